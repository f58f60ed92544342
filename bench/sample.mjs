// @ts-check
/**
 * A sample: a page loaded once in a browser context of its own, which has an empty cache,
 * connections and processes of its own, so that no compiled script or WebAssembly is left from
 * another sample.
 */

import { readFileSync } from "node:fs";
import { makePost } from "./data.mjs";
import { PROFILES, SLOW_4G } from "./cells.mjs";

/**
 * @import { Browser, CDPSession, Page } from "@playwright/test"
 * @import { Contestant } from "./contestants.mjs"
 * @import { Cell } from "./cells.mjs"
 * @import { serveSite } from "./server.mjs"
 * @typedef {Awaited<ReturnType<typeof serveSite>>} Site
 * @typedef {Record<string, number>} Sample the figures by name, in milliseconds, bytes or counts
 */

const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const TOGGLES = 20;
const PATIENCE_MS = 180_000;
const LONG_TASK_MS = 50;
/** The window, high enough for the takeaways and the first entry below them. */
const VIEWPORT = { width: 1280, height: 1024 };

/** An empty page of the same site, which is loaded first so that the process has started. */
export const BLANK_PAGE = {
  "/blank.html": '<!doctype html><title>Blank</title><link rel="icon" href="data:,">',
};

/**
 * Takes a sample of a contestant in a setting.
 *
 * @param {Browser} browser
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Cell} cell
 * @returns {Promise<Sample>}
 */
export async function takeSample(browser, site, contestant, cell) {
  return withPage(browser, site, contestant.name, async (page, cdp) => {
    const ids = makePost(cell.n).faq.items.map(({ id }) => id);
    await injectProbe(page, { first: ids[0], last: ids.at(-1), memory: cell.kind == "memory" });
    await throttle(cdp, cell);
    if (cell.kind == "alone") return loadAlone(page, site, contestant, cell);
    await openPage(page, site, contestant, cell);
    if (cell.kind == "memory") return readMemory(page, cdp);
    const loaded = await readLoad(page, cdp);
    return {
      ...loaded,
      ...countWasmBytes(site),
      ...(cell.toggles && (await clickEntries(page, cdp, contestant, ids))),
    };
  });
}

/**
 * Returns the files that a reader of a contestant's page with five entries downloads.
 *
 * @param {Browser} browser
 * @param {Site} site
 * @param {Contestant} contestant
 */
export async function listDownloads(browser, site, contestant) {
  return withPage(browser, site, contestant.name, async (page) => {
    const ids = makePost(5).faq.items.map(({ id }) => id);
    await injectProbe(page, { first: ids[0], last: ids.at(-1), memory: false });
    await openPage(page, site, contestant, { n: 5, place: "above" });
    return site.takeSent().map(({ path, bytes, isCompressed }) => {
      if (!isCompressed)
        throw new Error(`${path}: expected a compressed response, found a plain one`);
      return { path, bytes };
    });
  });
}

/**
 * Calls `run` with a page in a new browser context. A script error, an error on the console, a
 * crash or a timeout makes the run fail.
 *
 * @template T
 * @param {Browser} browser
 * @param {Site} site
 * @param {string} name the contestant's name, for messages
 * @param {(page: Page, cdp: CDPSession) => Promise<T>} run
 */
