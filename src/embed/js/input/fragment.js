// @ts-check
/** Deep links: the item that the fragment of the address names opens, and comes into view. */

import { hasSetting, indexOfItem, itemAt } from "../instance.js";
import { requestToggle } from "../toggle.js";
import { readFragment } from "../address.js";

/** @typedef {import("../instance.js").Instance} Instance */

/**
 * Opens the item that the fragment names, and scrolls to it. Returns whether the item has to be
 * rendered first.
 *
 * @param {Instance} instance
 */
export const followFragment = (instance) => {
  const fragment = hasSetting(instance, "follow") && readFragment();
  if (!fragment || instance.isKept || instance.filter?.follow(fragment)) return false;
  const named = document.getElementById(fragment);
  const target = instance.root.contains(named) ? named : null;
  let index = instance.ids.indexOf(fragment);
  if (index < 0) index = indexOfItem(instance, target);
  if (index < 0) return false;
  const item = itemAt(instance, index);
  if (!item?.isConnected) return true;
  // Until it was rendered, the reader may have gone elsewhere.
  if (instance.isFragmentPending && !isFragmentAwaited(fragment))
    instance.scrollsToFragment = false;
  instance.isFragmentPending = false;
  instance.filter?.reveal(item);
  const scroll = (/** @type {Element} */ element) =>
    instance.scrollsToFragment && scrollToItem(instance, element);
  if (item.hasAttribute("data-open")) scroll(target ?? item);
  else requestToggle(instance, index, true, "hash", scroll);
  return false;
};

/**
 * Returns whether the reader of a page that has just come waits for what the fragment names: the
 * reader has not scrolled, or the browser has found an element with that id, and it is in sight.
 *
 * @param {string | undefined} fragment
 */
export const isFragmentAwaited = (fragment) => {
  if (fragment == null) return false;
  if (!scrollY) return true;
  const top = document.getElementById(fragment)?.getBoundingClientRect().top ?? NaN;
  // The styles that have come since may have moved it a little.
  return top >= -99 && top < innerHeight;
};

/** @param {Instance} instance @param {Element} element */
const scrollToItem = (instance, element) => {
  if (instance.isArrival) goToFragment();
  else element.scrollIntoView();
  instance.isArrival = false;
};

/**
 * Navigates to the fragment of the address once more, in the same entry of the history: `:target`
 * and the Tab key follow.
 */
const goToFragment = () => {
  try {
    const { state } = window.history;
    location.replace(location.href);
    window.history.replaceState(state, "");
  } catch {}
};
