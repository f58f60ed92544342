// @ts-check
/**
 * What the widget is to hold, and whether it does. A figure with an interval is judged by its median.
 */

import { against, byKind, figure, say, UNITS, widget } from "./figures.mjs";
import { overlaps } from "./stats.mjs";

/**
 * @import { Unit, Where } from "./figures.mjs"
 * @import { Results } from "./results.mjs"
 * @import { Estimate } from "./stats.mjs"
 *
 * @typedef {"holds" | "missed" | "not measured"} Verdict
 * @typedef {{ limit: string, measured: string, verdict: Verdict }} Check
 * @typedef {{ figure: string, must?: Check, aim?: Check }} Target
 */

const load = /** @type {const} */ ({ kind: "load", place: "above" });
/** Garbage that a collection leaves may differ by so much. */
const FLAT_HEAP = 1.01;
const SCRIPT = "afterword-script";
const ADOPTION = "afterword-adoption";
const STATIC = "afterword-static";
const WAYS = [
  [SCRIPT, "script tag"],
  [ADOPTION, "adoption"],
  [STATIC, "static markup"],
];

/** @param {Results} results @returns {Target[]} */
export function targets(results) {
  return [
    ...bytes(results),
    ...first(results),
    ...many(results),
    ...toggles(results),
    ...shifts(results),
    outOfView(results),
    flat(results),
  ];
}

/** @param {Results} results @returns {Target[]} */
function bytes(results) {
  const own = widget(results);
  const all = byKind(results.downloads[SCRIPT] ?? []).total;
  const radix = byKind(results.downloads["radix"] ?? []).total;
  const share = all && radix ? exactly(all / radix) : undefined;
  return [
    {
      figure: "Loader, glue and WebAssembly",
      must: atMost(own && exactly(own.sum), 54_000, "kB"),
      aim: atMost(own && exactly(own.sum), 42_000, "kB"),
    },
    {
      figure: "Loader alone",
      must: atMost(own && exactly(own.loader), 2_000, "kB"),
      aim: atMost(own && exactly(own.loader), 1_500, "kB"),
    },
    {
      figure: "All files of the page with 5 entries, script tag",
      must: atMost(share, 0.8, "times", " React + Radix"),
      aim: atMost(share, 0.6, "times", " React + Radix"),
    },
  ];
}

/** @param {Results} results @returns {Target[]} */
function first(results) {
  return [
    /** @type {const} */ (["1x", "loopback, CPU 1×"]),
    /** @type {const} */ (["slow-4g", "slow 4G, CPU 4× slower"]),
  ].map(([profile, title]) => {
    const where = { ...load, n: 5, profile };
    return {
      figure: `N = 5, script start → first entry painted, script tag, ${title}`,
      must: atMost(
        against(results, SCRIPT, "radix", where, "scriptToFirst"),
        0.6,
        "times",
        " React + Radix",
      ),
      aim: atMost(
        against(results, SCRIPT, "preact", where, "scriptToFirst"),
        1.1,
        "times",
        " Preact",
      ),
    };
  });
}

/** @param {Results} results @returns {Target[]} */
function many(results) {
  const thousand = /** @type {const} */ ({ ...load, n: 1_000, profile: "4x" });
  const tenThousand = /** @type {const} */ ({ ...load, n: 10_000, profile: "4x" });
  /** @type {Target[]} */
  const rows = [STATIC, SCRIPT].map((contestant) => {
    const to = against(results, contestant, "static", thousand, "first");
    return {
      figure: `N = 1,000, CPU 4× slower, navigation → first entry painted, ${wayOf(contestant)}`,
      must: atMost(to, 2, "times", " static"),
      aim: atMost(to, 1.2, "times", " static"),
    };
  });
  for (const [contestant = "", way] of WAYS) {
    const longest = figure(results, contestant, tenThousand, "longestTask");
    const alone = figure(results, contestant, { ...tenThousand, kind: "alone" }, "longestTask");
    rows.push({
      figure: `N = 10,000, CPU 4× slower, longest task, ${way}`,
      must: alone ? besideAlone(longest, alone, 200) : atMost(longest, 200, "ms"),
      aim: atMost(longest, 50, "ms"),
    });
  }
  const all = against(results, SCRIPT, "vanilla", tenThousand, "all");
  rows.push({
    figure: "N = 10,000, CPU 4× slower, navigation → all painted, script tag",
    aim: atMost(all, 1.3, "times", " vanilla"),
  });
  return rows;
}

