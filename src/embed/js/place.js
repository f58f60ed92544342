// @ts-check
/** The parts of a script tag that have no element of their own on the page. */

import { removeInstance } from "./glue.js";
import { instances, MADE } from "./instance.js";
import { findNodes, mountInstance, newInstance, unmountPart } from "./lifecycle.js";
import { forgetGone, watchPart } from "./watch.js";

/** @typedef {import("./instance.js").Host} Host */

/** The elements of parts, in the order in which they are shown. */
const TAGS = ["afterword-takeaways", "afterword-faq"];
const ARTICLES = "[itemprop=articleBody],article,main,[role=main]";

/** The elements that script tags have made. @type {Set<Host>} */
const placed = new Set();

/**
 * Shows the parts of a script tag: in the place of the article's own where the widget is sure of
 * them, else after the script.
 *
 * @param {HTMLScriptElement} script
 * @param {string[]} tags the names of the elements that may be made
 * @param {import("./instance.js").Data} data
 */
export const placeParts = (script, tags, data) => {
  forgetOldHosts();
  /** @type {Element} */
  let after = script;
  for (const tag of TAGS) {
    if (!tags.includes(tag) || isPlaced(script, tag, data)) continue;
    /** @type {Host} */
    const host = document.createElement(tag);
    host.script = script;
    const instance = newInstance(host, data);
    if (!instance) continue;
    forgetGone(script, tag);
    placed.add(host);
    if (placeInstance(instance)) continue;
    insertAfter(host, after);
    after = host;
  }
};

/** Forgets elements that have left the page. */
const forgetOldHosts = () => {
  for (const host of placed) if (!host.isConnected && !instances.has(host)) placed.delete(host);
};

/**
 * Returns whether a script tag has made an element for a part. One that is not shown gives way to
 * other data.
 *
 * @param {Element} script
 * @param {string} tag
 * @param {import("./instance.js").Data} data
 */
const isPlaced = (script, tag, { json }) =>
  [...placed].some((host) => {
    if (host.script != script || host.localName != tag) return false;
    const instance = instances.get(host);
    const isOutdated = instance?.isKept && instance.data.json != json;
    if (isOutdated) unmountPart(host);
    return !isOutdated;
  });

/**
 * Shows a part in the place of the article's own, and returns whether the article has one, or had
 * it.
 *
 * @param {import("./instance.js").Instance} instance
 */
const placeInstance = (instance) => {
  const nodes = findNodes(instance);
  const { state } = nodes;
  // What changes while it is rendered is copied later.
  if (state != "absent") watchPart(instance.host);
  if (/absent|gone/.test(state)) removeInstance(instance.number);
  else mountInstance(instance, nodes);
  return state != "absent";
};

/**
 * Puts an element behind `place`; if that is not in the article, at the end of the article. On the
 * page, the element shows itself.
 *
 * @param {Element} host
 * @param {Element} place
 */
const insertAfter = (host, place) => {
  host.setAttribute(MADE, "");
  const article = ARTICLES.split(",")
    .map((selector) => document.body.querySelectorAll(selector))
    .find(({ length }) => length == 1)?.[0];
  const isOutside = document.head.contains(place) || (article && !place.closest(ARTICLES));
  if (isOutside) (article ?? document.body).append(host);
  else place.after(host);
};

/**
 * Removes an element that a page cache has copied, whose script tag makes its own, and returns
 * whether it is one.
 *
 * @param {Host} host
 */
export const removeIfCopied = (host) => {
  const isCopy = host.hasAttribute(MADE) && !host.script;
  if (isCopy) host.remove();
  return isCopy;
};
