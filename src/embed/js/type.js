// @ts-check
/** The type of answers: that of the page's own, where a theme styles only what stood there. */

import { insertRule } from "./stylesheet.js";

const CONTENT = ".afterword-answer,.afterword-card-text";
let count = 0;

/**
 * Gives the answers of a part the type that the page's own text has.
 *
 * @param {HTMLElement} root
 * @param {Element | undefined} source a block of the page's own text
 */
export const takeType = (root, source) => {
  const target = root.querySelector(CONTENT);
  if (!target || !source) return;
  const [from, to] = [source, target].map((element) => getComputedStyle(element));
  const rules = from && to ? differences(from, to) : "";
  if (!rules) return;
  root.dataset.type = `${++count}`;
  insertRule(`.afterword[data-type="${count}"] :is(${CONTENT}){${rules}}`);
};

/**
 * Returns declarations, relative to the text around, that make `to` look like `from`.
 *
 * @param {CSSStyleDeclaration} from
 * @param {CSSStyleDeclaration} to
 */
const differences = (from, to) => {
  const [size, own] = [parseFloat(from.fontSize), parseFloat(to.fontSize)];
  const height = (/** @type {CSSStyleDeclaration} */ style) =>
    parseFloat(style.lineHeight) / parseFloat(style.fontSize) || style.lineHeight;
  let rules = "";
  if (from.fontFamily != to.fontFamily) rules += `font-family:${from.fontFamily};`;
  if (Math.abs(size - own) > 0.5) rules += `font-size:${size / own}em;`;
  if (`${height(from)}`.slice(0, 5) != `${height(to)}`.slice(0, 5))
    rules += `line-height:${height(from)};`;
  return rules;
};
