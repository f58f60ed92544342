// Sessions on a terminal, and pages before and after, as the documents show them.

import assert from "node:assert/strict";
import { Sandbox, PAGE, wrapArticle } from "./sandbox.mjs";

/** Data with a fault in its sixth line. */
const DATA = `{
  "version": 1,
  "faq": {
    "items": [
      {"question": "Which flour?", "answer": "Any flour."},
      {"question": 5, "answer": "So."}
    ]
  }
}
`;
/** A page with a text between its questions, the first of which stands in line 12. */
const KETTLE = `
<h1>Kettle</h1>
<p>It whistles.</p>


<h2>FAQ</h2>
<h3>The kettle</h3>
<h4 id="is-it-loud">Is it loud?</h4>
<p>Hardly.</p>
<h3>The lid</h3>
<p>Now for the lid:</p>
<h4 id="is-it-dear">Is it dear?</h4>
<p>At first.</p>
`;

/**
 * Runs the command of a session, and compares what it prints.
 *
 * @param {string} text
 * @param {import("node:test").TestContext} test
 */
export function checkSession(text, test) {
  const [command = "", ...lines] = text.split("\n");
  const sandbox = new Sandbox(test).writePages("public", PAGE).write("data/post.json", DATA);
  const [dollar, program, ...words] = command.split(" ");
  assert.deepEqual([dollar, program], ["$", "afterword"]);
  const { stdout, stderr } = sandbox.run(words);
  assert.equal(stdout + stderr, lines.join("\n"));
}

/**
 * Compares a warning about a page with what the command prints.
 *
 * @param {string} text
 * @param {import("node:test").TestContext} test
 */
export function checkWarning(text, test) {
  const sandbox = new Sandbox(test).write("public/posts/kettle/index.html", wrapArticle(KETTLE));
  const { status, stderr } = sandbox.run(["site", "public"]);
  assert.equal(stderr, text);
  assert.equal(status, 0);
}
