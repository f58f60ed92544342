// @ts-check
/**
 * The page's own nodes of each part: found, filled into items, and not rendered while the part is
 * shown.
 */

import { emptyItem, fillItem, REPLACED, returnAnswers } from "./clone.js";
import { findSection, hasActiveContent } from "./find-section.js";
import { foldText } from "./letters.js";
import { watchScrollers } from "./scrollers.js";

/** @typedef {import("./find-section.js").Section} Section */
/** @typedef {import("./instance.js").Host} Host */
/** @typedef {import("./match-items.js").PageItem} PageItem */

/**
 * The page's own nodes of a part:
 *
 * - `absent`: there are none.
 * - `found`: the part shows them, in their place.
 * - `replaced`: the part shows its data, in their place: they have older data.
 * - `gone`: the part has left with them, and may come back with them.
 * - `unsure`: the article keeps something of the kind, and the part is not shown.
 *
 * @typedef {object} PageNodes
 * @property {"absent" | "found" | "replaced" | "gone" | "unsure"} state
 * @property {number} [level] the level of the heading above them, if the part keeps it
 */

/** A reference to a footnote. */
const REFERENCE = "sup a[href*='#']";

/**
 * The section of each element, and what it was found by.
 *
 * @type {WeakMap<Element,
 *   { section?: Section, kind: string, heading?: string, texts: string, nodes: PageNodes }>}
 */
const found = new WeakMap();
/** The blocks that are replaced now. @type {Set<Element>} */
const replaced = new Set();
/**
 * The texts of the parts that were in the article once, by their script tags.
 *
 * @type {WeakMap<Element, Set<string>>}
 */
const adopted = new WeakMap();

/**
 * Finds the page's own nodes of a part: in the article for an element that a script tag has made,
 * else in the element's fallback content.
 *
 * @param {Host} host
 * @param {string | undefined} heading
 * @param {string} texts questions and answers, or takeaways, with a NUL between two of them
 * @param {boolean} [isFromPage] the texts were read from the page, so that they are there
 * @returns {PageNodes}
 */
export const findPageNodes = (host, heading, texts, isFromPage) => {
  const known = found.get(host);
  const items = known?.section?.items ?? [];
  const isThere = items.every(({ container }) => container.isConnected);
  if (known && host.restore && known.texts == texts && isThere) return known.nodes;
  returnAnswers(items);
  const section = findIn(host, heading, texts);
  if (host.restore && host.script && known?.section && typeof section != "object") {
    // Newer data than the page's: the part stays in its place, and shows the data.
    known.texts = texts;
    known.section.items = [];
    return (known.nodes = { state: "replaced", level: known.section.level || 2 });
  }
  const nodes = judge(host, section, texts, isFromPage);
  found.set(host, {
    section: typeof section == "object" ? section : undefined,
    heading,
    kind: typeof section,
    texts,
    nodes,
  });
  return nodes;
};

/**
 * @param {Host} host
 * @param {ReturnType<typeof findSection>} section
 * @param {string} texts
 * @param {boolean} [isFromPage]
 * @returns {PageNodes}
 */
const judge = ({ script, localName }, section, texts, isFromPage) => {
  if (typeof section == "object") {
    if (!script) return { state: "found" };
    if (!adopted.has(script)) adopted.set(script, new Set());
    adopted.get(script)?.add(texts);
    return { state: "found", level: section.level };
  }
  if (!script && !isFromPage) return { state: "absent" };
  if (script && !section && !isFromPage)
    return { state: adopted.get(script)?.has(texts) ? "gone" : "absent" };
  console.debug(
    `afterword: the article keeps its own ${localName.slice(10)}: ${section ?? "it is not found"}.`,
  );
  return { state: "unsure" };
};

/**
 * @param {Host} host
 * @param {string | undefined} heading
 * @param {string} texts
 */
const findIn = (host, heading, texts) => {
  const pairs = splitTexts(host, texts);
  if (!host.script) {
    if (!host.textContent?.trim()) return;
    return findCards(host, pairs) ?? findSection(host, undefined, pairs);
  }
  for (const scope of scopesOf(host.script)) {
    const section = findSection(scope, heading, pairs);
    if (section) return section;
  }
};

/**
 * Returns the cards of static markup. In the data the note stands in the place of a reference to a
 * footnote, so the words of such a card are others.
 *
 * @param {Host} host
 * @param {[text: string, answer?: string][]} pairs
 * @returns {Section | undefined}
 */
