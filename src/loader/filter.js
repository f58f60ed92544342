// @ts-check
/** The search field of a long FAQ: its code is fetched where a part shows it. */

import { fieldsOf } from "./fields.js";
import { attempt, report } from "./report.js";
import { option } from "./tags.js";
import { importFilter } from "./widget.js";

/** The number of questions from which a list has the field. */
const MANY = 12;
/** The longest time that a part waits for the field, in ms. */
const PATIENCE_MS = 4000;

/**
 * Returns the code of the field, if a part shows it. A part whose field can't be had, or not soon,
 * is shown without it.
 *
 * @param {import("./tags.js").Target} target
 * @param {import("./data.js").Value} value
 * @returns {Promise<typeof import("../filter/index.js") | undefined> | undefined}
 */
export const loadFilter = (target, value) => {
  const setting = option(target, "filter")?.trim();
  /** @type {any} */
  const faq = fieldsOf(target).includes("faq") && value?.faq;
  if (setting == "off" || (setting != "on" && !(faq?.items?.length >= MANY))) return;
  const code = attempt(
    "the search field",
    importFilter,
    "filter-unavailable",
    "the file beside the widget's",
  ).catch((error) => report(target, error));
  return Promise.race([code, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
};
