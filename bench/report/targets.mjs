// @ts-check
/**
 * The targets of the widget and the verdict on each. A figure with an interval is judged by its
 * median.
 */

import {
  compareFigure,
  estimateFigure,
  formatEstimate,
  FORMATS,
  sumByKind,
  widgetSizes,
} from "./figures.mjs";
import { overlaps } from "../stats.mjs";

/**
 * @import { SettingKey, Unit } from "./figures.mjs"
 * @import { Results } from "../results.mjs"
 * @import { Estimate } from "../stats.mjs"
 *
 * @typedef {"holds" | "missed" | "not measured"} Verdict
 * @typedef {{ limit: string, measured: string, verdict: Verdict }} Check
 * @typedef {{ figure: string, must?: Check, aim?: Check }} Target
 */

const load = /** @type {const} */ ({ kind: "load", place: "above" });
/** The factor by which a flat heap may grow: a collection leaves some garbage. */
const FLAT_HEAP_FACTOR = 1.01;
const SCRIPT = "afterword-script";
const ADOPTION = "afterword-adoption";
const STATIC = "afterword-static";
const WIDGETS = [
  [SCRIPT, "script tag"],
  [ADOPTION, "adoption"],
  [STATIC, "static markup"],
];

/** Judges every target. @param {Results} results @returns {Target[]} */
export function judgeTargets(results) {
  return [
    ...judgeBytes(results),
    ...judgeFirstPaint(results),
    ...judgeLongLists(results),
    ...judgeClicks(results),
    ...judgeLayoutShift(results),
    judgeOutOfView(results),
    judgeLifecycle(results),
  ];
}

/** @param {Results} results @returns {Target[]} */
function judgeBytes(results) {
  const own = widgetSizes(results);
  const all = sumByKind(results.downloads[SCRIPT] ?? []).total;
  const radix = sumByKind(results.downloads["radix"] ?? []).total;
  const share = all && radix ? exactEstimate(all / radix) : undefined;
  return [
    {
      figure: "Loader, glue and WebAssembly",
      must: atMost(own && exactEstimate(own.sum), 54_000, "kB"),
      aim: atMost(own && exactEstimate(own.sum), 42_000, "kB"),
    },
    {
      figure: "Loader alone",
      must: atMost(own && exactEstimate(own.loader), 2_000, "kB"),
      aim: atMost(own && exactEstimate(own.loader), 1_500, "kB"),
    },
    {
      figure: "All files of the page with 5 entries, script tag",
      must: atMost(share, 0.8, "times", " React + Radix"),
      aim: atMost(share, 0.6, "times", " React + Radix"),
    },
  ];
}

/** @param {Results} results @returns {Target[]} */
function judgeFirstPaint(results) {
  return [
    /** @type {const} */ (["1x", "loopback, CPU 1×"]),
    /** @type {const} */ (["slow-4g", "slow 4G, CPU 4× slower"]),
  ].map(([profile, title]) => {
    const setting = { ...load, n: 5, profile };
    return {
      figure: `N = 5, script start → first entry painted, script tag, ${title}`,
      must: atMost(
        compareFigure(results, SCRIPT, "radix", setting, "scriptToFirst"),
        0.6,
        "times",
        " React + Radix",
      ),
      aim: atMost(
        compareFigure(results, SCRIPT, "preact", setting, "scriptToFirst"),
        1.1,
        "times",
        " Preact",
      ),
    };
  });
}

