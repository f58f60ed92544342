// @ts-check
// Rich text as HTML, for the answers of JSON-LD and for pages that are rendered at build time.

import { itemContent } from "./mdast.js";

/** @import { Flow, ListItem, Phrasing } from "../data.mjs" */

const TAGS = { paragraph: "p", listItem: "li", strong: "strong", emphasis: "em" };

/**
 * Renders nodes.
 *
 * @param {(Flow | Phrasing | ListItem)[]} nodes
 * @param {boolean} [marksCode] true to render inline code as a `<code>` element
 * @returns {string}
 */
export function renderHtml(nodes, marksCode = false) {
  return nodes.map((node) => renderNode(node, marksCode)).join("");
}

/**
 * @param {Flow | Phrasing | ListItem} node
 * @param {boolean} marksCode
 */
function renderNode(node, marksCode) {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "inlineCode":
      return marksCode ? `<code>${escapeHtml(node.value)}</code>` : escapeHtml(node.value);
    case "break":
      return "<br>";
    case "link":
      return `<a href="${escapeHtml(node.url)}">${renderHtml(node.children, marksCode)}</a>`;
    case "list": {
      const tag = node.ordered ? "ol" : "ul";
      return `<${tag}>${renderHtml(node.children, marksCode)}</${tag}>`;
    }
    case "listItem":
      return `<li>${renderHtml(itemContent(node), marksCode)}</li>`;
    default: {
      const tag = TAGS[node.type];
      return `<${tag}>${renderHtml(node.children, marksCode)}</${tag}>`;
    }
  }
}

/** Escapes text for content and quoted attributes. @param {string} text */
export function escapeHtml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
