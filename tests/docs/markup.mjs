// The markup of the documents: it parses, and each attribute, value, file and event is a known one.

import assert from "node:assert/strict";
import { Script } from "node:vm";
import { defaultTreeAdapter as tree, parseFragment } from "parse5";
import { readText } from "./blocks.mjs";

/** @type {Record<string, { name: string }>} */
const FILES = JSON.parse(readText("dist/afterword.files.json"));
const NAMES = new Set(Object.values(FILES).map(({ name }) => hideHash(name)));
const VERSION = /^version = "(.*)"$/m.exec(readText("Cargo.toml"))?.[1];
const OPTIONS = readOptions();
const OF_SCRIPTS = ["type", "src", "integrity", "nonce", "is:inline"];
const OF_ELEMENTS = ["id", "class", "dir", "src", "from"];
const SLASH = "non-void-html-element-start-tag-with-trailing-solidus";

/**
 * Returns the values of each option that docs/reference/attributes.md has; tests compare it with
 * the code.
 */
function readOptions() {
  const rows = readText("docs/reference/attributes.md").matchAll(/^\| `([\w-]+)` +\| (.*?) +\|/gm);
  /** @type {Map<string, string[] | null>} */
  const options = new Map();
  for (const [, name = "", values = ""] of rows) {
    const isList = /^`[\w-]+`(, `[\w-]+`)*$/.test(values);
    options.set(
      name,
      isList ? [...values.matchAll(/`(.*?)`/g)].map(([, value]) => value ?? "") : null,
    );
  }
  return options;
}

/**
 * @param {string} block HTML, also that of a template
 * @param {string} language
 */
export function checkMarkup(block, language) {
  /** @type {string[]} */
  const errors = [];
  const onParseError = (/** @type {{ code: string }} */ { code }) => errors.push(code);
  const fragment = parseFragment(fillTemplate(block), {
    onParseError,
    sourceCodeLocationInfo: false,
  });
  // Astro's components end with a slash.
  assert.deepEqual(
    errors.filter((code) => language == "html" || code != SLASH),
    [],
  );
  for (const element of listElements(fragment)) checkElement(element);
  for (const [, event] of block.matchAll(/"(afterword:[\w-]+)"/g))
    assert.match(readText("docs/reference/events.md"), new RegExp(`^\\| \`${event}\``, "m"));
}

/**
 * Puts a word in the place of each expression of Liquid, Handlebars, Hugo, JSX and Astro.
 *
 * @param {string} block
 */
function fillTemplate(block) {
  return block.replace(/=\{.*?\}(?=[\s>])/g, '="x"').replace(/\{\{.*?\}\}|\{%.*?%\}/g, "x");
}

/**
 * @param {import("parse5").DefaultTreeAdapterTypes.ParentNode} parent
 * @returns {import("parse5").DefaultTreeAdapterTypes.Element[]}
 */
function listElements(parent) {
  return parent.childNodes
    .filter((node) => tree.isElementNode(node))
    .flatMap((element) => [element, ...listElements(element)]);
}

/** @param {import("parse5").DefaultTreeAdapterTypes.Element} element */
function checkElement(element) {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const address = attributes.get("src") ?? attributes.get("href") ?? "";
  if (/^afterword-(faq|takeaways)$/.test(element.tagName))
    checkOptions(attributes, "", OF_ELEMENTS);
  else assert(!element.tagName.startsWith("afterword-"), element.tagName);
  if (element.tagName == "script" && address) checkOptions(attributes, "data-", OF_SCRIPTS);
  if (address.includes("/afterword")) checkFile(address);
  for (const script of listScripts(element, attributes)) new Script(script);
}

/**
 * @param {Map<string, string>} attributes
 * @param {string} prefix
 * @param {string[]} others
 */
function checkOptions(attributes, prefix, others) {
  for (const [name, value] of attributes) {
    if (others.includes(name)) continue;
    assert(name.startsWith(prefix) && OPTIONS.has(name.slice(prefix.length)), name);
    const values = OPTIONS.get(name.slice(prefix.length));
    if (values) assert(values.includes(value), `${name}="${value}"`);
  }
}

/** @param {string} address */
function checkFile(address) {
  if (address.includes("/data/")) return;
  const [, version] = /npm\/afterword@([^/]*)\//.exec(address) ?? [];
  if (version) assert.equal(version, VERSION);
  assert(NAMES.has(hideHash(address.replace(/.*\//, ""))), address);
}

/** @param {string} name */
function hideHash(name) {
  return name.replace(/-([0-9a-f]{16}|<hash>)/, "-HASH");
}

/**
 * Returns the texts of the scripts that an element has inside or as attributes.
 *
 * @param {import("parse5").DefaultTreeAdapterTypes.Element} element
 * @param {Map<string, string>} attributes
 */
function listScripts(element, attributes) {
  const handlers = [...attributes].filter(([name]) => name.startsWith("on"));
  const scripts = handlers.map(([, value]) => value);
  if (element.tagName == "script" && !attributes.has("type"))
    for (const node of element.childNodes) if (tree.isTextNode(node)) scripts.push(node.value);
  return scripts;
}
