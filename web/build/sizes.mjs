// usage: node web/build/sizes.mjs [--update]
// Compares the brotli-compressed sizes of dist/ and of the playground's reader with web/sizes.json
// and README.md, to the byte. --update writes them to both files first.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";

const RECORD = "web/sizes.json";
const README = "README.md";
const PLAYGROUND = "target/playground-reader";

/** @typedef {Record<string, number>} Sizes bytes by the file's role */

const sizes = measureSizes();
if (argv.includes("--update")) updateRecords(sizes);
const agree = [reportAgainstRecord(sizes), reportAgainstReadme(sizes)].every(Boolean);
if (!agree) {
  console.error(`The sizes differ from ${RECORD}. If that is meant, run: make sizes-update`);
  exit(1);
}

/** @returns {Sizes} */
function measureSizes() {
  const wasm = measureFile(/^afterword-[0-9a-f]{16}_bg\.wasm$/);
  const glue = measureFile(/^afterword-[0-9a-f]{16}\.js$/);
  const loader = measureFile(/^afterword\.js$/);
  const css = measureFile(/^afterword\.css$/);
  const labels = measureFile(/^afterword-[0-9a-f]{16}-labels\.json$/);
  const filter = measureFile(/^afterword-[0-9a-f]{16}-filter\.js$/);
  const article = measureFile(/^afterword-[0-9a-f]{16}-article\.js$/);
  const articleWasm = measureFile(/^afterword-[0-9a-f]{16}-article_bg\.wasm$/);
  const playground =
    measureFile(/^reader\.js$/, PLAYGROUND) + measureFile(/^reader_bg\.wasm$/, PLAYGROUND);
  return {
    ...{ wasm, glue, loader, css, labels },
    "wasm + glue + loader": wasm + glue + loader,
    "search field": filter,
    "reader of articles": article + articleWasm,
    "reader of the playground": playground,
  };
}

/** @param {RegExp} pattern @param {string} [folder] */
function measureFile(pattern, folder = "dist") {
  const name = readdirSync(folder).find((name) => pattern.test(name));
  if (!name) throw new Error(`${folder}/: expected ${pattern}, found none; run \`make build\``);
  return statSync(`${folder}/${name}.br`).size;
}

/** @returns {Sizes} */
function readRecord() {
  return JSON.parse(readFileSync(RECORD, "utf8"));
}

/**
 * Writes the sizes to the record, and puts them into the README in the place of the recorded ones.
 *
 * @param {Sizes} sizes
 */
function updateRecords(sizes) {
  const recorded = readRecord();
  let readme = readFileSync(README, "utf8");
  for (const [role, bytes] of Object.entries(sizes))
    if (recorded[role]) readme = readme.replace(formatBytes(recorded[role]), formatBytes(bytes));
  writeFileSync(README, readme);
  writeFileSync(RECORD, `${JSON.stringify(sizes, null, 2)}\n`);
}

/**
 * Prints the sizes, and returns whether they are those of the record.
 *
 * @param {Sizes} sizes
 */
function reportAgainstRecord(sizes) {
  const recorded = readRecord();
  const roles = [...new Set([...Object.keys(sizes), ...Object.keys(recorded)])];
  for (const role of roles) {
    const isSame = sizes[role] === recorded[role];
    const change = isSame ? "" : `  (was ${recorded[role] ?? "not listed"})`;
    console.log(`${String(sizes[role]).padStart(7)} B  ${role}${change}`);
  }
  return roles.every((role) => sizes[role] === recorded[role]);
}

/**
 * Returns whether the README has each size, and prints those that it lacks.
 *
 * @param {Sizes} sizes
 */
function reportAgainstReadme(sizes) {
  const readme = readFileSync(README, "utf8");
  const missing = Object.entries(sizes).filter(([, bytes]) => !readme.includes(formatBytes(bytes)));
  for (const [role, bytes] of missing)
    console.error(`${README} does not say that ${role} has ${formatBytes(bytes)} bytes`);
  return missing.length === 0;
}

/** @param {number | undefined} bytes */
function formatBytes(bytes) {
  return bytes?.toLocaleString("en") ?? "";
}