/** @param {Results} results @returns {Target[]} */
function toggles(results) {
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
      const where = { ...load, n: 1_000, profile };
      const own = figure(results, SCRIPT, where, name);
      const native = figure(results, "static", where, name);
      const measured = own && native ? `${say(own, "ms")} ms; ${say(native, "ms")} ms` : undefined;
      return {
        figure: `N = 1,000, ${cpu}, ${click} click → paint, script tag`,
        must: atMost(against(results, SCRIPT, "static", where, name), 1.5, "times", " static"),
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
function shifts(results) {
  const below = /** @type {const} */ ({ kind: "load", n: 5, profile: "4x", place: "below" });
  const above = /** @type {const} */ ({ ...load, n: 5, profile: "4x" });
  /** @type {[string, import("./figures.mjs").Where, string][]} */
  const places = [
    [STATIC, above, "static markup in the first screen"],
    [STATIC, below, "static markup below it"],
    [ADOPTION, below, "adoption below it"],
  ];
  return places.map(([contestant, where, title]) => {
    const shift = figure(results, contestant, where, "shift");
    return {
      figure: `Layout shift (CLS), ${title}`,
      must: atMost(shift, 0.01, "shift"),
      aim: atMost(shift, 0, "shift"),
    };
  });
}

/** @param {Results} results @returns {Target} */
function outOfView(results) {
  const below = /** @type {const} */ ({ kind: "load", n: 5, profile: "4x", place: "below" });
  const wasm = figure(results, STATIC, below, "wasmBytes");
  const tasks = figure(results, STATIC, below, "longTasks");
  const floor = figure(results, "static", below, "longTasks");
  const measured =
    wasm &&
    tasks &&
    `${say(wasm, "count")} bytes, ${say(tasks, "count")} long tasks (static: ${say(floor, "count")})`;
  return {
    figure: "Static markup out of view, WebAssembly fetched",
    must: check("0 bytes", wasm && `${say(wasm, "count")} bytes`, () => wasm?.high == 0),
    aim: check("0 bytes, and no long task", measured, () => wasm?.high == 0 && tasks?.value == 0),
  };
}

/** @param {Results} results @returns {Target} */
function flat({ lifecycle }) {
  if (!lifecycle)
    return { figure: "Mounting and unmounting", must: check("flat", undefined, () => false) };
  const { before, after, cycles } = lifecycle;
  /** @param {string} figure @param {Unit} unit */
  const change = (figure, unit) =>
    `${UNITS[unit](before[figure] ?? NaN)} → ${UNITS[unit](after[figure] ?? NaN)}`;
  /** @param {string} figure @param {number} [factor] */
  const isFlat = (figure, factor = 1) => (after[figure] ?? NaN) <= (before[figure] ?? NaN) * factor;
  const pages = `pages ${change("wasmPages", "count")}`;
  return {
    figure: `${UNITS.count(cycles)} times out of the page and back, after a warm-up`,
    must: check("wasm pages flat", pages, () => isFlat("wasmPages")),
    aim: check(
      "listeners and heap flat, too",
      `${pages}, listeners ${change("listeners", "count")}, heap ${change("heap", "MB")} MB`,
      () => isFlat("wasmPages") && isFlat("listeners") && isFlat("heap", FLAT_HEAP),
    ),
  };
}

/** @param {string} contestant */
const wayOf = (contestant) => WAYS.find(([name]) => name == contestant)?.[1] ?? contestant;

/** A figure without any noise. @param {number} value @returns {Estimate} */
const exactly = (value) => ({ value, low: value, high: value, count: 1 });

/**
 * @param {Estimate | undefined} estimate
 * @param {number} limit
 * @param {Unit} unit
 * @param {string} [of] what it is held against
 * @returns {Check}
 */
function atMost(estimate, limit, unit, of = "") {
  const written = unit == "kB" || unit == "ms" ? ` ${unit}` : "";
  const words = limit == 0 ? UNITS[unit](0) : `≤ ${limitOf(limit, unit)}${written}${of}`;
  return check(
    words,
    estimate && `${say(estimate, unit)}${written}`,
    () => !!estimate && rounded(estimate.value, unit) <= limit,
  );
}

/**
 * Beside it is what the page has without its script: where the parts are in the page, so are 10,000 entries.
 *
 * @param {Estimate | undefined} longest
 * @param {Estimate} alone of the page without its script
 * @param {number} limit ms
 * @returns {Check}
 */
function besideAlone(longest, alone, limit) {
  const measured = longest && `${say(longest, "ms")} ms; ${say(alone, "ms")} ms without the script`;
  return check(`≤ ${limit} ms`, measured, () => !!longest && longest.value <= limit);
}

/** A shift is judged as it is written. @param {number} value @param {Unit} unit */
const rounded = (value, unit) => (unit == "shift" ? Number(value.toFixed(3)) : value);

/** @param {number} limit @param {Unit} unit */
function limitOf(limit, unit) {
  if (unit == "kB") return String(limit / 1000);
  return unit == "times" ? `${limit}×` : String(limit);
}

/**
 * @param {string} limit
 * @param {string | undefined} measured
 * @param {() => boolean} holds
 * @returns {Check}
 */
function check(limit, measured, holds) {
  if (measured === undefined) return { limit, measured: "–", verdict: "not measured" };
  return { limit, measured, verdict: holds() ? "holds" : "missed" };
}
