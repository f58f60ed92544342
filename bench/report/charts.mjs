// @ts-check
/**
 * The charts of the report: the figures that each of them shows.
 */

import { PROFILES } from "../cells.mjs";
import { estimateFigure, formatEstimate, FORMATS, KINDS, sumByKind } from "./figures.mjs";
import { drawBars, drawStacks } from "./svg.mjs";

/**
 * @import { SettingKey } from "./figures.mjs"
 * @import { Results } from "../results.mjs"
 * @typedef {{ file: string, title: string, svg: string }} Chart
 */

/** @type {{ file: string, title: string, n: number, profile: "1x" | "4x", figure: string }[]} */
const FIGURES = [
  {
    file: "first-5.svg",
    title: "5 entries: script start → first entry painted",
    n: 5,
    profile: "1x",
    figure: "scriptToFirst",
  },
  {
    file: "first-1000.svg",
    title: "1,000 entries: navigation → first entry painted",
    n: 1_000,
    profile: "4x",
    figure: "first",
  },
  {
    file: "all-1000.svg",
    title: "1,000 entries: navigation → all painted",
    n: 1_000,
    profile: "4x",
    figure: "all",
  },
  {
    file: "all-10000.svg",
    title: "10,000 entries: navigation → all painted",
    n: 10_000,
    profile: "4x",
    figure: "all",
  },
  {
    file: "longest-10000.svg",
    title: "10,000 entries: longest task",
    n: 10_000,
    profile: "4x",
    figure: "longestTask",
  },
];

/** Draws all charts. @param {Results} results @returns {Chart[]} */
export function drawCharts(results) {
  const charts = FIGURES.map(({ file, title, n, profile, figure }) => {
    const setting = /** @type {const} */ ({ kind: "load", place: "above", n, profile });
    return { file, title, svg: drawFigure(results, title, setting, figure) };
  });
  return [drawDownloads(results), ...charts];
}

/** @param {Results} results @returns {Chart} */
function drawDownloads(results) {
  const title = "Bytes that a reader downloads with 5 entries, brotli";
  const stacks = results.contestants.flatMap(({ name, title: label }) => {
    const files = results.downloads[name];
    if (!files) return [];
    const sums = sumByKind(files);
    const valueText = `${FORMATS.kB(sums.total)} kB`;
    return [{ label, values: KINDS.map((kind) => sums[kind]), valueText }];
  });
  return { file: "bytes.svg", title, svg: drawStacks(title, KINDS, stacks) };
}

/**
 * @param {Results} results
 * @param {string} title
 * @param {SettingKey} setting
 * @param {string} figure
 */
function drawFigure(results, title, setting, figure) {
  const bars = results.contestants.flatMap(({ name, title: label }) => {
    const estimate = estimateFigure(results, name, setting, figure);
    if (!estimate) return [];
    const isOwn = name.startsWith("afterword");
    return [{ label, isOwn, estimate, valueText: formatEstimate(estimate, "ms") }];
  });
  const unit = `ms, ${PROFILES[setting.profile].title}: median and 95 % interval; less is better`;
  return drawBars(title, unit, bars);
}
