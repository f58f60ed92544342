// @ts-check
/** The answers of the data, compared with the nodes behind their questions. */

import { BLOCKS, isDeeper, isHeading, nodesBetween } from "./blocks.js";
import { foldText, haveCommonWords, nodeIndexAt } from "./letters.js";

/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./match-items.js").PageItem} PageItem */
/** @typedef {import("./match-questions.js").Match} Match */
/** @typedef {import("./match-questions.js").Wanted} Wanted */

/** Blocks that no answer has behind its question. */
const ENDS = "script,nav,aside,footer,header,article,section,afterword-faq,afterword-takeaways";

/**
 * Finds the nodes of each answer. Returns a reason if one is not that of the data.
 *
 * @param {Letters} letters
 * @param {Match[]} matches
 * @param {PageItem[]} items
 * @param {Wanted[]} wanted
 */
export const matchAnswers = (letters, matches, items, wanted) => {
  for (const [index, item] of items.entries()) {
    const match = /** @type {Match} */ (matches[index]);
    const data = /** @type {Wanted} */ (wanted[index]);
    const stop = findEnd(letters, item, match, data, matches[index + 1], items[index + 1]);
    if (!stop) return "there is something between its items";
    const begin = nodeIndexAt(letters, match.end);
    const word = letters.nodes[data.answer == null ? begin - 1 : begin];
    if (!index) item.body = word?.parentElement?.closest(BLOCKS);
    const reason = compareAnswer(letters, match.end, begin, stop, data);
    if (reason) return reason;
  }
};

/**
 * Sets the nodes of an answer that are not in the container of its question, and returns the index
 * of the text node behind the answer; 0 if the page has something else in between.
 *
 * @param {Letters} letters
 * @param {PageItem} item
 * @param {Match} match
 * @param {Wanted} data
 * @param {Match | undefined} next
 * @param {PageItem | undefined} nextItem
 */
const findEnd = (letters, item, { end }, { answer }, next, nextItem) => {
  const { text, nodes } = letters;
  const { container } = item;
  const contains = (/** @type {Node} */ node, /** @type {number} */ index) =>
    node.contains(/** @type {Text} */ (nodes[index]));
  const isInside = end < text.length && contains(container, nodeIndexAt(letters, end));
  if (!isInside && answer != null)
    item.answer = nextItem
      ? nodesBetween(container, nextItem.container)
      : takeAnswer(container, foldText(answer).length);
  let stop = next ? next.first : nodeIndexAt(letters, end - 1) + 1;
  const own = item.answer ?? [container];
  if (!next) while (stop < nodes.length && own.some((node) => contains(node, stop))) stop++;
  return item.answer || contains(container, stop - 1) ? stop : 0;
};

/**
 * Returns the reason for which the page's letters between two places are not an answer.
 *
 * @param {Letters} letters
 * @param {number} offset of the first letter
 * @param {number} begin the index of its text node
 * @param {number} stop the index of the text node behind the answer
 * @param {Wanted} data
 */
const compareAnswer = ({ text, nodes, starts }, offset, begin, stop, { question, answer }) => {
  const found = text.slice(offset, starts[stop] ?? text.length);
  if (answer == null)
    return found.length > foldText(question).length / 2 ? `“${question}” goes on` : "";
  // Most pages have the answer as the data has it, and folding takes longer.
  if (stop == begin + 1 && nodes[begin]?.data.trim() == answer.trim()) return;
  const folded = foldText(answer);
  if (found.endsWith(folded) && found.length - folded.length <= 10) return;
  const texts = nodes.slice(begin, stop).map(({ data }) => data);
  if (!haveCommonWords(answer, texts.join(" ")))
    return `the answer to “${question}” is another one`;
};

/**
 * Returns the nodes behind a question that are its answer, if it is about so many letters long.
 *
 * @param {Element} container
 * @param {number} wanted
 */
const takeAnswer = (container, wanted) => {
  const taken = [];
  let count = 0;
  for (let node = container.nextSibling; node; node = node.nextSibling) {
    const length = foldText(node.textContent ?? "").length;
    const element = node.nodeType == 1 ? /** @type {Element} */ (node) : undefined;
    if (element?.matches(ENDS) || (element && isHeading(element) && !isDeeper(element, container)))
      break;
    if (
      count &&
      length &&
      (count >= wanted || (2 * count > wanted && count + length > 1.3 * wanted))
    )
      break;
    taken.push(node);
    count += length;
  }
  // Nodes without words behind the last words belong to the page.
  while (taken.length && !foldText(taken.at(-1)?.textContent ?? "")) taken.pop();
  return taken;
};
