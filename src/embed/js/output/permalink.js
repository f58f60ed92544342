// @ts-check
/** Permalinks: a click copies the address of an item, and says so. */

import { pageAddress } from "../address.js";

/** The time for which a link says that it has been copied, in ms. */
const SHOWN_MS = 2000;
/** Hides the last "Link copied". */
let endMessage = () => {};

/**
 * Copies the address of an item, if the reader wants that; with a key held down, or without a
 * clipboard, the link is a link.
 *
 * @param {import("../instance.js").Instance} instance
 * @param {MouseEvent} click
 * @param {Element} link
 */
export const copyAddress = ({ host }, click, link) => {
  const { ctrlKey, metaKey, shiftKey, altKey } = click;
  // A page may have a variable of that name.
  const { clipboard } = window.navigator;
  if (ctrlKey || metaKey || shiftKey || altKey || !clipboard) return;
  const href = link.getAttribute("href") ?? "";
  const fragment = href.slice(href.indexOf("#"));
  click.preventDefault();
  clipboard.writeText(pageAddress() + fragment).then(
    () => showCopied(host, link),
    // Not allowed: the address bar has it, then.
    () => (location.hash = fragment),
  );
};

/**
 * Shows "Link copied" beside the link, and announces it in the live region. Only attributes change.
 *
 * @param {Element} host
 * @param {Element} link
 */
const showCopied = (host, link) => {
  endMessage();
  const status = host.querySelector("[role=status]>span");
  link.setAttribute("data-copied", status?.textContent ?? "");
  status?.removeAttribute("hidden");
  const timer = setTimeout(() => endMessage(), SHOWN_MS);
  endMessage = () => {
    endMessage = () => {};
    clearTimeout(timer);
    link.removeAttribute("data-copied");
    status?.setAttribute("hidden", "");
  };
};
