// The passes of wasm-opt. docs/size.md has what each of them saves.

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { nameFunctionsInOrder } from "./function-order.mjs";

/** The features that the compiler may have used; the module itself no longer names them. */
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-bulk-memory-opt",
  "--enable-multivalue",
  "--enable-mutable-globals",
  "--enable-nontrapping-float-to-int",
  "--enable-reference-types",
  "--enable-sign-ext",
];

/**
 * Optimizes the wasm file in place for its size under brotli, and returns the short names that its
 * imports and exports have got.
 *
 * @param {string} path
 * @returns {Promise<import("./glue.mjs").Names>}
 */
export async function optimizeWasm(path) {
  // Apart from the other passes: under --converge it would run, and print its map, several times.
  const names = JSON.parse(runWasmOpt(path, "--minify-imports-and-exports-and-modules"));
  runWasmOpt(path, ...shrinkingPasses(0));
  const strip = ["--strip-producers", "--strip-target-features"];
  runWasmOpt(path, "--flatten", "--rereloop", ...shrinkingPasses(0), ...strip);
  runWasmOpt(path, ...shrinkingPasses(25));
  await orderFunctionsOfFile(path);
  return names;
}

/**
 * Does most of {@link optimizeWasm}, in a fifth of the time: for a large module that few download.
 *
 * @param {string} path
 * @returns {Promise<import("./glue.mjs").Names>}
 */
export async function shrinkWasm(path) {
  const names = JSON.parse(runWasmOpt(path, "--minify-imports-and-exports-and-modules"));
  const passes = shrinkingPasses(0).filter((pass) => pass !== "--converge");
  runWasmOpt(path, ...passes, "--strip-producers", "--strip-target-features");
  await orderFunctionsOfFile(path);
  return names;
}

/**
 * Returns passes that inline only the smallest functions, since brotli shortens repeated bodies but
 * not the calls. Rust keeps the first kilobyte of memory unused. With `--ignore-implicit-traps`,
 * wasm-opt may move a load before the test that it depends on, and a reader has crashed of that.
 *
 * @param {number} oneCallerSize the size up to which a function with one caller is inlined
 */
function shrinkingPasses(oneCallerSize) {
  return [
    "-Os",
    "--low-memory-unused",
    "--converge",
    `--one-caller-inline-max-function-size=${oneCallerSize}`,
    "--always-inline-max-function-size=4",
    "--flexible-inline-max-function-size=0",
  ];
}

/** @param {string} path */
async function orderFunctionsOfFile(path) {
  await writeFile(path, nameFunctionsInOrder(await readFile(path)));
  // The levels do not optimize anew; they decide how the module is encoded.
  const levels = ["--optimize-level=2", "--shrink-level=1"];
  runWasmOpt(path, ...levels, "--reorder-functions-by-name", "--strip-debug");
}

/**
 * Runs wasm-opt over a file in place, and returns what it prints.
 *
 * @param {string} path
 * @param {string[]} passes
 */
function runWasmOpt(path, ...passes) {
  return execFileSync("wasm-opt", [path, "-o", path, ...FEATURES, ...passes], {
    encoding: "utf8",
  });
}
