// The reader for browsers, which web/reader-build has built into target/web-reader/.

import { readFile } from "node:fs/promises";

const FOLDER = "target/web-reader/article";

/**
 * Returns the optimized wasm of the reader for pages without data, wasm-bindgen's glue for it, and
 * the short names of its imports and exports.
 *
 * @returns {Promise<{ wasm: Buffer<ArrayBuffer>, glue: string,
 *   names: import("./glue.mjs").Names }>}
 */
export async function readReader() {
  return {
    wasm: await readFile(`${FOLDER}/reader_bg.wasm`),
    glue: await readFile(`${FOLDER}/reader.js`, "utf8"),
    names: JSON.parse(await readFile(`${FOLDER}/names.json`, "utf8")),
  };
}
