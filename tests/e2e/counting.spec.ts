// The scripts of docs/guide/counting.md, which hand opened questions to analytics tools.

import type { Page } from "@playwright/test";
import { listBlocks } from "../docs/blocks.mjs";
import {
  DOCUMENT,
  plausibleQueue,
  postHog,
  readRecipe,
  type Tool,
  tools,
} from "./support/analytics-tools.ts";
import {
  articleHtml,
  dataBlock,
  itemIds,
  otherFaq,
  otherPost,
  post,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { callMethods } from "./support/faq-element.ts";
import { openQuestions, questionButtons, replaceArticle, visitPost } from "./support/page.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const [selfPolicy = "", noncePolicy = ""] = listBlocks()
  .filter(({ file, language }) => file === "docs/csp.md" && language === "text")
  .map(({ text }) => text.trim());

const recipe = readRecipe(plausibleQueue.section);
/** The lines inside of the script element. */
const recipeCode = recipe.replace(/<\/?script>/g, "");

/** Returns what `tool` sends for questions of the post, by their numbers. */
const expected = ({ event }: Tool, ...numbers: number[]) =>
  numbers.map((number) => ({ event, question: itemIds[number] }));

/** Follows a link to the fragment `fragment`. */
const followFragment = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragment);

test("the scripts differ only in their last call", () => {
  const withoutCall = (text: string) =>
    text.replace(/window\.(?:gtag|plausible|_paq|posthog).*/, "");
  const recipes = new Set(tools.map(({ section }) => withoutCall(readRecipe(section))));
  expect(recipes.size).toBe(1);
  expect([...recipes].join()).not.toContain("window.");
});

for (const tool of tools) {
  const name = `${tool.section} (${tool.runs})`;

  test(`${name} gets each question that a reader opens, once`, async ({ page, site, log }) => {
    const readSent = tool.install(page, site);
    await visitPost(page, site, articleHtml(), { head: tool.head + readRecipe(tool.section) });
    const questions = questionButtons(page);
    // Opened, closed and opened again.
    for (let clicks = 0; clicks < 3; clicks += 1) await questions.nth(0).click();
    await questions.nth(1).press("Enter");
    await followFragment(page, itemIds[2] as string);
    await followFragment(page, ":~:text=birds%2C%20moss");
    await expect(openQuestions(page)).toHaveCount(4);
    await questions.nth(3).click();
    const toggleAll = page.locator("[data-part=toggle-all]");
    await toggleAll.click();
    await expect(openQuestions(page)).toHaveCount(5);
    await toggleAll.click();
    await expect(openQuestions(page)).toHaveCount(0);
    await questions.nth(4).press("Space");
    await expect.poll(readSent).toEqual(expected(tool, 0, 1, 4));
    const opened = log.eventDetails("toggle") as { open: boolean; reason: string }[];
    expect(opened.filter(({ open }) => open).map(({ reason }) => reason)).toEqual([
      "user",
      "user",
      "user",
      "hash",
      "find",
      "all",
      "all",
      "user",
    ]);
  });

  test(`without ${name}, nothing throws`, async ({ page, site }) => {
    await visitPost(page, site, articleHtml(), { head: readRecipe(tool.section) });
    await questionButtons(page).nth(1).click();
    await expect(openQuestions(page)).toHaveCount(1);
  });

  if (tool.script)
    test(`with the script of ${name} blocked, nothing throws`, async ({ page, site, log }) => {
      const readSent = tool.install(page, site);
      site.failRequests(tool.script ?? "", "refused");
      log.expectLine("error: Failed to load resource: net::ERR_CONNECTION_REFUSED");
      await visitPost(page, site, articleHtml(), { head: tool.head + readRecipe(tool.section) });
      await questionButtons(page).nth(1).click();
      await expect(openQuestions(page)).toHaveCount(1);
      expect(await readSent()).toEqual([]);
    });
}

test("what is opened before the tool's script is there, is sent from its queue", async ({
  page,
  site,
}) => {
  const readSent = postHog.install(page, site);
  const release = site.holdRequests(postHog.script ?? "");
  site.serveJson("/post.json", post);
  const visit = visitPost(page, site, articleHtml(), {
    head: postHog.head + readRecipe(postHog.section),
  });
  await questionButtons(page).nth(3).click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await readSent()).toEqual([]);
  release();
  await visit;
  await expect.poll(readSent).toEqual(expected(postHog, 3));
});

