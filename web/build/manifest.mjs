// `afterword.files.json`: the names of the shipped files for a blog's templates, with the hashes
// for the attribute `integrity`. Its name has no hash, so that templates can name it.

import { createHash } from "node:crypto";

/**
 * The shipped files by their roles.
 *
 * @typedef {Record<string, { name: string, bytes: Uint8Array }>} Files
 */

/**
 * Returns the text of the manifest.
 *
 * @param {Files} files
 */
export function formatManifest(files) {
  const entries = Object.entries(files).map(([role, { name, bytes }]) => [
    role,
    { name, integrity: hashForIntegrity(bytes) },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** @param {Uint8Array} bytes */
function hashForIntegrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
