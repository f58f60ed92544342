// A browser without WebAssembly; reliability.spec.ts has the fault itself.

import { articleHtml } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { expect, launchOptions, test } from "./support/test.ts";

test.use({ launchOptions: launchOptions("--js-flags=--jitless") });

test("an error of the page's own causes no further error of the widget's", async ({
  page,
  site,
  log,
}) => {
  log.expectLine(/^error: afterword: /);
  log.expectLine("pageerror: Error: the page's own");
  await visitPost(page, site, articleHtml());
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  const thrown = page.context().waitForEvent("weberror");
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error("the page's own");
    }),
  );
  await thrown;
});
