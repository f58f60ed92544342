// @ts-check
// The worker: runs the reader of the command, as WebAssembly.

import init, { check, extract, render } from "virtual:reader";

/** @typedef {import("./reader.js").Request} Request */

const isReady = init({ module_or_path: new URL("reader_bg.wasm", import.meta.url) }).then(
  () => true,
  () => false,
);

self.addEventListener("message", async ({ data }) => {
  if (!(await isReady)) self.postMessage({ failure: "unavailable" });
  else self.postMessage(tryToRead(data));
});

/** @param {Request} request */
function tryToRead(request) {
  try {
    return { reading: readPost(request) };
  } catch (error) {
    console.error(error);
    return { failure: "crashed" };
  }
}

/** @param {Request} request */
function readPost({ text, name, headingLevel, toggleAll, theme }) {
  const { data, faq, takeaways, decisions } = JSON.parse(extract(text, name));
  const json = data && JSON.stringify(data, null, 2);
  return {
    json,
    shownJson: data && JSON.stringify(data, replaceImages),
    data,
    faq,
    takeaways,
    decisions,
    messages: JSON.parse(check(text, name)),
    markup: json && render(json, headingLevel, toggleAll, theme),
  };
}

/** Puts an image's text in its place, so that the preview fetches nothing. @param {string} _ @param {any} value */
function replaceImages(_, value) {
  return value?.type == "image" ? { type: "text", value: `[${value.alt || "image"}]` } : value;
}
