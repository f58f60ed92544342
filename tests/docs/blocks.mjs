// The fenced blocks of code in the documents.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";

export const ROOT = join(import.meta.dirname, "../..");

/**
 * A block of code.
 *
 * @typedef {object} Block
 * @property {string} file the path of the document
 * @property {number} line the number of its first line
 * @property {string} language what stands behind the fence
 * @property {string} text
 */

/** Returns the blocks of README.md, CONTRIBUTING.md, DESIGN.md, the start page and docs/. */
export function listBlocks() {
  const docs = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  const others = ["README.md", "CONTRIBUTING.md", "DESIGN.md", "site/content/_index.md"];
  return [...others, ...docs.sort()].flatMap(readBlocks);
}

/**
 * @param {string} file
 * @returns {Block[]}
 */
function readBlocks(file) {
  const tokens = new MarkdownIt({ html: true }).parse(readText(file), {});
  return tokens
    .filter(({ type }) => type == "fence")
    .map(({ map, info, content }) => ({
      file,
      line: (map?.[0] ?? 0) + 1,
      language: info.trim(),
      text: content,
    }));
}

/** @param {string} path */
export function readText(path) {
  return readFileSync(join(ROOT, path), "utf8");
}
