// A parser of HTML finds the block in a page as it was written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks, posts, render } from "./rendered.mjs";

/** What stands before the block, and after it. */
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

for (const [name, data] of posts()) {
  test(`the block of ${name} comes back from any page`, () => {
    const html = render(data);
    for (const [place, [before, after]] of Object.entries(PAGES)) {
      const [block = "", ...more] = blocks(before + html + after);
      assert.deepEqual(more, [], place);
      assert(html.includes(`>${block}</script>`), place);
      /** @type {{mainEntity: {name: string}[]}} */
      const { mainEntity } = JSON.parse(block);
      const questions = data.faq.items.map(({ question }) => question.trim());
      assert.deepEqual(
        mainEntity.map(({ name }) => name),
        questions,
        place,
      );
    }
  });
}
