// The names of the shipped files, and the hash in those that may be cached for ever.

import { createHash } from "node:crypto";

const PLACEHOLDER = "__AFTERWORD_HASH__";

/**
 * Names the files, and tells the loader and the glue the hash in the names. One hash covers all
 * files that have it, so that a cached glue never meets the wasm of another build.
 *
 * @param {{ loader: string, glue: string, wasm: Buffer, stylesheet: string, labels: string,
 *   filter: string, article: string, articleWasm: Buffer }} built
 * @returns {import("./manifest.mjs").Files}
 */
export function nameFiles({
  loader,
  glue,
  wasm,
  stylesheet,
  labels,
  filter,
  article,
  articleWasm,
}) {
  const hash = hashContents(glue, wasm, labels, filter, article, articleWasm);
  return {
    loader: { name: "afterword.js", bytes: insertHash(loader, hash, "the loader") },
    glue: { name: `afterword-${hash}.js`, bytes: insertHash(glue, hash, "the glue") },
    wasm: { name: `afterword-${hash}_bg.wasm`, bytes: wasm },
    stylesheet: { name: "afterword.css", bytes: Buffer.from(stylesheet) },
    labels: { name: `afterword-${hash}-labels.json`, bytes: Buffer.from(labels) },
    filter: { name: `afterword-${hash}-filter.js`, bytes: Buffer.from(filter) },
    article: { name: `afterword-${hash}-article.js`, bytes: Buffer.from(article) },
    articleWasm: { name: `afterword-${hash}-article_bg.wasm`, bytes: articleWasm },
  };
}

/** @param {(string | Buffer)[]} contents */
function hashContents(...contents) {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} script
 * @param {string} hash
 * @param {string} name the script's name in the error
 */
function insertHash(script, hash, name) {
  if (!script.includes(PLACEHOLDER))
    throw new Error(`${name}: expected ${PLACEHOLDER}, found none`);
  return Buffer.from(script.replaceAll(PLACEHOLDER, hash));
}
