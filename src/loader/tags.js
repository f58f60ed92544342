// @ts-check
/** The script tags of the loader, and the attributes that elements take from them. */

/**
 * @typedef {object} State The loader's knowledge of an element of a part, or of a script tag.
 * @property {HTMLScriptElement} [script] the script tag that has put the element on the page
 * @property {(gone?: boolean) => void} [restore] gives the fallback back, while the part is shown
 * @property {object} [_turn] the latest attempt to show it; earlier attempts come to nothing
 * @property {Promise<unknown>} [_ready] the promise that calls wait for
 * @property {() => void} [_wake] ends its waiting for a reader
 * @property {boolean} [_seen] the script tag has been run
 * @property {string} [_data] the key of the data that the script tag was run with
 *
 * @typedef {HTMLElement & State} Host
 * @typedef {HTMLScriptElement & State} Tag
 * @typedef {Host | Tag} Target
 */

/** The parts, by the names of their fields in the data. */
export const FIELDS = ["faq", "takeaways"];

/** The loader's addresses. Another version of it on the page leaves its work to the first. */
export const addresses = new Set();

/**
 * Returns the names of the elements of some parts, which are a selector, too.
 *
 * @param {string[]} fields
 */
export const tagNames = (fields) => fields.map((field) => "afterword-" + field).join();

/**
 * Returns the elements of some parts.
 *
 * @param {string[]} fields
 * @returns {NodeListOf<Host>}
 */
export const hosts = (fields = FIELDS) => document.querySelectorAll(tagNames(fields));

/**
 * Returns whether a node is a script tag of the loader.
 *
 * @param {EventTarget & { src?: string }} node
 * @returns {node is Tag}
 */
export const isTag = (node) => addresses.has(node.src);

/** Returns the script tags on the page. */
export const tags = () => [...document.scripts].filter(isTag);

/**
 * Returns an attribute of an element, or of a script tag.
 *
 * @param {Target | null} target
 * @param {string} name
 */
export const attribute = (target, name) =>
  target?.getAttribute(isTag(target) ? "data-" + name : name);

/**
 * Returns the nearest script tag; that of a script tag is itself.
 *
 * @param {Element | null} around
 * @returns {Tag | null}
 */
const nearestTag = (around) =>
  around && (tags().find((tag) => around.contains(tag)) ?? nearestTag(around.parentElement));

/**
 * Returns the script tag whose attributes and data are the defaults of an element: the one that put
 * it there, else the nearest.
 *
 * @param {Target} target
 * @returns {Tag | null}
 */
export const tagOf = (target) => target.script ?? nearestTag(target);

/**
 * Returns an attribute of an element, else of its script tag.
 *
 * @param {Target} target
 * @param {string} name
 */
export const option = (target, name) => attribute(target, name) || attribute(tagOf(target), name);
