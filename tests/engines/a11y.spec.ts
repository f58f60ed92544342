// Roles and accessible names, as each engine computes them for assistive technology.

import { articleHtml, questionTexts } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("a question is a button in a heading, and its answer a group of the same name", async ({
  tab,
}) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const question = await tab.findNth("[data-part=question]", 0);
  await question.click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[0]]);
  const readRoleAndName = async (selector: string) => {
    const element = await tab.findNth(selector, 0);
    return [await element.getAriaRole(), await element.getAccessibleName()];
  };
  expect(await readRoleAndName("[data-part=question]")).toEqual(["button", questionTexts[0]]);
  expect(await readRoleAndName("[data-part=panel]")).toEqual(["group", questionTexts[0]]);
  expect(await readRoleAndName("[data-part=permalink]")).toEqual([
    "link",
    `Copy link ${questionTexts[0]}`,
  ]);
  expect(await readRoleAndName("[data-part=toggle-all]")).toEqual(["button", "Expand all"]);
  expect(await question.getAttribute("aria-expanded")).toBe("true");
  expect(await (await tab.findNth(".afterword-question-heading", 0)).getAriaRole()).toBe("heading");
});

test("the cards are a list, though they have no bullets", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  expect(await (await tab.findNth(".afterword-cards", 0)).getAriaRole()).toBe("list");
  const cards = await tab.findElements("[data-part=card]");
  expect(await Promise.all(cards.map((card) => card.getAriaRole()))).toEqual(
    Array(5).fill("listitem"),
  );
});
