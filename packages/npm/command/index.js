// The command's work as functions: in memory, without files.

import { readFile } from "node:fs/promises";
import { runInMemory } from "./memory.js";

export { runCommand } from "./run.js";

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;

/** Returns the command's code, compiled at the first call. */
function compileCommand() {
  return (module ??= readFile(new URL("./afterword.wasm", import.meta.url)).then((bytes) =>
    WebAssembly.compile(bytes),
  ));
}

/**
 * Runs the command over one file.
 *
 * @param {string[]} args
 * @param {string} name
 * @param {string} text
 */
async function runOver(args, name, text) {
  if (/[\\/\0]|^-|^\.*$/.test(name))
    throw new TypeError(`name: expected a file's name, found ${JSON.stringify(name)}`);
  const result = runInMemory(await compileCommand(), args, name, text);
  if (result.status === 0 || result.status === 1) return result;
  const [message] = readMessages(result.stderr);
  throw new Error(message?.message ?? result.stderr.trim());
}

/** @param {string} lines @returns {import("./index.js").Message[]} */
function readMessages(lines) {
  const isObject = (/** @type {string} */ line) => line.startsWith("{");
  return lines
    .split("\n")
    .filter(isObject)
    .map((line) => JSON.parse(line));
}

/**
 * @param {string} text
 * @param {import("./index.js").ExtractOptions} [options]
 */
export async function extract(text, { name = "post.md", url, baseUrl } = {}) {
  const args = ["extract", name, "--format", "json"];
  if (url) args.push("--url", String(url));
  if (baseUrl) args.push("--base-url", String(baseUrl));
  const { status, stdout, stderr } = await runOver(args, name, text);
  const messages = readMessages(stderr);
  return { data: status === 0 ? JSON.parse(stdout) : undefined, messages };
}

/**
 * @param {string} text
 * @param {import("./index.js").CheckOptions} [options]
 */
export async function check(text, { name = "post.md", baseUrl } = {}) {
  const args = ["check", name, "--format", "json"];
  if (baseUrl) args.push("--base-url", String(baseUrl));
  const { stdout } = await runOver(args, name, text);
  return JSON.parse(stdout);
}

/**
 * @param {import("./index.js").PostData} data
 * @param {import("./index.js").RenderOptions} [options]
 */
export async function render(data, options = {}) {
  const { jsonLdOnly, headingLevel, toggleAll, filter, theme, numbered } = options;
  const args = ["render", "post.json"];
  if (jsonLdOnly) args.push("--json-ld-only");
  if (headingLevel) args.push("--heading-level", String(headingLevel));
  if (toggleAll) args.push("--toggle-all", toggleAll);
  if (filter) args.push("--filter", filter);
  if (theme) args.push("--theme", theme);
  if (numbered) args.push("--numbered");
  return (await runOver(args, "post.json", JSON.stringify(data))).stdout;
}
