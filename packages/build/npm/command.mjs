// The command as WebAssembly, and its functions for programs.

import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";

const WASM = fileURLToPath(
  new URL("../../../target/wasm32-wasip1/wasi/afterword.wasm", import.meta.url),
);
const BUNDLED = {
  js: "// With @bjorn3/browser_wasi_shim by bjorn3, used under the Apache License, Version 2.0.",
};

/**
 * Writes what the sources of the package lack: the command, its run in memory with the library that
 * this needs, and the types of post data.
 *
 * @param {Record<string, unknown>} schema the schema of post data
 * @param {string} folder
 */
export async function writeCommand(schema, folder) {
  await cp(WASM, join(folder, "afterword.wasm"));
  await bundleMemory(join(folder, "memory.js"));
  await writeFile(join(folder, "post.d.ts"), await formatPostTypes(schema));
}

/** @param {string} path a module, which becomes one with its library */
async function bundleMemory(path) {
  await build({
    entryPoints: [path],
    nodePaths: [fileURLToPath(new URL("../../../node_modules", import.meta.url))],
    outfile: path,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    banner: BUNDLED,
  });
}

/**
 * Returns the types of post data. That it has one of the parts would make them hard to read.
 *
 * @param {Record<string, unknown>} schema
 */
function formatPostTypes({ anyOf: _oneOfTheParts, ...schema }) {
  return compile({ ...schema, title: "PostData" }, "PostData", {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
  });
}
