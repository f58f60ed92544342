// @ts-check
// usage: node bench/report.mjs [--summary] [RESULTS [FOLDER]]
//
// Makes FOLDER/benchmarks.md (docs) and its charts of RESULTS (docs/benchmarks/results.json), and puts these beside
// them. With --summary it writes nothing, and prints the targets and the most important figures.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { bars, stacks } from "./charts.mjs";
import { FULL, PROFILES, SLOW_4G, takes } from "./cells.mjs";
import { against, byKind, figure, KINDS, samples, say, UNITS, widget } from "./figures.mjs";
import { read, write } from "./results.mjs";
import { targets } from "./targets.mjs";

/**
 * @import { Profile } from "./cells.mjs"
 * @import { Unit, Where } from "./figures.mjs"
 * @import { Results } from "./results.mjs"
 * @import { Check } from "./targets.mjs"
 * @typedef {{ title: string, unit: Unit, name: string, isRatio?: boolean }} Column
 */

const FLOOR = "static";
const load = /** @type {const} */ ({ kind: "load", place: "above" });

/** What is told of loading, in every table of it. @type {Column[]} */
const PAINTS = [
  { title: "script → first, ms", unit: "ms", name: "scriptToFirst" },
  { title: "script → all, ms", unit: "ms", name: "scriptToAll" },
  { title: "navigation → first, ms", unit: "ms", name: "first" },
  { title: "to the floor", unit: "times", name: "first", isRatio: true },
  { title: "navigation → all, ms", unit: "ms", name: "all" },
  { title: "to the floor", unit: "times", name: "all", isRatio: true },
];
/** @type {Column[]} */
const WORK = [
  { title: "script, ms", unit: "ms", name: "script" },
  { title: "style, ms", unit: "ms", name: "style" },
  { title: "layout, ms", unit: "ms", name: "layout" },
  { title: "all tasks, ms", unit: "ms", name: "task" },
  { title: "to the floor", unit: "times", name: "task", isRatio: true },
  { title: "long tasks", unit: "count", name: "longTasks" },
  { title: "longest, ms", unit: "ms", name: "longestTask" },
  { title: "blocking, ms", unit: "ms", name: "blocking" },
];
/** @type {Column[]} */
const CLICKS = [
  { title: "first click, ms", unit: "ms", name: "firstToggle" },
  { title: "to the floor", unit: "times", name: "firstToggle", isRatio: true },
  { title: "twentieth click, ms", unit: "ms", name: "twentiethToggle" },
  { title: "to the floor", unit: "times", name: "twentiethToggle", isRatio: true },
];
/** @type {Column[]} */
const MEMORY = [
  { title: "JavaScript heap, MB", unit: "MB", name: "heap" },
  { title: "to the floor", unit: "times", name: "heap", isRatio: true },
  { title: "wasm pages (64 KiB)", unit: "count", name: "wasmPages" },
  { title: "DOM nodes", unit: "count", name: "nodes" },
  { title: "listeners", unit: "count", name: "listeners" },
];

/**
 * The report and its charts: texts by path in docs/.
 *
 * @param {Results} results
 * @returns {Record<string, string>}
 */
export function report(results) {
  const charts = chartsOf(results);
  return {
    "benchmarks.md": markdown(results, charts),
    ...Object.fromEntries(charts.map(({ file, svg }) => [`benchmarks/${file}`, svg])),
  };
}

/** @typedef {{ file: string, title: string, svg: string }} Chart */

