// A parser of HTML finds the block in a page as it was written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks, posts, render } from "./rendered.mjs";

const PAGES = {
  "the head": ["<!doctype html><html><head><title>Post</title>", "</head><body><p>Post</p></body></html>"],
  "the body": ["<!doctype html><html><head><title>Post</title></head><body><p>Post</p>", "</body></html>"],
  "a list": ["<!doctype html><title>Post</title><ul><li><p>Post", "</ul><table><tr><td>More</table>"],
  "a page without a frame": ["", ""],
};

for (const [name, data] of posts()) {
  for (const [place, [before, after]] of Object.entries(PAGES)) {
    test(`the block of ${name} comes back from ${place}`, () => {
      const html = render(data);
      const [block = "", ...more] = blocks(before + html + after);
      assert.deepEqual(more, []);
      assert(html.includes(`>${block}</script>`));
      /** @type {{mainEntity: {name: string}[]}} */
      const { mainEntity } = JSON.parse(block);
      assert.deepEqual(mainEntity.map(({ name }) => name), data.faq.items.map(({ question }) => question.trim()));
    });
  }
}
