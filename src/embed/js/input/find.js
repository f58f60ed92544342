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
