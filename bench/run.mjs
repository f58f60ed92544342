// @ts-check
// usage: node bench/run.mjs [--quick] [--only NAME,...] [--n N,...] [--profile PROFILE,...] [--rounds N] [--seed N]
//                           [--unverified] [--out FILE]
//
// Measures the pages in target/bench/site/ in Chromium, round after round, and writes every sample to FILE
// (target/bench/results.json). Before that, bench/verify.mjs must find the pages equal. Ctrl+C ends it after the
// present sample; what is measured by then is kept. CHROMIUM names the browser.

import { spawnSync } from "node:child_process";
import { env, execPath, exit, getuid, stderr } from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { FULL, QUICK, keyOf, rounds } from "./cells.mjs";
import { contestants } from "./contestants.mjs";
import { LIFECYCLE, lifecycle } from "./lifecycle.mjs";
import { commit, machine, versions } from "./machine.mjs";
import { add, write } from "./results.mjs";
import { BLANK, download, measure } from "./sample.mjs";
import { serve } from "./server.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    n: { type: "string" },
    profile: { type: "string" },
    rounds: { type: "string" },
    seed: { type: "string", default: "1" },
    unverified: { type: "boolean", default: false },
    out: { type: "string", default: "target/bench/results.json" },
  },
});
const list = (/** @type {string | undefined} */ text) => text?.split(",");
const names = list(options.only);
const sizes = list(options.n);
const profiles = list(options.profile);

const taking = contestants.filter(({ name }) => names?.includes(name) ?? true);
const settings = (options.quick ? QUICK : FULL)
  .filter(
    ({ n, profile }) =>
      (sizes?.includes(String(n)) ?? true) && (profiles?.includes(profile) ?? true),
  )
  .map((setting) => (options.rounds ? { ...setting, rounds: Number(options.rounds) } : setting));
if (!taking.length || !settings.length)
  throw new Error("there is nothing to measure: see --only, --n and --profile");

if (!options.unverified) verify();

let isStopped = false;
process.on("SIGINT", () => {
  if (isStopped) process.exit(130);
  isStopped = true;
  stderr.write("\nending after this sample\n");
});

const began = Date.now();
const site = await serve("target/bench/site", { ...BLANK, ...LIFECYCLE });
const browser = await chromium.launch({
  executablePath: env.CHROMIUM || undefined,
  // Chromium refuses to start as root with its sandbox.
  chromiumSandbox: getuid?.() !== 0,
  args: [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
  handleSIGINT: false,
});
/** @type {import("./results.mjs").Results} */
const results = {
  date: new Date(began).toISOString(),
  commit: commit(),
  minutes: 0,
  seed: Number(options.seed),
  machine: machine(),
  versions: versions(browser.version()),
  contestants: taking.map(({ name, title, version, preloads }) => ({
    name,
    title,
    version,
    preloads,
  })),
  downloads: {},
  lifecycle: undefined,
  cells: [],
  failures: [],
};
try {
  for (const contestant of taking) {
    const files = await attempt(`${contestant.name}: downloads`, () =>
      download(browser, site, contestant),
    );
    if (files) results.downloads[contestant.name] = files;
  }
  if (!options.quick && taking.some(({ name }) => name == "afterword-script")) {
    results.lifecycle = await attempt("lifecycle", () => lifecycle(browser, site));
  }
  await measureAll();
} finally {
  save();
  await browser.close();
  site.close();
}
console.log(`${options.out}: ${results.cells.length} cells in ${results.minutes} minutes`);
if (results.failures.length)
  console.error(`${results.failures.length} failures; they are listed there`);
if (isStopped) process.exitCode = 130;

/** Ends the run if the pages don't all show the same. */
function verify() {
  const arguments_ = [
    "bench/verify.mjs",
    "--sizes",
    options.quick ? "5" : "5,100",
    ...taking.map(({ name }) => name),
  ];
  const { status } = spawnSync(execPath, arguments_, { stdio: ["ignore", "inherit", "inherit"] });
  if (status) exit(1);
}

async function measureAll() {
  const all = rounds(
    settings,
    taking.map(({ name }) => name),
    results.seed,
  );
  const total = all.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const [number, round] of all.entries()) {
    for (const cell of round) {
      const contestant = taking.find(({ name }) => name == cell.contestant);
      if (isStopped || !contestant) return;
      const what = `${cell.contestant}: ${keyOf(cell)}`;
      progress(`round ${number + 1}/${all.length}, sample ${++done}/${total}: ${what}`);
      await attempt(what, async () =>
        add(results, cell, await measure(browser, site, contestant, cell)),
      );
    }
    save();
  }
}

/**
 * What fails is told and counted, and doesn't end the run.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} run
 */
async function attempt(what, run) {
  if (isStopped) return;
  try {
    return await run();
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
    results.failures.push({ what, why });
    stderr.write(`${stderr.isTTY ? "\n" : ""}failed: ${what}: ${why}\n`);
  }
}

function save() {
  results.minutes = Math.round((Date.now() - began) / 6_000) / 10;
  write(options.out, results);
}

/** @param {string} text */
function progress(text) {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text}`);
  else if (/ sample \d*1\//.test(text)) stderr.write(`${text}\n`);
}
