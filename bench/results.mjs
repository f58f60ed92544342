// @ts-check
/**
 * The file that a run of the benchmark writes: every sample. The report makes medians, intervals
 * and ratios of them.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * @import { Profile, Kind, Place } from "./cells.mjs"
 * @import { Lifecycle } from "./lifecycle.mjs"
 * @import { Machine, Versions } from "./machine.mjs"
 * @import { Sample } from "./sample.mjs"
 *
 * @typedef {object} Measured the samples of a contestant in a setting
 * @property {string} contestant
 * @property {Kind} kind
 * @property {number} n
 * @property {Profile} profile
 * @property {Place} place
 * @property {Record<string, number[]>} samples by the name of the figure
 *
 * @typedef {object} Results
 * @property {string} date
 * @property {string} commit
 * @property {number} minutes
 * @property {number} seed the seed of the order of samples
 * @property {Machine} machine
 * @property {Versions} versions
 * @property {{ name: string, title: string, version: string, preloads?: true }[]} contestants
 * @property {Record<string, { path: string, bytes: number }[]>} downloads the files of the page
 *   with five entries, by contestant
 * @property {Lifecycle | undefined} lifecycle
 * @property {Measured[]} cells
 * @property {{ run: string, error: string }[]} failures
 */

/** @param {string} file @returns {Results} */
export function readResults(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} file @param {Results} results */
export function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  // Each list of numbers goes on one line, so that a diff shows the list that changed.
  const text = JSON.stringify(results, null, 1).replace(/\[[\d\s.,e-]*\]/g, (list) =>
    list.replace(/\s+/g, ""),
  );
  writeFileSync(file, `${text}\n`);
}

/**
 * Adds a sample, rounded to hundredths (layout shifts to ten-thousandths): the rest is noise.
 *
 * @param {Results} results
 * @param {import("./cells.mjs").Cell} cell
 * @param {Sample} sample
 */
export function addSample({ cells }, { contestant, kind, n, profile, place }, sample) {
  let measured = cells.find(
    (cell) =>
      cell.contestant == contestant &&
      cell.kind == kind &&
      cell.n == n &&
      cell.profile == profile &&
      cell.place == place,
  );
  if (!measured) cells.push((measured = { contestant, kind, n, profile, place, samples: {} }));
  for (const [figure, value] of Object.entries(sample)) {
    if (!Number.isFinite(value))
      throw new Error(`${contestant}: expected a number as ${figure}, found ${value}`);
    const digits = figure == "shift" ? 4 : 2;
    (measured.samples[figure] ??= []).push(Number(value.toFixed(digits)));
  }
}