test("answers that are open from the start, or opened by a method, are not sent", async ({
  page,
  site,
}) => {
  const readSent = plausibleQueue.install(page, site);
  const script = scriptWithSrc({ "data-open": "first", "data-remember": "session" });
  await visitPost(page, site, articleHtml({ script }), { head: plausibleQueue.head + recipe });
  await expect(openQuestions(page)).toHaveCount(1);
  await callMethods(page, ["openAll"], ["closeAll"], ["open", itemIds[1]]);
  await expect(openQuestions(page)).toHaveCount(1);
  await questionButtons(page).nth(2).click();
  await expect.poll(readSent).toEqual(expected(plausibleQueue, 2));
  await page.reload();
  await expect(openQuestions(page)).toHaveCount(2);
  await questionButtons(page).nth(3).click();
  await expect.poll(readSent).toEqual(expected(plausibleQueue, 3));
});

test("an answer that is opened in static markup before the widget is there is not sent", async ({
  page,
  site,
}) => {
  const readSent = plausibleQueue.install(page, site);
  const release = site.holdRequests(site.dist.glue);
  const visit = visitPost(page, site, renderStaticHtml(post) + scriptWithSrc(), {
    head: plausibleQueue.head + recipe,
  });
  await page.locator("summary").first().click();
  release();
  await visit;
  await expect(openQuestions(page)).toHaveCount(1);
  await questionButtons(page).nth(2).click();
  await expect.poll(readSent).toEqual(expected(plausibleQueue, 2));
});

test("the reasons find and hash are sent where the first line names them", async ({
  page,
  site,
}) => {
  const readSent = plausibleQueue.install(page, site);
  const [line] = recipe.match(/const reasons = .*/) ?? [];
  const longer = listBlocks().find(({ file, language }) => file === DOCUMENT && language === "js");
  const head = recipe.replace(line ?? "", longer?.text ?? "");
  expect(head).not.toBe(recipe);
  await visitPost(page, site, articleHtml(), { head: plausibleQueue.head + head });
  await expect(questionButtons(page)).toHaveCount(5);
  await followFragment(page, itemIds[2] as string);
  await followFragment(page, ":~:text=birds%2C%20moss");
  await expect(openQuestions(page)).toHaveCount(2);
  await questionButtons(page).nth(0).click();
  await expect.poll(readSent).toEqual(expected(plausibleQueue, 2, 3, 0));
});

test("a script that comes after the widget counts from then on", async ({ page, site }) => {
  const readSent = plausibleQueue.install(page, site);
  await visitPost(page, site, articleHtml(), { head: plausibleQueue.head });
  await questionButtons(page).nth(0).click();
  await page.addScriptTag({ content: recipeCode });
  await questionButtons(page).nth(1).click();
  await expect.poll(readSent).toEqual(expected(plausibleQueue, 1));
});

test("behind a router, each page counts anew", async ({ page, site }) => {
  const readSent = plausibleQueue.install(page, site);
  const show = (data: unknown) => `<afterword-faq></afterword-faq>${dataBlock(data)}${scriptTag()}`;
  await visitPost(page, site, show(post), { head: plausibleQueue.head + recipe });
  const open = (text: string) => questionButtons(page).filter({ hasText: text }).click();
  await open("What about the winter?");
  for (const [path, data] of [
    ["/other/", otherPost],
    ["/post/", post],
  ] as const) {
    await page.evaluate((path) => history.pushState(null, "", path), path);
    await replaceArticle(page, show(data));
    await expect(questionButtons(page)).toHaveCount(data.faq?.items.length ?? 0);
    await open("What about the winter?");
  }
  await open("May I drink from it");
  const winter = { event: plausibleQueue.event, question: otherFaq.items[0]?.id };
  await expect.poll(readSent).toEqual([winter, winter, winter, ...expected(plausibleQueue, 3)]);
});

for (const [how, policy, head] of [
  [
    "a file of its own",
    selfPolicy,
    '<script src="/tool.js"></script><script type="module" src="/count.js"></script>',
  ],
  ["a nonce", noncePolicy, plausibleQueue.head + recipe],
] as const)
  test(`under a strict policy, the script counts with ${how}`, async ({ page, site }) => {
    const readSent = plausibleQueue.install(page, site);
    site.serveFile("/tool.js", plausibleQueue.head.replace(/<\/?script>/g, ""));
    site.serveFile("/count.js", recipeCode);
    const nonce = "R4nd0m";
    await visitPost(page, site, articleHtml({ script: scriptWithSrc({ nonce }) }), {
      head: head.replaceAll("<script", `<script nonce="${nonce}"`),
      answer: { headers: { "content-security-policy": policy } },
    });
    await questionButtons(page).nth(4).click();
    await expect.poll(readSent).toEqual(expected(plausibleQueue, 4));
  });
