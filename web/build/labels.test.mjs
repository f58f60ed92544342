import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** @param {string} path */
const readLabels = (path) => JSON.parse(readFileSync(path, "utf8"));

test("the search field has its texts in each language of the widget, with both numbers", () => {
  const labels = readLabels("src/filter/labels.json");
  assert.deepEqual(Object.keys(labels), Object.keys(readLabels("src/labels.json")));
  for (const [tag, texts] of Object.entries(labels)) {
    assert.equal(new Set(texts).size, 3, tag);
    assert.match(texts[2], /\{shown\}/, tag);
    assert.match(texts[2], /\{total\}/, tag);
  }
});
