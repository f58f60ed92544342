// @ts-check
/** The parts on the page: their records, by their elements. */

import { removeInstance } from "./glue.js";

/**
 * The element of a part.
 *
 * @typedef {object} State
 * @property {HTMLScriptElement} [script] the script tag that has made the element
 * @property {(gone?: boolean) => void} [restore] gives the fallback back, while the part is shown
 * @property {string[]} [keys] by which the loader knows its data
 * @property {boolean} [waits] the reader's selection must end before the part is shown
 *
 * @typedef {HTMLElement & State} Host
 */

/**
 * The data of a part, beside its attributes.
 *
 * @typedef {object} Data
 * @property {Json} json
 * @property {Element | null} script the script tag whose attributes are the defaults
 * @property {string} lang empty if it is unknown
 * @property {string[]} labels names and texts by turns
 * @property {FilterCode} filter the code of the search field, if the part shows it
 *
 * @typedef {typeof import("../../filter/index.js") | undefined} FilterCode
 *
 * @typedef {[text: string, value?: unknown, isFromPage?: boolean]} Json
 */

/**
 * The questions of a part in JSON-LD, as far as they have been written.
 *
 * @typedef {object} Questions
 * @property {string} url the address of the page that they name
 * @property {string[]} texts
 * @property {number} written
 */

/**
 * The phases of a part: it is rendered, may be shown, is shown, and is complete.
 *
 * @typedef {"rendering" | "ready" | "shown" | "settled"} Phase
 */

/**
 * A part of a post, from the moment when it is about to be shown until it has left the page.
 *
 * @typedef {object} Instance
 * @property {number} number the number by which the widget knows it
 * @property {number} post the number of its post
 * @property {Host} host
 * @property {Data} data
 * @property {Phase} phase
 * @property {string} settings words (`settings` in `src/embed.rs`)
 * @property {string | null | undefined} openOption the value of `open`
 * @property {string[]} dataIds the ids of its questions in the data
 * @property {string[]} ids the DOM ids of its questions
 * @property {number} count of its items
 * @property {boolean} isFilled the items get the page's own nodes
 * @property {boolean} isKept the article keeps its own part, and only the questions are published
 * @property {HTMLElement} root
 * @property {Element} list the parent of the items
 * @property {DocumentFragment} waiting the parent of the items that are not in the list yet
 * @property {Element[]} items the items that have been rendered
 * @property {number} level of the items' headings
 * @property {Instance} [before] the instance that is on the page until this one is
 * @property {boolean} inJsonLd its questions may be in the `FAQPage` block
 * @property {Questions} questions
 * @property {boolean} scrollsToFragment
 * @property {boolean} isArrival the reader has just come, and nothing has been scrolled to
 * @property {boolean} isFragmentPending the item that the fragment names is not rendered yet
 * @property {number} [timer] of the next slice
 * @property {() => void} [stopListening]
 * @property {import("../../filter/index.js").Filter} [filter] the search field
 */

/** The attribute of elements that script tags have made. */
export const MADE = "data-afterword-made";

/** The latest instance of each element. @type {Map<Host, Instance>} */
export const instances = new Map();

/** The elements that show the widget, or will. @type {Set<Host>} */
export const hosts = new Set();

/** Returns whether an instance is on the page. @param {Instance} instance */
export const isShown = ({ phase }) => phase == "shown" || phase == "settled";

/** Returns the instance that is on the page in an element. @param {Host} host */
export const shownInstance = (host) => {
  const instance = instances.get(host);
  return instance && !isShown(instance) ? instance.before : instance;
};

/**
 * Returns whether the settings of an instance have a word.
 *
 * @param {Instance} instance
 * @param {string} word
 */
export const hasSetting = ({ settings }, word) => settings.includes(word);

/**
 * Returns the element of an item, once it has been rendered.
 *
 * @param {Instance} instance
 * @param {number} index
 */
export const itemAt = (instance, index) => {
  const known = instance.items[index];
  if (!known || !isShown(instance) || known.isConnected) return known;
  // A script of the page may have written it anew; else it waits for its place in the list.
  const anew = document.getElementById(instance.ids[index] ?? "");
  return anew && instance.host.contains(anew) ? anew : known;
};

/**
 * Returns the index of the item around an element, or -1.
 *
 * @param {Instance} instance
 * @param {Element | null} element
 */
export const indexOfItem = ({ ids }, element) =>
  ids.indexOf(element?.closest("[data-part=item]")?.id ?? "");

/** Ends all that goes on for an instance. @param {Instance} instance */
export const destroyInstance = (instance) => {
  clearTimeout(instance.timer);
  instance.stopListening?.();
  instance.filter?.end();
  if (instance.before) destroyInstance(instance.before);
  removeInstance(instance.number);
};
