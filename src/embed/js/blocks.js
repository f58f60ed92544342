// @ts-check
/** The blocks of a page. */

/** The elements that begin a block. */
export const BLOCKS =
  "li,dt,dd,p,div,h1,h2,h3,h4,h5,h6,details,summary,section,article,blockquote,ol,ul,dl,pre,table,td,th,tr,tbody,thead,figure,header,hr,main,body";
/** Matches headings. */
export const HEADINGS = "h1,h2,h3,h4,h5,h6";

/** Returns the siblings between two nodes. @param {Node} from @param {Node} to */
export const nodesBetween = (from, to) => {
  const between = [];
  for (let node = from.nextSibling; node && node != to; node = node.nextSibling) between.push(node);
  return between;
};

/** Returns whether an element is a heading. @param {Element} element */
export const isHeading = ({ localName }) => /^h[1-6]$/.test(localName);
/**
 * Returns whether a heading is in a section below that of another one.
 *
 * @param {Element} heading
 * @param {Element} container
 */
export const isDeeper = (heading, container) =>
  isHeading(container) && heading.localName > container.localName;
