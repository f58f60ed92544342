// The first lines of closed answers.

import { faq, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const [first] = faq.items;
const data = {
  version: 1,
  faq: {
    items: faq.items.map((item, index) => ({
      ...item,
      answer: index ? item.answer : `${first?.answer} `.repeat(9).trim(),
    })),
  },
};
const head = "<style>body { width: 600px; font: 16px/20px monospace }</style>";

const visit = async (tab: Tab, options = {}) => {
  await tab.visitPost(scriptWithSrc({ "data-preview": "lines", ...options }), { data, head });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
};

/** Returns the height of the first answer's text, in lines. */
const countLines = (tab: Tab) =>
  tab.evaluate(() => {
    const answer = document.querySelector("[data-part=answer]") as HTMLElement;
    const { paddingTop, paddingBottom } = getComputedStyle(answer);
    return (answer.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / 20;
  });

test("a closed answer shows two lines, and a click on them opens it", async ({ tab }) => {
  await visit(tab);
  expect(await countLines(tab)).toBe(2);
  expect(await tab.readStyle("[data-part=panel]", "content-visibility")).toBe("visible");
  expect(await tab.readOpenQuestions()).toEqual([]);
  await (await tab.findNth("[data-part=panel]", 0)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[0]]);
  expect(await countLines(tab)).toBeGreaterThan(5);
});

test("a text fragment opens an answer whose lines are shown", async ({ tab }) => {
  await visit(tab);
  await tab.evaluate(() => {
    location.hash = `:~:text=${encodeURIComponent("birds, moss")}`;
  });
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
});

test("without the option, a closed answer shows nothing", async ({ tab }) => {
  await visit(tab, { "data-preview": "off" });
  expect(await tab.readVisibleAnswers()).toEqual([]);
  expect(
    await tab.evaluate(
      () => document.querySelector<HTMLElement>("[data-part=panel]")?.offsetHeight,
    ),
  ).toBe(0);
});
