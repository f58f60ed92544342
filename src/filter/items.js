// @ts-check
/** The items of a part, and their texts as far as readers look for words in them. */

/** The attribute of questions and groups that are hidden. */
export const HIDDEN = "data-filtered";
/** The attribute of a question that is the first one shown of the list, or of its group. */
const FIRST = "data-filtered-first";

/** @typedef {import("./fold.js").Folder} Folder */

/** Returns the items of a part. @param {Element} root */
export const itemsOf = (root) => [...root.querySelectorAll("[data-part=item]")];

/** @param {Element} item */
export const questionOf = (item) => item.querySelector(".afterword-question-text");

/** @param {Element} item */
export const answerOf = (item) => item.querySelector("[data-part=answer]");

/**
 * Returns a function that returns the folded text of an item: its question, its answer, and the
 * heading of its group. Each text is read once.
 *
 * @param {Folder["fold"]} fold
 */
export const newTexts = (fold) => {
  /** @type {WeakMap<Element, string>} */
  const known = new WeakMap();
  return (/** @type {Element} */ item) => {
    let text = known.get(item);
    if (text == null) {
      const parts = [questionOf(item), answerOf(item), groupOf(item)];
      text = fold(parts.map((part) => part?.textContent ?? "").join("\n"));
      known.set(item, text);
    }
    return text;
  };
};

/** Returns the heading of an item's group: the last before it in the list. @param {Element} item */
const groupOf = (item) => {
  let before = item.previousElementSibling;
  while (before?.matches("[data-part=item]")) before = before.previousElementSibling;
  return before;
};

/**
 * Hides the items that are not in `found`, and the headings of groups that have none of it, and
 * returns those in `found` that are still hidden.
 *
 * @param {Element[]} items
 * @param {Set<Element>} found
 */
export const hideOthers = (items, found) => {
  const hidden = [];
  /** The heading of the group that is looked at. @type {Element | undefined} */
  let group;
  let isFirst = true;
  for (const item of items) {
    const before = item.previousElementSibling;
    if (before && !before.matches("[data-part=item]")) {
      group = before;
      group.setAttribute(HIDDEN, "");
      isFirst = true;
    }
    const isFound = found.has(item);
    item.toggleAttribute(FIRST, isFound && isFirst);
    if (!isFound) item.setAttribute(HIDDEN, "");
    else if (item.hasAttribute(HIDDEN)) hidden.push(item);
    if (!isFound) continue;
    isFirst = false;
    group?.removeAttribute(HIDDEN);
  }
  return hidden;
};

/** Shows an item. @param {Element} item */
export const showItem = (item) => item.removeAttribute(HIDDEN);
