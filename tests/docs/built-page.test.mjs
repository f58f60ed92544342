// What the command makes of a page, as docs/start/any-built-site.md shows it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listBlocks } from "./blocks.mjs";
import { Sandbox } from "./sandbox.mjs";

test("the page of the documents is edited as they say", (context) => {
  const blocks = listBlocks().filter(({ file }) => file == "docs/start/any-built-site.md");
  const [before, after] = blocks.filter(({ language }) => language == "html");
  assert(before && after);
  const sandbox = new Sandbox(context).writePages("public", before.text);
  assert.equal(sandbox.run(["site", "public", "--base-url", "https://blog.example/"]).status, 0);
  const page = readFileSync(join(sandbox.folder, "public/posts/bread/index.html"), "utf8");
  assertSubsequence(simplify(page), after.text.split("…").map(simplify));
});

/**
 * Removes what the document leaves out: attributes, the boxes that only they make, and spaces.
 *
 * @param {string} html
 */
function simplify(html) {
  return html
    .replace(/<span class="afterword-question-text">(.*?)<\/span>/g, "$1")
    .replace(/<span class="afterword-chevron".*?<\/span>/g, "")
    .replace(/ (class|data-part)="[^"]*"|<\/?div\b[^>]*>|\s+/g, "");
}

/**
 * Asserts that `parts` stand in `text` in this order.
 *
 * @param {string} text
 * @param {string[]} parts
 */
function assertSubsequence(text, parts) {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert(at >= 0, `expected ${part} in ${text}`);
    from = at + part.length;
  }
}
