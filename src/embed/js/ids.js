// @ts-check
/** The DOM ids of questions: those of the data, unless the page has them already. */

import { instances } from "./instance.js";
import { placeOf, replacedBy } from "./section.js";

/** @typedef {import("./instance.js").Host} Host */
/** @typedef {import("./instance.js").Instance} Instance */

/**
 * Returns a DOM id for each of some ids: the id itself, or with a number behind it if it is taken
 * by an element that stays, or by a part before this one in the document.
 *
 * @param {Host} host
 * @param {string[]} ids
 */
export const assignIds = (host, ids) => {
  const later = laterInstances(host);
  const leaving = [host, ...replacedBy(host), ...later.map((instance) => instance.host)];
  // Their items need not be on the page yet.
  const reserved = new Set(
    [...instances.values()]
      .filter((instance) => instance.host != host && !later.includes(instance))
      .flatMap((instance) => (isRendered(instance) ? [] : instance.ids)),
  );
  const own = new Set(ids);
  const isTaken = (/** @type {string} */ id) => {
    const element = document.getElementById(id);
    return reserved.has(id) || (element && !leaving.some((node) => node.contains(element)));
  };
  return ids.map((id) => {
    let free = id;
    for (let count = 2; isTaken(free) || (free != id && own.has(free)); count++)
      free = `${id}-${count}`;
    return free;
  });
};

/**
 * Returns the parts further down the page that have one of these ids: their data came first.
 *
 * @param {Instance} instance
 */
export const findConflicts = ({ host, ids }) => {
  const taken = new Set(ids);
  return laterInstances(host).filter((later) => later.ids.some((id) => taken.has(id)));
};

/** Returns whether all items are on the page. @param {Instance} instance */
const isRendered = ({ phase, isKept }) => phase == "settled" && !isKept;

/** @param {Host} host */
const laterInstances = (host) =>
  [...instances.values()].filter(
    (other) => other.host != host && placeOf(host).compareDocumentPosition(placeOf(other.host)) & 4,
  );
