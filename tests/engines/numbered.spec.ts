// Numbers before the questions, by a counter.

import { questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** Returns how much wider the number makes the text of each of these questions, in pixels. */
const measureNumbers = (tab: Tab, indices: number[]) =>
  tab.evaluate((indices) => {
    const texts = [...document.querySelectorAll<HTMLElement>(".afterword-question-text")];
    return indices.map((index) => {
      const text = texts[index] as HTMLElement;
      text.scrollIntoView();
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left } = range.getClientRects()[0] as DOMRect;
      return Math.round(left - text.getBoundingClientRect().left);
    });
  }, indices);

test("numbers go on through a long list, whose items are skipped out of sight", async ({ tab }) => {
  const items = Array.from({ length: 120 }, (_, index) => ({
    question: "Question?",
    answer: "Answer.",
    group: index < 60 ? "First" : "Second",
  }));
  const head = "<style>:root { --afterword-font: monospace }</style>";
  await tab.visitPost(scriptWithSrc({ "data-numbered": "on" }), {
    data: { version: 1, faq: { items } },
    head,
  });
  await expect.poll(() => tab.countElements("[data-part=item]")).toBe(120);
  // "1. ", "10. " and "100. " have three to five letters of one width.
  const [one = 0, ...others] = await measureNumbers(tab, [0, 8, 9, 59, 60, 98, 99, 119]);
  expect(one).toBeGreaterThan(10);
  const letters = others.map((width) => Math.round((width / one) * 3));
  expect(letters).toEqual([3, 4, 4, 4, 4, 5, 5]);
});

test("without the option, questions have no numbers", async ({ tab }) => {
  await tab.visitPost(scriptWithSrc());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await measureNumbers(tab, [0, 4])).toEqual([0, 0]);
});
