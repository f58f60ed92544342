// @ts-check
/** Find-in-page: the item that it hits opens. */

import { indexOfItem } from "../instance.js";
import { requestToggle, showDisclosure } from "../toggle.js";

/**
 * Opens the item of a panel that the browser is about to show.
 *
 * @param {import("../instance.js").Instance} instance
 * @param {Event} event
 */
export const onBeforeMatch = (instance, event) => {
  const index = indexOfItem(instance, /** @type {Element} */ (event.target));
  if (index < 0) return;
  requestToggle(instance, index, true, "find");
  // The browser shows the panel, whatever a listener of the page says to that.
  setTimeout(() => showDisclosure(instance, index));
};

/**
 * Opens the item of a closed answer that the browser scrolls to a text below its first lines:
 * Chromium sends no `beforematch` for a panel that is in sight.
 *
 * @param {import("../instance.js").Instance} instance
 * @param {Event} event
 */
export const onScroll = (instance, event) => {
  const target = /** @type {Element} */ (event.target);
  if (target.parentElement?.matches("[data-part=panel][hidden]")) onBeforeMatch(instance, event);
};
