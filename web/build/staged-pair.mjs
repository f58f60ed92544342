// The two files that Trunk makes of web/widget/

import { readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Finds the wasm and the glue in Trunk's staging folder, and returns their paths.
 *
 * @param {string} staging
 */
export async function findStagedPair(staging) {
  const names = await readdir(staging);
  return {
    wasm: join(staging, findOnlyName(names, /^afterword-web-widget-[0-9a-f]+_bg\.wasm$/)),
    glue: join(staging, findOnlyName(names, /^afterword-web-widget-[0-9a-f]+\.js$/)),
  };
}

/**
 * @param {string[]} names
 * @param {RegExp} pattern
 */
function findOnlyName(names, pattern) {
  const [found, ...others] = names.filter((name) => pattern.test(name));
  if (!found || others.length > 0)
    throw new Error(`Trunk's files: expected one ${pattern}, found ${names.join(", ")}`);
  return found;
}
