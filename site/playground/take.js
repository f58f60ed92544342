// @ts-check
// How texts come in: pasted, dropped, or chosen as a file.

import { isRichText, tidyRichText } from "./rich-text.js";
import { formatOfFile, guessFormat } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

/**
 * @typedef {object} Taken
 * @property {string} text
 * @property {Settings["format"]} format
 * @property {string} notice
 * @property {string} [plain] the same as plain text, where the clipboard has both
 *
 * @typedef {object} Takers
 * @property {() => boolean} isReplaced a paste replaces the whole text
 * @property {(taken: Taken) => void} onText
 * @property {(notice: string) => void} onNotice
 */

const MOST_OF_A_FILE = 5_000_000;

/**
 * Listens to what is pasted and dropped on an element.
 *
 * @param {HTMLElement} host
 * @param {Takers} takers
 */
export function takeTexts(host, takers) {
  host.addEventListener(
    "paste",
    (event) => {
      const taken = event.clipboardData && takers.isReplaced() && readTransfer(event.clipboardData);
      if (!taken) return;
      // Before the editor sees it, which would take the plain text.
      event.preventDefault();
      event.stopPropagation();
      takers.onText(taken);
    },
    { capture: true },
  );
  host.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    host.dataset.dropping = "";
  });
  host.addEventListener("dragleave", () => delete host.dataset.dropping);
  host.addEventListener(
    "drop",
    (event) => {
      delete host.dataset.dropping;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void takeFile(file, takers);
    },
    { capture: true },
  );
}

/**
 * Returns the text of the clipboard: as HTML if it is formatted.
 *
 * @param {DataTransfer} transfer
 * @returns {Taken | undefined}
 */
function readTransfer(transfer) {
  const plain = transfer.getData("text/plain");
  const html = transfer.getData("text/html");
  // Source code is often copied with colours, and then both are there.
  if (isRichText(html) && guessFormat(plain) == "md" && !looksLikeMarkdown(plain)) {
    const notice = "Formatted text was pasted, and stands here as HTML.";
    return { text: tidyRichText(html), format: "html", notice, plain };
  }
  return plain ? { text: plain, format: "auto", notice: "" } : undefined;
}

/** @param {string} plain */
function looksLikeMarkdown(plain) {
  return /^(#{1,6} \S|---\s*$|\+\+\+\s*$|```)/m.test(plain);
}

/** @param {File} file @param {Takers} takers */
export async function takeFile(file, { onText, onNotice }) {
  const format = formatOfFile(file.name);
  if (!format)
    return onNotice(
      `“${file.name}” is neither Markdown nor HTML. Choose a file that ends in .md or .html.`,
    );
  if (file.size > MOST_OF_A_FILE)
    return onNotice(`“${file.name}” is larger than 5 MB, which is no post.`);
  onText({
    text: await file.text(),
    format,
    notice: `“${file.name}” was read. It stays in your browser.`,
  });
}
