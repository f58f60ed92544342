// @ts-check
/** The texts of the search field: the author's own, else those of the language. */

import labels from "./labels.json";

/** @typedef {{ filter: string, clearFilter: string, filterCount: string }} Texts */

/** @type {Texts} */
const ENGLISH = {
  filter: "Search questions",
  clearFilter: "Clear search",
  filterCount: "{shown} of {total} questions",
};

/**
 * Returns the texts of a part.
 *
 * @param {(attribute: string) => string | null | undefined} attribute returns an option
 * @param {unknown} own the labels of the data
 * @param {string} lang
 * @returns {Texts}
 */
export const textsOf = (attribute, own, lang) => {
  const isTagOf = (/** @type {string} */ tag) => `${lang}-`.toLowerCase().startsWith(tag + "-");
  /** @type {Record<string, string[]>} */
  const byTag = labels;
  const tag = Object.keys(byTag).filter(isTagOf).pop() ?? "";
  const entries = Object.entries(ENGLISH).map(([name, english], at) => {
    const fromData = /** @type {any} */ (own)?.[name];
    const set = attribute(
      "label-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase()),
    );
    const text = typeof fromData == "string" && fromData.trim() ? fromData : undefined;
    return [name, set?.trim() ? set : (text ?? byTag[tag]?.[at] ?? english)];
  });
  return Object.fromEntries(entries);
};

/**
 * Returns the text that says how many questions are shown.
 *
 * @param {string} text with `{shown}` and `{total}`
 * @param {string} lang
 * @param {number} shown
 * @param {number} total
 */
export const formatCount = (text, lang, shown, total) => {
  const format = (/** @type {number} */ number) => {
    try {
      return number.toLocaleString(lang || "en");
    } catch {
      return `${number}`;
    }
  };
  return text.replace("{shown}", format(shown)).replace("{total}", format(total));
};
