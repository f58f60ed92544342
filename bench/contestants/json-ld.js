// @ts-check
// The FAQPage block, as the contestants in JavaScript make it.

import { html } from "./html.js";
import { flow } from "./mdast.js";

/** @import { Post } from "../data.mjs" */

/**
 * The text of the block.
 *
 * @param {Post} post
 */
export function jsonLd({ url, faq }) {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: faq.items.map(({ id, question, answer }) => ({
      "@type": "Question",
      "@id": `${url}#${id}`,
      name: question,
      acceptedAnswer: { "@type": "Answer", text: html(flow(answer)) },
    })),
  });
}

/**
 * Puts the block into the page.
 *
 * @param {Post} post
 */
export function addJsonLd(post) {
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.textContent = jsonLd(post);
  document.head.append(script);
}
