// @ts-check
/**
 * One run of one page, in a fresh profile: a browser context of its own has an empty cache, connections of its own
 * and processes of its own, so that neither compiled scripts nor compiled WebAssembly are left from another run.
 */

import { readFileSync } from "node:fs";
import { post } from "./data.mjs";
import { PROFILES, SLOW_4G } from "./cells.mjs";

/**
 * @import { Browser, CDPSession, Page } from "@playwright/test"
 * @import { Contestant } from "./contestants.mjs"
 * @import { Cell } from "./cells.mjs"
 * @import { serve } from "./server.mjs"
 * @typedef {Awaited<ReturnType<typeof serve>>} Site
 * @typedef {Record<string, number>} Sample figures by name: milliseconds, bytes or counts
 */

const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const TOGGLES = 20;
const PATIENCE_MS = 180_000;
const LONG_TASK_MS = 50;
/** So high that the first entry is in the first screen, behind the takeaways. */
const VIEWPORT = { width: 1280, height: 1024 };

/** An empty page of the same site: the process that shows it is the one that is measured, and has started. */
export const BLANK = {
  "/blank.html": '<!doctype html><title>Blank</title><link rel="icon" href="data:,">',
};

/**
 * @param {Browser} browser
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Cell} cell
 * @returns {Promise<Sample>}
 */
export async function measure(browser, site, contestant, cell) {
  return withPage(browser, site, contestant.name, async (page, cdp) => {
    const ids = post(cell.n).faq.items.map(({ id }) => id);
    await inject(page, { first: ids[0], last: ids.at(-1), memory: cell.kind == "memory" });
    await throttle(cdp, cell);
    if (cell.kind == "alone") return alone(page, site, contestant, cell);
    await open(page, site, contestant, cell);
    if (cell.kind == "memory") return memory(page, cdp);
    const loaded = await load(page, cdp);
    return {
      ...loaded,
      ...wasm(site),
      ...(cell.toggles && (await toggles(page, cdp, contestant, ids))),
    };
  });
}

/**
 * What a reader of a contestant's page with five entries downloads.
 *
 * @param {Browser} browser
 * @param {Site} site
 * @param {Contestant} contestant
 */
export async function download(browser, site, contestant) {
  return withPage(browser, site, contestant.name, async (page) => {
    const ids = post(5).faq.items.map(({ id }) => id);
    await inject(page, { first: ids[0], last: ids.at(-1), memory: false });
    await open(page, site, contestant, { n: 5, place: "above" });
    return site.sent().map(({ path, bytes, isCompressed }) => {
      if (!isCompressed) throw new Error(`${path} is not compressed`);
      return { path, bytes };
    });
  });
}

/**
 * @template T
 * @param {Browser} browser
 * @param {Site} site
 * @param {string} name
 * @param {(page: Page, cdp: CDPSession) => Promise<T>} run
 */
