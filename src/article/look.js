// @ts-check
/** A first look at an element, before the reader is fetched. */

import { mayNamePart } from "./part-names.js";

/** Elements that hold a question with its answer, or say that they do, whatever their words. */
const BOXES =
  "details,dl,[itemtype*=Question],[class*=faq i],[class*=accordion i],[class*=toggle-card]";
/** Elements that may be a question, or the title of a part. */
const TITLES = "h1,h2,h3,h4,h5,h6,strong,b,summary,button,p,div";
/** Elements that may begin with a question. */
const ITEMS = TITLES + ",li,th,td";
const LISTS = "ol,ul,table,blockquote";
/** The longest title, in characters. */
const LONGEST = 120;
/** The Greek question mark has the shape of a semicolon, and is written as one. */
const QUESTION_MARK = /[?？؟;\u037e՞⁇⁈⁉‽﹖፧]/;

/**
 * Returns whether an element may have questions or takeaways: for all elements in which the reader
 * finds some, and for few others.
 *
 * @param {Element} element
 */
export const mayHaveParts = (element) => {
  const has = (/** @type {string} */ selector, /** @type {(node: Element) => unknown} */ test) =>
    [...element.querySelectorAll(selector)].some(test);
  let questions = 0;
  return (
    element.querySelector(BOXES) ||
    has(TITLES, (node) => isShort(node) && mayNamePart(textOf(node))) ||
    has(LISTS, isTitled) ||
    has(ITEMS, (node) => QUESTION_MARK.test(textOf(node).slice(0, LONGEST)) && ++questions > 1)
  );
};

/** Returns whether a list stands below a title, and is no list of links. @param {Element} list */
const isTitled = (list) => {
  const before = list.previousElementSibling ?? list.parentElement?.previousElementSibling;
  return before?.matches(TITLES) && isShort(before) && !isLinks(list);
};

/** @param {Element} list */
const isLinks = (list) =>
  [...list.children].every(
    (item) => textOf(item) == textOf(item.querySelector("a") ?? document.createElement("a")),
  );

/** @param {Element} node */
const textOf = (node) => (node.textContent ?? "").trim();

/** @param {Element} node */
const isShort = (node) => textOf(node).length <= LONGEST;
