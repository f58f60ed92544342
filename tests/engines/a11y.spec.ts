import { article, asked } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

// Roles and names as the engine computes them: what a screen reader is told.

test("a question is a button in a heading, and its answer a group of the same name", async ({
  tab,
}) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  const question = await tab.nth("[data-part=question]", 0);
  await question.click();
  await expect.poll(() => tab.opened()).toEqual([asked[0]]);
  const told = async (selector: string) => {
    const element = await tab.nth(selector, 0);
    return [await element.getAriaRole(), await element.getAccessibleName()];
  };
  expect(await told("[data-part=question]")).toEqual(["button", asked[0]]);
  expect(await told("[data-part=panel]")).toEqual(["group", asked[0]]);
  expect(await told("[data-part=permalink]")).toEqual(["link", `Copy link ${asked[0]}`]);
  expect(await told("[data-part=toggle-all]")).toEqual(["button", "Expand all"]);
  expect(await question.getAttribute("aria-expanded")).toBe("true");
  expect(await (await tab.nth(".afterword-question-heading", 0)).getAriaRole()).toBe("heading");
});

test("the cards are a list, though they have no bullets", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.count("[data-part=card]")).toBe(5);
  expect(await (await tab.nth(".afterword-cards", 0)).getAriaRole()).toBe("list");
  const cards = await tab.all("[data-part=card]");
  expect(await Promise.all(cards.map((card) => card.getAriaRole()))).toEqual(
    Array(5).fill("listitem"),
  );
});