/** @param {Results} results @returns {Chart[]} */
function chartsOf(results) {
  const downloads = results.contestants.flatMap(({ name, title }) => {
    const files = results.downloads[name];
    if (!files) return [];
    const sum = byKind(files);
    return [
      { label: title, parts: KINDS.map((kind) => sum[kind]), words: `${UNITS.kB(sum.total)} kB` },
    ];
  });
  return [
    chart("bytes.svg", "What a reader downloads with 5 entries, brotli", (title) =>
      stacks(title, KINDS, downloads),
    ),
    paints(
      results,
      "first-5.svg",
      "5 entries: script start → first entry painted",
      { ...load, n: 5, profile: "1x" },
      "scriptToFirst",
    ),
    paints(
      results,
      "first-1000.svg",
      "1,000 entries: navigation → first entry painted",
      { ...load, n: 1_000, profile: "4x" },
      "first",
    ),
    paints(
      results,
      "all-1000.svg",
      "1,000 entries: navigation → all painted",
      { ...load, n: 1_000, profile: "4x" },
      "all",
    ),
    paints(
      results,
      "all-10000.svg",
      "10,000 entries: navigation → all painted",
      { ...load, n: 10_000, profile: "4x" },
      "all",
    ),
    paints(
      results,
      "longest-10000.svg",
      "10,000 entries: longest task",
      { ...load, n: 10_000, profile: "4x" },
      "longestTask",
    ),
  ];
}

/** @param {string} file @param {string} title @param {(title: string) => string} draw @returns {Chart} */
const chart = (file, title, draw) => ({ file, title, svg: draw(title) });

/**
 * @param {Results} results
 * @param {string} file
 * @param {string} title
 * @param {Where} where
 * @param {string} name
 */
function paints(results, file, title, where, name) {
  const rows = results.contestants.flatMap(({ name: contestant, title: label }) => {
    const estimate = figure(results, contestant, where, name);
    return estimate
      ? [{ label, isOwn: contestant.startsWith("afterword"), estimate, words: say(estimate, "ms") }]
      : [];
  });
  const unit = `ms, ${PROFILES[where.profile].title}: median and 95 % interval; less is better`;
  return chart(file, title, (title) => bars(title, unit, rows));
}

