// A script of docs/guide/counting.md, which hands opened questions to an analytics tool.

import { Key } from "selenium-webdriver";
import { plausibleQueue, readRecipe } from "../e2e/support/analytics-tools.ts";
import { articleHtml, itemIds, questionTexts } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("a script counts what a reader opens by click or key, each question once", async ({ tab }) => {
  const head = plausibleQueue.head + readRecipe(plausibleQueue.section);
  await tab.visitPost(articleHtml(), { head });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const first = await tab.findNth("[data-part=question]", 0);
  for (let clicks = 0; clicks < 3; clicks += 1) await first.click();
  await (await tab.findNth("[data-part=question]", 1)).sendKeys(Key.ENTER);
  const toggleAll = await tab.findNth("[data-part=toggle-all]", 0);
  for (let clicks = 0; clicks < 2; clicks += 1) await toggleAll.click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([]);
  await (await tab.findNth("[data-part=question]", 4)).click();
  await expect.poll(() => tab.readOpenQuestions()).toHaveLength(1);
  const readIds = () => {
    const { q = [] } =
      (window as Window & { plausible?: { q?: ArrayLike<unknown>[] } }).plausible ?? {};
    return q.map(({ 1: options }) => (options as { props: { question: string } }).props.question);
  };
  await expect.poll(() => tab.evaluate(readIds)).toEqual([itemIds[0], itemIds[1], itemIds[4]]);
});
