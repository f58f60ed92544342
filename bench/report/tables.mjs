// @ts-check
/**
 * The tables of the report.
 */

import { FLOOR } from "./columns.mjs";
import {
  compareFigure,
  estimateFigure,
  findSamples,
  formatEstimate,
  FORMATS,
  KINDS,
  sumByKind,
} from "./figures.mjs";
import { escapeCell, markdownTable } from "./markdown.mjs";
import { judgeTargets } from "./targets.mjs";

/**
 * @import { Column } from "./columns.mjs"
 * @import { SettingKey } from "./figures.mjs"
 * @import { Lifecycle } from "../lifecycle.mjs"
 * @import { Results } from "../results.mjs"
 * @import { Check } from "./targets.mjs"
 */

/** Returns the targets with what was measured. @param {Results} results */
export function targetTable(results) {
  const cells = (/** @type {Check | undefined} */ check) =>
    check
      ? [check.limit, check.measured, check.verdict == "holds" ? "holds" : `**${check.verdict}**`]
      : ["", "", ""];
  const rows = judgeTargets(results).map(({ figure, must, aim }) => [
    figure,
    ...cells(must),
    ...cells(aim),
  ]);
  return markdownTable(["figure", "must", "measured", "", "aim", "measured", ""], rows);
}

/** Returns the downloads in kB, by kind of file. @param {Results} results */
export function downloadTable(results) {
  const rows = results.contestants.map(({ name, title, version }) => {
    const files = results.downloads[name];
    if (!files) return [escapeCell(title), ...KINDS.map(() => "–"), "–"];
    const sums = sumByKind(files);
    return [
      `${escapeCell(title)} ${version}`.trim(),
      ...KINDS.map((kind) => (sums[kind] ? FORMATS.kB(sums[kind]) : "")),
      `**${FORMATS.kB(sums.total)}**`,
    ];
  });
  return markdownTable(["contestant", ...KINDS, "all"], rows);
}

/** Returns the downloads in bytes, file by file. @param {Results} results */
export function fileTable(results) {
  const rows = results.contestants.flatMap(({ name, title }) =>
    (results.downloads[name] ?? []).map(({ path, bytes }) => [
      escapeCell(title),
      `\`${path}\``,
      FORMATS.count(bytes),
    ]),
  );
  return markdownTable(["contestant", "file", "bytes"], rows);
}

/**
 * Returns the figures of every contestant in a setting, and the number of samples.
 *
 * @param {Results} results
 * @param {SettingKey} setting
 * @param {Column[]} columns
 */
export function figureTable(results, setting, columns) {
  const rows = results.contestants.map(({ name, title }) => [
    escapeCell(title),
    ...columns.map((column) => figureCell(results, name, setting, column)),
    String(countSamples(results, name, setting, columns)),
  ]);
  return markdownTable(["contestant", ...columns.map(({ title }) => title), "samples"], rows);
}

/**
 * @param {Results} results
 * @param {string} contestant
 * @param {SettingKey} setting
 * @param {Column} column
 */
function figureCell(results, contestant, setting, { figure, unit, isRatio }) {
  if (isRatio && contestant == FLOOR) return "1";
  const estimate = isRatio
    ? compareFigure(results, contestant, FLOOR, setting, figure)
    : estimateFigure(results, contestant, setting, figure);
  return formatEstimate(estimate, unit);
}

/**
 * @param {Results} results
 * @param {string} contestant
 * @param {SettingKey} setting
 * @param {Column[]} columns
 */
function countSamples(results, contestant, setting, columns) {
  const counts = columns.map(
    ({ figure }) => findSamples(results, contestant, setting, figure)?.length ?? 0,
  );
  return Math.max(0, ...counts);
}

/** Returns layout shifts with the parts above and below the fold. @param {Results} results */
export function shiftTable(results) {
  const above = /** @type {const} */ ({ kind: "load", place: "above", n: 5, profile: "4x" });
  const below = /** @type {const} */ ({ ...above, place: "below" });
  const rows = results.contestants.map(({ name, title }) => [
    escapeCell(title),
    formatEstimate(estimateFigure(results, name, above, "shift"), "shift"),
    formatEstimate(estimateFigure(results, name, below, "shift"), "shift"),
    formatEstimate(estimateFigure(results, name, below, "longTasks"), "count"),
    formatEstimate(estimateFigure(results, name, below, "wasmBytes"), "count"),
  ]);
  const head = ["in the first screen", "below it", "long tasks, below it"];
  return markdownTable(["contestant", ...head, "bytes of WebAssembly, below it"], rows);
}

/** Returns the memory before and after the cycles. @param {Lifecycle} lifecycle */
export function lifecycleTable({ before, after, cycles }) {
  const figures = /** @type {const} */ ([
    ["wasm pages", "wasmPages", "count"],
    ["listeners", "listeners", "count"],
    ["heap, MB", "heap", "MB"],
    ["DOM nodes", "nodes", "count"],
  ]);
  const rows = figures.map(([title, figure, unit]) => [
    title,
    FORMATS[unit](before[figure] ?? NaN),
    FORMATS[unit](after[figure] ?? NaN),
  ]);
  return markdownTable(["", "after the warm-up", `${FORMATS.count(cycles)} times later`], rows);
}
