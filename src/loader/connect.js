// @ts-check
/** The attempts to show a part: its data and the widget are fetched and brought together. */

import { dataKey, known, placeOf, readJson } from "./data.js";
import { fieldsOf } from "./fields.js";
import { loadFilter } from "./filter.js";
import { readTexts } from "./language.js";
import { untilWanted } from "./lazy.js";
import { report } from "./report.js";
import { hosts, isTag, tagNames, tagOf, tags } from "./tags.js";
import { loadWidget, widget } from "./widget.js";

/** @typedef {import("./tags.js").Target} Target */
/** @typedef {import("./data.js").Value} Value */
/** @typedef {import("./report.js").Failure} Failure */

/**
 * Resolves when the page has been parsed: a script tag with `async` may run before the article is
 * there.
 */
const parsed =
  document.readyState == "loading" &&
  new Promise((done) => addEventListener("DOMContentLoaded", done));

/**
 * Shows a part in its element, or those of a script tag that have none, or once more.
 *
 * @param {Target} target
 * @param {boolean} [anew] reads the data again, and doesn't wait for a reader
 */
export const connect = (target, anew) => {
  if (widget?.removeIfCopied(target)) return;
  target._seen = false;
  const turn = (target._turn = {});
  const isOver = () => target._turn != turn || !target.isConnected;
  target._wake?.();
  show(target, isOver, anew).catch(
    (/** @type {Failure} */ error) => isOver() || report(target, widget?.crash(error) ?? error),
  );
};

/**
 * @param {Target} target
 * @param {() => boolean} isOver a later attempt has begun, or the target has left the page
 * @param {boolean} [anew]
 */
const show = async (target, isOver, anew) => {
  await parsed;
  if (isOver()) return;
  observer.observe(target, { attributes: true });
  if (isTag(target)) {
    // The same tag twice, say in a template and in a post, is one post.
    if (tags().some((other) => other._seen && other._data == target._data)) return;
    target._seen = true;
  }
  if (!fieldsOf(target).length) return;
  if (!anew && !target.restore) await untilWanted(target);
  if (isOver()) return;
  const place = placeOf(target);
  if (anew) delete known[place[0]];
  // A tag in a template may stand in posts without parts, so its data comes first.
  const early = isTag(target) ? undefined : loadWidget(showAgain);
  early?.catch(() => {});
  const json = await readJson(place);
  if (!json || isEmpty(json[1], fieldsOf(target))) return isOver() || widget?.leave(target);
  const [texts, filter] = await Promise.all([
    readTexts(target, json[1]),
    loadFilter(target, json[1]),
    early ?? loadWidget(showAgain),
  ]);
  const elements = tagNames(fieldsOf(target));
  await widget.showTarget(
    isOver,
    target,
    tagOf(target),
    elements,
    place[0],
    json,
    ...texts,
    filter,
  );
};

/**
 * Shows the parts of an element or a script tag once more. If they were read from an element of the
 * page, that has changed.
 *
 * @param {Target} target
 */
const showAgain = (target) => connect(target, !!placeOf(target)[2]);

/**
 * Returns whether valid data has none of some parts, which is no fault.
 *
 * @param {Value} value
 * @param {string[]} fields
 */
const isEmpty = (value, fields) =>
  value?.version === 1 && fields.every((field) => value[field] == null);

/**
 * Takes over a change of attributes or data; those of a script tag are the defaults of all parts.
 *
 * @param {Target} target
 */
export const update = (target) => {
  connect(target);
  if (!isTag(target)) return;
  target._data = dataKey(target);
  for (const host of hosts()) connect(host);
};

/** Ends the work for an element or a script tag that has left the page. @param {Target} target */
export const leave = (target) => {
  // Further calls wait until the part is shown again.
  target._seen = target._ready = undefined;
  target._wake?.();
  widget?.leave(target);
};

/** Attributes may change at any time. */
const observer = new MutationObserver((records) => {
  for (const { target } of records) update(/** @type {Target} */ (target));
});
