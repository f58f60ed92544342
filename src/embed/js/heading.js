// @ts-check
/** The heading of a part, and the language of its text, as the page around it has them. */

import { HEADINGS } from "./blocks.js";
import { foldText } from "./letters.js";
import { isTitle, levelOf } from "./find-section.js";

const FOREIGN = `:is(${HEADINGS}):not(afterword-faq *,afterword-takeaways *)`;

/**
 * Returns the level of a part's heading, by that of the last heading before it, and whether the
 * part shows a heading: not if the page has it already.
 *
 * @param {Element} place of the part
 * @param {string} [text]
 * @param {number} [wanted] the level that the author wants
 * @returns {[level: number, hasHeading: boolean]}
 */
export const chooseHeading = (place, text, wanted) => {
  const before = [...document.querySelectorAll(FOREIGN)]
    .filter((heading) => heading.compareDocumentPosition(place) & 4)
    .pop();
  const level = before ? Math.min(Math.max(levelOf(before), 2), 5) : 2;
  const isThere = before && text && isTitle(before, foldText(text));
  return [wanted || level, !isThere];
};

/**
 * Removes language and direction from a root where the page around it has them already. A page that
 * says both knows better.
 *
 * @param {HTMLElement} root
 * @param {Element} place
 */
export const inheritLanguage = (root, place) => {
  const around = place.closest("[lang]");
  const isInherited = around?.getAttribute("lang")?.toLowerCase() == root.lang.toLowerCase();
  if (isInherited) root.removeAttribute("lang");
  const directed = place.closest("[dir]");
  if (directed ? isInherited && around?.contains(directed) : root.dir != "rtl")
    root.removeAttribute("dir");
};
