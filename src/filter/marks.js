// @ts-check
/**
 * The marks of the words that were found: highlights of the browser's, which change no text node.
 * An older browser shows none.
 */

import { answerOf, questionOf } from "./items.js";

/** @typedef {import("./fold.js").Folder["foldWithOrigins"]} Fold */

const NAME = "afterword-filter";
/** The distance from the screen within which items are marked: browsers mark many texts slowly. */
const NEAR = "50%";

/** The marks of all parts. @type {Highlight | undefined} */
let highlight;

/** The marks of a part. */
export class Marks {
  #fold;
  /** The marked words, folded. @type {string[]} */
  #words = [];
  /** The items near the screen. @type {Set<Element>} */
  #near = new Set();
  /** @type {Range[]} */
  #ranges = [];
  #observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: NEAR });

  /** @param {Fold} fold */
  constructor(fold) {
    this.#fold = fold;
  }

  /**
   * Marks words in items, as soon as they come near the screen.
   *
   * @param {Element[]} items
   * @param {string[]} words
   */
  show(items, words) {
    this.clear();
    if (!window.Highlight) return;
    this.#words = words;
    for (const item of items) this.#observer.observe(item);
  }

  /** Removes all marks. */
  clear() {
    this.#observer.disconnect();
    this.#near.clear();
    this.update();
  }

  /** Marks what is shown now: an answer may have opened. */
  update() {
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
    for (const item of this.#near) {
      this.#mark(questionOf(item));
      if (item.hasAttribute("data-open")) this.#mark(answerOf(item));
    }
    if (!highlight?.size) window.CSS.highlights?.delete(NAME);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #look(entries) {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    this.update();
  }

  /** @param {Element | null} element */
  #mark(element) {
    if (!element) return;
    const ranges = findWords(element, this.#words, this.#fold);
    this.#ranges.push(...ranges);
    highlight ??= new Highlight();
    CSS.highlights.set(NAME, highlight);
    for (const range of ranges) highlight.add(range);
  }
}

/**
 * Returns a range for each place where an element has one of some words, also across its elements.
 *
 * @param {Element} element
 * @param {string[]} words
 * @param {Fold} fold
 */
const findWords = (element, words, fold) => {
  let all = "";
  /** The text node and the offset of each character. @type {[node: Node, offset: number][]} */
  const places = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const { text, origins } = fold(currentNode.nodeValue ?? "");
    all += text;
    for (const origin of origins) places.push([currentNode, origin]);
  }
  const ranges = [];
  for (const word of words)
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
      const [first, last] = [places[at], places[at + word.length - 1]];
      if (!first || !last) break;
      const range = document.createRange();
      range.setStart(...first);
      range.setEnd(last[0], endOfCharacter(...last));
      ranges.push(range);
    }
  return ranges;
};

/** Returns the offset behind a character and its marks. @param {Node} node @param {number} start */
const endOfCharacter = (node, start) => {
  const [cluster = ""] = node.nodeValue?.slice(start).match(/^[^]\p{M}*/u) ?? [];
  return start + cluster.length;
};
