// @ts-check
/** An element of the page as HTML, as its author and the site's templates made it. */

/** The elements of the widget's parts. */
const HOSTS = "afterword-faq,afterword-takeaways";
/** Matches what the widget has put into an element of a part. */
const OWN_ROOT = `:is(${HOSTS})>[slot=afterword]`;
/** Matches what the author keeps from being read. */
export const OFF = "[data-afterword=off]";
/** A link in SVG has no address as text. */
const ADDRESSES = { href: "a[href]:not(svg *)", src: "img[src]" };

/**
 * Returns the HTML of an element, with absolute addresses, without the parts that the widget shows
 * and without what is marked as {@link OFF}.
 *
 * @param {Element} element
 */
export const serializeElement = (element) => {
  // In a document without a window, a copy loads no image and runs nothing.
  const inert = document.implementation.createHTMLDocument();
  const copy = inert.importNode(element, true);
  for (const [name, selector] of Object.entries(ADDRESSES)) {
    const originals = element.querySelectorAll(selector);
    copy.querySelectorAll(selector).forEach((node, at) => {
      const original = /** @type {any} */ (originals[at]);
      // A fragment leads to a place of whatever page shows the data.
      if (!node.getAttribute(name)?.startsWith("#")) node.setAttribute(name, original[name]);
    });
  }
  for (const node of copy.querySelectorAll(`${OWN_ROOT},${OFF}`)) node.remove();
  for (const host of copy.querySelectorAll(HOSTS)) if (!host.textContent?.trim()) host.remove();
  return new XMLSerializer().serializeToString(copy);
};
