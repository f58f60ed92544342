// The compressed files beside each shipped file. Many hosts send them where the browser accepts
// them, and compress less well themselves.

import { writeFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";

/**
 * Writes `path.br` and `path.gz`, at the best quality of each.
 *
 * @param {string} path
 * @param {Uint8Array} bytes
 */
export async function writeCompressed(path, bytes) {
  // 11, the best quality of brotli, is Node's default.
  await writeFile(`${path}.br`, brotliCompressSync(bytes));
  await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
