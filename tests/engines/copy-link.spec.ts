// The permalink of an item, which copies the item's address.

import { Key } from "selenium-webdriver";
import { itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("a click on a permalink copies the item's address and announces it, and changes nothing else", async ({
  tab,
}) => {
  await tab.visitPost(`<input>${scriptWithSrc({ "data-show": "faq" })}`);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=permalink]", 1)).click();
  await expect.poll(() => tab.countElements("[data-copied='Link copied']")).toBe(1);
  expect(await tab.readTexts("afterword-faq [role=status]")).toEqual(["Link copied"]);
  expect(await tab.readOpenQuestions()).toEqual([]);
  expect(await tab.driver.getCurrentUrl()).toBe(`${tab.origin}/post/`);
  // Scripts may not read the clipboard without a permission, but a key may paste it.
  await tab.evaluate(() => document.querySelector("input")?.focus());
  await tab.driver.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  await expect
    .poll(() => tab.evaluate(() => document.querySelector("input")?.value))
    .toBe(`${tab.origin}/post/#${itemIds[1]}`);
});
