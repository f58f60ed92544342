// @ts-check
/**
 * The data of a page that has none: read from an element of the page itself.
 *
 * The build makes one file of this and wasm-bindgen's glue. The loader fetches it where a tag names
 * an element that is no script; the reader in WebAssembly follows only if there may be a part.
 */

import init, { readElement } from "./glue.js";
import { mayHaveParts } from "./look.js";
import { OFF, serializeElement } from "./serialize.js";

/** The longest article that is read, in characters. */
const LONGEST = 5_000_000;
/** The instantiation of the reader. @type {Promise<void> | undefined} */
let ready;

/**
 * Returns the post data in an element as JSON, or nothing if it has neither an FAQ nor takeaways.
 *
 * @param {Element} element
 * @param {string} address of the reader
 */
export const readArticle = async (element, address) => {
  const json = !element.closest(OFF) && mayHaveParts(element) && (await read(element, address));
  if (json) return json;
  console.debug(`afterword: <${element.localName}> has no questions or takeaways.`);
};

/** @param {Element} element @param {string} address */
const read = async (element, address) => {
  try {
    await (ready ??= WebAssembly.compileStreaming(fetch(address)).then(init));
    const xml = serializeElement(element);
    if (xml.length > LONGEST) throw "it would have to read more than 5 MB";
    return readElement(xml);
  } catch (error) {
    // A later attempt begins anew, also after a crash.
    ready = undefined;
    throw error;
  }
};
