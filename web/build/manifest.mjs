// What `dist/` says of its files, for templates: their names, and what the attribute `integrity` takes.

import { createHash } from "node:crypto";

/** @typedef {Record<string, { name: string, bytes: Uint8Array }>} Files by what they are */

/**
 * The text of `afterword.files.json`.
 *
 * @param {Files} files
 */
export function listing(files) {
  const lines = Object.entries(files).map(([what, { name, bytes }]) => [
    what,
    { name, integrity: integrity(bytes) },
  ]);
  return `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`;
}

/** @param {Uint8Array} bytes */
function integrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
