// @ts-check
/**
 * The search field of a long FAQ: it hides the questions without the reader's words.
 *
 * The build makes one file of this. The loader fetches it where a part has the field, and the glue
 * adds the field before the part is on the page. After that, only attributes of the items change,
 * and the field's own texts.
 */

import { addStyles, makeField, removeStyles } from "./field.js";
import { newFolder } from "./fold.js";
import { HIDDEN, hideOthers, itemsOf, newTexts, showItem } from "./items.js";
import { Marks } from "./marks.js";
import { inFrames, inSlices } from "./slices.js";
import { formatCount, textsOf } from "./texts.js";

/** The beginning of a fragment with the reader's words. */
const FRAGMENT = "afterword-filter=";
/** The pause after which a reader has finished typing, in ms. */
const TYPED_MS = 700;

/**
 * Reads and writes the fragment of the address.
 *
 * @typedef {[read: () => string | undefined, write: (fragment: string) => void]} Address
 */

/** The search field of a part. */
export class Filter {
  #root;
  #total;
  #lang;
  #texts;
  #field;
  #fold;
  #textOf;
  #marks;
  #onChange;
  #address;
  /** The number of the latest change: what goes on for an earlier one ends. */
  #turn = 0;
  /** The number of questions that are shown. */
  #shown;
  /** The reader's words, folded. @type {string[]} */
  #words = [];
  #timer = 0;

  /**
   * @param {HTMLElement} root
   * @param {number} total
   * @param {string} lang
   * @param {import("./texts.js").Texts} texts
   * @param {() => void} onChange
   * @param {Address | false} address
   */
  constructor(root, total, lang, texts, onChange, address) {
    const { fold, foldWithOrigins } = newFolder(lang);
    this.#root = root;
    this.#total = this.#shown = total;
    this.#lang = lang;
    this.#texts = texts;
    this.#onChange = onChange;
    this.#address = address;
    this.#fold = fold;
    this.#textOf = newTexts(fold);
    this.#marks = new Marks(foldWithOrigins);
    const field = (this.#field = makeField(texts));
    addStyles();
    root.querySelector(".afterword-items")?.before(field.element);
    // The first key finds the texts read.
    field.input.addEventListener("focus", () => inSlices(itemsOf(root), () => true, this.#textOf));
    field.input.addEventListener("input", () => this.#onInput());
    field.input.addEventListener("keydown", (event) => this.#onKey(event));
    field.clear.addEventListener("click", () => {
      this.text = "";
      field.input.focus();
    });
    root.addEventListener("click", () => setTimeout(() => this.#marks.update()));
  }

  /** The reader's words, as they are typed. */
  get text() {
    return this.#field.input.value;
  }

  set text(text) {
    if (text == this.text) return;
    this.#field.input.value = text;
    this.#onInput();
  }

  /** Takes over the words of an earlier field, which have been said. @param {string} text */
  take(text) {
    this.#field.input.value = text;
    this.#filter();
  }

  /**
   * Takes over the words that a fragment carries, and returns whether it carries some.
   *
   * @param {string} fragment
   */
  follow(fragment) {
    const isOwn = this.#address && fragment.startsWith(FRAGMENT);
    if (isOwn) this.text = fragment.slice(FRAGMENT.length);
    return isOwn;
  }

  /** Shows all questions if one that is wanted is hidden. @param {Element | undefined} item */
  reveal(item) {
    if (!item?.hasAttribute(HIDDEN)) return;
    this.text = "";
    // The page is about to scroll to it.
    itemsOf(this.#root).forEach(showItem);
  }

  /** Hides questions without the words that have just come into the list. */
  grow() {
    if (this.#words.length) this.#filter();
  }

  /** Stops timers, slices and marks, and releases the stylesheet. */
  end() {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#marks.clear();
    removeStyles();
  }

  /** Compares the questions with the words, and shows the found ones when all are compared. */
  #filter() {
    const { clear, input } = this.#field;
    const words = (this.#words = this.#fold(input.value).split(/\s+/).filter(Boolean));
    const items = itemsOf(this.#root);
    /** @type {Set<Element>} */
    const found = new Set();
    clear.hidden = !input.value;
    this.#turn++;
    const compare = (/** @type {Element} */ item) => {
      const text = words.length ? this.#textOf(item) : "";
      if (words.every((word) => text.includes(word))) found.add(item);
    };
    inSlices(items, this.#untilChange(), compare, () => this.#show(items, found));
  }

  /** Returns a function that returns whether the words are still the same. */
  #untilChange() {
    const turn = this.#turn;
    return () => turn == this.#turn;
  }

  /** @param {Element[]} items @param {Set<Element>} found */
  #show(items, found) {
    const isFiltered = !!this.#words.length;
    const isWanted = this.#untilChange();
    const hidden = hideOthers(items, found);
    this.#shown = isFiltered ? found.size : this.#total;
    this.#field.count.textContent = isFiltered ? this.#count() : "";
    this.#marks.clear();
    inFrames(hidden, isWanted, showItem, () => {
      this.#onChange();
      if (isFiltered) this.#marks.show([...found], this.#words);
    });
  }

  #count() {
    return formatCount(this.#texts.filterCount, this.#lang, this.#shown, this.#total);
  }

  /** Shows the questions with the words, and says how many when the reader has finished typing. */
  #onInput() {
    this.#filter();
    const fragment = this.#address && this.#address[0]();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(fragment), TYPED_MS);
  }

  /**
   * Says how many questions are shown, and writes the words into the address, unless that has
   * changed since they were typed.
   *
   * @param {string | false | undefined} fragment of the address then
   */
  #say(fragment) {
    this.#field.status.textContent = this.#count();
    if (!this.#address) return;
    const [read, write] = this.#address;
    if (read() != fragment) return;
    const words = this.text.trim();
    if (words) write("#" + FRAGMENT + encodeURIComponent(words));
    else if (read()?.startsWith(FRAGMENT)) write("");
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.isComposing) return;
    // It would submit a form around the part.
    if (event.key == "Enter") event.preventDefault();
    if (event.key != "Escape" || !this.text) return;
    // A dialog around the part stays.
    event.preventDefault();
    event.stopPropagation();
    this.text = "";
  }
}

/**
 * Adds the field to a part, above its questions.
 *
 * @param {HTMLElement} root of the part
 * @param {Filter | undefined} before the field that it takes the place of
 * @param {number} total the number of questions
 * @param {string} lang
 * @param {(attribute: string) => string | null | undefined} option
 * @param {unknown} labels of the data
 * @param {() => void} onChange other questions are shown now
 * @param {Address | false} address if it carries the reader's words
 */
export const addFilter = (root, before, total, lang, option, labels, onChange, address) => {
  const filter = new Filter(root, total, lang, textsOf(option, labels, lang), onChange, address);
  if (before?.text) filter.take(before.text);
  return filter;
};
