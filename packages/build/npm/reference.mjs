// The elements, as docs/reference/ describes them. A test of the crate compares its tables with the
// declarations in the code.

import { readFile } from "node:fs/promises";

/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string} meaning plain text
 * @property {string[]} words the words that the value may be, the default first
 * @property {boolean} isOpen the value may be another text, too
 *
 * @typedef {{ name: string, meaning: string }} Described
 * @typedef {Described & { defaultValue: string }} Property
 * @typedef {Described & { parameter: string | undefined }} Method
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} meaning
 * @property {Attribute[]} attributes
 * @property {Method[]} methods
 *
 * @typedef {object} Reference
 * @property {Element[]} elements
 * @property {Described[]} events
 * @property {Property[]} properties
 * @property {string[]} errorCodes
 */

/** The attributes that an element with takeaways has. */
const OF_TAKEAWAYS = ["src", "from", "heading-level", "theme", "loading", "lang"];
/** The attribute that only the script tag has. */
const OF_SCRIPT = "show";

/** Reads the reference. @returns {Promise<Reference>} */
export async function readReference() {
  const [attributesPage, eventsPage, propertiesPage] = await Promise.all(
    ["attributes", "events", "css-properties"].map(readPage),
  );
  const attributes = readAttributes(attributesPage).filter(({ name }) => name !== OF_SCRIPT);
  const methods = readMethods(eventsPage);
  return {
    elements: [
      {
        tag: "afterword-faq",
        className: "AfterwordFaq",
        meaning: "The questions of a post as an accordion. Its content is the fallback.",
        attributes,
        methods,
      },
      {
        tag: "afterword-takeaways",
        className: "AfterwordTakeaways",
        meaning: "The key takeaways of a post as cards. Its content is the fallback.",
        attributes: attributes.filter(({ name }) => OF_TAKEAWAYS.includes(name)),
        methods: methods.filter(({ name }) => name === "refresh"),
      },
    ],
    events: readRows(eventsPage, "event").map(([name, detail, when]) => ({
      name: onlyName(name),
      meaning: `${toSentence(when)} \`detail\`: ${toPlain(detail)}.`,
    })),
    properties: readProperties(propertiesPage),
    errorCodes: readRows(eventsPage, "code").map(([code]) => onlyName(code)),
  };
}

/** Reads the options that the script tag may have. @returns {Promise<Attribute[]>} */
export async function readScriptAttributes() {
  return readAttributes(await readPage("attributes"));
}

/** @param {string} name */
function readPage(name) {
  return readFile(new URL(`../../../docs/reference/${name}.md`, import.meta.url), "utf8");
}

/** @param {string} page @returns {Attribute[]} */
function readAttributes(page) {
  return readRows(page, "attribute").map(([name, values, meaning]) => ({
    name: onlyName(name),
    meaning: toSentence(meaning),
    words: listNames(values),
    isOpen: values.replace(/`[^`]*`|[,\s]/g, "") !== "",
  }));
}

/** @param {string} page @returns {Method[]} */
function readMethods(page) {
  return readRows(page, "method").flatMap(([names, meaning]) =>
    listNames(names).map((call) => ({
      name: call.replace(/\(.*/, ""),
      parameter: call.match(/\((\w+)\)/)?.[1],
      meaning: toSentence(meaning),
    })),
  );
}

/** @param {string} page @returns {Property[]} */
function readProperties(page) {
  return readRows(page, "property").flatMap(([names, defaults, meaning]) =>
    listNames(names).map((name) => ({
      name,
      defaultValue: toPlain(defaults),
      meaning: toSentence(meaning),
    })),
  );
}

/**
 * Returns the cells of the table whose first heading begins with a word.
 *
 * @param {string} page
 * @param {string} heading
 */
function readRows(page, heading) {
  const [, , ...lines] = page.slice(page.search(new RegExp(`^\\| ${heading}`, "m"))).split("\n");
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("|")),
  );
  if (rows.length === 0) throw new Error(`docs/reference/: expected a table "${heading}"`);
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** @param {string} cell */
function listNames(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
}

/** @param {string} cell */
function onlyName(cell) {
  const [name, ...others] = listNames(cell);
  if (!name || others.length > 0) throw new Error(`docs/reference/: expected one name in ${cell}`);
  return name;
}

/** @param {string} cell */
function toPlain(cell) {
  return cell.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "");
}

/** @param {string} cell */
function toSentence(cell) {
  const text = toPlain(cell);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
