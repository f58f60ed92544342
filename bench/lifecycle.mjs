// @ts-check
/**
 * The memory of a part that is removed from the page and inserted again a thousand times.
 */

import { makePost } from "./data.mjs";
import { injectProbe, readMemory, withPage } from "./sample.mjs";

/**
 * @import { Browser } from "@playwright/test"
 * @import { Sample, Site } from "./sample.mjs"
 * @typedef {object} Lifecycle
 * @property {number} cycles
 * @property {number} entries
 * @property {Sample} before the memory after the warm-up
 * @property {Sample} after the memory after the cycles
 * @property {{ ms: number, wasmPages: number }} [instance] the cost of another
 *   instance of the WebAssembly
 */

const ENTRIES = 20;
/** The cycles until the browser has optimized the code: until then, the heap grows by 10 %. */
const WARM_UP = 1_000;
const CYCLES = 1_000;
const INSTANCES = 20;

const data = JSON.stringify(makePost(ENTRIES)).replaceAll("<", "\\u003c");

/** The page with its data inline, by its path. @type {Record<string, string>} */
export const LIFECYCLE_PAGE = {
  "/lifecycle.html": `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Lifecycle</title>
<link rel="icon" href="data:,">
<script type="module" src="/afterword-script/afterword.js"></script>
<main><afterword-faq filter="off"></afterword-faq></main>
<script type="application/json" id="afterword-data">${data}</script>
</html>
`,
};

/**
 * Measures the memory around the cycles, and the cost of an instance.
 *
 * @param {Browser} browser
 * @param {Site} site
 * @returns {Promise<Lifecycle>}
 */
export function measureLifecycle(browser, site) {
  return withPage(browser, site, "lifecycle", async (page, cdp) => {
    await injectProbe(page, { first: "none", last: "none", memory: true });
    await page.goto(`${site.origin}/lifecycle.html`);
    await page.locator("afterword-faq [data-part=question]").first().waitFor();
    await page.evaluate(removeAndInsert, WARM_UP);
    const before = await readMemory(page, cdp);
    await page.evaluate(removeAndInsert, CYCLES);
    const after = await readMemory(page, cdp);
    return {
      cycles: CYCLES,
      entries: ENTRIES,
      before,
      after,
      instance: await page.evaluate(measureInstances, INSTANCES),
    };
  });
}

/**
 * Runs in the page: makes more instances of its WebAssembly, and returns the cost of one.
 *
 * @param {number} count
 */
async function measureInstances(count) {
  const { bench } = /** @type {any} */ (window);
  const urls = performance.getEntriesByType("resource").map(({ name }) => name);
  const findUrl = (/** @type {RegExp} */ name) => urls.find((url) => name.test(url)) ?? "";
  const module = await WebAssembly.compileStreaming(fetch(findUrl(/_bg\.wasm$/)));
  const before = bench.wasmPages();
  let ms = 0;
  for (let made = 0; made < count; made++) {
    // Another query makes another module of the same script, with an instance of its own.
    const glue = await import(`${findUrl(/-[0-9a-f]{16}\.js$/)}?${made}`);
    const began = performance.now();
    await glue.default(module, () => {}, class extends HTMLElement {});
    ms += performance.now() - began;
  }
  return { ms: ms / count, wasmPages: (bench.wasmPages() - before) / count };
}

/** Runs in the page: removes and inserts the element. @param {number} count */
async function removeAndInsert(count) {
  const host = /** @type {Element} */ (document.querySelector("afterword-faq"));
  const parent = /** @type {Element} */ (host.parentElement);
  for (let round = 0; round < count; round++) {
    host.remove();
    await new Promise((done) => setTimeout(done));
    const ready = new Promise((done) =>
      host.addEventListener("afterword:ready", done, { once: true }),
    );
    parent.append(host);
    await ready;
  }
}
