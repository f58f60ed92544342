// @ts-check
/**
 * The columns of the tables: a figure each, or its ratio to that of the floor.
 */

/**
 * @import { Unit } from "./figures.mjs"
 * @typedef {object} Column
 * @property {string} title
 * @property {Unit} unit
 * @property {string} figure the name among the samples
 * @property {boolean} [isRatio] true if the column shows the ratio to the floor
 */

/** The contestant that ratios refer to. */
export const FLOOR = "static";

/** @type {Column[]} */
export const PAINTS = [
  { title: "script → first, ms", unit: "ms", figure: "scriptToFirst" },
  { title: "script → all, ms", unit: "ms", figure: "scriptToAll" },
  { title: "navigation → first, ms", unit: "ms", figure: "first" },
  { title: "to the floor", unit: "times", figure: "first", isRatio: true },
  { title: "navigation → all, ms", unit: "ms", figure: "all" },
  { title: "to the floor", unit: "times", figure: "all", isRatio: true },
];

/** @type {Column[]} */
export const TASKS = [
  { title: "script, ms", unit: "ms", figure: "script" },
  { title: "style, ms", unit: "ms", figure: "style" },
  { title: "layout, ms", unit: "ms", figure: "layout" },
  { title: "all tasks, ms", unit: "ms", figure: "task" },
  { title: "to the floor", unit: "times", figure: "task", isRatio: true },
  { title: "long tasks", unit: "count", figure: "longTasks" },
  { title: "longest, ms", unit: "ms", figure: "longestTask" },
  { title: "blocking, ms", unit: "ms", figure: "blocking" },
];

/** @type {Column[]} */
export const CLICKS = [
  { title: "first click, ms", unit: "ms", figure: "firstToggle" },
  { title: "to the floor", unit: "times", figure: "firstToggle", isRatio: true },
  { title: "twentieth click, ms", unit: "ms", figure: "twentiethToggle" },
  { title: "to the floor", unit: "times", figure: "twentiethToggle", isRatio: true },
];

/** @type {Column[]} */
export const MEMORY = [
  { title: "JavaScript heap, MB", unit: "MB", figure: "heap" },
  { title: "to the floor", unit: "times", figure: "heap", isRatio: true },
  { title: "wasm pages (64 KiB)", unit: "count", figure: "wasmPages" },
  { title: "DOM nodes", unit: "count", figure: "nodes" },
  { title: "listeners", unit: "count", figure: "listeners" },
];
