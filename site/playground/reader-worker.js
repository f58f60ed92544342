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
  const markup = json && render(json, headingLevel, toggleAll, theme);
  return { json, data, faq, takeaways, decisions, messages: JSON.parse(check(text, name)), markup };
}
