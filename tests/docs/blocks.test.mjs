// Each block of code in the documents is run, or compared with what the project has.

import assert from "node:assert/strict";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { listBlocks, readText } from "./blocks.mjs";
import { checkCommands } from "./commands.mjs";
import { checkMarkup } from "./markup.mjs";
import { PAGE, Sandbox } from "./sandbox.mjs";
import { checkSession, checkWarning } from "./sessions.mjs";

/** Blocks that are not checked here, by their file and first words, with the reason. */
const ELSEWHERE = [
  ["docs/forms.md", "", "cli/tests/documented_forms.rs reads each of them"],
  ["docs/contributing/architecture.md", "", "drawings"],
  ["docs/contributing/writing.md", "faq.items[2]", "examples of wording"],
];
const used = new Set();
/**
 * The checks by language.
 *
 * @type {Record<string, (text: string, context: import("node:test").TestContext) => void>}
 */
const CHECKS = {
  sh: checkCommands,
  html: (text) => checkMarkup(text, "html"),
  hbs: (text) => checkMarkup(text, "hbs"),
  astro: (text) => checkMarkup(text, "astro"),
  php: checkQuotedMarkup,
  js: checkScript,
  jsx: checkScript,
  css: checkStyle,
  json: checkJson,
  toml: checkSettings,
  yaml: checkFrontMatter,
  text: checkText,
};

for (const block of listBlocks()) {
  const { file, line, language, text } = block;
  const elsewhere = ELSEWHERE.find(([path, words = ""]) => path == file && text.startsWith(words));
  if (elsewhere) used.add(elsewhere);
  else
    test(`${file}:${line} (${language})`, (context) => {
      const check = CHECKS[language];
      assert(check, `expected a language that is checked, found "${language}"`);
      check(text, context);
    });
}

test("each block that is checked elsewhere is there", () => {
  assert.deepEqual(
    ELSEWHERE.filter((entry) => !used.has(entry)),
    [],
  );
});

/**
 * Checks the markup that a program writes.
 *
 * @param {string} text
 */
function checkQuotedMarkup(text) {
  const quoted = [...text.matchAll(/'(<[^']*>)'/g)].map(([, markup = ""]) => markup);
  assert(quoted.length > 0);
  for (const markup of quoted) checkMarkup(markup, "html");
}

/** @param {string} text */
function checkScript(text) {
  transformSync(text, { loader: "jsx", jsx: "preserve" });
}

/** @param {string} text */
function checkStyle(text) {
  const reference = readText("docs/reference/css-properties.md");
  transformSync(text, { loader: "css", logLevel: "silent" });
  for (const [name] of text.matchAll(/--afterword[\w-]*/g))
    assert(reference.includes(`\`${name}\``), name);
  for (const [name] of text.matchAll(/\.afterword[\w-]*/g))
    assert.match(readText("dist/afterword.css"), new RegExp(`\\${name}(?![\\w-])`));
}

/**
 * Checks post data, the list of files, or a line of src/labels.json.
 *
 * @param {string} text
 * @param {import("node:test").TestContext} context
 */
function checkJson(text, context) {
  if (!text.startsWith("{")) return checkLabels(text);
  const data = JSON.parse(text);
  if (data.loader) return assert.deepEqual(describeFiles(data), describeFiles(readFiles()));
  const sandbox = new Sandbox(context).write("post.json", text);
  for (const command of ["check", "render"]) {
    const { status, stderr } = sandbox.run([command, "post.json"]);
    assert.equal(status, 0, stderr);
  }
}

function readFiles() {
  return JSON.parse(readText("dist/afterword.files.json"));
}

/**
 * Returns the names of the files without their hashes.
 *
 * @param {Record<string, { name: string, integrity: string }>} files
 */
function describeFiles(files) {
  return Object.entries(files).map(([kind, { name, integrity }]) => {
    const plain = name.replace(/[0-9a-f]{16}/, "<hash>");
    return [kind, plain, integrity.slice(0, 7)].join(" ");
  });
}

/** @param {string} text */
function checkLabels(text) {
  const [labels = {}] = Object.values(JSON.parse(`{${text.trim().replace(/,$/, "")}}`));
  const { de } = JSON.parse(readText("src/labels.json"));
  assert.deepEqual(Object.keys(labels), Object.keys(de));
}

/**
 * @param {string} text
 * @param {import("node:test").TestContext} context
 */
function checkSettings(text, context) {
  const sandbox = new Sandbox(context).writePages("public", PAGE).write("afterword.toml", text);
  const { status, stdout, stderr } = sandbox.run(["site", "public"]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /1 with 2 questions/);
}

/**
 * @param {string} text
 * @param {import("node:test").TestContext} context
 */
function checkFrontMatter(text, context) {
  const sandbox = new Sandbox(context).write("post.md", `---\n${text}---\n\nA post.\n`);
  const { faq, takeaways } = JSON.parse(sandbox.run(["extract", "post.md"]).stdout);
  assert.deepEqual([faq.items.length, takeaways.items.length], [1, 1]);
}

/**
 * Checks a policy, a session on a terminal, or a warning.
 *
 * @param {string} text
 * @param {import("node:test").TestContext} context
 */
function checkText(text, context) {
  if (text.startsWith("$ ")) return checkSession(text, context);
  if (text.startsWith("warning: ")) return checkWarning(text, context);
  const directives = text.trim().split("; ");
  assert(
    directives.some((directive) => directive.includes("'wasm-unsafe-eval'")),
    text,
  );
  for (const directive of directives)
    assert.match(directive, /^(default|script|connect|style)-src( ['\w][\w'.:/-]*)+$/);
}
