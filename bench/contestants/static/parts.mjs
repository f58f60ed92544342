// @ts-check
// The floor: the parts as HTML, made when the site is built, with <details>. No script.

import { escape, html } from "../html.js";
import { jsonLd } from "../json-ld.js";
import { flow, phrasing } from "../mdast.js";

/** @import { Item, Post, Takeaway } from "../../data.mjs" */

/** @param {Post} post */
export function parts(post) {
  const { faq, takeaways } = post;
  return `<section class="takeaways">
<h2>${escape(takeaways.heading)}</h2>
<ol>
${takeaways.items.map(card).join("\n")}
</ol>
</section>
<section class="faq">
<h2>${escape(faq.heading)}</h2>
${faq.items.map(details).join("\n")}
</section>`;
}

/** @param {Takeaway} takeaway */
function card(takeaway) {
  return `<li>${html(phrasing(takeaway), true)}</li>`;
}

/** @param {Item} item */
function details({ id, question, answer }) {
  return `<details class="item" id="${id}"><summary><h3>${escape(question)}</h3></summary><div class="answer">${html(flow(answer), true)}</div></details>`;
}

/**
 * The block for the page's head.
 *
 * @param {Post} post
 */
export function block(post) {
  return `<script type="application/ld+json">${jsonLd(post).replaceAll("<", "\\u003c")}</script>`;
}

/**
 * The lists that Markdown makes of the same article.
 *
 * @param {Post} post
 */
export function lists({ faq, takeaways }) {
  const questions = faq.items.map(
    ({ question, answer }) =>
      `<li>\n<p>${escape(question)}</p>\n${html(flow(answer), true)}\n</li>`,
  );
  return `<h2>${escape(takeaways.heading)}</h2>
<ol>
${takeaways.items.map(card).join("\n")}
</ol>
<h2>${escape(faq.heading)}</h2>
<ol>
${questions.join("\n")}
</ol>`;
}
