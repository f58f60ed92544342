// @ts-check
// What the page tells a contestant in JavaScript: where the parts go, and their data.

/** @import { Post } from "../data.mjs" */

/** The element that the parts go into. */
export const place = /** @type {HTMLElement} */ (document.getElementById("parts"));

/** @returns {Promise<Post>} */
export async function fetchPost() {
  const response = await fetch(/** @type {string} */ (place.dataset.src));
  return response.json();
}
