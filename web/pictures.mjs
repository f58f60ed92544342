// Takes the pictures of the documents: the end of the demo article, in light and in dark colours,
// and its questions with options and looks of their own.

import { areAllPartsReady, launchChromium, recordReadyParts, startServer } from "./shown-pages.mjs";

/** Around the parts, in pixels. */
const MARGIN = 48;

/**
 * The pictures of the guide: options of the script tag, properties of the page, and words in the
 * search field.
 *
 * @type {[path: string, options: Record<string, string>, style: string, words?: string][]}
 */
const LOOKS = [
  ["docs/guide/search.png", { "data-filter": "on", "data-open": "first" }, "", "rust"],
  ["docs/guide/plus.png", { "data-open": "first" }, ":root { --afterword-icon: plus }"],
  ["docs/guide/start.png", { "data-open": "first" }, ":root { --afterword-icon-side: start }"],
  ["docs/guide/preview.png", { "data-numbered": "on", "data-preview": "lines" }, ""],
];

const { origin, server } = await startServer("dist");
const browser = await launchChromium();
try {
  for (const colours of /** @type {const} */ (["light", "dark"])) await takePicture(colours);
  for (const look of LOOKS) await takeLook(...look);
} finally {
  await browser.close();
  server.close();
}

/**
 * Takes the picture with the third question open, and the pointer on it.
 *
 * @param {"light" | "dark"} colorScheme
 */
async function takePicture(colorScheme) {
  const page = await browser.newPage({
    viewport: { width: 800, height: 900 },
    deviceScaleFactor: 2,
    reducedMotion: "reduce",
    colorScheme,
  });
  await page.addInitScript(recordReadyParts);
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(areAllPartsReady);
  await page.setViewportSize({ width: 800, height: 2400 });
  await page.locator("button[data-part=question]").nth(2).click();
  const { y, height } = await page.evaluate(measureParts);
  const path = `docs/demo-${colorScheme}.png`;
  const clip = { x: 0, y: y - MARGIN / 2, width: 800, height: height + MARGIN };
  await page.screenshot({ path, clip });
  await page.close();
  console.log(path);
}

/**
 * Takes the picture of the questions.
 *
 * @param {string} path
 * @param {Record<string, string>} options
 * @param {string} style
 * @param {string} [words]
 */
async function takeLook(path, options, style, words) {
  const page = await browser.newPage({
    viewport: { width: 640, height: 2400 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await page.addInitScript(recordReadyParts);
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(areAllPartsReady);
  if (style) await page.addStyleTag({ content: style });
  await page.locator("script[data-src]").evaluate((script, options) => {
    for (const [name, value] of Object.entries(options)) script.setAttribute(name, value);
  }, options);
  if (options["data-open"])
    await page.locator("[data-open] [data-part=question]").first().waitFor();
  if (words) {
    await page.locator("[data-part=filter-field]").fill(words);
    await page.locator("[data-part=filter-count]:not(:empty)").waitFor();
  }
  const box = await page.locator("afterword-faq").boundingBox();
  if (!box) throw new Error("the page does not show its questions");
  const clip = { x: 0, y: box.y - MARGIN / 4, width: 640, height: box.height + MARGIN / 2 };
  await page.screenshot({ path, clip });
  await page.close();
  console.log(path);
}

/** Runs in the page. Returns where its last two headings and parts stand. */
function measureParts() {
  const heading = [...document.querySelectorAll("article > h2")].at(-2);
  const cards = document.querySelector("[data-part=takeaways]");
  if (!heading || !cards) throw new Error("the page does not show its parts");
  const y = heading.getBoundingClientRect().top + scrollY;
  return { y, height: cards.getBoundingClientRect().bottom + scrollY - y };
}
