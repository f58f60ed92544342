// The search field: it finds, marks, counts, and brings all back.

import { Key } from "selenium-webdriver";
import { scriptWithSrc } from "../e2e/support/blog.ts";
import { manyQuestions, postWithMany } from "../e2e/support/many-questions.ts";
import { expect, test } from "./support/test.ts";
import type { Tab } from "./support/tab.ts";

const ALL = manyQuestions.map(({ id }) => id as string);

const readShownIds = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("[data-part=item]")]
      .filter((item) => item.checkVisibility())
      .map(({ id }) => id),
  );
const readMarks = (tab: Tab) =>
  tab.evaluate(() => [...(CSS.highlights?.get("afterword-filter") ?? [])].map(String));

test("typing hides what does not match and marks what does, and Escape brings all back", async ({
  tab,
}) => {
  await tab.visitPost(scriptWithSrc(), { data: postWithMany() });
  await expect.poll(() => readShownIds(tab)).toEqual(ALL);
  const field = await tab.findNth("[data-part=filter-field]", 0);
  await field.sendKeys("wheré frost");
  await expect.poll(() => readShownIds(tab)).toEqual(["q23", "q24"]);
  expect(await tab.readTexts("[data-part=filter-count]")).toEqual(["2 of 24 questions"]);
  expect(await tab.readOpenQuestions()).toEqual([]);
  const hasHighlights = await tab.evaluate(() => "Highlight" in window);
  await expect.poll(() => readMarks(tab)).toEqual(hasHighlights ? ["Where", "Where", "frost"] : []);
  await expect
    .poll(() => tab.readTexts("[role=search] [role=status]"))
    .toEqual(["2 of 24 questions"]);
  await field.sendKeys(Key.ESCAPE);
  await expect.poll(() => readShownIds(tab)).toEqual(ALL);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute("data-part"))).toBe(
    "filter-field",
  );
});

test("a fragment that names a hidden question brings all back and opens it", async ({ tab }) => {
  await tab.visitPost(scriptWithSrc(), { data: postWithMany() });
  await expect.poll(() => readShownIds(tab)).toEqual(ALL);
  await (await tab.findNth("[data-part=filter-field]", 0)).sendKeys("frost");
  await expect.poll(() => readShownIds(tab)).toHaveLength(6);
  await tab.evaluate(() => {
    location.hash = "q2";
  });
  await expect.poll(() => readShownIds(tab)).toEqual(ALL);
  await expect.poll(() => tab.readOpenQuestions()).toEqual(["What is the gutter?"]);
});
