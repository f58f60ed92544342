import { article, asked, withSrc } from "../e2e/blog.ts";
import { expect, test } from "./test.ts";

test("a page that the reader comes back to shows the widget, and it works", async ({ tab, site }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  site.page("/next/", "<!doctype html><title>Next</title><p>The next post.</p>");
  await tab.driver.get(`${tab.origin}/next/`);
  await tab.driver.navigate().back();
  // Some engines bring the page back as it was, others load it again.
  await expect.poll(() => tab.questions()).toEqual(asked);
  expect(await tab.count("afterword-faq")).toBe(1);
  await (await tab.nth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[3]]);
  expect(await tab.texts('script[type="application/ld+json"]')).toHaveLength(1);
});

test("with remember=session, what is open is open after a reload", async ({ tab }) => {
  await tab.visit(article({ script: withSrc({ "data-remember": "session" }) }));
  await expect.poll(() => tab.questions()).toEqual(asked);
  for (const index of [1, 3]) await (await tab.nth("[data-part=question]", index)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[1], asked[3]]);
  await tab.driver.navigate().refresh();
  await expect.poll(() => tab.opened()).toEqual([asked[1], asked[3]]);
});
