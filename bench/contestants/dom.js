// @ts-check
// The browser's own functions: for contestants without a way of their own to make elements.

import { line, phrasing } from "./mdast.js";

/** @import { Flow, ListItem, Phrasing, Post } from "../data.mjs" */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
export function element(tag, attributes, children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {Flow | Phrasing | ListItem} node
 * @returns {string | Node}
 */
export function rich(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return element("code", {}, [node.value]);
    case "break":
      return element("br", {}, []);
    case "link":
      return element("a", { href: node.url }, node.children.map(rich));
    case "list":
      return element(node.ordered ? "ol" : "ul", {}, node.children.map(rich));
    case "listItem":
      return element("li", {}, line(node).map(rich));
    case "paragraph":
      return element("p", {}, node.children.map(rich));
    case "strong":
      return element("strong", {}, node.children.map(rich));
    case "emphasis":
      return element("em", {}, node.children.map(rich));
  }
}

/** @param {Post["takeaways"]} takeaways */
export function cards({ heading, items }) {
  return element("section", { class: "takeaways" }, [
    element("h2", {}, [heading]),
    element(
      "ol",
      {},
      items.map((item) => element("li", {}, phrasing(item).map(rich))),
    ),
  ]);
}
