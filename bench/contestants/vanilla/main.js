// @ts-check
// The parts by the browser's own functions, with one listener for all questions.

import { fetchPost, mountPoint } from "../data.js";
import { createElement, createNode, createTakeaways } from "../dom.js";
import { addJsonLd } from "../json-ld.js";
import { toFlow } from "../mdast.js";

/** @import { Item, Post } from "../../data.mjs" */

/** @param {Item} item */
function createItem({ id, question, answer }) {
  const button = createElement(
    "button",
    {
      type: "button",
      id: `${id}-question`,
      "aria-expanded": "false",
      "aria-controls": `${id}-panel`,
    },
    [question],
  );
  const panel = createElement(
    "div",
    {
      class: "answer",
      id: `${id}-panel`,
      role: "group",
      "aria-labelledby": `${id}-question`,
      hidden: "",
    },
    toFlow(answer).map(createNode),
  );
  return createElement("div", { class: "item", id }, [createElement("h3", {}, [button]), panel]);
}

/** @param {Post["faq"]} faq */
function createFaq({ heading, items }) {
  const section = createElement("section", { class: "faq" }, [
    createElement("h2", {}, [heading]),
    ...items.map(createItem),
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

const post = await fetchPost();
mountPoint.append(createTakeaways(post.takeaways), createFaq(post.faq));
addJsonLd(post);
