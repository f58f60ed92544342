import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { makeReport } from "./report.mjs";
import { wrapParagraph } from "./report/markdown.mjs";
import { drawBars } from "./report/svg.mjs";
import { judgeTargets } from "./report/targets.mjs";
import { addSample, readResults } from "./results.mjs";

/** @import { Cell } from "./cells.mjs" */
/** @import { Results } from "./results.mjs" */

const DOCS = new URL("../docs/", import.meta.url);

test("the report in docs/ and its charts are made of the results, to the byte", () => {
  const made = makeReport(readResults(new URL("benchmarks/results.json", DOCS).pathname));
  for (const [path, text] of Object.entries(made)) {
    assert.ok(
      readFileSync(new URL(path, DOCS), "utf8") == text,
      `docs/${path} differs from its results: run node bench/report.mjs`,
    );
  }
  const there = readdirSync(new URL("benchmarks/", DOCS)).map((file) => `benchmarks/${file}`);
  assert.deepEqual(
    there.sort(),
    ["benchmarks/results.json", ...Object.keys(made).filter((path) => path.includes("/"))].sort(),
  );
});

/** @returns {Results} */
const emptyResults = () => ({
  date: "2000-01-01T00:00:00.000Z",
  commit: "0",
  minutes: 0,
  seed: 1,
  machine: { cpu: "a processor", cores: 1, memory: "1 GiB", system: "Linux" },
  versions: { chromium: "1", node: "1", rust: "1" },
  contestants: [{ name: "static", title: "Static <details>", version: "" }],
  downloads: {},
  lifecycle: undefined,
  cells: [],
  failures: [],
});

/** @type {Cell} */
const CELL = {
  contestant: "static",
  kind: "load",
  n: 1_000,
  profile: "4x",
  place: "above",
  toggles: false,
  rounds: 1,
};

/** @param {Results} results @param {string} start */
const findTarget = (results, start) => {
  const found = judgeTargets(results).find(({ figure }) => figure.startsWith(start));
  assert.ok(found, start);
  return found;
};

test("a target that was not measured neither holds nor is missed", () => {
  for (const { must, aim } of judgeTargets(emptyResults())) {
    for (const check of [must, aim]) assert.equal(check?.verdict ?? "not measured", "not measured");
  }
});

test("a ratio is judged by the medians, and shown with its interval", () => {
  const results = emptyResults();
  for (const [contestant, times] of /** @type {[string, number[]][]} */ ([
    ["static", [100, 100, 100]],
    ["afterword-static", [120, 120, 190]],
    ["afterword-script", [260, 201, 150]],
  ])) {
    for (const first of times) addSample(results, { ...CELL, contestant }, { first });
  }
  const figure = "N = 1,000, CPU 4× slower, navigation → first entry painted";
  const ofStatic = findTarget(results, `${figure}, static markup`);
  assert.deepEqual(ofStatic.must, {
    limit: "≤ 2× static",
    measured: "1.20× (1.20×–1.90×)",
    verdict: "holds",
  });
  assert.deepEqual(ofStatic.aim, {
    limit: "≤ 1.2× static",
    measured: "1.20× (1.20×–1.90×)",
    verdict: "holds",
  });
  const ofScript = findTarget(results, `${figure}, script tag`);
  assert.deepEqual(ofScript.must, {
    limit: "≤ 2× static",
    measured: "2.01× (1.50×–2.60×)",
    verdict: "missed",
  });
});

test("bytes are judged to the byte", () => {
  const results = emptyResults();
  results.downloads["afterword-script"] = [
    { path: "/a/afterword.js", bytes: 2_001 },
    { path: "/a/afterword-0a.js", bytes: 3_000 },
    { path: "/a/afterword-0a_bg.wasm", bytes: 48_999 },
  ];
  const sum = findTarget(results, "Loader, glue and WebAssembly");
  assert.deepEqual(sum.must, { limit: "≤ 54 kB", measured: "54.0 kB", verdict: "holds" });
  assert.equal(sum.aim?.verdict, "missed");
  assert.equal(findTarget(results, "Loader alone").must?.verdict, "missed");
});

test("one listener more after a thousand cycles misses the target", () => {
  const results = emptyResults();
  const before = { wasmPages: 20, listeners: 10, heap: 1_000_000, nodes: 100 };
  results.lifecycle = { cycles: 1_000, entries: 20, before, after: { ...before, heap: 1_005_000 } };
  const name = "Removed and inserted 1,000 times";
  assert.equal(findTarget(results, name).aim?.verdict, "holds");
  results.lifecycle.after.listeners++;
  assert.equal(findTarget(results, name).must?.verdict, "holds");
  assert.equal(findTarget(results, name).aim?.verdict, "missed");
});

test("a failed run is listed", () => {
  const results = emptyResults();
  results.failures.push({ run: "radix: load 5 1x above", error: "radix shows 4 entries of 5" });
  assert.match(
    makeReport(results)["benchmarks.md"] ?? "",
    /^\| radix: load 5 1x above \| radix shows 4 entries of 5 \|$/m,
  );
});

test("a figure that is not a number is refused", () => {
  assert.throws(
    () => addSample(emptyResults(), CELL, { first: NaN }),
    /^Error: static: expected a number as first, found NaN$/,
  );
});

test("a chart has its names as escaped text", () => {
  const estimate = { value: 1, low: 1, high: 1, count: 1 };
  const svg = drawBars("A & B", "ms", [
    { label: "Static <details>", isOwn: false, estimate, valueText: "1.0" },
  ]);
  assert.match(svg, /<title id="title">A &amp; B<\/title>/);
  assert.match(svg, />Static &lt;details&gt;</);
});

test("contestants that preload their files are listed", () => {
  const contestants = [
    ...emptyResults().contestants,
    { name: "yew", title: "Yew", version: "1", preloads: /** @type {const} */ (true) },
  ];
  const made = makeReport({ ...emptyResults(), contestants })["benchmarks.md"] ?? "";
  assert.match(
    made,
    /^- These pages name glue and WebAssembly in their heads[^.]* at\s+once: Yew\. The contestants in\s+JavaScript/m,
  );
  assert.doesNotMatch(makeReport(emptyResults())["benchmarks.md"] ?? "", /in their heads/);
});

test("paragraphs are broken at 120 columns, and never before a mark that begins a block", () => {
  assert.equal(wrapParagraph(`${"x".repeat(118)} y z`), `${"x".repeat(118)} y\nz`);
  assert.equal(wrapParagraph(`- ${"x".repeat(118)} y`, "  "), `- ${"x".repeat(118)}\n  y`);
  assert.equal(wrapParagraph(`${"x".repeat(119)} + y`), `${"x".repeat(119)} +\ny`);
});
