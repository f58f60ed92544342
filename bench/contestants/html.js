// @ts-check
// Rich text as HTML: what JSON-LD has of an answer, and what pages made at build time show.

import { line } from "./mdast.js";

/** @import { Flow, ListItem, Phrasing } from "../data.mjs" */

const TAGS = { paragraph: "p", listItem: "li", strong: "strong", emphasis: "em" };

/**
 * @param {(Flow | Phrasing | ListItem)[]} nodes
 * @param {boolean} [showsCode] whether code within a line is an element of its own
 * @returns {string}
 */
export function html(nodes, showsCode = false) {
  return nodes.map((node) => element(node, showsCode)).join("");
}

/**
 * @param {Flow | Phrasing | ListItem} node
 * @param {boolean} showsCode
 */
function element(node, showsCode) {
  switch (node.type) {
    case "text":
      return escape(node.value);
    case "inlineCode":
      return showsCode ? `<code>${escape(node.value)}</code>` : escape(node.value);
    case "break":
      return "<br>";
    case "link":
      return `<a href="${escape(node.url)}">${html(node.children, showsCode)}</a>`;
    case "list": {
      const tag = node.ordered ? "ol" : "ul";
      return `<${tag}>${html(node.children, showsCode)}</${tag}>`;
    }
    case "listItem":
      return `<li>${html(line(node), showsCode)}</li>`;
    default: {
      const tag = TAGS[node.type];
      return `<${tag}>${html(node.children, showsCode)}</${tag}>`;
    }
  }
}

/** @param {string} text */
export function escape(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
