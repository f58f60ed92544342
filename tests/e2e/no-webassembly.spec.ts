import { article, expectUntouched, html, visit } from "./blog.ts";
import { expect, launch, test } from "./test.ts";

test.use({ launchOptions: launch("--js-flags=--jitless") });

test("the article stays as before, and one line says why", async ({ page, site, log }) => {
  const why = "ReferenceError: WebAssembly is not defined";
  const message = `https://blog.example${site.dist.wasm} can't be used: ${why}. Check its type (application/wasm), 'wasm-unsafe-eval' in script-src and connect-src.`;
  log.expect(`error: afterword: ${message}`);
  await visit(page, site, article());
  await expect.poll(() => log.heard("error")).toEqual([{ code: "wasm-unavailable", message }]);
  await expectUntouched(page, html(article()));
});

test("an error of the host's own adds none of the widget's", async ({ page, site, log }) => {
  log.expect(/^error: afterword: /);
  log.expect("pageerror: Error: the host's own");
  await visit(page, site, article());
  await expect.poll(() => log.heard("error")).toHaveLength(1);
  const thrown = page.context().waitForEvent("weberror");
  await page.evaluate(() => setTimeout(() => { throw new Error("the host's own"); }));
  await thrown;
});
