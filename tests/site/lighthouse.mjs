// usage: node tests/site/lighthouse.mjs [PATH...]
// Judges pages of the built site with Lighthouse, and exits with 1 unless accessibility, best
// practices and SEO have 100 points each. The variable CHROMIUM names the browser.

import { createServer } from "node:http";
import { argv, env, exit, getuid } from "node:process";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import sirv from "sirv";

const PAGES =
  argv.length > 2 ? argv.slice(2) : ["", "docs/start/any-built-site/", "faq/", "playground/"];
const CATEGORIES = ["accessibility", "best-practices", "seo"];
const FLAGS = [
  "--headless=new",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
];

const server = createServer(sirv("target/site", { dev: true }));
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const address = server.address();
const port = address && typeof address == "object" ? address.port : 0;
const chrome = await launch({
  chromePath: env.CHROMIUM,
  // Chromium refuses to start as root with its sandbox.
  chromeFlags: getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
});
let wrong = 0;
try {
  for (const page of PAGES) wrong += await judgePage(page);
} finally {
  chrome.kill();
  server.closeAllConnections();
  server.close();
}
exit(wrong ? 1 : 0);

/**
 * Prints the points of a page and what costs some, and returns the number of categories below 100.
 *
 * @param {string} page
 */
async function judgePage(page) {
  const result = await lighthouse(`http://127.0.0.1:${port}/${page}`, {
    port: chrome.port,
    onlyCategories: CATEGORIES,
    logLevel: "error",
  });
  if (!result) throw new Error(`Lighthouse has no result for ${page}`);
  const { categories, audits } = result.lhr;
  let below = 0;
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`/${page}: ${title} ${Math.round((score ?? 0) * 100)}`);
    if (score == 1) continue;
    below++;
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight && audit?.score !== 1 && audit?.score !== null)
        console.log(`  ${id}: ${audit?.title}`);
    }
  }
  return below;
}
