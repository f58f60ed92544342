// usage: node web/screenshots.mjs [DIST]
// Takes pictures of the demo and of each page of the gallery in dist/, into target/screenshots/.
// The variable CHROMIUM names the browser.

import { mkdirSync, readdirSync } from "node:fs";
import { argv } from "node:process";
import { areAllPartsReady, launchChromium, recordReadyParts, startServer } from "./shown-pages.mjs";

const DIST = argv[2] ?? "dist";
const OUT = "target/screenshots";

/**
 * The way in which a page is shown.
 *
 * @typedef {object} View
 * @property {number} width
 * @property {import("@playwright/test").BrowserContextOptions} [media]
 * @property {boolean} [print]
 * @property {boolean} [open] every answer is open
 */
/** @type {Record<string, View>} */
const VIEWS = {
  light: { width: 1280 },
  "light-open": { width: 1280, open: true },
  dark: { width: 1280, media: { colorScheme: "dark" } },
  phone: { width: 390, media: { hasTouch: true, isMobile: true } },
  "phone-open": { width: 390, media: { hasTouch: true, isMobile: true }, open: true },
  320: { width: 320, open: true },
  print: { width: 800, print: true },
  "forced-colours": { width: 1280, media: { forcedColors: "active" }, open: true },
};

const { origin, server } = await startServer(DIST);
const browser = await launchChromium();
mkdirSync(OUT, { recursive: true });
try {
  for (const path of listPages())
    for (const [name, view] of Object.entries(VIEWS))
      console.log(await takeScreenshot(path, name, view));
} finally {
  await browser.close();
  server.close();
}

function listPages() {
  const gallery = readdirSync(`${DIST}/gallery`).filter((name) => name.endsWith(".html"));
  return ["index.html", ...gallery.map((name) => `gallery/${name}`)];
}

/**
 * Takes a picture of the whole page, and returns the path of the file.
 *
 * @param {string} path
 * @param {string} name
 * @param {View} view
 */
async function takeScreenshot(path, name, { width, media, print, open }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    ...media,
  });
  const page = await context.newPage();
  await page.addInitScript(recordReadyParts);
  if (print) await page.emulateMedia({ media: "print" });
  await page.goto(`${origin}/${path}`);
  await page.waitForFunction(areAllPartsReady);
  if (open) await page.evaluate(openAllAnswers);
  // The option "fullPage" would turn a phone into a desktop while it takes the picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const file = `${OUT}/${path.replace(/\.html$/, "").replaceAll("/", "-")}-${name}.png`;
  await page.screenshot({ path: file });
  await context.close();
  return file;
}

/** Runs in the page, and opens every answer that is closed. */
function openAllAnswers() {
  const closed = "[data-part=question][aria-expanded=false]";
  for (const question of document.querySelectorAll(closed))
    /** @type {HTMLElement} */ (question).click();
}
