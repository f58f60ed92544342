import { article, dataBlock, expectUntouched, html, post, tag, visit } from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

/** What fails is in `reliability.spec.ts`, on pages of every kind. */

test("data of more than 20 MB is too much", async ({ page, site, log }) => {
  site.file("/post.json", Buffer.alloc(20_000_001, " "));
  site.page("/post/", html(article()));
  const message =
    "https://blog.example/post.json can't be used: it is larger than 20 MB. Check the address and connect-src.";
  log.expect(`error: afterword: ${message}`);
  await page.goto("/post/");
  await expect.poll(() => log.heard("error")).toEqual([{ code: "data-unavailable", message }]);
  await expectUntouched(page, html(article()));
});

test("data that is late is shown when it comes", async ({ page, site }) => {
  site.json("/post.json", post);
  const release = site.hold("/post.json");
  site.page("/post/", html(article()));
  const asked = page.waitForRequest("**/post.json");
  await page.goto("/post/");
  await asked;
  await expectUntouched(page, html(article()));
  release();
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
});

test("a page without any data says so", async ({ page, site, log }) => {
  const message =
    "script#afterword-data can't be used: it is not there, or empty. Check data-src of the script.";
  log.expect(`error: afterword: ${message}`);
  await visit(page, site, article({ script: tag() }));
  await expect.poll(() => log.heard("error")).toEqual([{ code: "data-missing", message }]);
  await expectUntouched(page, html(article({ script: tag() })));
});

for (const [what, block, code] of [
  ["missing", "", "data-missing"],
  [
    "broken",
    '<script type="application/json" id="afterword-data">{"version":1,</script>',
    "data-invalid",
  ],
  ["of no use", dataBlock({ version: 1 }), "data-invalid"],
] as const) {
  test(`data in the page that is ${what} is one error for both elements`, async ({
    page,
    site,
    log,
  }) => {
    const body = `<afterword-faq>F</afterword-faq><afterword-takeaways>T</afterword-takeaways>${block}${tag()}`;
    log.expect(/^error: afterword: /);
    await visit(page, site, body);
    await expect.poll(() => log.heard("error")).toEqual([{ code, message: expect.anything() }]);
    await expectUntouched(page, html(body));
  });
}

test("one part that is of no use leaves the other", async ({ page, site, log }) => {
  log.expect("warning: afterword: takeaways: expected an object, found a string; it is left out");
  await visit(page, site, article(), { data: { ...post, takeaways: "many" } });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("#\\35 -key-takeaways + ol > li")).toHaveCount(5);
});
