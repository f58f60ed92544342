// @ts-check
/**
 * Parts follow what they show: a router, a framework or a morphing refresh may change it at any
 * time.
 */

import { isBack, replacedBy, stateOf, updateFromPage } from "./section.js";
import { isDead } from "./crash.js";
import { compareAddress, forgetAddress, watchAddress } from "./address.js";
import { hosts, MADE } from "./instance.js";
import { follow, unmountPart } from "./lifecycle.js";
import { removeCopiedBlocks } from "./output/json-ld-block.js";
import { rootOf } from "./slot.js";

/** @typedef {import("./instance.js").Host} Host */

/**
 * The pause before the page is looked at again, in ms; it grows while the page goes on to change.
 */
const [FIRST_PAUSE, LONGEST_PAUSE] = [50, 10_000];

/** Matches the nodes that the widget has made, except the elements of its parts. */
const OWN = ".afterword,.afterword-json-ld";
/**
 * The elements of parts that are watched, and whether what they replace has changed since the last
 * look.
 *
 * @type {Map<Host, boolean>}
 */
const watched = new Map();
/** The pauses before a script tag is run again. @type {WeakMap<Element, number>} */
const pauses = new WeakMap();

/** @type {(target: Element) => void} */
let showAgain;
let timer = 0;
let pause = FIRST_PAUSE;

/**
 * Sets the function that shows a part again.
 *
 * @param {typeof showAgain} again
 */
export const watchPage = (again) => {
  showAgain = again;
};

const observer = new MutationObserver((records) => {
  removeCopiedBlocks();
  compareAddress();
  if (!records.some(isForeign)) return;
  for (const host of watched.keys()) {
    if (isChangedBy(host, records)) watched.set(host, true);
    leaveWithPage(host);
  }
  timer ||= setTimeout(() => {
    timer = 0;
    pause = Math.min(2 * pause, LONGEST_PAUSE);
    [...watched.keys()].map(lookAgain);
    setTimeout(() => timer || (pause = FIRST_PAUSE), 2 * pause);
  }, pause);
});

/**
 * Returns whether a change is not the widget's: it is outside of what the widget has made, and more
 * than an element of the widget's that comes.
 *
 * @param {MutationRecord} record
 */
const isForeign = ({ target, addedNodes, removedNodes }) =>
  !isWithin(target, OWN) &&
  (removedNodes.length ||
    !addedNodes.length ||
    [...addedNodes].some((node) => !isWithin(node, `${OWN},[${MADE}]`)));

/** @param {Node} node @param {string} selector */
const isWithin = (node, selector) => {
  const element = /** @type {Element | null} */ (node.nodeType == 1 ? node : node.parentElement);
  return element?.closest(selector);
};

/**
 * Returns whether what a part replaces has changed.
 *
 * @param {Host} host
 * @param {MutationRecord[]} records
 */
const isChangedBy = (host, records) =>
  replacedBy(host).some((block) => records.some(({ target }) => block.contains(target)));

/** Begins to watch a part. @param {Host} host */
export const watchPart = (host) => {
  if (!watched.size) watchAddress(() => hosts.forEach(follow));
  watched.set(host, !!watched.get(host));
  observer.observe(document, { subtree: true, childList: true, characterData: true });
};

/**
 * Stops watching a part. One that others have removed from its place in the article is shown again,
 * later each time.
 *
 * @param {Host} host
 */
export const forgetPart = (host) => {
  if (!watched.delete(host)) return;
  stopIfIdle();
  const { script } = host;
  const blocks = replacedBy(host);
  if (script?.isConnected && blocks.length && blocks.every(({ isConnected }) => isConnected))
    runLater(script);
};

/**
 * Forgets the part of a script tag whose nodes have left the page, so that only the latest comes
 * back with them.
 *
 * @param {Element} script
 * @param {string} tag
 */
export const forgetGone = (script, tag) => {
  for (const host of watched.keys())
    if (host.script == script && host.localName == tag && stateOf(host) == "gone")
      watched.delete(host);
};

/** @param {Element} target */
const runLater = (target) => {
  const wait = pauses.get(target) ?? 0;
  pauses.set(target, Math.min(2 * wait + FIRST_PAUSE, LONGEST_PAUSE));
  // Without the widget, the article's own content stays.
  setTimeout(() => isDead || (target.isConnected && showAgain(target)), wait);
};

/**
 * Removes a part whose own nodes have left the page, or no longer stand behind it.
 *
 * @param {Host} host
 */
const leaveWithPage = (host) => {
  if (
    host.script &&
    ([host.script, ...replacedBy(host)].some((node) => !node.isConnected) || isDisplaced(host))
  )
    dropPart(host);
};

/**
 * Returns whether a framework has put other nodes between a part and what it replaces. A script
 * that has moved the part elsewhere means it.
 *
 * @param {Host} host
 */
const isDisplaced = (host) => {
  const [first] = replacedBy(host);
  if (!first || !host.restore) return false;
  return first.parentNode == host.parentNode && first.previousElementSibling != host;
};

/**
 * Removes an element that a script tag has made, and shows what the page has now.
 *
 * @param {Host} host
 */
const dropPart = (host) => {
  watched.delete(host);
  stopIfIdle();
  const { script } = host;
  if (host.isConnected) host.remove();
  else unmountPart(host);
  if (script) runLater(script);
};

/** Stops watching the page if no part is left. */
const stopIfIdle = () => {
  if (watched.size) return;
  observer.disconnect();
  forgetAddress();
};

/** Compares a part with the page. @param {Host} host */
const lookAgain = (host) => {
  if (stateOf(host) == "gone") return isBack(host) && dropPart(host);
  if (!host.isConnected && stateOf(host) != "unsure") return;
  if (host.restore && !rootOf(host)) {
    host.restore();
    unmountPart(host);
    return runLater(host);
  }
  // A translator rewrites the page's text; the part has its own.
  if (!host.script || /\btranslated-/.test(document.documentElement.className)) return;
  const items = host.querySelectorAll("[data-part=item],[data-part=card]");
  const isChanged = watched.get(host);
  watched.set(host, false);
  if (!updateFromPage(host, isChanged ? items : [])) dropPart(host);
};
