// @ts-check
// Elements by the browser's own functions, for contestants without a templating library.

import { itemContent, toPhrasing } from "./mdast.js";

/** @import { Flow, ListItem, Phrasing, Post } from "../data.mjs" */

/**
 * Creates an element with attributes and children.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
export function createElement(tag, attributes, children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Creates the DOM node of a node of rich text.
 *
 * @param {Flow | Phrasing | ListItem} node
 * @returns {string | Node}
 */
export function createNode(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return createElement("code", {}, [node.value]);
    case "break":
      return createElement("br", {}, []);
    case "link":
      return createElement("a", { href: node.url }, node.children.map(createNode));
    case "list":
      return createElement(node.ordered ? "ol" : "ul", {}, node.children.map(createNode));
    case "listItem":
      return createElement("li", {}, itemContent(node).map(createNode));
    case "paragraph":
      return createElement("p", {}, node.children.map(createNode));
    case "strong":
      return createElement("strong", {}, node.children.map(createNode));
    case "emphasis":
      return createElement("em", {}, node.children.map(createNode));
  }
}

/** Creates the section of takeaways. @param {Post["takeaways"]} takeaways */
export function createTakeaways({ heading, items }) {
  return createElement("section", { class: "takeaways" }, [
    createElement("h2", {}, [heading]),
    createElement(
      "ol",
      {},
      items.map((item) => createElement("li", {}, toPhrasing(item).map(createNode))),
    ),
  ]);
}
