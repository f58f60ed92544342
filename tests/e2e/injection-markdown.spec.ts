// Hostile texts and addresses in Markdown, HTML and front matter, which the command reads.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findForbiddenMarkup } from "./support/allowed-markup.ts";
import { dataBlock, pageHtml, type Post, scriptTag } from "./support/blog.ts";
import {
  BARE_BODY,
  expectHarmless,
  preparePage,
  readItems,
  reparseMarkup,
  visitBarePage,
  waitForQuestions,
} from "./support/hostile-page.ts";
import { normalizeNewlines, replaceLoneSurrogates } from "./support/hostile-posts.ts";
import { ADDRESSES, TEXTS } from "./support/injections.ts";
import { COMMAND, renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** Runs `afterword extract` on the posts, and returns the data of all of them as one post. */
const extractPosts = (posts: string[]): Post => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-injection-"));
  const data = join(folder, "data");
  try {
    mkdirSync(join(folder, "posts"));
    posts.forEach((post, index) =>
      writeFileSync(join(folder, "posts", `${String(index).padStart(4, "0")}.md`), post),
    );
    spawnSync(COMMAND, ["extract", join(folder, "posts"), "--out-dir", data]);
    const all = readdirSync(data)
      .sort()
      .map((name): Post => JSON.parse(readFileSync(join(data, name), "utf8")));
    return {
      version: 1,
      lang: "en",
      faq: {
        heading: "Questions",
        items: all
          .flatMap(({ faq }) => faq?.items ?? [])
          .map(({ question, answer }) => ({ question, answer })),
      },
      takeaways: {
        heading: "Takeaways",
        items: all.flatMap(({ takeaways }) => takeaways?.items ?? []),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Returns posts with the text as Markdown, in code and in the front matter. */
const writePostsWithText = (value: string): string[] =>
  [
    `# Post\n\n## FAQ\n\n### Why is it so?\n\nText\n\n${value}\n\n### And ${value}?\n\nText ${value} text\n\n## Key Takeaways\n\n- Text ${value}\n- More\n`,
    `# Post\n\n## FAQ\n\n### How?\n\n~~~${value}\n${value}\n~~~\n\n| a | ${value} |\n|---|---|\n| ${value} | b |\n`,
    `${JSON.stringify({ title: value, faq: [{ question: `Why ${value}?`, answer: value }], takeaways: [value] }, null, 1)}\n\n# Post\n`,
    `---\ntitle: ${JSON.stringify(value)}\nfaq:\n- question: ${JSON.stringify(`Why ${value}?`)}\n  answer: ${JSON.stringify(`[a](<${value}>) ${value}`)}\n---\n\n# Post\n`,
  ].map(replaceLoneSurrogates);

/** Returns posts with the address in Markdown, in HTML and in the front matter. */
const writePostsWithAddress = (value: string): string[] =>
  [
    `# Post\n\n## FAQ\n\n### Where to?\n\n[a](<${value}> "${value}") [b](${value}) ![c](<${value}>) <${value}> [d][e] \`${value}\`\n\n[e]: <${value}>\n`,
    `# Post\n\n## FAQ\n\n### Where from?\n\n<a href="${value}" onclick="hit()">a</a> <img src='${value}' alt="${value}" onerror="hit()"> <a href=${value}>b</a>\n\n<div onclick=hit()><p title="${value}">${value}</p></div>\n`,
    `---\nfaq:\n- question: Why?\n  answer: ${JSON.stringify(`[a](<${value}>) [b](${value}) ![c](${value})`)}\n---\n\n# Post\n`,
  ].map(replaceLoneSurrogates);

test("hostile Markdown, HTML and front matter put only text and links on a page", async ({
  page,
  site,
  log,
}) => {
  await preparePage(page, site);
  const before = await visitBarePage(page, site);
  const texts = TEXTS.filter((value) => value.length < 9_999).flatMap(writePostsWithText);
  const post = extractPosts([...texts, ...ADDRESSES.flatMap(writePostsWithAddress)]);
  const count = post.faq?.items.length ?? 0;
  expect(count).toBeGreaterThan(3 * (TEXTS.length + ADDRESSES.length) - 100);
  const markup = renderStaticHtml(post);
  site.servePage(
    "/post/",
    pageHtml(BARE_BODY + markup + dataBlock(post) + scriptTag({ "data-loading": "eager" })),
  );
  const release = site.holdRequests(site.dist.wasm);
  await page.goto("/post/");
  await expect(page.locator("details.afterword-item")).toHaveCount(count);
  expect(await findForbiddenMarkup(page)).toEqual([]);
  expect(await findForbiddenMarkup(page, markup)).toEqual([]);
  const [once, thrice] = await reparseMarkup(page, markup);
  expect(thrice).toBe(once);
  const staticItems = await readItems(page);

  release();
  await waitForQuestions(page, count);
  expect((await readItems(page)).map(normalizeNewlines)).toEqual(staticItems);
  await expectHarmless(page, log, before);
});
