// @ts-check
// The page as a contestant in JavaScript reads it: the mount point and the data.

/** @import { Post } from "../data.mjs" */

/** The element that the parts are rendered into. */
export const mountPoint = /** @type {HTMLElement} */ (document.getElementById("parts"));

/** Fetches the data that the mount point names. @returns {Promise<Post>} */
export async function fetchPost() {
  const response = await fetch(/** @type {string} */ (mountPoint.dataset.src));
  return response.json();
}
