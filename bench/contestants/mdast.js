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

/**
 * @param {string} text
 * @returns {Phrasing[]}
 */
function lines(text) {
  const [first = "", ...rest] = text.split("\n");
  return [
    { type: "text", value: first },
    ...rest.flatMap((value) => /** @type {Phrasing[]} */ ([{ type: "break" }, { type: "text", value }])),
  ];
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
