// @ts-check
/** The questions of the data, found in the letters of the page. */

import { BLOCKS } from "./blocks.js";
import { foldText, nodeIndexAt, skipLetters } from "./letters.js";

/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {{ question: string, answer?: string, folded: string }} Wanted */
/** @typedef {{ node: Text, offset: number }} Point */

/**
 * A question in the letters of the page.
 *
 * @typedef {object} Match
 * @property {number} first the index of the text node with its first letter, or with its label
 * @property {number} end the offset of the letter behind it
 * @property {Point} from
 * @property {Point} to
 */

const LABEL = /^[^\p{L}\p{N}]*(\p{L}{1,10}\s*)?\d{0,3}\s*[.:)：．）][^\p{L}\p{N}]*$/u;
const CLOSING = /^[?!.…:;？！。؟؛"'“”’»)\]]*/u;
const ASKS = /[?!.…:？！。؟]["'”’»)\]\s]*$/u;

/**
 * Returns the places of questions, in order, from the text node `from` on. Returns a reason if one
 * is not there.
 *
 * @param {Letters} letters
 * @param {number} from
 * @param {Wanted[]} wanted
 */
export const matchQuestions = (letters, from, wanted) => {
  const matches = [];
  let offset = letters.starts[from] ?? letters.text.length;
  for (const one of wanted) {
    const match = one.folded
      ? matchQuestion(letters, offset, from, one)
      : matchSigns(letters, offset, one.question.trim());
    if (!match) return `it does not have “${one.question}” where the data has it`;
    matches.push(match);
    offset = match.end;
  }
  return matches;
};

/**
 * Returns the place of a question that has no letters, such as "???".
 *
 * @param {Letters} letters
 * @param {number} from
 * @param {string} question
 * @returns {Match | undefined}
 */
const matchSigns = ({ nodes, starts }, from, question) => {
  const first = nodes.findIndex(
    ({ data }, index) => (starts[index] ?? 0) >= from && data.trimStart().startsWith(question),
  );
  const node = nodes[first];
  if (!node) return;
  const offset = node.data.indexOf(question);
  const to = { node, offset: offset + question.length };
  return { first, end: starts[first] ?? 0, from: { node, offset }, to };
};

/**
 * Returns the index of the text node behind the beginning of a question, -1 if the page doesn't
 * have it.
 *
 * @param {Letters} letters
 * @param {number} from
 * @param {Wanted | undefined} wanted
 */
export const indexAfterQuestion = (letters, from, wanted) => {
  const start = letters.starts[from] ?? letters.text.length;
  const match = wanted?.folded && matchQuestion(letters, start, from, wanted);
  return match ? match.first + 1 : -1;
};

/**
 * @param {Letters} letters
 * @param {number} at
 * @param {number} from
 * @param {Wanted} wanted
 * @returns {Match | undefined}
 */
const matchQuestion = ({ text, nodes, starts }, at, from, { question, folded }) => {
  for (let offset = at; (offset = text.indexOf(folded, offset)) >= 0; offset++) {
    const index = nodeIndexAt({ text, nodes, starts }, offset);
    const node = /** @type {Text} */ (nodes[index]);
    const inNode = offset - /** @type {number} */ (starts[index]);
    // The label before, such as "Q:" or "3.", may be in the same text or in one of its own.
    const labelEnd = inNode ? offsetAfter(node, inNode, "") : 0;
    const [lead = ""] = node.data.slice(labelEnd).match(/^[^\p{L}\p{N}]*/u) ?? [];
    if (inNode && !LABEL.test(node.data.slice(0, labelEnd) + lead)) continue;
    const skipped = labelEnd + (inNode ? (lead.match(/^[\s.:)]*/)?.[0].length ?? 0) : 0);
    const block = node.parentElement?.closest(BLOCKS);
    let first = index;
    const before = nodes[index - 1];
    if (!inNode && index > from && before && block?.contains(before)) {
      if (!LABEL.test(before.data + lead)) continue;
      first -= 1;
    }
    const label = nodes[first - 1];
    if (first > from && label && block?.contains(label)) continue;
    const end = offset + folded.length;
    const last = nodeIndexAt({ text, nodes, starts }, end - 1);
    const lastNode = /** @type {Text} */ (nodes[last]);
    const isNodeEnd = end == (starts[last + 1] ?? text.length);
    const stop = isNodeEnd
      ? lastNode.data.length
      : offsetAfter(
          lastNode,
          end - /** @type {number} */ (starts[last]),
          last == index ? question : "",
        );
    if (!endsThere(lastNode.data.slice(stop), question)) continue;
    const marks = closingLength(lastNode.data.slice(stop), question);
    const mark = isNodeEnd && markAfter(lastNode, block, question);
    const to = mark || { node: lastNode, offset: stop + marks };
    return { first, end, from: { node, offset: skipped }, to };
  }
};

/**
 * Returns the offset in a text node after its first `count` letters.
 *
 * @param {Text} node
 * @param {number} count
 * @param {string} text the text that probably ends there
 */
const offsetAfter = ({ data }, count, text) => {
  // Looking at each letter takes long; most pages have the question as the data has it.
  const letters = text.trim().replace(/[^\p{L}\p{N}]+$/u, "");
  const at = letters ? data.indexOf(letters) : -1;
  if (at >= 0 && at < 8 && foldText(data.slice(0, at + letters.length)).length == count)
    return at + letters.length;
  return skipLetters(data, count);
};

/**
 * Returns the length of the signs that end a question: those of the data, else common ones.
 *
 * @param {string} rest
 * @param {string} question
 */
const closingLength = (rest, question) => {
  const [signs = ""] = question.match(/[^\p{L}\p{N}]*$/u) ?? [];
  let length = 0;
  for (const sign of signs.replace(/\s/g, "")) {
    const at = rest.slice(length).search(/\S/);
    if (at < 0 || !rest.startsWith(sign, length + at)) return rest.match(CLOSING)?.[0].length ?? 0;
    length += at + sign.length;
  }
  return length || (rest.match(CLOSING)?.[0].length ?? 0);
};

/**
 * Returns the end of the signs that follow a link or another element at the end of a question.
 *
 * @param {Text} node
 * @param {Element | null | undefined} block
 * @param {string} question
 * @returns {Point | undefined}
 */
const markAfter = (node, block, question) => {
  /** @type {Node} */
  let at = node;
  while (!at.nextSibling && at.parentElement && at.parentElement != block) at = at.parentElement;
  const next = at.nextSibling;
  if (next?.nodeType != 3) return;
  const { data } = /** @type {Text} */ (next);
  const [signs = ""] = data.match(/^[^\p{L}\p{N}]*/u) ?? [];
  const isQuestions = signs.trim() && question.endsWith(signs.trim());
  return isQuestions ? { node: /** @type {Text} */ (next), offset: signs.length } : undefined;
};

/**
 * Returns whether a question ends where `rest` begins.
 *
 * @param {string} rest
 * @param {string} question
 */
const endsThere = (rest, question) =>
  !/[\p{L}\p{N}]/u.test(rest) ||
  (ASKS.test(question) ? /^[^\p{L}\p{N}]*?[?!.…:;？！。؟؛]/u : /^[^\p{L}\p{N}\p{M}]/u).test(rest);
