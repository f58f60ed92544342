// @ts-check
// The worker: runs the reader of the command, as WebAssembly.

import init, { check, extract, render } from "virtual:reader";

/** @typedef {import("./reader.js").Request} Request */

const isReady = startReader().then(
  () => true,
  () => false,
);

self.addEventListener("message", async ({ data }) => {
  if (!(await isReady)) self.postMessage({ failure: "unavailable" });
  else self.postMessage(tryToRead(data));
});

async function startReader() {
  const response = await fetch(new URL("reader_bg.wasm", import.meta.url));
  // Not compiled while it comes, since some servers send another type.
  await init(await WebAssembly.compile(await response.arrayBuffer()));
}

/** @param {Request} request */
function tryToRead(request) {
  try {
    return { reading: readPost(request) };
  } catch (error) {
    console.error(error);
    return { failure: "crashed" };
  }
}

/**
 * Reads a post. The page gets texts in place of the data, which are much cheaper to pass on.
 *
 * @param {Request} request
 * @returns {import("./reader.js").Reading}
 */
function readPost({ text, name, headingLevel, toggleAll, filter, theme, numbered }) {
  const { data, faq, takeaways, decisions } = JSON.parse(extract(text, name));
  const json = data && JSON.stringify(data, null, 2);
  return {
    json,
    shownJson: data && JSON.stringify(data, replaceImages),
    markup: json && render(json, headingLevel, toggleAll, filter, theme, numbered),
    title: data?.title ?? "",
    ids: data?.faq?.items.flatMap((/** @type {any} */ { id }) => id ?? []) ?? [],
    faq: describePart(data?.faq, faq, (item) => item.question),
    takeaways: describePart(data?.takeaways, takeaways, (item) => item.text ?? item),
    decisions,
    messages: JSON.parse(check(text, name)),
  };
}

/**
 * @param {{ heading?: string, items: any[] } | undefined} part
 * @param {import("./reader.js").Place | null} place
 * @param {(item: any) => unknown} getText
 */
function describePart(part, place, getText) {
  if (!part) return null;
  const texts = part.items.map((item) => toText(getText(item)));
  return { heading: part.heading ?? "", texts, place };
}

/** Returns the plain text of a text or of nodes. @param {any} content @returns {string} */
function toText(content) {
  if (typeof content == "string") return content;
  if (Array.isArray(content)) return content.map(toText).join("");
  return content?.value ?? toText(content?.children ?? content?.alt ?? "");
}

/**
 * Puts an image's text in its place, so that the preview fetches nothing.
 *
 * @param {string} _
 * @param {any} value
 */
function replaceImages(_, value) {
  return value?.type == "image" ? { type: "text", value: `[${value.alt || "image"}]` } : value;
}
