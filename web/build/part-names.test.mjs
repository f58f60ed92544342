import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { mayNamePart } from "../../src/article/part-names.js";

const LANGUAGES = "reader/src/find/languages";
/** The lists of words that name a part without a question mark or a list below them. */
const LISTS = /^    (faq|questions|takeaways|takeaways_if_alone|key_points): words!\[([^\]]*)\]/gm;
/** Words that the reader has without punctuation, as titles have them. */
const WRITTEN = new Map([
  ["q a", "Q&A"],
  ["q as", "Q&As"],
  ["f a q", "F.A.Q."],
  ["f a q s", "F.A.Q.s"],
]);

/** Returns the names of parts in a file of the reader. @param {string} file */
function readNames(file) {
  const source = readFileSync(`${LANGUAGES}/${file}`, "utf8");
  return [...source.matchAll(LISTS)].flatMap(([, , words = ""]) =>
    [...words.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => WRITTEN.get(word) ?? word),
  );
}

test("the first look knows each name that the reader has for a part", () => {
  const files = readdirSync(LANGUAGES).filter((file) => file != "language.rs");
  assert(files.length > 25);
  for (const file of files) {
    const names = readNames(file);
    assert(names.length > 5, file);
    const unknown = names.filter((name) => !mayNamePart(name));
    assert.deepEqual(unknown, [], file);
  }
});

test("the first look passes over the usual titles of an article", () => {
  const titles = ["How to season a pan", "What you need", "Ingredients", "Step 1", "Conclusion"];
  assert.deepEqual(titles.filter(mayNamePart), []);
});
