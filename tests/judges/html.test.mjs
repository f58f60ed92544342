// The JSON-LD block, judged by parse5: it comes back from a page as it was written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findBlocks, readPosts, renderPost } from "./rendered.mjs";

/** The HTML before and after the block, by the place where it is pasted. */
const PAGES = {
  "the head": [
    "<!doctype html><html><head><title>Post</title>",
    "</head><body><p>Post</p></body></html>",
  ],
  "the body": [
    "<!doctype html><html><head><title>Post</title></head><body><p>Post</p>",
    "</body></html>",
  ],
  "a list": [
    "<!doctype html><title>Post</title><ul><li><p>Post",
    "</ul><table><tr><td>More</table>",
  ],
  "a page without a frame": ["", ""],
};

/**
 * Returns the text of a question in the data: a string, or nodes.
 *
 * @param {any} content
 * @returns {string}
 */
function readText(content) {
  if (typeof content == "string") return content;
  return content.map((/** @type {any} */ node) => node.value ?? readText(node.children)).join("");
}

for (const [name, data] of readPosts()) {
  test(`the block of ${name} comes back from any page`, () => {
    const html = renderPost(data);
    for (const [place, [before, after]] of Object.entries(PAGES)) {
      const [block = "", ...more] = findBlocks(before + html + after);
      assert.deepEqual(more, [], place);
      assert(html.includes(`>${block}</script>`), place);
      /** @type {{mainEntity: {name: string}[]}} */
      const { mainEntity } = JSON.parse(block);
      const questions = data.faq.items.map(({ question }) => readText(question).trim());
      assert.deepEqual(
        mainEntity.map(({ name }) => name),
        questions,
        place,
      );
    }
  });
}
