// The demo page, as a blog would write it.

const TRUNK_MARKUP = /\n*[ \t]*(<link\s+data-trunk\b[^>]*>|<!--[^>]*\bTrunk\b[^>]*-->)/g;

/**
 * Removes the links and comments that only Trunk reads.
 *
 * @param {string} page
 */
export function stripTrunkMarkup(page) {
  return page.replace(TRUNK_MARKUP, "");
}
