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

/** The instantiation of the reader. @type {Promise<void> | undefined} */
let ready;

/**
 * Returns the post data in an element as JSON, or nothing if it has neither an FAQ nor takeaways.
 *
 * @param {Element} element
 * @param {string} address of the reader
 */
export const readArticle = async (element, address) => {
  if (element.closest(OFF) || !mayHaveParts(element)) return;
  try {
    await (ready ??= WebAssembly.compileStreaming(fetch(address)).then(init));
    return readElement(serializeElement(element)) || undefined;
  } catch (error) {
    // A later attempt begins anew, also after a crash.
    ready = undefined;
    throw error;
  }
};
