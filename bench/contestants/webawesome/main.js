// @ts-check

import "@awesome.me/webawesome/dist/components/details/details.js";
import "@awesome.me/webawesome/dist/styles/themes/default.css";

import { fetchPost, mountPoint } from "../data.js";
import { createElement, createNode, createTakeaways } from "../dom.js";
import { addJsonLd } from "../json-ld.js";
import { toFlow } from "../mdast.js";

/** @import { Item, Post } from "../../data.mjs" */

/** @param {Item} item */
function createItem({ id, question, answer }) {
  return createElement("wa-details", { class: "item", id }, [
    createElement("h3", { slot: "summary" }, [question]),
    createElement("div", { class: "answer" }, toFlow(answer).map(createNode)),
  ]);
}

/** @param {Post["faq"]} faq */
function createFaq({ heading, items }) {
  return createElement("section", { class: "faq" }, [
    createElement("h2", {}, [heading]),
    ...items.map(createItem),
  ]);
}

const post = await fetchPost();
mountPoint.append(createTakeaways(post.takeaways), createFaq(post.faq));
addJsonLd(post);
