// Printing: the style rules for paper, and printed pages.

import { articleHtml, faq, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** Applies the rules for print on the screen, since WebDriver can't emulate media. */
const applyPrintRules = (tab: Tab) =>
  tab.evaluate(() => {
    for (const sheet of document.adoptedStyleSheets) {
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === "print")
          rule.media.mediaText = "all";
    }
  });

const answers = faq.items.map(({ answer }) => answer.replace("\n\n", ""));

for (const [which, options, printed] of [
  ["every answer", {}, answers],
  ["the open answers, with print=as-is", { "data-print": "as-is" }, answers.slice(1, 2)],
] as const) {
  test(`the print rules show ${which}`, async ({ tab }) => {
    await tab.visitPost(articleHtml({ script: scriptWithSrc(options) }));
    await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
    await (await tab.findNth("[data-part=question]", 1)).click();
    await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
    await applyPrintRules(tab);
    await tab.waitForFrames();
    expect(await tab.readVisibleAnswers()).toEqual(printed);
    expect(await tab.readStyle("[data-part=toggle-all]", "display")).toBe("none");
  });
}

test("printed pages have every answer, or with print=as-is none of the closed ones", async ({
  tab,
  engine,
}) => {
  test.skip(engine === "webkit", "its driver prints nothing");
  const longItems = faq.items.map((item) => ({
    ...item,
    answer: Array(60).fill(item.answer).join("\n\n"),
  }));
  const countSheets = async (print: string) => {
    await tab.visitPost(scriptWithSrc({ "data-show": "faq", "data-print": print }), {
      data: { version: 1, faq: { items: longItems } },
    });
    await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
    return tab.countPrintedSheets();
  };
  expect(await countSheets("as-is")).toBe(1);
  expect(await countSheets("all")).toBeGreaterThan(5);
});
