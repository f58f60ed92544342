// @ts-check
/** Waiting until a part that is loaded lazily is wanted. */

import { isTag, option } from "./tags.js";

/** @typedef {import("./tags.js").Target} Target */

/** The distance at which a part is near. On a slow phone, it is time enough to be there first. */
const NEAR = "1200px";
/** The blocks that a script tag may show its parts at. */
const BLOCKS = ":is(h2,h3,h4,ol,ul):not(li *)";

/**
 * Resolves when a part is wanted.
 *
 * @param {Target} target
 */
export const untilWanted = (target) => {
  const loading = option(target, "loading");
  const isLazy = loading == "lazy" || (loading != "eager" && isComplete(target));
  const boxes = boxesOf(target);
  if (!isLazy || isNamed(target) || !boxes.length) return;
  return new Promise((resolve) => {
    const look = () => isNamed(target) && wake();
    const near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && wake(),
      { rootMargin: NEAR },
    );
    const wake = (target._wake = () => {
      removeEventListener("hashchange", look);
      near.disconnect();
      resolve(0);
    });
    addEventListener("hashchange", look);
    boxes.forEach((box) => near.observe(box));
  });
};

/**
 * Returns whether static markup has all that the widget would add to the page's meaning.
 *
 * @param {Target} target
 */
const isComplete = (target) =>
  target.querySelector("[data-part]") &&
  (document.querySelector("[itemtype*=FAQPage]") ||
    [...document.scripts].some(({ text }) => text.includes("FAQPage")));

/**
 * Returns whether the address may name an item of a part: no other element of the page has that id.
 *
 * @param {Target} target
 */
const isNamed = (target) => {
  const id = location.hash.slice(1);
  // An encoded name finds nothing, so the part is fetched then.
  const named = document.getElementById(id);
  return id && (!named || target.contains(named));
};

/**
 * Returns the elements that are watched. A script has no place of its own: its parts go to the last
 * lists before it, or behind it.
 *
 * @param {Target} target
 */
const boxesOf = (target) =>
  isTag(target)
    ? [...document.querySelectorAll(BLOCKS)]
        .filter((box) => box.compareDocumentPosition(target) & 4)
        .slice(-4)
    : [target];