export async function withPage(browser, site, name, run) {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: "block" });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const page = await context.newPage();
    /** @type {Promise<never>} */
    const failure = new Promise((_, fail) => {
      page.on("pageerror", (error) => fail(new Error(`${name}: script error: ${error.message}`)));
      page.on("crash", () => fail(new Error(`${name}: the page crashed`)));
      page.on("console", (message) => {
        if (message.type() == "error")
          fail(new Error(`${name}: error on the console: ${message.text()}`));
      });
      timer = setTimeout(
        () => fail(new Error(`${name}: expected a result in ${PATIENCE_MS / 1000} s, found none`)),
        PATIENCE_MS,
      );
    });
    failure.catch(() => {});
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await page.goto(`${site.origin}/blank.html`);
    site.takeSent();
    return await Promise.race([run(page, cdp), failure]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

/**
 * Adds the probe (probe.js) to the pages that are loaded from now on.
 *
 * @param {Page} page
 * @param {{ first?: string, last?: string, memory: boolean }} options
 */
export async function injectProbe(page, options) {
  await page.addInitScript({
    content: `window.benchOptions = ${JSON.stringify(options)};\n${PROBE}`,
  });
}

/**
 * Slows down processor and network as the profile says.
 *
 * @param {CDPSession} cdp
 * @param {Cell} cell
 */
async function throttle(cdp, { profile }) {
  const { cpu, slow } = PROFILES[profile];
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (!slow) return;
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
}

/**
 * Loads the page, waits until it is idle, and checks that it shows its entries where it should.
 *
 * @param {Page} page
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Pick<Cell, "n" | "place">} cell
 */
async function openPage(page, site, { name, question, settled, way }, { n, place }) {
  await page.goto(`${site.origin}/${name}/${n}${place == "below" ? "-below" : ""}.html`, {
    timeout: PATIENCE_MS,
  });
  // Static markup below the fold is replaced only when the reader scrolls near it.
  const isKept = way == "static" && place == "below";
  await callProbe(page, "settle", isKept ? undefined : settled);
  if ((await callProbe(page, "isInView")) != (place == "above"))
    throw new Error(`${name}: expected the first entry ${place} the fold, found it elsewhere`);
  const shown = await page.locator(question).count();
  if (shown != n) throw new Error(`${name}: expected ${n} entries, found ${shown}`);
}

/**
 * Reads the figures of loading.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 * @returns {Promise<Sample>}
 */
async function readLoad(page, cdp) {
  // Chromium counts these metrics from the navigation on.
  const seconds = await readMetrics(cdp);
  const { scriptStart, first, all, tasks, shift } = await callProbe(page, "readLoad");
  /** @param {string} name */
  const milliseconds = (name) => (seconds[name] ?? NaN) * 1000;
  return {
    scriptStart,
    first,
    all,
    scriptToFirst: first - scriptStart,
    scriptToAll: all - scriptStart,
    script: milliseconds("ScriptDuration"),
    style: milliseconds("RecalcStyleDuration"),
    layout: milliseconds("LayoutDuration"),
    task: milliseconds("TaskDuration"),
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
 * Loads the page without its script, and returns the figures of its tasks, which no script causes.
 *
 * @param {Page} page
 * @param {Site} site
 * @param {Contestant} contestant
 * @param {Cell} cell
 * @returns {Promise<Sample>}
 */
async function loadAlone(page, site, { name }, { n }) {
  await page.goto(`${site.origin}/${name}/${n}-alone.html`, { timeout: PATIENCE_MS });
  await callProbe(page, "settle", undefined, true);
  const { tasks } = await callProbe(page, "readLoad");
  return { longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
}

/** Counts the bytes of WebAssembly that the page requested. @param {Site} site @returns {Sample} */
function countWasmBytes(site) {
  const sent = site.takeSent();
  const missing = sent.find(({ status }) => status != 200);
  if (missing) throw new Error(`${missing.path}: expected a file in the site, found none`);
  return {
    wasmBytes: sent
      .filter(({ path }) => path.endsWith(".wasm"))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/**
 * Reads the memory of the page after a garbage collection.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 * @returns {Promise<Sample>}
 */
export async function readMemory(page, cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await readMetrics(cdp);
  return {
    heap: JSHeapUsedSize ?? NaN,
    wasmPages: await callProbe(page, "wasmPages"),
    nodes: Nodes ?? NaN,
    listeners: JSEventListeners ?? NaN,
  };
}

/**
 * Clicks twenty times, on entry after entry and then on the first again, and returns the times of
 * the first and the last click.
 *
 * @param {Page} page
 * @param {CDPSession} cdp
 * @param {Contestant} contestant
 * @param {string[]} ids
 * @returns {Promise<Sample>}
 */
async function clickEntries(page, cdp, { toggle, open }, ids) {
  /** @type {number[]} */
  const times = [];
  for (let click = 0; click < TOGGLES; click++) {
    const index = click % ids.length;
    const point = await callProbe(page, "findClickPoint", index, toggle);
    await callProbe(page, "expectClick", ids[index], open);
    for (const type of /** @type {const} */ (["mousePressed", "mouseReleased"])) {
      await cdp.send("Input.dispatchMouseEvent", { type, ...point, button: "left", clickCount: 1 });
    }
    times.push(await callProbe(page, "clickTime"));
  }
  return { firstToggle: times[0] ?? NaN, twentiethToggle: times[TOGGLES - 1] ?? NaN };
}

/**
 * Calls a function of the probe in the page.
 *
 * @param {Page} page
 * @param {string} name
 * @param {...unknown} args
 * @returns {Promise<any>}
 */
function callProbe(page, name, ...args) {
  return page.evaluate(
    ([name, args]) => /** @type {any} */ (window).bench[name](...args),
    /** @type {const} */ ([name, args]),
  );
}

/** Reads Chromium's metrics by name. @param {CDPSession} cdp @returns {Promise<Sample>} */
async function readMetrics(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
