// @ts-check
// The parts by hand, with the browser's own functions.

import { fetchPost, place } from "../data.js";
import { cards, element, rich } from "../dom.js";
import { addJsonLd } from "../json-ld.js";
import { flow } from "../mdast.js";

/** @import { Item, Post } from "../../data.mjs" */

/** @param {Item} item */
function item({ id, question, answer }) {
  const button = element(
    "button",
    {
      type: "button",
      id: `${id}-question`,
      "aria-expanded": "false",
      "aria-controls": `${id}-panel`,
    },
    [question],
  );
  const panel = element(
    "div",
    {
      class: "answer",
      id: `${id}-panel`,
      role: "group",
      "aria-labelledby": `${id}-question`,
      hidden: "",
    },
    flow(answer).map(rich),
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

const post = await fetchPost();
place.append(cards(post.takeaways), questions(post.faq));
addJsonLd(post);
