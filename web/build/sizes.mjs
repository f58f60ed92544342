// usage: node web/build/sizes.mjs [--update]
// Compares what readers download from dist/, brotli-compressed, with web/sizes.json, to the byte, and that with what
// README.md says.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";

const names = readdirSync("dist");
/** @param {RegExp} pattern */
const size = (pattern) => {
  const name = names.find((name) => pattern.test(name));
  if (!name) throw new Error(`dist/ has no ${pattern}; run \`make build\``);
  return statSync(`dist/${name}.br`).size;
};

const wasm = size(/^afterword-[0-9a-f]{16}_bg\.wasm$/);
const glue = size(/^afterword-[0-9a-f]{16}\.js$/);
const loader = size(/^afterword\.js$/);
const css = size(/^afterword\.css$/);
const labels = size(/^afterword-[0-9a-f]{16}-labels\.json$/);
/** @type {Record<string, number>} */
const now = { wasm, glue, loader, css, labels, "wasm + glue + loader": wasm + glue + loader };

/** @param {number | undefined} bytes */
const inWords = (bytes) => bytes?.toLocaleString("en") ?? "";

/** @type {Record<string, number>} */
let before = JSON.parse(readFileSync("web/sizes.json", "utf8"));
let readme = readFileSync("README.md", "utf8");
if (argv.includes("--update")) {
  for (const part of Object.keys(now))
    readme = readme.replace(inWords(before[part]), inWords(now[part]));
  writeFileSync("README.md", readme);
  writeFileSync("web/sizes.json", `${JSON.stringify(now, null, 2)}\n`);
  before = now;
}
let same = true;
for (const part of new Set([...Object.keys(now), ...Object.keys(before)])) {
  const change = now[part] === before[part] ? "" : `  (was ${before[part] ?? "not listed"})`;
  same &&= !change;
  console.log(`${String(now[part]).padStart(7)} B  ${part}${change}`);
}
for (const [part, bytes] of Object.entries(now)) {
  if (readme.includes(inWords(bytes))) continue;
  same = false;
  console.error(`README.md does not say that ${part} has ${inWords(bytes)} bytes`);
}
if (!same) {
  console.error("The sizes differ from web/sizes.json. If that is meant, run: make sizes-update");
  exit(1);
}
