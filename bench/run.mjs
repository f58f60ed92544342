// @ts-check
// usage: node bench/run.mjs [--quick] [--only NAME,...] [--n N,...] [--profile PROFILE,...]
//                           [--rounds N] [--seed N] [--unverified] [--out FILE]
//
// Measures the pages in target/bench/site/ in Chromium, round after round, and writes every sample
// to FILE (target/bench/results.json). Before that, bench/verify.mjs must find the pages equal.
// Ctrl+C ends the run after the present sample and keeps the samples taken. CHROMIUM names the
// browser.

import { spawnSync } from "node:child_process";
import { env, execPath, exit, getuid, stderr } from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { FULL, QUICK, planRounds, settingName } from "./cells.mjs";
import { contestants } from "./contestants.mjs";
import { LIFECYCLE_PAGE, measureLifecycle } from "./lifecycle.mjs";
import { describeMachine, readCommit, readVersions } from "./machine.mjs";
import { addSample, writeResults } from "./results.mjs";
import { BLANK_PAGE, listDownloads, takeSample } from "./sample.mjs";
import { serveSite } from "./server.mjs";

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
const splitNames = (/** @type {string | undefined} */ text) => text?.split(",");
const names = splitNames(options.only);
const sizes = splitNames(options.n);
const profiles = splitNames(options.profile);

const measured = contestants.filter(({ name }) => names?.includes(name) ?? true);
const settings = (options.quick ? QUICK : FULL)
  .filter(
    ({ n, profile }) =>
      (sizes?.includes(String(n)) ?? true) && (profiles?.includes(profile) ?? true),
  )
  .map((setting) => (options.rounds ? { ...setting, rounds: Number(options.rounds) } : setting));
if (!measured.length || !settings.length)
  throw new Error("--only, --n, --profile: expected at least one setting, found none");

if (!options.unverified) verifyPages();

let isInterrupted = false;
process.on("SIGINT", () => {
  if (isInterrupted) process.exit(130);
  isInterrupted = true;
  stderr.write("\nending after this sample\n");
});

const began = Date.now();
const site = await serveSite("target/bench/site", { ...BLANK_PAGE, ...LIFECYCLE_PAGE });
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
  commit: readCommit(),
  minutes: 0,
  seed: Number(options.seed),
  machine: describeMachine(),
  versions: readVersions(browser.version()),
  contestants: measured.map(({ name, title, version, preloads }) => ({
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
  for (const contestant of measured) {
    const files = await attempt(`${contestant.name}: downloads`, () =>
      listDownloads(browser, site, contestant),
    );
    if (files) results.downloads[contestant.name] = files;
  }
  if (!options.quick && measured.some(({ name }) => name == "afterword-script")) {
    results.lifecycle = await attempt("lifecycle", () => measureLifecycle(browser, site));
  }
  await measureAll();
} finally {
  saveResults();
  await browser.close();
  site.close();
}
console.log(`${options.out}: ${results.cells.length} cells in ${results.minutes} minutes`);
if (results.failures.length)
  console.error(`${results.failures.length} failures, listed in ${options.out}`);
if (isInterrupted) process.exitCode = 130;

/** Compares the pages, and exits if they differ. */
function verifyPages() {
  const args = [
    "bench/verify.mjs",
    "--sizes",
    options.quick ? "5" : "5,100",
    ...measured.map(({ name }) => name),
  ];
  const { status } = spawnSync(execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (status) exit(1);
}

/** Takes all samples, and writes the results after each round. */
async function measureAll() {
  const rounds = planRounds(
    settings,
    measured.map(({ name }) => name),
    results.seed,
  );
  const total = rounds.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const [number, round] of rounds.entries()) {
    for (const cell of round) {
      const contestant = measured.find(({ name }) => name == cell.contestant);
      if (isInterrupted || !contestant) return;
      const run = `${cell.contestant}: ${settingName(cell)}`;
      showProgress(`round ${number + 1}/${rounds.length}, sample ${++done}/${total}: ${run}`);
      await attempt(run, async () =>
        addSample(results, cell, await takeSample(browser, site, contestant, cell)),
      );
    }
    saveResults();
  }
}

/**
 * Calls `action`. A failure is printed and recorded, and does not end the benchmark.
 *
 * @template T
 * @param {string} run the name of the run
 * @param {() => Promise<T>} action
 */
async function attempt(run, action) {
  if (isInterrupted) return;
  try {
    return await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const firstLine = message.split("\n")[0] ?? "";
    results.failures.push({ run, error: firstLine });
    stderr.write(`${stderr.isTTY ? "\n" : ""}failed: ${run}: ${firstLine}\n`);
  }
}

/** Writes the results so far. */
function saveResults() {
  results.minutes = Math.round((Date.now() - began) / 6_000) / 10;
  writeResults(options.out, results);
}

/** Shows progress on a terminal; elsewhere, prints each tenth sample. @param {string} text */
function showProgress(text) {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text}`);
  else if (/ sample \d*1\//.test(text)) stderr.write(`${text}\n`);
}
