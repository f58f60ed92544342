// @ts-check
/**
 * The figures of a contestant in a setting, made of the samples, and their notation.
 */

import { estimateMedian, estimateRatio } from "../stats.mjs";

/**
 * @import { Estimate } from "../stats.mjs"
 * @import { Measured, Results } from "../results.mjs"
 * @typedef {Pick<Measured, "kind" | "n" | "profile" | "place">} SettingKey
 */

/** The kinds of files, in the order in which a browser requests them. */
export const KINDS = /** @type {const} */ (["HTML", "CSS", "script", "WebAssembly", "data"]);
/** @typedef {typeof KINDS[number]} FileKind */

/** The kinds by the file's extension. @type {Record<string, FileKind>} */
const KIND_BY_EXTENSION = {
  html: "HTML",
  css: "CSS",
  js: "script",
  wasm: "WebAssembly",
  json: "data",
};

/**
 * Returns the samples of a figure, or undefined if it was not measured.
 *
 * @param {Results} results
 * @param {string} contestant
 * @param {SettingKey} setting
 * @param {string} figure
 */
export function findSamples({ cells }, contestant, { kind, n, profile, place }, figure) {
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
 * Returns the median of a figure, or undefined if it was not measured.
 *
 * @param {Results} results
 * @param {string} contestant
 * @param {SettingKey} setting
 * @param {string} figure
 */
export function estimateFigure(results, contestant, setting, figure) {
  const values = findSamples(results, contestant, setting, figure);
  return values && estimateMedian(values);
}

/**
 * Returns the ratio of a figure to that of the contestant `base`.
 *
 * @param {Results} results
 * @param {string} contestant
 * @param {string} base
 * @param {SettingKey} setting
 * @param {string} figure
 */
export function compareFigure(results, contestant, base, setting, figure) {
  const values = findSamples(results, contestant, setting, figure);
  const others = findSamples(results, base, setting, figure);
  return values && others && estimateRatio(values, others);
}

/**
 * Adds up the bytes of files by their kind, and in total.
 *
 * @param {readonly { path: string, bytes: number }[]} files
 */
export function sumByKind(files) {
  /** @type {Record<FileKind, number>} */
  const sum = { HTML: 0, CSS: 0, script: 0, WebAssembly: 0, data: 0 };
  for (const { path, bytes } of files) {
    const kind = KIND_BY_EXTENSION[path.replace(/^.*\./, "")];
    if (!kind)
      throw new Error(`${path}: expected a file of HTML, CSS, script, WebAssembly or JSON`);
    sum[kind] += bytes;
  }
  return { ...sum, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Returns the bytes of the widget's three files and their sum. @param {Results} results */
export function widgetSizes({ downloads }) {
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

/** @param {number} value @param {number} digits behind the point */
const formatNumber = (value, digits) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The notation of each unit. @satisfies {Record<string, (value: number) => string>} */
export const FORMATS = {
  ms: (value) => (Math.abs(value) < 100 ? formatNumber(value, 1) : formatNumber(value, 0)),
  times: (value) => `${formatNumber(value, 2)}×`,
  kB: (value) => formatNumber(value / 1000, 1),
  MB: (value) => formatNumber(value / 1_000_000, 2),
  count: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
  shift: (value) => formatNumber(value, 3),
};
/** @typedef {keyof typeof FORMATS} Unit */

/**
 * Writes a figure with its interval, or a dash if it was not measured.
 *
 * @param {Estimate | undefined} estimate
 * @param {Unit} unit
 */
export function formatEstimate(estimate, unit) {
  if (!estimate) return "–";
  const format = FORMATS[unit];
  const [value, low, high] = [format(estimate.value), format(estimate.low), format(estimate.high)];
  return low == high ? value : `${value} (${low}–${high})`;
}
