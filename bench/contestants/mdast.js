// @ts-check
// Rich text as nodes, whichever way the data has it.

/** @import { Answer, Flow, ListItem, Phrasing, Takeaway } from "../data.mjs" */

/**
 * The blocks of an answer; in plain text, a blank line ends a paragraph.
 *
 * @param {Answer} answer
 * @returns {Flow[]}
 */
export function flow(answer) {
  if (typeof answer !== "string") return answer;
  return answer.split("\n\n").map((text) => ({ type: "paragraph", children: lines(text) }));
}

/**
 * @param {Takeaway} takeaway
 * @returns {Phrasing[]}
 */
export function phrasing(takeaway) {
  return typeof takeaway === "string" ? lines(takeaway) : takeaway;
}

/** @param {string} text */
function lines(text) {
  /** @type {Phrasing[]} */
  const nodes = [];
  for (const value of text.split("\n")) {
    if (nodes.length > 0) nodes.push({ type: "break" });
    nodes.push({ type: "text", value });
  }
  return nodes;
}

/**
 * The content of a list item; where it is a line of text, there is no paragraph around it.
 *
 * @param {ListItem} item
 * @returns {(Flow | Phrasing)[]}
 */
export function line({ children }) {
  const [first, ...rest] = children;
  return first && rest.length === 0 ? first.children : children;
}
