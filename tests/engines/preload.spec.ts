// Links in the page's head that fetch the widget's files early.

import { articleHtml, questionTexts } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("glue that the page preloads is requested once", async ({ tab, site }) => {
  const { glue } = site.dist;
  await tab.visitPost(articleHtml(), { head: `<link rel="modulepreload" href="${glue}">` });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(site.requests.filter((path) => path === glue)).toEqual([glue]);
});

test("WebAssembly that the page preloads is requested once", async ({ tab, site, engine }) => {
  test.fail(
    engine === "webkit",
    "it uses no preload with `crossorigin` for `fetch`: docs/engines.md",
  );
  const { wasm } = site.dist;
  await tab.visitPost(articleHtml(), {
    head: `<link rel="preload" href="${wasm}" as="fetch" type="application/wasm" crossorigin>`,
  });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(site.requests.filter((path) => path === wasm)).toEqual([wasm]);
});
