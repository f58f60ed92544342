// @ts-check
/** The one `FAQPage` block of the page. */

import { faqPage, jsonLd } from "../glue.js";
import { pageAddress } from "../address.js";
import { hasSetting, instances, isShown } from "../instance.js";
import { placeOf } from "../section.js";

/** @typedef {import("../instance.js").Instance} Instance */

/**
 * The block on the page, the parts whose questions it has, and the address that they name.
 *
 * @typedef {{ element: Element, parts: Instance[], url: string }} Block
 */

/** @type {Block | undefined} */
let block;

/**
 * Writes questions of a part, and returns whether all are written.
 *
 * @param {Instance} instance
 * @param {number} count
 * @param {string} url
 */
export const writeQuestions = (instance, count, url) => {
  // A router may have changed it.
  if (instance.questions.url != url) instance.questions = { url, texts: [], written: 0 };
  const { questions, number, ids } = instance;
  if (questions.written < ids.length)
    questions.texts.push(jsonLd(number, questions.written, count, url));
  questions.written = Math.min(questions.written + count, ids.length);
  return questions.written == ids.length;
};

/**
 * Makes the block say what the parts show, in document order, and returns whether there is one.
 *
 * For a part whose questions are still being written it is there, empty. Chromium reads the whole
 * of a block when one is added, in one go, and not when its text comes later: a long one would be a
 * long wait.
 */
export const updateBlock = () => {
  let parts = publishedParts();
  if (!parts.some(isBlockWanted)) parts = [];
  const hasUnwritten = parts.some(({ inJsonLd }) => !inJsonLd);
  parts = parts.filter(({ inJsonLd }) => inJsonLd);
  const url = pageAddress();
  if (block) {
    const { element, parts: said } = block;
    const isSame =
      said.length == parts.length &&
      said.every((part, index) => part == parts[index]) &&
      (!said.length || block.url == url);
    const isThere = element.isConnected && (hasUnwritten || parts.length);
    if (isSame && isThere) return true;
    if (!isThere || said.length) removeBlock();
  }
  if (hasUnwritten || parts.length) fillBlock((block ??= newBlock()), parts, url);
  return !!block;
};

/**
 * Returns whether the block may have the questions of a part: the part insists, or nobody else has
 * said `FAQPage`.
 *
 * @param {Instance} instance
 */
export const isBlockWanted = (instance) => hasSetting(instance, "force") || !hasForeignFaqPage();

/** Removes the block. */
export const removeBlock = () => {
  block?.element.remove();
  block = undefined;
};

/** Removes blocks of the widget's that a page cache has copied. */
export const removeCopiedBlocks = () => {
  for (const element of document.querySelectorAll("script.afterword-json-ld"))
    if (element != block?.element) element.remove();
};

/**
 * Returns whether the page has a `FAQPage` other than the block: as microdata, or as JSON-LD, where
 * it is a string of its own or the end of an address, even in a block that is broken.
 */
const hasForeignFaqPage = () =>
  !!document.querySelector('[itemtype$="schema.org/FAQPage"]') ||
  [...document.querySelectorAll('script[type="application/ld+json"]:not(.afterword-json-ld)')].some(
    ({ textContent }) => /["/]FAQPage"/.test(textContent ?? ""),
  );

/** Returns the parts of the block: for one that is shown anew, the one that is there. */
const publishedParts = () =>
  [...instances.values()]
    .flatMap((instance) => (isShown(instance) ? instance : (instance.before ?? [])))
    .filter((instance) => hasSetting(instance, "json-ld"))
    .sort((one, other) =>
      placeOf(one.host).compareDocumentPosition(placeOf(other.host)) & 4 ? -1 : 1,
    );

/** Returns an empty block in the page's head. @returns {Block} */
const newBlock = () => {
  const element = document.createElement("script");
  element.type = "application/ld+json";
  // By which it is recognized in a page that a cache has copied.
  element.className = "afterword-json-ld";
  document.head?.append(element);
  return { element, parts: [], url: "" };
};

/** @param {Block} block @param {Instance[]} parts @param {string} url */
const fillBlock = (block, parts, url) => {
  if (!parts.length) return;
  Object.assign(block, { parts, url });
  for (const part of parts) writeQuestions(part, part.ids.length, url);
  const [start, end] = faqPage().split("\0");
  // Not through the script's own `text`: Trusted Types guard that.
  block.element.append(start + parts.flatMap(({ questions }) => questions.texts).join() + end);
};
