// Answers opened and closed by mouse, keyboard, the toggle-all button and methods.

import { Key } from "selenium-webdriver";
import { articleHtml, faq, itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

const [item] = faq.items;

test("a click opens an answer, a second one closes it, each with its events", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.readVisibleAnswers()).toEqual([]);
  await (await tab.findNth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.readVisibleAnswers()).toEqual([item?.answer]);
  expect(await tab.readOpenQuestions()).toEqual([questionTexts[0]]);
  await (await tab.findNth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.readVisibleAnswers()).toEqual([]);
  expect(await tab.readOpenQuestions()).toEqual([]);
  const toggles = [true, false].map((open) => ({ id: itemIds[0], open, reason: "user" }));
  await expect.poll(() => tab.readEventDetails("toggle")).toEqual(toggles);
  expect(await tab.readEventDetails("before-toggle")).toEqual(toggles);
});

test("Tab goes from the toggle-all button to a question and its permalink, past the closed answer", async ({
  tab,
}) => {
  await tab.visitPost(scriptWithSrc());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const focused = [];
  for (let presses = 0; presses < 4; presses += 1) {
    await tab.pressKey(Key.TAB);
    focused.push(
      await tab.evaluate(
        () =>
          `${document.activeElement?.getAttribute("data-part")} ${getComputedStyle(document.activeElement as Element).outlineStyle}`,
      ),
    );
  }
  expect(focused).toEqual([
    "toggle-all solid",
    "question solid",
    "permalink solid",
    "question solid",
  ]);
});

test("Enter and Space open and close, and the focus stays", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await tab.evaluate(() => document.querySelector<HTMLElement>("[data-part=question]")?.focus());
  for (const [key, open] of [
    [Key.ENTER, true],
    [Key.SPACE, false],
    [Key.SPACE, true],
    [Key.ENTER, false],
  ] as const) {
    await tab.pressKey(key);
    await expect.poll(() => tab.readOpenQuestions()).toEqual(open ? [questionTexts[0]] : []);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(questionTexts[0]);
  }
});

test("with mode=single, the open answer closes, and the clicked question keeps its place in the viewport", async ({
  tab,
}) => {
  await tab.visitPost(
    `${scriptWithSrc({ "data-mode": "single" })}<div style="height: 200vh">A long story.</div>`,
  );
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=question]", 4)).click();
  const next = await tab.findNth("[data-part=question]", 3);
  await tab.evaluate(() =>
    document.querySelectorAll("[data-part=question]")[3]?.scrollIntoView({ block: "center" }),
  );
  const readTop = () =>
    tab.evaluate(
      () => document.querySelectorAll("[data-part=question]")[3]?.getBoundingClientRect().top ?? 0,
    );
  const before = await readTop();
  await next.click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
  await tab.waitForFrames();
  expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
});

test("the toggle-all button opens all answers, then closes them", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=toggle-all]", 0)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual(questionTexts);
  expect(await tab.readVisibleAnswers()).toHaveLength(5);
  await (await tab.findNth("[data-part=toggle-all]", 0)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([]);
});

test("a listener that cancels before-toggle keeps an answer closed", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await tab.evaluate(() =>
    addEventListener("afterword:before-toggle", (event) => event.preventDefault()),
  );
  await (await tab.findNth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.readEventDetails("before-toggle")).toHaveLength(1);
  await tab.waitForFrames();
  expect(await tab.readOpenQuestions()).toEqual([]);
  expect(await tab.readEventDetails("toggle")).toEqual([]);
});

test("the element's methods open and close answers", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const callMethod = (name: string, ...args: string[]) =>
    tab.evaluate(
      (name, args) =>
        (
          document.querySelector("afterword-faq") as unknown as Record<
            string,
            (...args: string[]) => void
          >
        )[name]?.(...args),
      name,
      args,
    );
  await callMethod("open", itemIds[2] as string);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await callMethod("openAll");
  await expect.poll(() => tab.readOpenQuestions()).toEqual(questionTexts);
  await callMethod("close", itemIds[2] as string);
  await expect.poll(() => tab.readOpenQuestions()).toHaveLength(4);
  await callMethod("closeAll");
  await expect.poll(() => tab.readOpenQuestions()).toEqual([]);
});

test("without interpolate-size, an answer has its whole height at once", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const [height, whole] = await tab.evaluate(() => {
    (document.querySelector("[data-part=question]") as HTMLElement).click();
    const panel = document.querySelector("[data-part=panel]") as HTMLElement;
    return [panel.clientHeight, panel.scrollHeight];
  });
  expect(height).toBeGreaterThan(20);
  expect(height).toBe(whole);
});
