// @ts-check
/** The parts that an element or a script tag has to show. */

import { dataKey } from "./data.js";
import { attribute, FIELDS, hosts, isTag, tagNames } from "./tags.js";

/** @typedef {import("./tags.js").Target} Target */
/** @typedef {import("./tags.js").Tag} Tag */

/**
 * Returns the parts of an element, or those of a script tag that have no element of the author's
 * own.
 *
 * @param {Target} target
 */
export const fieldsOf = (target) =>
  FIELDS.filter((field) =>
    isTag(target)
      ? isWanted(target, field) && !hasOwnElement(target, field)
      : target.localName == tagNames([field]),
  );

/**
 * Returns whether `show` has a part. Any other value than its words counts as absent.
 *
 * @param {Tag} tag
 * @param {string} field
 */
const isWanted = (tag, field) => {
  const show = attribute(tag, "show") ?? "";
  return show.includes(field) || !/^(faq|takeaways|json-ld|\s)+$/.test(show);
};

/** @param {Tag} tag @param {string} field */
const hasOwnElement = (tag, field) =>
  [...hosts([field])].some((host) => !host.script && dataKey(host) == dataKey(tag));
