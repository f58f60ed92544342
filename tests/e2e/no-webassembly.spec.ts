import { articleHtml } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { expect, launchOptions, test } from "./support/test.ts";

test.use({ launchOptions: launchOptions("--js-flags=--jitless") });

test("an error of the host's own adds none of the widget's", async ({ page, site, log }) => {
  log.expectLine(/^error: afterword: /);
  log.expectLine("pageerror: Error: the host's own");
  await visitPost(page, site, articleHtml());
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  const thrown = page.context().waitForEvent("weberror");
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error("the host's own");
    }),
  );
  await thrown;
});