export async function withPage(browser, site, name, run) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const page = await context.newPage();
    /** @type {Promise<never>} */
    const broken = new Promise((_, fail) => {
      page.on("pageerror", (error) => fail(new Error(`${name} throws: ${error.message}`)));
      page.on("crash", () => fail(new Error(`${name} has crashed`)));
      page.on("console", (message) => {
        if (message.type() == "error") fail(new Error(`${name} says: ${message.text()}`));
      });
      timer = setTimeout(
        () => fail(new Error(`${name} is not done after ${PATIENCE_MS / 1000} s`)),
        PATIENCE_MS,
      );
    });
    broken.catch(() => {});
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await page.goto(`${site.origin}/blank.html`);
    site.sent();
    return await Promise.race([run(page, cdp), broken]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

/** @param {Page} page @param {{ first?: string, last?: string, memory: boolean }} options */
export async function inject(page, options) {
  await page.addInitScript({
    content: `window.benchOptions = ${JSON.stringify(options)};\n${PROBE}`,
  });
}

/** @param {CDPSession} cdp @param {Cell} cell */
async function throttle(cdp, { profile }) {
  const { cpu, slow } = PROFILES[profile];
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (!slow) return;
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
}

/**
 * Shows the page, and waits until it has nothing left to do.
 *
 * @param {Page} page
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Pick<Cell, "n" | "place">} cell
 */
async function open(page, site, { name, question, settled, way }, { n, place }) {
  await page.goto(`${site.origin}/${name}/${n}${place == "below" ? "-below" : ""}.html`, {
    timeout: PATIENCE_MS,
  });
  // What is complete in the page is taken over when a reader comes near.
  const isLeft = way == "static" && place == "below";
  await inPage(page, "settle", isLeft ? undefined : settled);
  if ((await inPage(page, "isInView")) != (place == "above"))
    throw new Error(`${name} does not have its first entry ${place} the fold`);
  const there = await page.locator(question).count();
  if (there != n) throw new Error(`${name} shows ${there} entries of ${n}`);
}

/** @param {Page} page @param {CDPSession} cdp @returns {Promise<Sample>} */
async function load(page, cdp) {
  // Chromium counts them from the navigation on.
  const seconds = await metrics(cdp);
  const { scriptStart, first, all, tasks, shift } = await inPage(page, "load");
  /** @param {string} name */
  const spent = (name) => (seconds[name] ?? NaN) * 1000;
  return {
    scriptStart,
    first,
    all,
    scriptToFirst: first - scriptStart,
    scriptToAll: all - scriptStart,
    script: spent("ScriptDuration"),
    style: spent("RecalcStyleDuration"),
    layout: spent("LayoutDuration"),
    task: spent("TaskDuration"),
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    blocking: tasks.reduce(
      (/** @type {number} */ sum, /** @type {number} */ task) => sum + task - LONG_TASK_MS,
      0,
    ),
    shift,
  };
}

/**
 * The tasks of a page without its script: what no script can be blamed for.
 *
 * @param {Page} page
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Cell} cell
 * @returns {Promise<Sample>}
 */
async function alone(page, site, { name }, { n }) {
  await page.goto(`${site.origin}/${name}/${n}-alone.html`, { timeout: PATIENCE_MS });
  await inPage(page, "settle", undefined, true);
  const { tasks } = await inPage(page, "load");
  return { longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
}

/** Bytes of WebAssembly that were asked for. @param {Site} site @returns {Sample} */
function wasm(site) {
  const sent = site.sent();
  const missing = sent.find(({ status }) => status != 200);
  if (missing) throw new Error(`there is no ${missing.path}`);
  return {
    wasmBytes: sent
      .filter(({ path }) => path.endsWith(".wasm"))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** @param {Page} page @param {CDPSession} cdp @returns {Promise<Sample>} */
export async function memory(page, cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics(cdp);
  return {
    heap: JSHeapUsedSize ?? NaN,
    wasmPages: await inPage(page, "wasmPages"),
    nodes: Nodes ?? NaN,
    listeners: JSEventListeners ?? NaN,
  };
}

/**
 * Clicks entry after entry, from the first again after the last, and returns how long the first and the last
 * click took.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 * @param {Contestant} contestant
 * @param {string[]} ids
 * @returns {Promise<Sample>}
 */
async function toggles(page, cdp, { toggle, open }, ids) {
  /** @type {number[]} */
  const times = [];
  for (let click = 0; click < TOGGLES; click++) {
    const index = click % ids.length;
    const place = await inPage(page, "aim", index, toggle);
    await inPage(page, "expect", ids[index], open);
    for (const type of /** @type {const} */ (["mousePressed", "mouseReleased"])) {
      await cdp.send("Input.dispatchMouseEvent", { type, ...place, button: "left", clickCount: 1 });
    }
    times.push(await inPage(page, "answer"));
  }
  return { firstToggle: times[0] ?? NaN, twentiethToggle: times[TOGGLES - 1] ?? NaN };
}

/** Calls the probe. @param {Page} page @param {string} name @param {...unknown} all @returns {Promise<any>} */
export function inPage(page, name, ...all) {
  return page.evaluate(
    ([name, all]) => /** @type {any} */ (window).bench[name](...all),
    /** @type {const} */ ([name, all]),
  );
}

/** @param {CDPSession} cdp @returns {Promise<Sample>} */
async function metrics(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
