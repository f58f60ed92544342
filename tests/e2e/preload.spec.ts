// Preloading and integrity of the built files, as `afterword.files.json` lists them.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleHtml, pageHtml, post, questionTexts, scriptWithSrc } from "./support/blog.ts";
import { expectPageUntouched, questionButtons, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const DIST = join(import.meta.dirname, "../../dist");

/** An entry of `afterword.files.json`. */
interface ListedFile {
  name: string;
  integrity: string;
}

/** The entries of `afterword.files.json`. */
const files: Record<
  "loader" | "glue" | "wasm" | "stylesheet" | "labels" | "article" | "articleWasm",
  ListedFile
> = JSON.parse(readFileSync(join(DIST, "afterword.files.json"), "utf8"));

const glue = `/afterword/${files.glue.name}`;
const MODULE = `<link rel="modulepreload" href="${glue}">`;
const GUARDED_MODULE = `<link rel="modulepreload" href="${glue}" integrity="${files.glue.integrity}">`;
const WASM = `<link rel="preload" href="/afterword/${files.wasm.name}" as="fetch" type="application/wasm" crossorigin>`;
const MAP = `<script type="importmap">${JSON.stringify({ integrity: { [glue]: files.glue.integrity } })}</script>`;

test("the listing names each file that a page loads, with the hash of its bytes", ({ site }) => {
  const { css: stylesheet, ...others } = site.dist;
  const expected = Object.entries({ stylesheet, ...others }).map(([role, path]) => {
    const name = path.replace("/afterword/", "");
    const hash = createHash("sha384")
      .update(readFileSync(join(DIST, name)))
      .digest("base64");
    return [role, { name, integrity: `sha384-${hash}` }];
  });
  expect(files).toEqual(Object.fromEntries(expected));
});

const countRequests = (site: Site, path: string) =>
  site.requests.filter((request) => request === path).length;

for (const [how, head] of [
  ["two links", MODULE + WASM],
  ["links, one with integrity", GUARDED_MODULE + WASM],
  ["links, one with integrity, and an import map", MAP + GUARDED_MODULE + WASM],
] as const) {
  test(`glue and WebAssembly are requested once, and before the loader runs: ${how}`, async ({
    page,
    site,
  }) => {
    const { loader, glue, wasm } = site.dist;
    const release = site.holdRequests(loader);
    site.serveJson("/post.json", post);
    site.servePage("/post/", pageHtml(articleHtml(), head));
    await page.goto("/post/", { waitUntil: "commit" });
    await expect.poll(() => [countRequests(site, glue), countRequests(site, wasm)]).toEqual([1, 1]);
    expect(site.requests).not.toContain("/post.json");
    release();
    await expect(questionButtons(page)).toHaveText(questionTexts);
    expect([countRequests(site, glue), countRequests(site, wasm)]).toEqual([1, 1]);
  });
}

test("glue without the import map's integrity does not run, and the page stays as it was", async ({
  page,
  site,
  log,
}) => {
  const { glue } = site.dist;
  site.serveFile(glue, `console.log("other glue");`);
  log.expectLine(
    new RegExp(
      `^error: Failed to find a valid digest in the 'integrity' attribute for resource '.*${glue}'`,
    ),
  );
  log.expectLine(
    /^error: afterword: .* can't be used: TypeError: Failed to fetch dynamically imported module/,
  );
  await visitPost(page, site, articleHtml(), { head: MAP });
  await expect
    .poll(() => log.eventDetails("error"))
    .toEqual([{ code: "wasm-unavailable", message: expect.any(String) }]);
  await expectPageUntouched(page, pageHtml(articleHtml(), MAP));
});

test("a page with an integrity policy for scripts shows the widget", async ({ page, site }) => {
  const script = scriptWithSrc({ integrity: files.loader.integrity });
  const headers = { "integrity-policy": "blocked-destinations=(script)" };
  await visitPost(page, site, articleHtml({ script }), {
    head: MAP + GUARDED_MODULE + WASM,
    answer: { headers },
  });
  await expect(questionButtons(page)).toHaveText(questionTexts);
});
