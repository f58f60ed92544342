import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { bars } from "./charts.mjs";
import { report } from "./report.mjs";
import { add, read } from "./results.mjs";
import { targets } from "./targets.mjs";

/** @import { Cell } from "./cells.mjs" */
/** @import { Results } from "./results.mjs" */

const DOCS = new URL("../docs/", import.meta.url);

test("the report in docs/ and its charts are what the results give, to the byte", () => {
  const made = report(read(new URL("benchmarks/results.json", DOCS).pathname));
  for (const [path, text] of Object.entries(made)) {
    assert.ok(
      readFileSync(new URL(path, DOCS), "utf8") == text,
      `docs/${path} differs: run node bench/report.mjs`,
    );
  }
  const there = readdirSync(new URL("benchmarks/", DOCS)).map((file) => `benchmarks/${file}`);
  assert.deepEqual(
    there.sort(),
    ["benchmarks/results.json", ...Object.keys(made).filter((path) => path.includes("/"))].sort(),
  );
});

/** @returns {Results} */
const empty = () => ({
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
const target = (results, start) => {
  const found = targets(results).find(({ figure }) => figure.startsWith(start));
  assert.ok(found, start);
  return found;
};

test("what was not measured is neither held nor missed", () => {
  for (const { must, aim } of targets(empty())) {
    for (const check of [must, aim]) assert.equal(check?.verdict ?? "not measured", "not measured");
  }
});

test("a ratio is judged by the medians, and told with its interval", () => {
  const results = empty();
  for (const [contestant, times] of /** @type {[string, number[]][]} */ ([
    ["static", [100, 100, 100]],
    ["afterword-static", [120, 120, 190]],
    ["afterword-script", [260, 201, 150]],
  ])) {
    for (const first of times) add(results, { ...CELL, contestant }, { first });
  }
  const figure = "N = 1,000, CPU 4× slower, navigation → first entry painted";
  const ofStatic = target(results, `${figure}, static markup`);
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
  const ofScript = target(results, `${figure}, script tag`);
  assert.deepEqual(ofScript.must, {
    limit: "≤ 2× static",
    measured: "2.01× (1.50×–2.60×)",
    verdict: "missed",
  });
});

test("bytes are judged to the byte", () => {
  const results = empty();
  results.downloads["afterword-script"] = [
    { path: "/a/afterword.js", bytes: 2_001 },
    { path: "/a/afterword-0a.js", bytes: 3_000 },
    { path: "/a/afterword-0a_bg.wasm", bytes: 48_999 },
  ];
  const sum = target(results, "Loader, glue and WebAssembly");
  assert.deepEqual(sum.must, { limit: "≤ 54 kB", measured: "54.0 kB", verdict: "holds" });
  assert.equal(sum.aim?.verdict, "missed");
  assert.equal(target(results, "Loader alone").must?.verdict, "missed");
});

test("one listener more after a thousand times is one too many", () => {
  const results = empty();
  const before = { wasmPages: 20, listeners: 10, heap: 1_000_000, nodes: 100 };
  results.lifecycle = { cycles: 1_000, entries: 20, before, after: { ...before, heap: 1_005_000 } };
  const name = "1,000 times out of the page and back";
  assert.equal(target(results, name).aim?.verdict, "holds");
  results.lifecycle.after.listeners++;
  assert.equal(target(results, name).must?.verdict, "holds");
  assert.equal(target(results, name).aim?.verdict, "missed");
});

test("a run that failed is told", () => {
  const results = empty();
  results.failures.push({ what: "radix: load 5 1x above", why: "radix shows 4 entries of 5" });
  assert.match(
    report(results)["benchmarks.md"] ?? "",
    /^\| radix: load 5 1x above \| radix shows 4 entries of 5 \|$/m,
  );
});

test("a figure that is not a number is refused", () => {
  assert.throws(() => add(empty(), CELL, { first: NaN }), /^Error: static has no first$/);
});

test("a chart has the names as text", () => {
  const estimate = { value: 1, low: 1, high: 1, count: 1 };
  const svg = bars("A & B", "ms", [
    { label: "Static <details>", isOwn: false, estimate, words: "1.0" },
  ]);
  assert.match(svg, /<title id="title">A &amp; B<\/title>/);
  assert.match(svg, />Static &lt;details&gt;</);
});

test("pages that name their files early are told by name", () => {
  const contestants = [
    ...empty().contestants,
    { name: "yew", title: "Yew", version: "1", preloads: /** @type {const} */ (true) },
  ];
  const made = report({ ...empty(), contestants })["benchmarks.md"] ?? "";
  assert.match(
    made,
    /^- These pages name glue and WebAssembly in their heads .* at once: Yew\. The contestants in JavaScript/m,
  );
  assert.doesNotMatch(report(empty())["benchmarks.md"] ?? "", /in their heads/);
});
