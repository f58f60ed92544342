// @ts-check
/**
 * What a run of the benchmark leaves behind: every sample. Medians, intervals and ratios are made of them by who
 * reads them.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * @import { Profile, Kind, Place } from "./cells.mjs"
 * @import { Lifecycle } from "./lifecycle.mjs"
 * @import { Machine, Versions } from "./machine.mjs"
 * @import { Sample } from "./sample.mjs"
 *
 * @typedef {object} Measured all samples of a cell
 * @property {string} contestant
 * @property {Kind} kind
 * @property {number} n
 * @property {Profile} profile
 * @property {Place} place
 * @property {Record<string, number[]>} samples by figure
 *
 * @typedef {object} Results
 * @property {string} date
 * @property {string} commit
 * @property {number} minutes
 * @property {number} seed of the order
 * @property {Machine} machine
 * @property {Versions} versions
 * @property {{ name: string, title: string, version: string, preloads?: true }[]} contestants
 * @property {Record<string, { path: string, bytes: number }[]>} downloads by contestant, with five entries
 * @property {Lifecycle | undefined} lifecycle
 * @property {Measured[]} cells
 * @property {{ what: string, why: string }[]} failures
 */

/** @param {string} file @returns {Results} */
export function read(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} file @param {Results} results */
export function write(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  // A line for each list of numbers.
  const text = JSON.stringify(results, null, 1).replace(/\[[\d\s.,e-]*\]/g, (list) =>
    list.replace(/\s+/g, ""),
  );
  writeFileSync(file, `${text}\n`);
}

/**
 * Adds a sample; what is finer than a hundredth is noise, but for layout shifts.
 *
 * @param {Results} results
 * @param {import("./cells.mjs").Cell} cell
 * @param {Sample} sample
 */
export function add({ cells }, { contestant, kind, n, profile, place }, sample) {
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
    if (!Number.isFinite(value)) throw new Error(`${contestant} has no ${figure}`);
    const digits = figure == "shift" ? 4 : 2;
    (measured.samples[figure] ??= []).push(Number(value.toFixed(digits)));
  }
}
