// @ts-check
// Rich text as nodes, from the two forms of the data: a string or nodes.

/** @import { Answer, Flow, ListItem, Phrasing, Takeaway } from "../data.mjs" */

/**
 * Returns the blocks of an answer. In a string, a blank line ends a paragraph.
 *
 * @param {Answer} answer
 * @returns {Flow[]}
 */
export function toFlow(answer) {
  if (typeof answer !== "string") return answer;
  return answer.split("\n\n").map((text) => ({ type: "paragraph", children: splitLines(text) }));
}

/**
 * Returns the nodes of a takeaway.
 *
 * @param {Takeaway} takeaway
 * @returns {Phrasing[]}
 */
export function toPhrasing(takeaway) {
  return typeof takeaway === "string" ? splitLines(takeaway) : takeaway;
}

/** Splits a string at its line breaks. @param {string} text */
function splitLines(text) {
  /** @type {Phrasing[]} */
  const nodes = [];
  for (const value of text.split("\n")) {
    if (nodes.length > 0) nodes.push({ type: "break" });
    nodes.push({ type: "text", value });
  }
  return nodes;
}

/**
 * Returns the content of a list item, without the paragraph around it if it is the only one.
 *
 * @param {ListItem} item
 * @returns {(Flow | Phrasing)[]}
 */
export function itemContent({ children }) {
  const [first, ...rest] = children;
  return first && rest.length === 0 ? first.children : children;
}
