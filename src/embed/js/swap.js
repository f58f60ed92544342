// @ts-check
/**
 * A part is shown in place of its fallback, or gives it back; the reader keeps focus, selection and
 * place.
 */

import { focusTarget } from "./focus.js";
import { lendAnswers, REPLACED, returnAnswers } from "./clone.js";
import { hosts, MADE } from "./instance.js";
import { keepNewPanels, keepPanels } from "./panels.js";
import { watchScrollers } from "./scrollers.js";
import { hideBlocks, replacedBy, sectionOf, showBlocks } from "./section.js";
import { takeType } from "./type.js";
import { rootOf, showFallback, showRoot } from "./slot.js";

/** @typedef {import("./instance.js").Host} Host */

/**
 * The reader has scrolled or selected something. To ask while the page is changed costs a layout of
 * all of it.
 */
let isUsed = false;

/** Watches for scrolling and selecting. */
export const watchUse = () => {
  const used = () => (isUsed = true);
  if (scrollY > 0 || getSelection()?.isCollapsed == false) used();
  addEventListener("scroll", used, { once: true, passive: true });
  document.addEventListener("selectionchange", used, { once: true });
};

/**
 * Shows the rendered part in place of its fallback, in one step, and returns whether it has;
 * nothing while the reader has selected text there: `again` is called when that ends.
 *
 * @param {Host} host
 * @param {HTMLElement} root
 * @param {() => void} again
 */
export const swap = (host, root, again) => {
  const isFirst = !host.restore;
  const blocks = replacedBy(host);
  const leaving = isFirst && blocks.length ? blocks : [host];
  if (isSelected(host, leaving, again)) return;
  if (isFirst) {
    if (leaving.some(({ isConnected }) => !isConnected)) return false;
    hosts.add(host);
    host.restore = (gone) => restore(host, gone);
  }
  const focus = focusTarget(host, leaving, root);
  keepPlace(leaving, () => {
    placeRoot(host, root);
    keepPanels(root);
    watchScrollers(root);
    focus?.();
  });
  takeType(root, sectionOf(host)?.items[0]?.body ?? undefined);
  return true;
};

/**
 * @param {Host} host
 * @param {HTMLElement} root
 */
const placeRoot = (host, root) => {
  const before = rootOf(host);
  const blocks = replacedBy(host);
  const hasFallback =
    !!blocks.length ||
    [...host.childNodes].some((node) => node != before && node.textContent?.trim());
  showRoot(host, root, hasFallback);
  lendAnswers(sectionOf(host)?.items ?? []);
  before?.remove();
  if (!blocks.some((block) => !block.hasAttribute(REPLACED))) return;
  host.setAttribute(MADE, "");
  blocks[0]?.before(host);
  hideBlocks(host);
};

/** @param {Host} host @param {boolean} [gone] the element has left the page */
const restore = (host, gone) => {
  hosts.delete(host);
  delete host.restore;
  returnAnswers(sectionOf(host)?.items ?? []);
  showFallback(host);
  showBlocks(host);
  if (host.script && replacedBy(host).length && !gone) host.remove();
};

/**
 * Returns whether the reader has selected text in `leaving`, and shows the part when that ends: the
 * reader is about to copy it.
 *
 * @param {Host} host
 * @param {Element[]} leaving
 * @param {() => void} show
 */
const isSelected = (host, leaving, show) => {
  const selection = isUsed && getSelection();
  if (
    !selection ||
    selection.isCollapsed ||
    !leaving.some((element) => selection.containsNode(element, true))
  )
    return false;
  const again = () => {
    host.waits = false;
    show();
  };
  if (!host.waits) document.addEventListener("selectionchange", again, { once: true });
  host.waits = true;
  return true;
};

/**
 * Adds items to the list of a part.
 *
 * @param {Host} host
 * @param {Element} list
 * @param {DocumentFragment} items
 */
export const growList = (host, list, items) => {
  const add = () => list.append(items);
  keepNewPanels(items);
  watchScrollers(items);
  // Most browsers keep the reader's place by themselves then, and as smoothly as they scroll.
  if (!list.isConnected || CSS.supports("overflow-anchor:auto")) add();
  else keepPlace([host], add);
};

/**
 * Changes something on the page; what a reader further down is looking at stays where it is.
 *
 * @param {Element[]} changing
 * @param {() => void} change
 */
const keepPlace = (changing, change) => {
  const page = document.documentElement;
  const boxes = isUsed ? changing.map((element) => element.getBoundingClientRect()) : [];
  const [first, last] = [boxes[0], boxes.at(-1)];
  const isAbove = first && last && first.top < 0 && last.bottom < innerHeight / 2;
  const [y, before] = isAbove ? [scrollY, page.scrollHeight] : [0, 0];
  change();
  if (isAbove) scrollTo({ top: y + page.scrollHeight - before, behavior: "instant" });
};
