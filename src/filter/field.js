// @ts-check
/** The search field: its elements, and its stylesheet. */

import rules from "../../styles/filter.css";

/** @typedef {import("./texts.js").Texts} Texts */

/** @type {CSSStyleSheet | undefined} */
let sheet;
/** The number of fields that need the stylesheet. */
let users = 0;

/** Adopts the stylesheet of the fields, once. */
export const addStyles = () => {
  users++;
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Removes the stylesheet with the last field. */
export const removeStyles = () => {
  if (--users) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other != sheet);
  sheet = undefined;
};

/**
 * Makes the field. The count is visible and follows each key; the status is for screen readers, and
 * waits until the reader has finished typing.
 *
 * @param {Texts} texts
 */
export const makeField = (texts) => {
  const input = make("input", "field", {
    type: "search",
    placeholder: texts.filter,
    "aria-label": texts.filter,
    autocomplete: "off",
    enterkeyhint: "search",
  });
  const count = make("span", "count", { "aria-hidden": "true" });
  const clear = make("button", "clear", { type: "button", "aria-label": texts.clearFilter });
  clear.hidden = true;
  const status = document.createElement("span");
  status.className = "afterword-status";
  status.setAttribute("role", "status");
  const element = make("div", "", { role: "search", "aria-label": texts.filter });
  // The words say nothing about the post, so search results leave them out.
  element.setAttribute("data-nosnippet", "");
  element.append(input, count, clear, status);
  return { element, input, count, clear, status };
};

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} name the end of its class and `data-part`; the field itself has none
 * @param {Record<string, string>} attributes
 */
const make = (tag, name, attributes) => {
  const element = document.createElement(tag);
  const part = name ? "filter-" + name : "filter";
  element.className = "afterword-" + part;
  element.setAttribute("data-part", part);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  return element;
};
