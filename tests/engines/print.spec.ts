import { articleHtml, faq, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** On the screen, what the style sheet says for paper: WebDriver changes no media. */
const print = (tab: Tab) =>
  tab.evaluate(() => {
    for (const sheet of document.adoptedStyleSheets) {
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === "print")
          rule.media.mediaText = "all";
    }
  });

const all = faq.items.map(({ answer }) => answer.replace("\n\n", ""));

for (const [how, options, printed] of [
  ["every answer", {}, all],
  ["with print=as-is, the answers that are open", { "data-print": "as-is" }, all.slice(1, 2)],
] as const) {
  test(`by the rules for paper, there is room for ${how}`, async ({ tab }) => {
    await tab.visitPost(articleHtml({ script: scriptWithSrc(options) }));
    await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
    await (await tab.findNth("[data-part=question]", 1)).click();
    await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
    await print(tab);
    await tab.waitForFrames();
    expect(await tab.readVisibleAnswers()).toEqual(printed);
    expect(await tab.readStyle("[data-part=toggle-all]", "display")).toBe("none");
  });
}

test("the paper has the answers", async ({ tab, engine }) => {
  test.skip(engine === "webkit", "its driver prints nothing");
  const long = faq.items.map((item) => ({
    ...item,
    answer: Array(60).fill(item.answer).join("\n\n"),
  }));
  const sheets = async (print: string) => {
    await tab.visitPost(scriptWithSrc({ "data-show": "faq", "data-print": print }), {
      data: { version: 1, faq: { items: long } },
    });
    await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
    return tab.countPrintedSheets();
  };
  expect(await sheets("as-is")).toBe(1);
  expect(await sheets("all")).toBeGreaterThan(5);
});