/** @param {Results} results @param {Chart[]} charts */
function markdown(results, charts) {
  const parts = [
    "# Benchmark",
    "The same article, questions and answers, takeaways and JSON-LD, shown by Afterword in its three ways and by others. " +
      "`make bench` measures, and writes this page; nothing in it is edited by hand. What it is made of is in " +
      "[benchmarks/results.json](benchmarks/results.json): every sample. The floor is static HTML with `<details>` and no script.",
    "A figure is a median; in brackets is its 95 % interval (bootstrap). A ratio is one of medians.",
    ...cut(results),
    ...failures(results),
    "## Targets",
    summary(results),
    targetTable(results),
    "A figure with an interval is judged by its median.",
    "## Bytes",
    picture(charts, "bytes.svg"),
    `Files that a reader of the page with 5 entries downloads, in kB (1,000 bytes) after brotli 11; what a page never asks for is not counted. Afterword's page with static markup has the part in the first screen.`,
    bytesTable(results),
    ownBytes(results),
    ...loading(results, charts),
    "## Clicks",
    "From the time of a trusted mouse click to the frame that shows the answer, in ms; 1,000 entries. Twenty entries are opened, one after the other.",
    ...["1x", "4x"].flatMap((profile) => {
      const where = { ...load, n: 1_000, profile: /** @type {Profile} */ (profile) };
      return [`### ${capital(PROFILES[where.profile].title)}`, table(results, where, CLICKS)];
    }),
    "## Layout shift",
    "The cumulative layout shift while the page loads, with the parts in the first screen and below it; 5 entries, CPU 4× slower. `WebAssembly` is what the page with the parts below fetches.",
    shiftTable(results),
    "## Memory",
    "After a garbage collection, with 1,000 entries, none open; loopback, CPU 1×. The heap has neither WebAssembly's memory nor the DOM.",
    table(results, { kind: "memory", n: 1_000, profile: "1x", place: "above" }, MEMORY),
    ...lifecycle(results),
    "## How it is measured",
    ...method(results),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Says if the run was a short one. @param {Results} results */
function cut({ cells, contestants }) {
  const taken = cells.reduce(
    (sum, { samples }) => sum + Math.max(0, ...Object.values(samples).map(({ length }) => length)),
    0,
  );
  const whole = FULL.reduce(
    (sum, setting) =>
      sum + contestants.filter(({ name }) => takes(setting, name)).length * setting.rounds,
    0,
  );
  if (taken >= whole) return [];
  return [
    `**This run was short: it has ${UNITS.count(taken)} samples of ${UNITS.count(whole)}.** With a single sample, an interval has no width.`,
  ];
}

/** @param {Results} results */
function failures({ failures }) {
  if (!failures.length) return [];
  const rows = failures.map(({ what, why }) => [escape(what), escape(why)]);
  return [
    "## Failures",
    `${failures.length} runs failed. Their figures are of the samples that are left, if there are any.`,
    grid(["run", "why"], rows),
  ];
}

/** @param {Results} results */
function summary(results) {
  const all = targets(results);
  /** @param {"must" | "aim"} kind */
  const count = (kind) => {
    const checks = all.flatMap((target) => target[kind] ?? []);
    return `${checks.filter(({ verdict }) => verdict == "holds").length} of ${checks.length}`;
  };
  return `What must be: ${count("must")} hold. What is aimed at: ${count("aim")} hold.`;
}

/** @param {Results} results */
function targetTable(results) {
  const cells = (/** @type {Check | undefined} */ check) =>
    check
      ? [check.limit, check.measured, check.verdict == "holds" ? "holds" : `**${check.verdict}**`]
      : ["", "", ""];
  const rows = targets(results).map(({ figure, must, aim }) => [
    figure,
    ...cells(must),
    ...cells(aim),
  ]);
  return grid(["figure", "must", "measured", "", "aim", "measured", ""], rows);
}

/** @param {Results} results */
function bytesTable(results) {
  const rows = results.contestants.map(({ name, title, version }) => {
    const files = results.downloads[name];
    if (!files) return [escape(title), ...KINDS.map(() => "–"), "–"];
    const sum = byKind(files);
    return [
      `${escape(title)} ${version}`.trim(),
      ...KINDS.map((kind) => (sum[kind] ? UNITS.kB(sum[kind]) : "")),
      `**${UNITS.kB(sum.total)}**`,
    ];
  });
  const files = results.contestants.flatMap(({ name, title }) =>
    (results.downloads[name] ?? []).map(({ path, bytes }) => [
      escape(title),
      `\`${path}\``,
      UNITS.count(bytes),
    ]),
  );
  return `${grid(["contestant", ...KINDS, "all"], rows)}\n\n<details>\n<summary>File by file</summary>\n\n${grid(["contestant", "file", "bytes"], files)}\n\n</details>`;
}

/** @param {Results} results */
function ownBytes(results) {
  const own = widget(results);
  if (!own) return "";
  const { loader, glue, wasm, sum } = own;
  const bytes = UNITS.count;
  return `Of Afterword, the loader has ${bytes(loader)} bytes, the glue ${bytes(glue)} and the WebAssembly ${bytes(wasm)}: ${bytes(sum)} together.`;
}

/** @param {Results} results @param {Chart[]} charts */
function loading(results, charts) {
  /** @type {Map<string, string[]>} */
  const pictures = new Map([
    ["5", ["first-5.svg"]],
    ["1000", ["first-1000.svg", "all-1000.svg"]],
    ["10000", ["all-10000.svg", "longest-10000.svg"]],
  ]);
  return [5, 100, 1_000, 10_000].flatMap((n) => [
    `## ${UNITS.count(n)} entries`,
    ...(pictures.get(String(n)) ?? []).map((file) => picture(charts, file)),
    .../** @type {Profile[]} */ (Object.keys(PROFILES)).flatMap((profile) => {
      const where = { ...load, n, profile };
      if (!results.contestants.some(({ name }) => figure(results, name, where, "first"))) return [];
      return [
        `### ${UNITS.count(n)} entries, ${PROFILES[profile].title}`,
        table(results, where, PAINTS),
        table(results, where, WORK),
      ];
    }),
  ]);
}

/** @param {Results} results @param {Where} where @param {Column[]} columns */
function table(results, where, columns) {
  const rows = results.contestants.map(({ name, title }) => [
    escape(title),
    ...columns.map(({ name: what, unit, isRatio }) => {
      if (isRatio && name == FLOOR) return "1";
      return say(
        isRatio ? against(results, name, FLOOR, where, what) : figure(results, name, where, what),
        unit,
      );
    }),
    String(
      Math.max(
        0,
        ...columns.map(({ name: what }) => samples(results, name, where, what)?.length ?? 0),
      ),
    ),
  ]);
  return grid(["contestant", ...columns.map(({ title }) => title), "samples"], rows);
}

/** @param {Results} results */
function shiftTable(results) {
  const above = /** @type {const} */ ({ ...load, n: 5, profile: "4x" });
  const below = /** @type {const} */ ({ ...above, place: "below" });
  const rows = results.contestants.map(({ name, title }) => [
    escape(title),
    say(figure(results, name, above, "shift"), "shift"),
    say(figure(results, name, below, "shift"), "shift"),
    say(figure(results, name, below, "longTasks"), "count"),
    say(figure(results, name, below, "wasmBytes"), "count"),
  ]);
  return grid(
    [
      "contestant",
      "in the first screen",
      "below it",
      "long tasks, below it",
      "bytes of WebAssembly, below it",
    ],
    rows,
  );
}

/** @param {Results} results */
function lifecycle({ lifecycle }) {
  if (!lifecycle) return [];
  const { before, after, cycles, entries, instance } = lifecycle;
  const units = /** @type {const} */ ([
    ["wasm pages", "wasmPages", "count"],
    ["listeners", "listeners", "count"],
    ["heap, MB", "heap", "MB"],
    ["DOM nodes", "nodes", "count"],
  ]);
  const rows = units.map(([title, name, unit]) => [
    title,
    UNITS[unit](before[name] ?? NaN),
    UNITS[unit](after[name] ?? NaN),
  ]);
  return [
    "## Out of the page and back",
    `An \`<afterword-faq>\` with ${entries} entries is removed and inserted ${UNITS.count(cycles)} times, after as many times for a warm-up; garbage is collected before both looks.`,
    grid(["", "after the warm-up", `${UNITS.count(cycles)} times later`], rows),
    instance
      ? `Another instance of the WebAssembly in the same page takes ${UNITS.ms(instance.ms)} ms and ${UNITS.count(instance.wasmPages)} pages, without anything to show.`
      : "",
  ];
}

/** @param {Results} results */
function method({ machine, versions, date, commit, minutes, seed, contestants }) {
  const others = contestants.filter(
    ({ version, name }) => version && !name.startsWith("afterword"),
  );
  const early = contestants.filter(({ preloads }) => preloads).map(({ title }) => title);
  return [
    `On ${date.slice(0, 10)}, commit ${commit}, in ${minutes} minutes.`,
    [
      `- Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.memory} of memory, ${machine.system}.`,
      `- Versions: Chromium ${versions.chromium} (headless), Node.js ${versions.node}, Rust ${versions.rust}; ${others.map(({ title, version }) => `${title} ${version}`).join(", ")}.`,
      `- Before the first sample, \`bench/verify.mjs\` has compared what all contestants show: texts, headings, links and JSON-LD.`,
      `- Every sample is a page load in a browser context of its own: empty cache, new connections and new processes, so that no compiled script or WebAssembly is left from before. An empty page of the same site comes first, so that starting a process isn't measured. The window has 1,280 × 1,024 pixels.`,
      ...(early.length
        ? [
            `- These pages name glue and WebAssembly in their heads (\`modulepreload\`, \`preload\`), so that the browser fetches both at once: ${early.join("; ")}. The contestants in JavaScript have one script, which the page names anyway; Afterword's page with static markup names the loader alone, since its parts may wait.`,
          ]
        : []),
      `- Rounds, each with the contestants in an order of its own (seed ${seed}). The columns “samples” say how many. Not every combination is measured: loading with 5 entries in all profiles, with 100 on loopback, with 1,000 in all, with 10,000 on loopback at CPU 4× (not React + Radix, where a single one takes minutes), and there two pages without their script as well; clicks and memory with 1,000; layout shift with 5.`,
      `- Loopback is HTTP/1.1 from a Node.js server that has all files in memory, compressed by brotli 11 (HTML and JSON of more than 1 MB by brotli 9). Slow 4G is Chromium's own throttling with Lighthouse's figures: ${SLOW_4G.latency} ms for each request, ${(SLOW_4G.downloadThroughput * 8) / 1e6} Mbit/s down, ${(SLOW_4G.uploadThroughput * 8) / 1e3} kbit/s up. It slows requests, not packets: there is no slow start and no handshake.`,
      `- CPU 4× slower is Chromium's own throttling, too: of the main thread. Threads that compile WebAssembly beside it keep their speed.`,
      `- The first entry is painted when the frame that has an element with the id of the first item is done on the main thread; all are painted when that holds for the last item. Script start is when the fetch of the contestant's first script begins; for the floor, which has none, when the first byte of the page is there. With static markup, the first entry can be painted before the script has come.`,
      `- Script, style, layout and task time are Chromium's metrics of the page, from the navigation until nothing is left to do. A long task takes more than 50 ms; blocking time is what long tasks take above that.`,
      `- A probe in every page does the same for all: two look-ups by id in each frame until the last entry is there.`,
    ].join("\n"),
  ];
}

/** @param {Chart[]} charts @param {string} file */
function picture(charts, file) {
  const found = charts.find((chart) => chart.file == file);
  return found ? `![${found.title}](benchmarks/${file})` : "";
}

/** @param {string[]} head @param {string[][]} rows */
function grid(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const isNumber = (/** @type {string} */ cell) => /^(\*\*)?[-–\d]|^$/.test(cell);
  const rules = head.map((_, column) =>
    rows.every((row) => isNumber(row[column] ?? "")) ? "--:" : "---",
  );
  return [line(head), line(rules), ...rows.map(line)].join("\n");
}

/** @param {string} text */
const escape = (text) => text.replaceAll("<", "&lt;").replaceAll("|", "\\|");
/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** For a terminal. @param {Results} results */
function terminal(results) {
  const lines = targets(results).flatMap(({ figure, must, aim }) =>
    [must, aim].flatMap((check, index) =>
      check && check.verdict != "not measured"
        ? [
            `${check.verdict.padEnd(6)}  ${index ? "aim " : "must"}  ${figure}: ${check.measured} (${check.limit})`,
          ]
        : [],
    ),
  );
  const columns = PAINTS.filter(({ isRatio, name }) => !isRatio && name != "scriptToAll");
  for (const [n, profile] of /** @type {const} */ ([
    [5, "1x"],
    [1_000, "4x"],
  ])) {
    lines.push(
      "",
      `${UNITS.count(n)} entries, ${PROFILES[profile].title}: ${columns.map(({ title }) => title).join("; ")}`,
    );
    for (const { name, title } of results.contestants) {
      const figures = columns.map(({ name: what }) =>
        say(figure(results, name, { ...load, n, profile }, what), "ms"),
      );
      lines.push(`${title.padEnd(26)} ${figures.map((text) => text.padStart(22)).join("")}`);
    }
  }
  return lines.join("\n");
}

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { summary: { type: "boolean", default: false } },
  });
  const [file = "docs/benchmarks/results.json", folder = "docs"] = positionals;
  const results = read(file);
  if (values.summary) console.log(terminal(results));
  else {
    write(join(folder, "benchmarks/results.json"), results);
    for (const [path, text] of Object.entries(report(results)))
      writeFileSync(join(folder, path), text);
  }
}
