// Pages that the reader comes back to or reloads.

import { articleHtml, pageHtml, post, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("after a navigation back, the page is as it was, and works", async ({ tab, site }) => {
  // Engines put no page with `no-store` into the back/forward cache.
  const cached = { headers: { "cache-control": "max-age=600" } };
  site.serveDist("/afterword/", cached);
  site.serveJson("/post.json", post, cached);
  site.servePage("/next/", pageHtml("The next post."));
  await tab.visitPage(articleHtml(), { answer: cached });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  // Firefox doesn't put a page into that cache on which WebDriver has clicked.
  await tab.evaluate(() =>
    document.querySelectorAll<HTMLElement>("[data-part=question]")[1]?.click(),
  );
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
  // Leaves the page as a link does; WebDriver's own navigation differs.
  await tab.runScript('location.href = "/next/"');
  await expect.poll(() => tab.readTexts("main")).toEqual(["\nThe next post.\n"]);
  await tab.driver.navigate().back();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
  await (await tab.findNth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1], questionTexts[3]]);
  expect(await tab.countElements("afterword-faq")).toBe(1);
  expect(await tab.countElements('script[type="application/ld+json"]')).toBe(1);
});

test("with remember=session, open answers are open again after a reload", async ({ tab }) => {
  await tab.visitPost(articleHtml({ script: scriptWithSrc({ "data-remember": "session" }) }));
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  for (const index of [1, 3]) await (await tab.findNth("[data-part=question]", index)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1], questionTexts[3]]);
  await tab.driver.navigate().refresh();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1], questionTexts[3]]);
});
