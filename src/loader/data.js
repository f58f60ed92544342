// @ts-check
/** The data of posts: its place on the page or elsewhere, and its text, read once. */

import { attempt } from "./report.js";
import { attribute, tagOf } from "./tags.js";
import { readArticle } from "./widget.js";

/** @typedef {import("./tags.js").Target} Target */
/**
 * @typedef {[name: string, text?: string, element?: Element]} Place the text of a script, if the
 *   data is in the page, or the element that is read itself
 */
/** @typedef {{ [field: string]: unknown } | null | undefined} Value */
/** @typedef {[text: string, value: Value, isFromPage?: boolean]} Json */

/** The selector of the data if there is neither `src` nor `from`. */
const DATA_BLOCK = "script#afterword-data";
/** The elements whose number tells that other content has come: those of the page's own. */
const TITLES = ":is(h2,h3,h4,li,details):not(afterword-faq *,afterword-takeaways *)";
/** The numbers of elements that are read themselves. @type {WeakMap<Element, number>} */
const numbers = new WeakMap();
let count = 0;
/** The largest data, in bytes. */
const LARGEST = 20_000_000;

/**
 * The data that has been read, by text or address, and the widget.
 *
 * @type {Record<string, Promise<any>>}
 */
export const known = {};

/**
 * Returns the outcome of `make` for a key. It is called once, unless it fails.
 *
 * @template T
 * @param {string} key
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export const once = (key, make) =>
  (known[key] ??= make().catch((error) => {
    delete known[key];
    throw error;
  }));

/**
 * Returns the place of the data of a part.
 *
 * @param {Target} target
 * @returns {Place}
 */
export const placeOf = (target) => {
  const isOwn = attribute(target, "src") || attribute(target, "from");
  const source = isOwn ? target : tagOf(target);
  const src = attribute(source, "src");
  if (src) return [new Request(src).url];
  const name = attribute(source, "from") || DATA_BLOCK;
  // A router may have two articles on the page for a moment: the script's own comes first.
  const block = source?.parentElement?.querySelector(name) ?? document.querySelector(name);
  if (block ? block.localName == "script" : /^(#|script)/.test(name))
    return [name, block?.textContent?.trim() ?? ""];
  const element = source?.closest(name) ?? findOnly(name) ?? (name == "article" && findArticle());
  if (!element) return [DATA_BLOCK, ""];
  if (!numbers.has(element)) numbers.set(element, ++count);
  // A script may fill the same element later, or with the next post.
  const { length } = element.querySelectorAll(TITLES);
  return [name + [numbers.get(element), length, location.pathname], undefined, element];
};

/**
 * Returns the one element that a selector names, without those inside of it. Several are a list of
 * posts.
 *
 * @param {string} selector
 */
const findOnly = (selector) => {
  const [only, ...others] = document.querySelectorAll(selector);
  return others.every((other) => only?.contains(other)) ? only : undefined;
};

/**
 * Returns the article with the page's only title, which has others beside it, such as comments; or
 * the element around the text, where a theme has no article. Other articles are a list of posts.
 */
const findArticle = () =>
  document.querySelector("article")
    ? findOnly("h1")?.closest("article")
    : (findOnly("main,[role=main]") ?? document.body);

/**
 * Returns a text that two parts share if they have the same data. An invalid place has none.
 *
 * @param {Target} target
 */
export const dataKey = (target) => {
  try {
    const [name, text] = placeOf(target);
    return text || name;
  } catch {}
};

/**
 * Reads the JSON at a place. There is none for a post without data, which is no fault.
 *
 * @param {Place} place
 * @returns {Promise<Json | undefined>}
 */
export const readJson = ([name, inline, element]) =>
  once(inline || name, async () => {
    const text = element ? await readArticle(element) : (inline ?? (await fetchText(name)));
    if (text == null || (!inline && name == DATA_BLOCK)) return;
    const json = await parseJson(name, text);
    json[2] = !!element;
    return json;
  });

/** @param {string} address */
const fetchText = (address) =>
  attempt(
    address,
    async () => {
      const response = await fetch(address);
      // The server has none for this post.
      if ([204, 404].includes(response.status)) return;
      if (!response.ok) throw "the server answers " + response.status;
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength > LARGEST) throw "it is larger than 20 MB";
      return new TextDecoder(undefined, { fatal: true }).decode(bytes);
    },
    "data-unavailable",
    "the address and connect-src",
  );

/**
 * @param {string} name
 * @param {string} text
 * @returns {Promise<Json>}
 */
const parseJson = (name, text) =>
  attempt(
    name,
    async () => {
      if (!text) throw "it is not there, or empty";
      return [text, JSON.parse(text)];
    },
    text ? "data-invalid" : "data-missing",
    'it with "afterword check"',
  );
