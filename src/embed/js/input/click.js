// @ts-check
/**
 * Clicks in a part: on a question, the lines of a closed answer, the button for all answers, or a
 * permalink.
 */

import { isOpen } from "../glue.js";
import { indexOfItem } from "../instance.js";
import { copyAddress } from "../output/permalink.js";
import { areAllOpen, requestToggle } from "../toggle.js";

/** @param {import("../instance.js").Instance} instance @param {Event} click */
export const onClick = (instance, click) => {
  const target = /** @type {Element} */ (click.target);
  const link = target.closest("[data-part=permalink]");
  if (link) return copyAddress(instance, /** @type {MouseEvent} */ (click), link);
  const { number } = instance;
  if (target.closest("[data-part=toggle-all]"))
    requestToggle(instance, -1, !areAllOpen(instance), "all");
  // With preview="lines", a closed panel is in sight.
  const opener = target.closest("[data-part=question],[data-part=panel][hidden]");
  const index = indexOfItem(instance, opener);
  if (index >= 0) requestToggle(instance, index, !isOpen(number, index), "user");
};
