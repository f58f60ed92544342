// @ts-check

import "@awesome.me/webawesome/dist/components/details/details.js";
import "@awesome.me/webawesome/dist/styles/themes/default.css";

import { fetchPost, place } from "../data.js";
import { cards, element, rich } from "../dom.js";
import { addJsonLd } from "../json-ld.js";
import { flow } from "../mdast.js";

/** @import { Item, Post } from "../../data.mjs" */

/** @param {Item} item */
function item({ id, question, answer }) {
  return element("wa-details", { class: "item", id }, [
    element("h3", { slot: "summary" }, [question]),
    element("div", { class: "answer" }, flow(answer).map(rich)),
  ]);
}

/** @param {Post["faq"]} faq */
function questions({ heading, items }) {
  return element("section", { class: "faq" }, [element("h2", {}, [heading]), ...items.map(item)]);
}

const post = await fetchPost();
place.append(cards(post.takeaways), questions(post.faq));
addJsonLd(post);
