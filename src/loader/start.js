// @ts-check
/** The start of the first loader on a page: it defines the elements, and watches script tags. */

import { PartElement } from "./elements.js";
import { addresses, FIELDS, tagNames } from "./tags.js";
import { lookForTags, watchTags } from "./watch-tags.js";

/** @typedef {(address: string) => void} Learn takes over the script tags of a loader */

/** The one symbol on the window. */
export const KEY = Symbol.for("afterword");

/** A script tag is about to say that the loader has been loaded, until this timer ends. */
let learning = 0;

/** @type {Learn} */
const learn = (address) => {
  addresses.add(address);
  learning = setTimeout(() => (learning = 0));
  lookForTags();
};

/**
 * Learns the address of a loader behind a redirect: the tag that says next that it has loaded has
 * it. So does a script of the page's own that imports this one; it names no data, so nothing comes
 * of it.
 *
 * @param {Event} event
 */
const learnFromTag = ({ target }) => {
  if (learning) addresses.add(/** @type {HTMLScriptElement} */ (target).src);
  learning = 0;
  lookForTags();
};

/** @type {Window & { [KEY]?: Learn }} */
export const page = window;

// Other loaders on the page tell the first one of their script tags, and do nothing else.
if (!page[KEY]) {
  page[KEY] = learn;
  document.addEventListener("load", learnFromTag, true);
  watchTags();
  for (const field of FIELDS)
    customElements.define(tagNames([field]), class extends PartElement {});
}
