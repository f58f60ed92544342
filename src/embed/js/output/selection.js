// @ts-check
/**
 * Copied HTML: an editor drops what is `hidden`, as the root of a part is for readers of the bare
 * markup.
 */

import { rootOf } from "../slot.js";
import { hosts } from "../instance.js";

/** Begins to notice that the reader copies or drags text. */
export const watchCopying = () => {
  for (const name of ["copy", "dragstart"]) addEventListener(name, showRoots, true);
};

/** Makes the roots of the parts plain until the browser has taken the text. */
const showRoots = () => {
  for (const host of hosts) {
    const root = /** @type {HTMLElement | undefined} */ (rootOf(host));
    if (!root?.hidden) continue;
    root.hidden = false;
    setTimeout(() => (root.hidden = true));
  }
};
