// @ts-check
/**
 * The settings that are measured, by number of entries, machine and place: those that a target or a
 * chart needs, since all combinations would take hours.
 */

import { seededRandom, shuffleList } from "./stats.mjs";

/**
 * @typedef {"1x" | "4x" | "slow-4g"} Profile
 * @typedef {"load" | "alone" | "memory"} Kind the page is loaded with its script, loaded without
 *   it, or loaded and its memory read
 * @typedef {"above" | "below"} Place the parts are in the first screen or below it
 *
 * @typedef {object} Setting
 * @property {Kind} kind
 * @property {number} n the number of entries
 * @property {Profile} profile
 * @property {Place} place
 * @property {boolean} toggles true if twenty entries are clicked after loading
 * @property {number} rounds the number of samples
 * @property {readonly string[]} [without] the contestants left out, which need minutes for a sample
 * @property {readonly string[]} [only] the only contestants measured
 *
 * @typedef {Setting & { contestant: string }} Cell
 */

/**
 * The speeds of processor and network: `cpu` is the factor by which the processor is slowed down.
 *
 * @type {Record<Profile, { title: string, cpu: number, slow: boolean }>}
 */
export const PROFILES = {
  "1x": { title: "loopback, CPU 1×", cpu: 1, slow: false },
  "4x": { title: "loopback, CPU 4× slower", cpu: 4, slow: false },
  "slow-4g": { title: "slow 4G, CPU 4× slower", cpu: 4, slow: true },
};

/** Lighthouse's slow 4G: latency in milliseconds, throughput in bytes per second. */
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

/** The settings of `make bench`. @type {Setting[]} */
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

/** The settings of `make bench-quick`. @type {Setting[]} */
export const QUICK = [
  { ...load, n: 5, profile: "1x", rounds: 5 },
  { ...load, n: 1_000, profile: "4x", rounds: 2 },
];

/**
 * Returns whether `setting` measures the contestant.
 *
 * @param {Setting} setting
 * @param {string} name
 */
export const includesContestant = ({ without, only }, name) =>
  !without?.includes(name) && (only?.includes(name) ?? true);

/** Returns the setting's name, unique among its contestants. @param {Setting} setting */
export const settingName = ({ kind, n, profile, place }) => `${kind} ${n} ${profile} ${place}`;

/**
 * Plans all samples in rounds. Each round shuffles its contestants, so that other load on the
 * machine falls on all of them alike. A setting with fewer samples than others spreads them over
 * all rounds.
 *
 * @param {readonly Setting[]} settings
 * @param {readonly string[]} contestants
 * @param {number} seed
 * @returns {Cell[][]}
 */
export function planRounds(settings, contestants, seed) {
  const next = seededRandom(seed);
  const most = Math.max(0, ...settings.map((setting) => setting.rounds));
  return Array.from({ length: most }, (_, round) => {
    const due = settings.filter(
      (setting) => samplesBefore(setting, round + 1, most) > samplesBefore(setting, round, most),
    );
    return shuffleList(
      due.flatMap((setting) =>
        contestants
          .filter((name) => includesContestant(setting, name))
          .map((contestant) => ({ ...setting, contestant })),
      ),
      next,
    );
  });
}

/**
 * Returns the number of samples that `setting` has taken before `round` of `most` rounds.
 *
 * @param {Setting} setting
 * @param {number} round
 * @param {number} most
 */
const samplesBefore = (setting, round, most) => Math.floor((round * setting.rounds) / most);
