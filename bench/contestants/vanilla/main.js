// @ts-check
// The parts by hand, with the browser's own functions.

import { fetchPost, place } from "../data.js";
import { line } from "../html.js";
import { addJsonLd } from "../json-ld.js";

/** @import { Flow, Item, ListItem, Phrasing, Post } from "../../data.mjs" */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
function element(tag, attributes, children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {Flow | Phrasing | ListItem} node
 * @returns {string | Node}
 */
function rich(node) {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return element("code", {}, [node.value]);
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

/** @param {Item} item */
function item({ id, question, answer }) {
  const button = element(
    "button",
    { type: "button", id: `${id}-question`, "aria-expanded": "false", "aria-controls": `${id}-panel` },
    [question],
  );
  const panel = element(
    "div",
    { class: "answer", id: `${id}-panel`, role: "group", "aria-labelledby": `${id}-question`, hidden: "" },
    answer.map(rich),
  );
  return element("div", { class: "item", id }, [element("h3", {}, [button]), panel]);
}

/** @param {Post["faq"]} faq */
function questions({ heading, items }) {
  const section = element("section", { class: "faq" }, [
    element("h2", {}, [heading]),
    ...items.map(item),
  ]);
  section.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    const panel = button?.closest(".item")?.querySelector(".answer");
    if (!button || !panel) return;
    panel.toggleAttribute("hidden");
    button.setAttribute("aria-expanded", String(!panel.hasAttribute("hidden")));
  });
  return section;
}

/** @param {Post["takeaways"]} takeaways */
function cards({ heading, items }) {
  return element("section", { class: "takeaways" }, [
    element("h2", {}, [heading]),
    element("ol", {}, items.map((text) => element("li", {}, [text]))),
  ]);
}

const post = await fetchPost();
place.append(cards(post.takeaways), questions(post.faq));
addJsonLd(post);
