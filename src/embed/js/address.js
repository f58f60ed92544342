// @ts-check
/** The address of the page, which routers change in many ways. */

/** Returns the address without its fragment. */
export const pageAddress = () => document.documentURI.split("#")[0] ?? "";

/** Returns what permalinks begin with: nothing, unless a `<base>` would lead them elsewhere. */
export const linkPrefix = () => (document.querySelector("base[href]") ? pageAddress() : "");

/** Returns the fragment, its escapes resolved, if there is one. */
export const readFragment = () => {
  const { documentURI } = document;
  const start = documentURI.indexOf("#") + 1;
  const fragment = documentURI.slice(start);
  if (!start) return;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

let address = "";
/** @type {() => void} */
let followAll;

/** The widget is replacing the address itself. */
let isReplacing = false;

/** Follows the fragment if the address has changed since the last look. */
export const compareAddress = () => {
  if (location.href != address && !isReplacing) follow();
};

/**
 * Replaces the address in the same entry of the history, whose state stays, if the page may.
 *
 * @param {string} url
 */
export const replaceAddress = (url) => {
  isReplacing = true;
  try {
    window.history.replaceState(window.history.state, "", url);
  } catch {}
  isReplacing = false;
  address = location.href;
};

/**
 * Replaces the fragment of the address.
 *
 * @param {string} fragment with its `#`; an empty text for none
 */
export const replaceFragment = (fragment) => replaceAddress(pageAddress() + fragment);

const follow = () => {
  address = location.href;
  followAll();
};

/** @param {Event} click */
const onClick = (click) => {
  const link = /** @type {Element} */ (click.target).closest?.('a[href*="#"]');
  const href = link?.getAttribute("href");
  // A reader who follows a link once more leaves the address as it is.
  if (href && !click.defaultPrevented && document.documentURI.endsWith(href)) follow();
  // Not every browser tells of `pushState`; a click is what mostly leads to it.
  setTimeout(compareAddress);
};

/** The events that may come with another address. @type {[string, (event: any) => void][]} */
const EVENTS = [
  ["popstate", compareAddress],
  ["hashchange", compareAddress],
  ["click", onClick],
];

/**
 * Begins to notice changes of the address, whatever makes them.
 *
 * @param {typeof followAll} listener
 */
export const watchAddress = (listener) => {
  followAll = listener;
  address = location.href;
  for (const [name, listener] of EVENTS) addEventListener(name, listener);
  /** @type {any} */ (window).navigation?.addEventListener("currententrychange", compareAddress);
};

/** Stops noticing them. */
export const forgetAddress = () => {
  for (const [name, listener] of EVENTS) removeEventListener(name, listener);
  /** @type {any} */ (window).navigation?.removeEventListener("currententrychange", compareAddress);
};
