// @ts-check
/**
 * A part that is taken out of the page and put back a thousand times: does anything pile up?
 */

import { post } from "./data.mjs";
import { inject, memory, withPage } from "./sample.mjs";

/**
 * @import { Browser } from "@playwright/test"
 * @import { Sample, Site } from "./sample.mjs"
 * @typedef {object} Lifecycle
 * @property {number} cycles
 * @property {number} entries
 * @property {Sample} before after the warm-up
 * @property {Sample} after
 * @property {{ ms: number, wasmPages: number }} [instance] what another instance of the WebAssembly takes
 */

const ENTRIES = 20;
/** Until the browser has made its faster code of all that runs: before that, the heap grows by a tenth. */
const WARM_UP = 1_000;
const CYCLES = 1_000;
const INSTANCES = 20;

/** The page, with its data in it. @type {Record<string, string>} */
export const LIFECYCLE = {
  "/lifecycle.html": `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Lifecycle</title>
<link rel="icon" href="data:,">
<script type="module" src="/afterword-script/afterword.js"></script>
<main><afterword-faq></afterword-faq></main>
<script type="application/json" id="afterword-data">${JSON.stringify(post(ENTRIES)).replaceAll("<", "\\u003c")}</script>
</html>
`,
};

/** @param {Browser} browser @param {Site} site @returns {Promise<Lifecycle>} */
export function lifecycle(browser, site) {
  return withPage(browser, site, "lifecycle", async (page, cdp) => {
    await inject(page, { first: "none", last: "none", memory: true });
    await page.goto(`${site.origin}/lifecycle.html`);
    await page.locator("afterword-faq [data-part=question]").first().waitFor();
    await page.evaluate(cycle, WARM_UP);
    const before = await memory(page, cdp);
    await page.evaluate(cycle, CYCLES);
    const after = await memory(page, cdp);
    return {
      cycles: CYCLES,
      entries: ENTRIES,
      before,
      after,
      instance: await page.evaluate(instantiate, INSTANCES),
    };
  });
}

/** Runs in the page: makes instances beside the one that is there. @param {number} count */
async function instantiate(count) {
  const { bench } = /** @type {any} */ (window);
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  const find = (/** @type {RegExp} */ name) => names.find((url) => name.test(url)) ?? "";
  const module = await WebAssembly.compileStreaming(fetch(find(/_bg\.wasm$/)));
  const before = bench.wasmPages();
  let ms = 0;
  for (let made = 0; made < count; made++) {
    // With another address it is another module of the same script.
    const glue = await import(`${find(/-[0-9a-f]{16}\.js$/)}?${made}`);
    const began = performance.now();
    await glue.default(module, () => {}, class extends HTMLElement {});
    ms += performance.now() - began;
  }
  return { ms: ms / count, wasmPages: (bench.wasmPages() - before) / count };
}

/** Runs in the page. @param {number} count */
async function cycle(count) {
  const host = /** @type {Element} */ (document.querySelector("afterword-faq"));
  const around = /** @type {Element} */ (host.parentElement);
  for (let round = 0; round < count; round++) {
    host.remove();
    await new Promise((done) => setTimeout(done));
    const ready = new Promise((done) =>
      host.addEventListener("afterword:ready", done, { once: true }),
    );
    around.append(host);
    await ready;
  }
}
