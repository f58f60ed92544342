// @ts-check
/** Changes of open answers: a request, `before-toggle`, the change, and `toggle`. */

import { change, isOpen, openAttributes, toggles } from "./glue.js";
import { leavePanel } from "./focus.js";
import { hasSetting, isShown, itemAt } from "./instance.js";
import { dispatch } from "./output/event.js";
import { syncAddress, writeSession } from "./output/session.js";

/** @typedef {import("./instance.js").Instance} Instance */

/** The causes of changes, in the order of `Reason::ALL`. */
const REASONS = ["user", "hash", "find", "all", "api"];

/** Matches the items that the search field hides. */
const FILTERED = ".afterword-items>[data-filtered]";

/**
 * Opens or closes an answer, or all of them, unless a listener of the page prevents it. With all,
 * each answer has its own cancelable event.
 *
 * @param {Instance} instance
 * @param {number} index of the answer; -1 for all
 * @param {boolean} open
 * @param {string} reason
 * @param {(item: Element) => void} [scroll] brings an item into view that has opened
 */
export const requestToggle = (instance, index, open, reason, scroll) => {
  const { number, host, ids } = instance;
  /** @param {number} at */
  const toDetail = (at) => ({ id: ids[at], open: open && (index < 0 || index == at), reason });
  /** @type {number | undefined} */
  let anchorTop;
  const refused = [...toggles(number, index, open)].filter((at) => {
    // All means all that the search field shows.
    if (index < 0 && itemAt(instance, at)?.matches(FILTERED)) return true;
    const detail = toDetail(at);
    const isAllowed = dispatch(host, "before-toggle", detail);
    if (isAllowed && detail.open && reason == "user" && hasSetting(instance, "single"))
      anchorTop = topOf(itemAt(instance, at));
    return !isAllowed;
  });
  // Recomputed: a listener may have toggled answers itself.
  const changed = [...change(number, index, open, REASONS.indexOf(reason), refused)];
  for (const at of changed) showDisclosure(instance, at);
  showAllOpen(instance);
  if (hasSetting(instance, "remember")) writeSession(instance);
  for (const at of changed) {
    const detail = toDetail(at);
    if (detail.open) keepInView(itemAt(instance, at), anchorTop, scroll);
    if (hasSetting(instance, "sync") && !/hash|all/.test(reason))
      syncAddress(detail.id ?? "", detail.open);
    dispatch(host, "toggle", detail);
  }
};

/** @param {Element | undefined} element */
const topOf = (element) => element?.getBoundingClientRect().top ?? 0;

/**
 * Scrolls to an answer that has opened, or keeps its question where it was: an answer above may
 * have closed for it.
 *
 * @param {Element | undefined} item
 * @param {number | undefined} anchorTop the top of its question before, in CSS pixels
 * @param {((item: Element) => void) | undefined} scroll
 */
const keepInView = (item, anchorTop, scroll) => {
  if (!item) return;
  scroll?.(item);
  const restore = () => {
    const top = anchorTop == null ? 0 : topOf(item) - anchorTop;
    if (top) window.scrollBy({ top, behavior: "instant" });
    return Math.abs(top) > 1;
  };
  // Until the answer has its height, the page may be too short for that.
  if (restore() && restore()) {
    item.querySelector("[data-part=panel]")?.getAnimations()[0]?.finish();
    restore();
  }
};

/**
 * Shows whether an answer is open. One that has not been rendered will be rendered as it is then.
 *
 * @param {Instance} instance
 * @param {number} index
 */
export const showDisclosure = (instance, index) => {
  const item = itemAt(instance, index);
  const question = /** @type {HTMLElement?} */ (item?.querySelector("[data-part=question]"));
  const panel = item?.querySelector("[data-part=panel]");
  if (!item || !question || !panel) return;
  const attributes = new Map();
  for (const attribute of openAttributes(instance.number, index).split("\0")) {
    const end = attribute.indexOf("=");
    attributes.set(attribute.slice(0, end), attribute.slice(end + 1));
  }
  if (attributes.has("hidden")) leavePanel(panel, question);
  if (attributes.has("role")) attributes.set("aria-labelledby", question.id);
  setAttribute(item, "data-open", attributes);
  setAttribute(question, "aria-expanded", attributes);
  for (const name of ["hidden", "role", "aria-labelledby"]) setAttribute(panel, name, attributes);
};

/** @param {Element} element @param {string} name @param {Map<string, string>} attributes */
const setAttribute = (element, name, attributes) => {
  const value = attributes.get(name);
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/**
 * Returns whether all answers are open that the search field doesn't hide.
 *
 * @param {Instance} instance
 */
export const areAllOpen = ({ number, root }) =>
  isOpen(number, -1) ||
  (root.querySelector(FILTERED) &&
    root.querySelector(`[data-open]:not(${FILTERED})`) &&
    !root.querySelector(`[data-part=item]:not([data-open],${FILTERED})`));

/** Shows on the button for all answers whether all are open. @param {Instance} instance */
export const showAllOpen = (instance) => {
  // A script of the page may have put something else in the place of the root.
  const place = isShown(instance) ? instance.host : instance.root;
  const texts = place.querySelectorAll("[data-part=toggle-all]>span");
  const isAllOpen = areAllOpen(instance);
  for (const [at, text] of texts.entries()) text.toggleAttribute("hidden", !!isAllOpen != !!at);
};
