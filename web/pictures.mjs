// Takes the pictures of the documents: the end of the demo article, in light and in dark colours.

import { areAllPartsReady, launchChromium, recordReadyParts, startServer } from "./shown-pages.mjs";

/** Around the parts, in pixels. */
const MARGIN = 48;

const { origin, server } = await startServer("dist");
const browser = await launchChromium();
try {
  for (const colours of /** @type {const} */ (["light", "dark"])) await takePicture(colours);
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

/** Runs in the page. Returns where its last two headings and parts stand. */
function measureParts() {
  const heading = [...document.querySelectorAll("article > h2")].at(-2);
  const cards = document.querySelector("[data-part=takeaways]");
  if (!heading || !cards) throw new Error("the page does not show its parts");
  const y = heading.getBoundingClientRect().top + scrollY;
  return { y, height: cards.getBoundingClientRect().bottom + scrollY - y };
}
