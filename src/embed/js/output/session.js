// @ts-check
/** Writes the open answers into `sessionStorage` and the fragment; both may throw. */

import { isOpen } from "../glue.js";
import { pageAddress, readFragment, replaceFragment } from "../address.js";

/** @typedef {import("../instance.js").Instance} Instance */

/** Returns the key of a part: the address of its first item. @param {Instance} instance */
const keyOf = ({ ids }) => `afterword:${pageAddress()}#${ids[0] ?? ""}`;

/**
 * Returns the DOM ids of the questions that are open in `source`, separated by spaces; that may be
 * an earlier instance with other DOM ids.
 *
 * @param {Instance} instance
 * @param {Instance} source
 */
export const openIds = ({ ids, dataIds }, source) =>
  ids
    .filter((_, index) => {
      const at = source.dataIds.indexOf(dataIds[index] ?? "");
      return at >= 0 && isOpen(source.number, at);
    })
    .join(" ");

/** Returns the DOM ids that are remembered, separated by spaces. @param {Instance} instance */
export const readSession = (instance) => {
  try {
    return window.sessionStorage.getItem(keyOf(instance));
  } catch {}
};

/** Remembers the open answers. @param {Instance} instance */
export const writeSession = (instance) => {
  try {
    window.sessionStorage.setItem(keyOf(instance), openIds(instance, instance));
  } catch {}
};

/**
 * Makes the address name the item that has opened, or no longer name the one that has closed. The
 * history gets no new entry: going back leaves the page.
 *
 * @param {string} id
 * @param {boolean} open
 */
export const syncAddress = (id, open) => {
  if (open != (readFragment() == id)) replaceFragment(open ? "#" + id : "");
};
