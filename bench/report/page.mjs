// @ts-check
/**
 * The page docs/benchmarks.md, section by section.
 */

import { FULL, includesContestant, PROFILES } from "../cells.mjs";
import { CLICKS, MEMORY, PAINTS, TASKS } from "./columns.mjs";
import { estimateFigure, FORMATS, widgetSizes } from "./figures.mjs";
import { escapeCell, markdownTable, wrapParagraph } from "./markdown.mjs";
import { describeMethod } from "./method.mjs";
import {
  downloadTable,
  figureTable,
  fileTable,
  lifecycleTable,
  shiftTable,
  targetTable,
} from "./tables.mjs";
import { judgeTargets } from "./targets.mjs";

/**
 * @import { Profile } from "../cells.mjs"
 * @import { Chart } from "./charts.mjs"
 * @import { Results } from "../results.mjs"
 */

const load = /** @type {const} */ ({ kind: "load", place: "above" });

/** The charts above the tables, by the number of entries. @type {Map<number, string[]>} */
const CHARTS = new Map([
  [5, ["first-5.svg"]],
  [1_000, ["first-1000.svg", "all-1000.svg"]],
  [10_000, ["all-10000.svg", "longest-10000.svg"]],
]);

/** Writes the page. @param {Results} results @param {Chart[]} charts */
export function writePage(results, charts) {
  const blocks = [
    ...writeIntroduction(results),
    ...writeTargets(results),
    ...writeDownloads(results, charts),
    ...writeLoading(results, charts),
    ...writeClicks(results),
    ...writeShifts(results),
    ...writeMemory(results),
    ...writeLifecycle(results),
    "## Method",
    ...describeMethod(results),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** @param {Results} results */
function writeIntroduction(results) {
  return [
    "# Benchmark",
    wrapParagraph(
      "The same article with the same questions, answers, takeaways and JSON-LD, shown by " +
        "Afterword in its three ways and by other libraries. `make bench` measures and writes this " +
        "page; nothing in it is edited by hand. Every sample is in " +
        "[benchmarks/results.json](benchmarks/results.json). The floor is static HTML with " +
        "`<details>` and no script.",
    ),
    wrapParagraph(
      "A figure is a median, with its 95 % interval (bootstrap) in brackets. A ratio is one of " +
        "medians.",
    ),
    ...warnOfShortRun(results),
    ...writeFailures(results),
  ];
}

/** Returns a warning if samples are missing. @param {Results} results */
function warnOfShortRun({ cells, contestants }) {
  const taken = cells.reduce(
    (sum, { samples }) => sum + Math.max(0, ...Object.values(samples).map(({ length }) => length)),
    0,
  );
  const planned = FULL.reduce((sum, setting) => {
    const measured = contestants.filter(({ name }) => includesContestant(setting, name));
    return sum + measured.length * setting.rounds;
  }, 0);
  if (taken >= planned) return [];
  return [
    wrapParagraph(
      `**This run was short: it has ${FORMATS.count(taken)} samples of ` +
        `${FORMATS.count(planned)}.** With a single sample, an interval has no width.`,
    ),
  ];
}

/** @param {Results} results */
function writeFailures({ failures }) {
  if (!failures.length) return [];
  const rows = failures.map(({ run, error }) => [escapeCell(run), escapeCell(error)]);
  return [
    "## Failures",
    `${failures.length} runs failed. Their figures are made of the remaining samples, if any.`,
    markdownTable(["run", "error"], rows),
  ];
}

/** @param {Results} results */
function writeTargets(results) {
  const targets = judgeTargets(results);
  /** @param {"must" | "aim"} kind */
  const count = (kind) => {
    const checks = targets.flatMap((target) => target[kind] ?? []);
    return `${checks.filter(({ verdict }) => verdict == "holds").length} of ${checks.length}`;
  };
  return [
    "## Targets",
    `Of the limits that must hold, ${count("must")} do; of those aimed at, ${count("aim")}.`,
    targetTable(results),
    "A figure with an interval is judged by its median.",
  ];
}

/** @param {Results} results @param {Chart[]} charts */
function writeDownloads(results, charts) {
  return [
    "## Bytes",
    embedChart(charts, "bytes.svg"),
    wrapParagraph(
      "The files that a reader of the page with 5 entries downloads, in kB (1,000 bytes) after " +
        "brotli 11; files that the page never requests are not counted. Afterword's page with " +
        "static markup has the part in the first screen.",
    ),
    downloadTable(results),
    `<details>\n<summary>File by file</summary>\n\n${fileTable(results)}\n\n</details>`,
    describeWidgetSizes(results),
  ];
}

/** @param {Results} results */
function describeWidgetSizes(results) {
  const sizes = widgetSizes(results);
  if (!sizes) return "";
  const bytes = FORMATS.count;
  return wrapParagraph(
    `Afterword's loader has ${bytes(sizes.loader)} bytes, its glue ${bytes(sizes.glue)} and its ` +
      `WebAssembly ${bytes(sizes.wasm)}: ${bytes(sizes.sum)} together.`,
  );
}

/** @param {Results} results @param {Chart[]} charts */
function writeLoading(results, charts) {
  return [5, 100, 1_000, 10_000].flatMap((n) => [
    `## ${FORMATS.count(n)} entries`,
    ...(CHARTS.get(n) ?? []).map((file) => embedChart(charts, file)),
    .../** @type {Profile[]} */ (Object.keys(PROFILES)).flatMap((profile) =>
      writeProfile(results, n, profile),
    ),
  ]);
}

/** @param {Results} results @param {number} n @param {Profile} profile */
function writeProfile(results, n, profile) {
  const setting = { ...load, n, profile };
  const isMeasured = results.contestants.some(({ name }) =>
    estimateFigure(results, name, setting, "first"),
  );
  if (!isMeasured) return [];
  return [
    `### ${FORMATS.count(n)} entries, ${PROFILES[profile].title}`,
    figureTable(results, setting, PAINTS),
    figureTable(results, setting, TASKS),
  ];
}

/** @param {Results} results */
function writeClicks(results) {
  const profiles = /** @type {const} */ (["1x", "4x"]);
  return [
    "## Clicks",
    wrapParagraph(
      "The time from a trusted mouse click to the frame that shows the answer, in ms, with 1,000 " +
        "entries. Twenty entries are opened one after the other.",
    ),
    ...profiles.flatMap((profile) => [
      `### ${capitalize(PROFILES[profile].title)}`,
      figureTable(results, { ...load, n: 1_000, profile }, CLICKS),
    ]),
  ];
}

/** @param {Results} results */
function writeShifts(results) {
  return [
    "## Layout shift",
    wrapParagraph(
      "The cumulative layout shift while the page loads, with the parts in the first screen and " +
        "below it; 5 entries, CPU 4× slower. The column of WebAssembly gives the bytes that the " +
        "page with the parts below fetches.",
    ),
    shiftTable(results),
  ];
}

/** @param {Results} results */
function writeMemory(results) {
  return [
    "## Memory",
    wrapParagraph(
      "Read after a garbage collection, with 1,000 entries, none open; loopback, CPU 1×. The heap " +
        "includes neither WebAssembly's memory nor the DOM.",
    ),
    figureTable(results, { kind: "memory", n: 1_000, profile: "1x", place: "above" }, MEMORY),
  ];
}

/** @param {Results} results */
function writeLifecycle({ lifecycle }) {
  if (!lifecycle) return [];
  const { cycles, entries, instance } = lifecycle;
  return [
    "## Removing and inserting",
    wrapParagraph(
      `An \`<afterword-faq>\` with ${entries} entries is removed and inserted ` +
        `${FORMATS.count(cycles)} times, after as many times for a warm-up; garbage is collected ` +
        "before each reading.",
    ),
    lifecycleTable(lifecycle),
    instance
      ? wrapParagraph(
          "Another instance of the WebAssembly in the same page, which shows nothing, takes " +
            `${FORMATS.ms(instance.ms)} ms and ${FORMATS.count(instance.wasmPages)} pages.`,
        )
      : "",
  ];
}

/** @param {Chart[]} charts @param {string} file */
function embedChart(charts, file) {
  const chart = charts.find((chart) => chart.file == file);
  return chart ? `![${chart.title}](benchmarks/${file})` : "";
}

/** @param {string} text */
const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);
