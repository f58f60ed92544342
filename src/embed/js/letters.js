// @ts-check
/** The letters of a piece of the page, without what themes, typographers and markup do to them. */

/** Elements whose text is no text of the author's, or is not shown. */
const SKIPPED = /^(script|style|template|noscript|svg|nav|afterword-.*)$/;

/**
 * The letters of a piece of the page, and their text nodes.
 *
 * @typedef {object} Letters
 * @property {string} text
 * @property {Text[]} nodes the text nodes that have letters, in document order
 * @property {number[]} starts the offset of the first letter of each node
 */

/**
 * Returns the letters and digits of a text, lower case, without accents.
 *
 * @param {string} text
 */
export const foldText = (text) =>
  // Most nodes are plain ASCII, where the expressions for all scripts would take ten times longer.
  /[^\0-\x7f]/.test(text)
    ? text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "")
    : (text
        .toLowerCase()
        .match(/[a-z\d]+/g)
        ?.join("") ?? "");

/**
 * Reads the letters of an element.
 *
 * @param {Element} scope
 * @returns {Letters}
 */
export const readLetters = (scope) => {
  /** @type {Letters} */
  const letters = { text: "", nodes: [], starts: [] };
  readChildren(scope, letters);
  return letters;
};

/** @param {Node} parent @param {Letters} letters */
const readChildren = (parent, letters) => {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType == 3) readText(/** @type {Text} */ (node), letters);
    else if (isRead(/** @type {Element} */ (node))) readChildren(node, letters);
  }
};

/** Page builders use `<nav>` for answers that fold. @param {Element} element */
const isRead = ({ localName, className }) =>
  !SKIPPED.test(localName) || (localName == "nav" && /answer/i.test(className));

/** @param {Text} node @param {Letters} letters */
const readText = (node, letters) => {
  const text = foldText(node.data);
  if (!text) return;
  letters.nodes.push(node);
  letters.starts.push(letters.text.length);
  letters.text += text;
};

/**
 * Returns the index of the text node with the letter at `offset`.
 *
 * @param {Letters} letters
 * @param {number} offset
 */
export const nodeIndexAt = ({ starts }, offset) => {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (starts[middle]) <= offset) low = middle;
    else high = middle;
  }
  return low;
};

/**
 * Returns the number of nodes that are before the end of an element.
 *
 * @param {Text[]} nodes in document order
 * @param {Node} element
 */
export const countBefore = (nodes, element) => {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const position = element.compareDocumentPosition(/** @type {Text} */ (nodes[middle]));
    if (position & 4 && !(position & 16)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Returns the offset in a text after its first `count` letters.
 *
 * @param {string} text
 * @param {number} count
 */
export const skipLetters = (text, count) => {
  let offset = 0;
  for (const character of text) {
    if (count <= 0) break;
    count -= foldText(character).length;
    offset += character.length;
  }
  return offset;
};

/**
 * Returns whether two texts have half of the words of the shorter one in common.
 *
 * @param {string} one
 * @param {string} other
 */
export const haveCommonWords = (one, other) => {
  const [words, others] = [one, other].map(splitWords);
  const known = new Map();
  for (const word of /** @type {string[]} */ (words)) known.set(word, (known.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of /** @type {string[]} */ (others)) {
    const count = known.get(word);
    if (!count) continue;
    known.set(word, count - 1);
    common += 1;
  }
  // One of them may be a shortened version of the other.
  return common > 0 && 2 * common >= Math.min(words?.length ?? 0, others?.length ?? 0);
};

/** @param {string} text */
const splitWords = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
