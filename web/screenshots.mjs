// usage: node web/screenshots.mjs [DIST]
// Takes pictures of the demo and of every page of the gallery, as they are built in dist/, into
// target/screenshots/. CHROMIUM names the browser.

import { mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { argv, env, getuid } from "node:process";
import { chromium } from "@playwright/test";
import sirv from "sirv";

const DIST = argv[2] ?? "dist";
const OUT = "target/screenshots";

/** @typedef {{ width: number, media?: import("@playwright/test").BrowserContextOptions, print?: boolean, open?: boolean }} View */
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

const gallery = readdirSync(`${DIST}/gallery`).filter((name) => name.endsWith(".html"));
const pages = ["index.html", ...gallery.map((name) => `gallery/${name}`)];

const server = createServer(sirv(DIST, { dev: true }));
await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
const address = server.address();
if (!address || typeof address !== "object") throw new Error("the server has no port");
const origin = `http://127.0.0.1:${address.port}`;
// Chromium refuses to start as root with its sandbox.
const browser = await chromium.launch({
  executablePath: env.CHROMIUM || undefined,
  chromiumSandbox: getuid?.() !== 0,
  args: ["--disable-gpu"],
});
mkdirSync(OUT, { recursive: true });
try {
  for (const page of pages) {
    for (const [name, view] of Object.entries(VIEWS)) {
      console.log(await shoot(page, name, view));
    }
  }
} finally {
  await browser.close();
  server.close();
}

/**
 * @param {string} path
 * @param {string} name
 * @param {View} view
 */
async function shoot(path, name, { width, media, print, open }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    ...media,
  });
  const page = await context.newPage();
  await page.addInitScript(countReady);
  if (print) await page.emulateMedia({ media: "print" });
  await page.goto(`${origin}/${path}`);
  await page.waitForFunction(allReady);
  if (open) await page.evaluate(openAll);
  // Not by "fullPage": that lets a phone become a desktop while the picture is taken.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const file = `${OUT}/${path.replace(/\.html$/, "").replaceAll("/", "-")}-${name}.png`;
  await page.screenshot({ path: file });
  await context.close();
  return file;
}

/** Runs in the page, before its own scripts. */
function countReady() {
  const ready = new Set();
  Object.assign(window, { ready });
  addEventListener("afterword:ready", ({ target }) => ready.add(target), true);
}

/** Whether the parts that the page names, or the two that it leaves to the script tag, are shown. */
function allReady() {
  const { ready } = /** @type {any} */ (window);
  const named = document.querySelectorAll("afterword-faq, afterword-takeaways").length;
  const images = [...document.images].every(
    ({ complete, loading }) => complete || loading == "lazy",
  );
  return document.readyState == "complete" && images && ready.size >= Math.max(named, 2);
}

function openAll() {
  const closed = "[data-part=question][aria-expanded=false]";
  for (const question of document.querySelectorAll(closed))
    /** @type {HTMLElement} */ (question).click();
}
