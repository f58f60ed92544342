// @ts-check
/**
 * Figures out of the samples, and how they are written.
 */

import { estimate, ratio } from "./stats.mjs";

/**
 * @import { Estimate } from "./stats.mjs"
 * @import { Measured, Results } from "./results.mjs"
 * @typedef {Pick<Measured, "kind" | "n" | "profile" | "place">} Where
 */

/** The kinds of files, in the order in which a reader's browser asks for them. */
export const KINDS = /** @type {const} */ (["HTML", "CSS", "script", "WebAssembly", "data"]);
/** @typedef {typeof KINDS[number]} FileKind */

/** @type {Record<string, FileKind>} */
const KIND_OF = { html: "HTML", css: "CSS", js: "script", wasm: "WebAssembly", json: "data" };

/**
 * @param {Results} results
 * @param {string} contestant
 * @param {Where} where
 * @param {string} figure
 */
export function samples({ cells }, contestant, { kind, n, profile, place }, figure) {
  const found = cells.find(
    (cell) =>
      cell.contestant == contestant &&
      cell.kind == kind &&
      cell.n == n &&
      cell.profile == profile &&
      cell.place == place,
  );
  const values = found?.samples[figure];
  return values?.length ? values : undefined;
}

/**
 * @param {Results} results
 * @param {string} contestant
 * @param {Where} where
 * @param {string} figure
 */
export function figure(results, contestant, where, figure) {
  const values = samples(results, contestant, where, figure);
  return values && estimate(values);
}

/**
 * @param {Results} results
 * @param {string} contestant
 * @param {string} base the contestant that it is held against
 * @param {Where} where
 * @param {string} figure
 */
export function against(results, contestant, base, where, figure) {
  const values = samples(results, contestant, where, figure);
  const others = samples(results, base, where, figure);
  return values && others && ratio(values, others);
}

/** Bytes by kind of file, and of all. @param {readonly { path: string, bytes: number }[]} files */
export function byKind(files) {
  /** @type {Record<FileKind, number>} */
  const sum = { HTML: 0, CSS: 0, script: 0, WebAssembly: 0, data: 0 };
  for (const { path, bytes } of files) {
    const kind = KIND_OF[path.replace(/^.*\./, "")];
    if (!kind) throw new Error(`${path} is of no known kind`);
    sum[kind] += bytes;
  }
  return { ...sum, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The three files of the widget. @param {Results} results */
export function widget({ downloads }) {
  const files = downloads["afterword-script"] ?? [];
  /** @param {RegExp} name */
  const size = (name) => files.find(({ path }) => name.test(path))?.bytes;
  const [loader, glue, wasm] = [
    size(/\/afterword\.js$/),
    size(/\/afterword-[0-9a-f]+\.js$/),
    size(/_bg\.wasm$/),
  ];
  return loader && glue && wasm ? { loader, glue, wasm, sum: loader + glue + wasm } : undefined;
}

/** @param {number} value @param {number} digits */
const fixed = (value, digits) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** How a unit is written. @satisfies {Record<string, (value: number) => string>} */
export const UNITS = {
  ms: (value) => (Math.abs(value) < 100 ? fixed(value, 1) : fixed(value, 0)),
  times: (value) => `${fixed(value, 2)}×`,
  kB: (value) => fixed(value / 1000, 1),
  MB: (value) => fixed(value / 1_000_000, 2),
  count: (value) => fixed(value, Number.isInteger(value) ? 0 : 1),
  shift: (value) => fixed(value, 3),
};
/** @typedef {keyof typeof UNITS} Unit */

/** With the interval. @param {Estimate | undefined} estimate @param {Unit} unit */
export function say(estimate, unit) {
  if (!estimate) return "–";
  const write = UNITS[unit];
  const [value, low, high] = [write(estimate.value), write(estimate.low), write(estimate.high)];
  return low == high ? value : `${value} (${low}–${high})`;
}
