import { article, asked, html, post, withSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("a page that the reader comes back to is as it was, and works", async ({ tab, site }) => {
  // Engines keep no page, and load it again, if it may not be cached.
  const cached = { headers: { "cache-control": "max-age=600" } };
  site.mount("/afterword/", cached);
  site.json("/post.json", post, cached);
  site.page("/next/", html("The next post."));
  await tab.go(article(), { answer: cached });
  await expect.poll(() => tab.questions()).toEqual(asked);
  // Firefox doesn't keep a page on which WebDriver has clicked.
  await tab.evaluate(() =>
    document.querySelectorAll<HTMLElement>("[data-part=question]")[1]?.click(),
  );
  await expect.poll(() => tab.opened()).toEqual([asked[1]]);
  // As a link does.
  await tab.run('location.href = "/next/"');
  await expect.poll(() => tab.texts("main")).toEqual(["\nThe next post.\n"]);
  await tab.driver.navigate().back();
  await expect.poll(() => tab.opened()).toEqual([asked[1]]);
  await (await tab.nth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[1], asked[3]]);
  expect(await tab.count("afterword-faq")).toBe(1);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(1);
});

test("with remember=session, what is open is open after a reload", async ({ tab }) => {
  await tab.visit(article({ script: withSrc({ "data-remember": "session" }) }));
  await expect.poll(() => tab.questions()).toEqual(asked);
  for (const index of [1, 3]) await (await tab.nth("[data-part=question]", index)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[1], asked[3]]);
  await tab.driver.navigate().refresh();
  await expect.poll(() => tab.opened()).toEqual([asked[1], asked[3]]);
});
