// @ts-check
/** The language of a part, and the widget's own texts. */

import { option } from "./tags.js";
import { readLabels } from "./widget.js";

/** @typedef {import("./tags.js").Target} Target */

/**
 * Returns the language of a part, and the texts in all languages, unless the widget has those of
 * this one. It speaks English where they can't be had.
 *
 * @param {Target} target
 * @param {import("./data.js").Value} value
 * @returns {Promise<[lang: unknown, labels: any]>}
 */
export const readTexts = async (target, value) => {
  // The data knows its post better than what the whole site has in common.
  const lang =
    option(target, "lang") ||
    (!target.closest("body [lang]") && value?.lang) ||
    /** @type {HTMLElement | null} */ (target.closest("[lang]"))?.lang ||
    "";
  return [
    lang,
    !/^(en\b|$)/i.test(/** @type {any} */ (lang)) && (await readLabels().catch(() => false)),
  ];
};
