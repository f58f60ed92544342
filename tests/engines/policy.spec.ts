// The content security policies that docs/csp.md recommends.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  articleHtml,
  dataBlock,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "../e2e/support/blog.ts";
import { type FaqPage } from "../e2e/support/page.ts";
import { renderStaticHtml } from "../e2e/support/static-html.ts";
import { NONCE } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** The policy with a nonce that docs/csp.md recommends. */
const POLICY =
  readFileSync(join(import.meta.dirname, "../../docs/csp.md"), "utf8").match(
    /^default-src.*'nonce-.*$/m,
  )?.[0] ?? "";
/** The policy without styles, which only static markup needs. */
const STRICT = POLICY.replace(/style-src .*/, "style-src 'none'");
const TRUSTED_TYPES = `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`;
const LINK = `<link rel="stylesheet" href="/afterword/afterword.css" nonce="${NONCE}">`;
const nonce = { nonce: NONCE };

for (const [how, policy, body, head] of [
  ["with fetched data", STRICT, articleHtml({ script: scriptWithSrc(nonce) }), ""],
  [
    "with data in the page",
    STRICT,
    articleHtml({ script: dataBlock(post) + scriptTag(nonce) }),
    "",
  ],
  [
    "in place of static markup",
    POLICY,
    renderStaticHtml(post) + scriptWithSrc({ ...nonce, "data-loading": "eager" }),
    LINK,
  ],
] as const) {
  test(`a strict policy allows the whole widget with its style, without a violation: ${how}`, async ({
    tab,
  }) => {
    expect(policy).toContain(
      `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval';`,
    );
    await tab.visitPost(body, { head, answer: { headers: { "content-security-policy": policy } } });
    await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
    await expect.poll(() => tab.countElements("[slot] [data-part=card]")).toBe(5);
    expect(await tab.readStyle("[slot] .afterword-cards", "display")).toBe("flex");
    expect(await tab.readStyle("button.afterword-question", "display")).toBe("flex");
    await (await tab.findNth("[slot] [data-part=question]", 0)).click();
    await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[0]]);
    expect(await tab.readTexts('script[type="application/ld+json"]')).toHaveLength(1);
  });
}

test("under Trusted Types the parts and the FAQPage block are complete", async ({ tab, log }) => {
  const body = articleHtml({ script: scriptWithSrc(nonce) });
  await tab.visitPost(body, { answer: { headers: { "content-security-policy": TRUSTED_TYPES } } });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.readStyle("button.afterword-question", "display")).toBe("flex");
  const [block = ""] = await tab.readTexts('script[type="application/ld+json"]');
  expect((JSON.parse(block) as FaqPage).mainEntity.map(({ name }) => name)).toEqual(questionTexts);
  // Some engines report the text of the JSON-LD block as that of a script.
  const { lines } = await tab.readLog();
  for (const line of new Set(lines)) expect(line).toMatch(/^csp: require-trusted-types-for /);
  lines.forEach((line) => log.expectLine(line));
});
