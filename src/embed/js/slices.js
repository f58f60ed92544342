// @ts-check
/**
 * Rendering a part: its frame and the first screenful at once, the rest in slices of time, so that
 * the page answers the reader meanwhile.
 */

import { frame, items as encodeItems, setDomIds } from "./glue.js";
import { applySteps } from "./apply.js";
import { inheritLanguage } from "./heading.js";
import { linkPrefix } from "./address.js";
import { isHeading } from "./blocks.js";
import { hasSetting } from "./instance.js";
import { emptyItem } from "./clone.js";
import { fillItems, placeOf } from "./section.js";
import { growList } from "./swap.js";
import { BATCH } from "./time-slice.js";

/** @typedef {import("./instance.js").Instance} Instance */

/** The number of items that fill the screen of any device, closed. */
export const SCREENFUL = 24;
/** The text in place of a DOM id in a blank item; no address has it. */
const PLACEHOLDER = "\x01";
/** The number of items that come into the list together: the browser lays it out each time. */
const TOGETHER = 200;

/**
 * Makes the root of a part, with an empty list.
 *
 * @param {Instance} instance
 * @param {number} level of the heading
 * @param {boolean} hasHeading
 */
export const renderFrame = (instance, level, hasHeading) => {
  const parent = document.createDocumentFragment();
  const [root] = applySteps(parent, frame(instance.number, level, hasHeading));
  instance.root = /** @type {HTMLElement} */ (root);
  inheritLanguage(instance.root, placeOf(instance.host));
  const list = instance.root.querySelector(".afterword-items,.afterword-cards");
  instance.list = /** @type {Element} */ (list);
  instance.level = level + 1;
};

/**
 * Renders items until there are enough, and returns whether these are all.
 *
 * @param {Instance} instance
 * @param {(count: number) => boolean} isEnough
 */
export const renderItems = (instance, isEnough) => {
  const { items, count } = instance;
  const isGrouped = hasSetting(instance, "grouped");
  const render = instance.isFilled && !isGrouped ? cloneItems(instance) : makeItems(instance);
  do items.push(...render(items.length));
  while (items.length < count && !isEnough(items.length));
  return items.length >= count;
};

/**
 * Returns a function that makes the items from an index on from the data, with the headings of
 * groups between them.
 *
 * @param {Instance} instance
 */
const makeItems = ({ host, isFilled, number, level, waiting }) => {
  const page = linkPrefix();
  return (/** @type {number} */ first) => {
    const nodes = applySteps(waiting, encodeItems(number, first, BATCH, level, page));
    const made = nodes.filter((node) => !isHeading(node));
    if (isFilled) {
      made.forEach(emptyItem);
      fillItems(host, made, first);
    }
    return made;
  };
};

/**
 * Returns a function that makes the items from an index on from the page's own nodes.
 *
 * @param {Instance} instance
 */
const cloneItems = ({ host, number, ids, count, level, waiting }) => {
  setDomIds(number, PLACEHOLDER);
  const steps = encodeItems(number, 0, 1, level, linkPrefix());
  setDomIds(number, ids.join(" "));
  const [blank] = applySteps(document.createDocumentFragment(), steps);
  const clone = newTemplate(/** @type {Element} */ (blank));
  return (/** @type {number} */ first) => {
    const made = [];
    for (let index = first; index < first + BATCH && index < count; index++)
      made.push(clone(ids[index] ?? ""));
    fillItems(host, made, first);
    waiting.append(...made);
    return made;
  };
};

/**
 * Returns a function that clones an item, with a DOM id in place of the placeholder: to make
 * elements one by one takes several times longer.
 *
 * @param {Element} blank
 */
const newTemplate = (blank) => {
  emptyItem(blank);
  const places = elementsOf(blank).flatMap((element, at) =>
    [...element.attributes].flatMap(({ name, value }) =>
      value.includes(PLACEHOLDER) ? [{ at, name, parts: value.split(PLACEHOLDER) }] : [],
    ),
  );
  return (/** @type {string} */ id) => {
    const item = /** @type {Element} */ (blank.cloneNode(true));
    const elements = elementsOf(item);
    for (const { at, name, parts } of places) elements[at]?.setAttribute(name, parts.join(id));
    return item;
  };
};

/** @param {Element} item */
const elementsOf = (item) => [item, ...item.querySelectorAll("*")];

/**
 * Puts the items that wait into the list; with `isEarly`, only if there are many.
 *
 * @param {Instance} instance
 * @param {boolean} [isEarly]
 */
export const listItems = ({ host, list, waiting, filter }, isEarly) => {
  if (isEarly && waiting.childElementCount < TOGETHER) return;
  growList(host, list, waiting);
  filter?.grow();
};
