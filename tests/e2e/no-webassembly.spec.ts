import { article, visit } from "./support/blog.ts";
import { expect, launch, test } from "./support/test.ts";

test.use({ launchOptions: launch("--js-flags=--jitless") });

test("an error of the host's own adds none of the widget's", async ({ page, site, log }) => {
  log.expect(/^error: afterword: /);
  log.expect("pageerror: Error: the host's own");
  await visit(page, site, article());
  await expect.poll(() => log.heard("error")).toHaveLength(1);
  const thrown = page.context().waitForEvent("weberror");
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error("the host's own");
    }),
  );
  await thrown;
});
