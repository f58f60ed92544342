// The icon of a question, which custom properties change by style queries.

import { questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** Opens a post with `properties` on an element around its parts. */
const visitLook = async (tab: Tab, properties: string) => {
  await tab.visitPost(`<div style="${properties}">${scriptWithSrc()}</div>`);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
};

/** Returns a side of what the selector finds first, in pixels from the question's same side. */
const readSide = (tab: Tab, selector: string, side: "left" | "right") =>
  tab.evaluate(
    (selector, side) => {
      const [is, question] = [selector, "[data-part=question]"].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect()[side] ?? NaN,
      ) as [number, number];
      return Math.round(Math.abs(is - question));
    },
    selector,
    side,
  );

/** Returns the transforms of the two bars of the first icon. */
const readBars = (tab: Tab) =>
  tab.evaluate(() => {
    const chevron = document.querySelector(".afterword-chevron") as Element;
    return ["::before", "::after"].map((name) => {
      const { content, transform } = getComputedStyle(chevron, name);
      if (content === "none") return content;
      const { a, b } = new DOMMatrix(transform);
      return Math.round((Math.atan2(b, a) * 180) / Math.PI);
    });
  });

test("plus is shown while an answer is closed, and minus while it is open", async ({ tab }) => {
  await visitLook(tab, "--afterword-icon: plus; --afterword-duration: 0s");
  expect(await readBars(tab)).toEqual([0, 90]);
  await (await tab.findNth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[0]]);
  expect(await readBars(tab)).toEqual([0, 0]);
});

test("none has no icon and no room for one", async ({ tab }) => {
  await visitLook(tab, "--afterword-icon: none");
  expect(await tab.readStyle(".afterword-chevron", "display")).toBe("none");
  expect(await readSide(tab, ".afterword-question-text", "right")).toBe(0);
  expect(await readSide(tab, "[data-part=permalink]", "right")).toBe(0);
});

test("start has the icon before the text, and the permalink at the end", async ({ tab }) => {
  await visitLook(tab, "--afterword-icon-side: start");
  expect(await readSide(tab, ".afterword-chevron", "left")).toBe(0);
  expect(await readSide(tab, ".afterword-question-text", "left")).toBe(44);
  expect(await readSide(tab, "[data-part=permalink]", "right")).toBe(0);
  expect(await readBars(tab)).toEqual([45, "none"]);
});