/** @param {Results} results @returns {Target[]} */
function judgeLongLists(results) {
  const thousand = /** @type {const} */ ({ ...load, n: 1_000, profile: "4x" });
  const tenThousand = /** @type {const} */ ({ ...load, n: 10_000, profile: "4x" });
  /** @type {Target[]} */
  const rows = [STATIC, SCRIPT].map((contestant) => {
    const ratio = compareFigure(results, contestant, "static", thousand, "first");
    return {
      figure: `N = 1,000, CPU 4× slower, navigation → first entry painted, ${titleOf(contestant)}`,
      must: atMost(ratio, 2, "times", " static"),
      aim: atMost(ratio, 1.2, "times", " static"),
    };
  });
  for (const [contestant = "", title] of WIDGETS) {
    const longest = estimateFigure(results, contestant, tenThousand, "longestTask");
    const alone = estimateFigure(
      results,
      contestant,
      { ...tenThousand, kind: "alone" },
      "longestTask",
    );
    rows.push({
      figure: `N = 10,000, CPU 4× slower, longest task, ${title}`,
      must: alone ? atMostBesideAlone(longest, alone, 200) : atMost(longest, 200, "ms"),
      aim: atMost(longest, 50, "ms"),
    });
  }
  const all = compareFigure(results, SCRIPT, "vanilla", tenThousand, "all");
  rows.push({
    figure: "N = 10,000, CPU 4× slower, navigation → all painted, script tag",
    aim: atMost(all, 1.3, "times", " vanilla"),
  });
  return rows;
}

/** @param {Results} results @returns {Target[]} */
function judgeClicks(results) {
  const clicks = [
    ["firstToggle", "first"],
    ["twentiethToggle", "twentieth"],
  ];
  const profiles = [
    /** @type {const} */ (["1x", "CPU 1×"]),
    /** @type {const} */ (["4x", "CPU 4× slower"]),
  ];
  return profiles.flatMap(([profile, cpu]) =>
    clicks.map(([name = "", click]) => {
      const setting = { ...load, n: 1_000, profile };
      const own = estimateFigure(results, SCRIPT, setting, name);
      const native = estimateFigure(results, "static", setting, name);
      const measured =
        own && native
          ? `${formatEstimate(own, "ms")} ms; ${formatEstimate(native, "ms")} ms`
          : undefined;
      return {
        figure: `N = 1,000, ${cpu}, ${click} click → paint, script tag`,
        must: atMost(
          compareFigure(results, SCRIPT, "static", setting, name),
          1.5,
          "times",
          " static",
        ),
        aim: check(
          "the interval overlaps that of static",
          measured,
          () => !!own && !!native && overlaps(own, native),
        ),
      };
    }),
  );
}

/** @param {Results} results @returns {Target[]} */
function judgeLayoutShift(results) {
  const below = /** @type {const} */ ({ ...load, n: 5, profile: "4x", place: "below" });
  const above = /** @type {const} */ ({ ...load, n: 5, profile: "4x" });
  /** @type {[string, SettingKey, string][]} */
  const places = [
    [STATIC, above, "static markup in the first screen"],
    [STATIC, below, "static markup below it"],
    [ADOPTION, below, "adoption below it"],
  ];
  return places.map(([contestant, setting, title]) => {
    const shift = estimateFigure(results, contestant, setting, "shift");
    return {
      figure: `Layout shift (CLS), ${title}`,
      must: atMost(shift, 0.01, "shift"),
      aim: atMost(shift, 0, "shift"),
    };
  });
}

/** @param {Results} results @returns {Target} */
function judgeOutOfView(results) {
  const below = /** @type {const} */ ({ kind: "load", n: 5, profile: "4x", place: "below" });
  const wasm = estimateFigure(results, STATIC, below, "wasmBytes");
  const tasks = estimateFigure(results, STATIC, below, "longTasks");
  const floor = estimateFigure(results, "static", below, "longTasks");
  const bytes = wasm && `${formatEstimate(wasm, "count")} bytes`;
  const [own, native] = [formatEstimate(tasks, "count"), formatEstimate(floor, "count")];
  const bytesAndTasks = bytes && tasks && `${bytes}, ${own} long tasks (static: ${native})`;
  return {
    figure: "Static markup out of view, WebAssembly fetched",
    must: check("0 bytes", bytes, () => wasm?.high == 0),
    aim: check(
      "0 bytes, and no long task",
      bytesAndTasks,
      () => wasm?.high == 0 && tasks?.value == 0,
    ),
  };
}

