// @ts-check
// usage: node bench/report.mjs [--summary] [RESULTS [FOLDER]]
//
// Writes FOLDER/benchmarks.md (docs) and its charts from RESULTS (docs/benchmarks/results.json),
// and copies the results beside the charts. With --summary it writes no file, and prints the
// targets and the most important figures.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { drawCharts } from "./report/charts.mjs";
import { writePage } from "./report/page.mjs";
import { summarize } from "./report/terminal.mjs";
import { readResults, writeResults } from "./results.mjs";

/** @import { Results } from "./results.mjs" */

/**
 * Makes the page and its charts: texts by their path in docs/.
 *
 * @param {Results} results
 * @returns {Record<string, string>}
 */
export function makeReport(results) {
  const charts = drawCharts(results);
  return {
    "benchmarks.md": writePage(results, charts),
    ...Object.fromEntries(charts.map(({ file, svg }) => [`benchmarks/${file}`, svg])),
  };
}

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { summary: { type: "boolean", default: false } },
  });
  const [file = "docs/benchmarks/results.json", folder = "docs"] = positionals;
  const results = readResults(file);
  if (values.summary) console.log(summarize(results));
  else {
    writeResults(join(folder, "benchmarks/results.json"), results);
    for (const [path, text] of Object.entries(makeReport(results)))
      writeFileSync(join(folder, path), text);
  }
}
