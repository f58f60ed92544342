// @ts-check
/**
 * A part that is taken out of the page and put back a thousand times: does anything pile up?
 */

import { post } from "./data.mjs";
import { inject, memory, withPage } from "./sample.mjs";

/**
 * @import { Browser } from "playwright-core"
 * @import { Sample, Site } from "./sample.mjs"
 * @typedef {{ cycles: number, entries: number, before: Sample, after: Sample }} Lifecycle `before`: after the warm-up
 */

const ENTRIES = 20;
const WARM_UP = 100;
const CYCLES = 1_000;

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
    return { cycles: CYCLES, entries: ENTRIES, before, after: await memory(page, cdp) };
  });
}

/** Runs in the page. @param {number} count */
async function cycle(count) {
  const host = /** @type {Element} */ (document.querySelector("afterword-faq"));
  const around = /** @type {Element} */ (host.parentElement);
  for (let round = 0; round < count; round++) {
    host.remove();
    await new Promise((done) => setTimeout(done));
    const ready = new Promise((done) => host.addEventListener("afterword:ready", done, { once: true }));
    around.append(host);
    await ready;
  }
}
