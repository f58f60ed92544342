// Pages without data: the parts are read from an element of the page itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleHtml, faq, questionTexts, scriptTag, takeaways } from "../e2e/support/blog.ts";
import {
  findSelector,
  listHostPages,
  listQuestions,
  listTexts,
  LOADER,
  renderHostPage,
} from "../e2e/support/hosts.ts";
import { type FaqPage } from "../e2e/support/page.ts";
import { listOccurrences } from "../e2e/support/visible-text.ts";
import { NONCE, SPY, type Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** The policy with a nonce that docs/csp.md recommends, without styles. */
const POLICY =
  readFileSync(join(import.meta.dirname, "../../docs/csp.md"), "utf8")
    .match(/^default-src.*'nonce-.*$/m)?.[0]
    ?.replace(/style-src .*/, "style-src 'none'") ?? "";
const ARTICLE = articleHtml({ script: scriptTag({ "data-from": "article" }) });
const TEXTS = [
  ...faq.items.flatMap(({ question, answer }) => [question, ...answer.split("\n\n")]),
  ...takeaways.items,
];

/** The page of Blogger whose lines are parted by line breaks alone, so that it is left alone. */
const LEFT_ALONE = "blogger-br";

/** Opens all answers. */
const openAll = (tab: Tab) =>
  tab.evaluate(() => {
    for (const part of document.querySelectorAll("afterword-faq"))
      (part as unknown as { openAll(): void }).openAll();
  });

/** Returns those of `texts` that are visible, in their order, once for each time. */
const listVisible = async (tab: Tab, texts: string[]): Promise<string[]> =>
  listOccurrences(await tab.evaluate(() => document.body.innerText), texts);

/** Returns the questions of the only FAQPage block. */
const readFaqPage = async (tab: Tab): Promise<string[]> => {
  const blocks = await tab.readTexts('script[type="application/ld+json"]');
  const pages = blocks.map((text) => JSON.parse(text) as FaqPage);
  const [only, ...others] = pages.filter((page) => page["@type"] === "FAQPage");
  expect(others).toEqual([]);
  return only?.mainEntity.map(({ name }) => name) ?? [];
};

test("the article's own parts are shown, each text once, with the FAQPage block", async ({
  tab,
  site,
}) => {
  await tab.visitPage(ARTICLE);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.readTexts("[data-part=card]")).toEqual(takeaways.items);
  await openAll(tab);
  await expect.poll(() => listVisible(tab, TEXTS)).toEqual(TEXTS);
  await expect.poll(() => readFaqPage(tab)).toEqual(questionTexts);
  expect(site.requests).toContain(site.dist.articleWasm);
  expect(site.requests).not.toContain("/post.json");
});

test("a strict policy allows the reader and the widget, without a violation", async ({ tab }) => {
  expect(POLICY).toContain(`default-src 'none'; script-src 'nonce-${NONCE}'`);
  const script = scriptTag({ "data-from": "article", nonce: NONCE });
  await tab.visitPage(articleHtml({ script }), {
    answer: { headers: { "content-security-policy": POLICY } },
  });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.countElements("[slot] [data-part=card]")).toBe(5);
  expect(await tab.readStyle("button.afterword-question", "display")).toBe("flex");
  await expect.poll(() => readFaqPage(tab)).toEqual(questionTexts);
});

test("in a browser without WebAssembly the article stays as it was, with one error", async ({
  tab,
  log,
}) => {
  const page = await tab.visitPage(ARTICLE, {
    head: "<script>delete window.WebAssembly</script>",
  });
  log.expectLine(/^error: afterword: .*-article can't be used: ReferenceError: .*WebAssembly/);
  await expect
    .poll(() => tab.readEventDetails("error"))
    .toMatchObject([{ code: "wasm-unavailable" }]);
  await tab.expectUntouched(page);
});

test("a page without parts fetches no reader, and stays as it was", async ({ tab, site }) => {
  const script = scriptTag({ "data-from": "article" });
  const page = await tab.visitPage(`<article><h1>A Walk</h1><p>It rained.</p>${script}</article>`);
  await expect.poll(() => site.requests).toContain(site.dist.article);
  await tab.waitForFrames();
  await tab.expectUntouched(page);
  expect(site.requests).not.toContain(site.dist.articleWasm);
});

for (const host of listHostPages().filter(({ name }) => name !== LEFT_ALONE)) {
  test(`${host.name} needs no data`, async ({ tab, site }) => {
    const tag = `<script ${LOADER} data-from="${findSelector(host.name)}"></script>`;
    const html = renderHostPage(host, tag).replace("</head>", `${SPY}</head>`);
    site.servePage("/post/", html);
    await tab.driver.get(`${tab.origin}/post/`);
    // The widget waits for Next, on which some hosts are built.
    await tab.evaluate(() => {
      const root = document.querySelector("#__next");
      if (root) Object.assign(root, { __reactContainer$test: {} });
    });
    await expect.poll(() => tab.readQuestions()).toEqual(listQuestions(host.data));
    await openAll(tab);
    const texts = listTexts(host.data);
    await expect.poll(async () => (await listVisible(tab, texts)).sort()).toEqual(texts.sort());
  });
}
