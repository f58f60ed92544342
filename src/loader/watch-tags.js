// @ts-check
/**
 * Script tags that come and go: a router may put one into the page by any means, and take it away.
 */

import { connect, leave, update } from "./connect.js";
import { dataKey } from "./data.js";
import { tags } from "./tags.js";

/** The script tags that were on the page at the last look. @type {import("./tags.js").Tag[]} */
let present = [];

/** Compares the script tags on the page with those of the last look. */
export const lookForTags = () => {
  for (const tag of present) if (!tag.isConnected) leave(tag);
  present = tags();
  for (const tag of present)
    // A router may bring the data of the next post, and another tag of the same post may have left.
    if (tag._data != dataKey(tag)) update(tag);
    else if (!tag._seen) connect(tag);
};

/** Begins to look for script tags. */
export const watchTags = () =>
  new MutationObserver(lookForTags).observe(document, { subtree: true, childList: true });