/** @param {Results} results @returns {Target} */
function judgeLifecycle({ lifecycle }) {
  if (!lifecycle)
    return { figure: "Removing and inserting", must: check("flat", undefined, () => false) };
  const { before, after, cycles } = lifecycle;
  /** @param {string} figure @param {Unit} unit */
  const change = (figure, unit) =>
    `${FORMATS[unit](before[figure] ?? NaN)} → ${FORMATS[unit](after[figure] ?? NaN)}`;
  /** @param {string} figure @param {number} [factor] */
  const isFlat = (figure, factor = 1) => (after[figure] ?? NaN) <= (before[figure] ?? NaN) * factor;
  const pages = `pages ${change("wasmPages", "count")}`;
  return {
    figure: `Removed and inserted ${FORMATS.count(cycles)} times, after a warm-up`,
    must: check("wasm pages do not grow", pages, () => isFlat("wasmPages")),
    aim: check(
      "nor do listeners and heap",
      `${pages}, listeners ${change("listeners", "count")}, heap ${change("heap", "MB")} MB`,
      () => isFlat("wasmPages") && isFlat("listeners") && isFlat("heap", FLAT_HEAP_FACTOR),
    ),
  };
}

/** @param {string} contestant */
const titleOf = (contestant) => WIDGETS.find(([name]) => name == contestant)?.[1] ?? contestant;

/** Returns an estimate without noise. @param {number} value @returns {Estimate} */
const exactEstimate = (value) => ({ value, low: value, high: value, count: 1 });

/**
 * Checks that an estimate is at most `limit`.
 *
 * @param {Estimate | undefined} estimate
 * @param {number} limit
 * @param {Unit} unit
 * @param {string} [base] the contestant that a ratio refers to
 * @returns {Check}
 */
function atMost(estimate, limit, unit, base = "") {
  const suffix = unit == "kB" || unit == "ms" ? ` ${unit}` : "";
  const limitText = limit == 0 ? FORMATS[unit](0) : `≤ ${formatLimit(limit, unit)}${suffix}${base}`;
  return check(
    limitText,
    estimate && `${formatEstimate(estimate, unit)}${suffix}`,
    () => !!estimate && roundShift(estimate.value, unit) <= limit,
  );
}

/**
 * Checks the longest task, and shows that of the page without its script beside it: where the HTML
 * has the 10,000 entries, parsing them is a long task of its own.
 *
 * @param {Estimate | undefined} longest
 * @param {Estimate} alone the longest task of the page without its script
 * @param {number} limit in milliseconds
 * @returns {Check}
 */
function atMostBesideAlone(longest, alone, limit) {
  const measured =
    longest &&
    `${formatEstimate(longest, "ms")} ms; ${formatEstimate(alone, "ms")} ms without the script`;
  return check(`≤ ${limit} ms`, measured, () => !!longest && longest.value <= limit);
}

/**
 * Rounds a layout shift as it is written, so that 0.000 is zero.
 *
 * @param {number} value
 * @param {Unit} unit
 */
const roundShift = (value, unit) => (unit == "shift" ? Number(value.toFixed(3)) : value);

/** @param {number} limit @param {Unit} unit */
function formatLimit(limit, unit) {
  if (unit == "kB") return String(limit / 1000);
  return unit == "times" ? `${limit}×` : String(limit);
}

/**
 * Returns the verdict, which is "not measured" if `measured` is undefined.
 *
 * @param {string} limit
 * @param {string | undefined} measured
 * @param {() => boolean} holds
 * @returns {Check}
 */
function check(limit, measured, holds) {
  if (measured === undefined) return { limit, measured: "–", verdict: "not measured" };
  return { limit, measured, verdict: holds() ? "holds" : "missed" };
}
