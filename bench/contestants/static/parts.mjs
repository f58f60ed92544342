// @ts-check
// The floor: the parts as HTML with <details>, rendered when the site is built, without a script.

import { escapeHtml, renderHtml } from "../html.js";
import { makeJsonLd } from "../json-ld.js";
import { toFlow, toPhrasing } from "../mdast.js";

/** @import { Item, Post, Takeaway } from "../../data.mjs" */

/** Renders takeaways and FAQ. @param {Post} post */
export function renderParts(post) {
  const { faq, takeaways } = post;
  return `<section class="takeaways">
<h2>${escapeHtml(takeaways.heading)}</h2>
<ol>
${takeaways.items.map(renderCard).join("\n")}
</ol>
</section>
<section class="faq">
<h2>${escapeHtml(faq.heading)}</h2>
${faq.items.map(renderDetails).join("\n")}
</section>`;
}

/** @param {Takeaway} takeaway */
function renderCard(takeaway) {
  return `<li>${renderHtml(toPhrasing(takeaway), true)}</li>`;
}

/** @param {Item} item */
function renderDetails({ id, question, answer }) {
  const summary = `<summary><h3>${escapeHtml(question)}</h3></summary>`;
  const panel = `<div class="answer">${renderHtml(toFlow(answer), true)}</div>`;
  return `<details class="item" id="${id}">${summary}${panel}</details>`;
}

/**
 * Renders the FAQPage block as a script element.
 *
 * @param {Post} post
 */
export function jsonLdScript(post) {
  // An unescaped "<" could end the script element.
  const text = makeJsonLd(post).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${text}</script>`;
}

/**
 * Renders the parts as the lists that Markdown gives for the same article.
 *
 * @param {Post} post
 */
export function renderLists({ faq, takeaways }) {
  const questions = faq.items.map(
    ({ question, answer }) =>
      `<li>\n<p>${escapeHtml(question)}</p>\n${renderHtml(toFlow(answer), true)}\n</li>`,
  );
  return `<h2>${escapeHtml(takeaways.heading)}</h2>
<ol>
${takeaways.items.map(renderCard).join("\n")}
</ol>
<h2>${escapeHtml(faq.heading)}</h2>
<ol>
${questions.join("\n")}
</ol>`;
}
