// @ts-check
/**
 * What is measured: contestants by number of entries, machine and place. Not every combination, which would
 * take hours: those that a target or a chart needs.
 */

import { random, shuffled } from "./stats.mjs";

/**
 * @typedef {"1x" | "4x" | "slow-4g"} Profile
 * @typedef {"load" | "alone" | "memory"} Kind of run: of the page, of the page without its script, and of memory, which
 *   is read in runs of its own
 * @typedef {"above" | "below"} Place where the parts are: in the first screen or below it
 *
 * @typedef {object} Setting
 * @property {Kind} kind
 * @property {number} n entries
 * @property {Profile} profile
 * @property {Place} place
 * @property {boolean} toggles whether twenty entries are clicked as well
 * @property {number} rounds samples
 * @property {readonly string[]} [without] contestants that take minutes for one
 * @property {readonly string[]} [only] the only contestants that it is for
 *
 * @typedef {Setting & { contestant: string }} Cell
 */

/** How fast the processor is, and the network. @type {Record<Profile, { title: string, cpu: number, slow: boolean }>} */
export const PROFILES = {
  "1x": { title: "loopback, CPU 1×", cpu: 1, slow: false },
  "4x": { title: "loopback, CPU 4× slower", cpu: 4, slow: false },
  "slow-4g": { title: "slow 4G, CPU 4× slower", cpu: 4, slow: true },
};

/** Lighthouse's slow 4G: milliseconds, and bytes a second. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** @type {Omit<Setting, "place" | "toggles" | "kind">} */
const usual = { n: 5, profile: "1x", rounds: 1 };
const load = {
  ...usual,
  kind: /** @type {Kind} */ ("load"),
  place: /** @type {Place} */ ("above"),
  toggles: false,
};

/** @type {Setting[]} */
export const FULL = [
  { ...load, n: 5, profile: "1x", rounds: 15 },
  { ...load, n: 5, profile: "4x", rounds: 7 },
  { ...load, n: 5, profile: "slow-4g", rounds: 5 },
  { ...load, n: 100, profile: "1x", rounds: 5 },
  { ...load, n: 100, profile: "4x", rounds: 5 },
  { ...load, n: 1_000, profile: "1x", rounds: 6, toggles: true },
  { ...load, n: 1_000, profile: "4x", rounds: 6, toggles: true },
  { ...load, n: 1_000, profile: "slow-4g", rounds: 3 },
  { ...load, n: 10_000, profile: "4x", rounds: 4, without: ["radix"] },
  {
    ...load,
    n: 10_000,
    profile: "4x",
    kind: "alone",
    rounds: 4,
    only: ["afterword-adoption", "afterword-static"],
  },
  { ...load, n: 5, profile: "4x", place: "below", rounds: 5 },
  { ...load, n: 1_000, kind: "memory", rounds: 3 },
];

/** For daily use. @type {Setting[]} */
export const QUICK = [
  { ...load, n: 5, profile: "1x", rounds: 5 },
  { ...load, n: 1_000, profile: "4x", rounds: 2 },
];

/** Whether a contestant is measured there. @param {Setting} setting @param {string} name */
export const takes = ({ without, only }, name) =>
  !without?.includes(name) && (only?.includes(name) ?? true);

/** @param {Setting} setting */
export const keyOf = ({ kind, n, profile, place }) => `${kind} ${n} ${profile} ${place}`;

/**
 * All runs, in rounds that each have every contestant in an order of its own, so that whatever else the machine
 * does meets all alike. A setting with fewer samples than others has them spread over all rounds.
 *
 * @param {readonly Setting[]} settings
 * @param {readonly string[]} contestants
 * @param {number} seed
 * @returns {Cell[][]}
 */
export function rounds(settings, contestants, seed) {
  const next = random(seed);
  const most = Math.max(0, ...settings.map((setting) => setting.rounds));
  return Array.from({ length: most }, (_, round) => {
    const due = settings.filter(
      (setting) => runsBefore(setting, round + 1, most) > runsBefore(setting, round, most),
    );
    return shuffled(
      due.flatMap((setting) =>
        contestants
          .filter((name) => takes(setting, name))
          .map((contestant) => ({ ...setting, contestant })),
      ),
      next,
    );
  });
}

/** @param {Setting} setting @param {number} round @param {number} most */
const runsBefore = (setting, round, most) => Math.floor((round * setting.rounds) / most);
