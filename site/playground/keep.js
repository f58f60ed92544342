// @ts-check
// Keeps the text across reloads of the page, in this tab alone.

const KEY = "afterword-playground-text";
/** Browsers keep about 5 MB for all pages of a site. */
const MOST = 1_500_000;

/** Keeps a text until the tab is closed. @param {string} text */
export function keepText(text) {
  try {
    if (text && text.length <= MOST) sessionStorage.setItem(KEY, text);
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing throws.
  }
}

/** Returns the text that was kept. */
export function readKeptText() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
