// @ts-check
// The FAQPage block of the contestants in JavaScript.

import { renderHtml } from "./html.js";
import { toFlow } from "./mdast.js";

/** @import { Post } from "../data.mjs" */

/**
 * Returns the text of the block.
 *
 * @param {Post} post
 */
export function makeJsonLd({ url, faq }) {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: faq.items.map(({ id, question, answer }) => ({
      "@type": "Question",
      "@id": `${url}#${id}`,
      name: question,
      acceptedAnswer: { "@type": "Answer", text: renderHtml(toFlow(answer)) },
    })),
  });
}

/**
 * Adds the block to the head of the page.
 *
 * @param {Post} post
 */
export function addJsonLd(post) {
  const script = document.createElement("script");
  script.type = "application/ld+json";
  script.textContent = makeJsonLd(post);
  document.head.append(script);
}