const findCards = (host, pairs) => {
  const cards = [...host.querySelectorAll(".afterword-card:not([slot] *)")];
  const isSame = (/** @type {Element} */ card, /** @type {number} */ at) =>
    !hasActiveContent(card) &&
    (card.querySelector(REFERENCE) ||
      foldText(card.textContent ?? "").includes(foldText(pairs[at]?.[0] ?? "")));
  if (cards.length != pairs.length || !cards.every(isSame)) return;
  const items = cards.map((container) => /** @type {PageItem} */ ({ container }));
  return { blocks: [], level: 0, items };
};

/** Returns the elements to look in, the nearest first. @param {Element} script */
const scopesOf = (script) => {
  const article = script.closest("article");
  return article ? [article, document.body] : [document.body];
};

/** @param {Element} host @param {string} texts @returns {[question: string, answer?: string][]} */
const splitTexts = ({ localName }, texts) => {
  const all = texts.split("\0");
  if (localName == "afterword-takeaways") return all.map((text) => [text]);
  return all.flatMap((text, index) => (index % 2 ? [] : [[text, all[index + 1]]]));
};

/**
 * Fills items that have been made for a part, from the index `first` on, with the page's own nodes.
 *
 * @param {Element} host
 * @param {Element[]} elements
 * @param {number} first
 */
export const fillItems = (host, elements, first) => {
  for (const [index, element] of elements.entries()) {
    const item = sectionOf(host)?.items[first + index];
    if (item) fillItem(element, item);
  }
};

/** Returns the article's blocks that the part of an element replaces. @param {Host} host */
export const replacedBy = (host) => (host.script ? (found.get(host)?.section?.blocks ?? []) : []);

/** Returns the element in whose place a part is, or will be. @param {Host} host */
export const placeOf = (host) =>
  host.isConnected ? host : (replacedBy(host)[0] ?? host.script ?? host);

/**
 * Returns the DOM ids of the items that are open in what a part replaces.
 *
 * @param {Host} host
 * @param {string[]} ids the DOM ids of all items
 */
export const openedItems = (host, ids) => {
  const items = sectionOf(host)?.items;
  return items
    ? ids.filter((_, index) => items[index]?.container.matches("details[open]"))
    : [...host.querySelectorAll("details[open] [id]")].map(({ id }) => id);
};

/** Returns the section of an element. @param {Element} host */
export const sectionOf = (host) => found.get(host)?.section;

/** Hides the article's blocks. @param {Host} host */
export const hideBlocks = (host) => {
  for (const block of replacedBy(host)) {
    replaced.add(block);
    block.setAttribute(REPLACED, "");
  }
};

/** Shows the article's blocks again. @param {Host} host */
export const showBlocks = (host) => {
  for (const block of replacedBy(host)) {
    replaced.delete(block);
    block.removeAttribute(REPLACED);
  }
};

/** Shows the blocks that a page cache has copied together with the widget's attribute. */
export const showCopiedBlocks = () => {
  for (const block of document.querySelectorAll(`[${REPLACED}]`))
    if (!replaced.has(block)) block.removeAttribute(REPLACED);
};

/**
 * Returns whether the page still says what the part shows, after it has changed.
 *
 * @param {Host} host
 * @param {ArrayLike<Element>} elements the part's items, if they are to be filled anew
 */
export const updateFromPage = (host, elements) => {
  const known = found.get(host);
  if (!known) return true;
  const { section, nodes, kind } = known;
  if (nodes.state == "replaced") return true;
  const now = findIn(host, known.heading, known.texts);
  if (!section || typeof now != "object") return !section && typeof now == kind;
  const { blocks } = section;
  if (now.blocks.length != blocks.length || now.blocks.some((block, at) => block != blocks[at]))
    return false;
  known.section = now;
  for (const [index, item] of now.items.entries()) {
    const element = elements[index];
    if (!element) continue;
    emptyItem(element);
    fillItem(element, item);
    watchScrollers(element);
  }
  return true;
};

/** Returns the state of the page's own nodes of a part. @param {Element} host */
export const stateOf = (host) => found.get(host)?.nodes.state;

/** Returns whether the article has something of such a part again. @param {Host} host */
export const isBack = (host) => {
  const known = found.get(host);
  return !!known && !!findIn(host, known.heading, known.texts);
};
