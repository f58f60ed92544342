// @ts-check
/** The items of the data, matched with the page's own blocks by their words. */

import { BLOCKS, HEADINGS, isDeeper, isHeading, nodesBetween } from "./blocks.js";
import { countBefore, foldText } from "./letters.js";
import { matchAnswers } from "./match-answers.js";
import { matchQuestions } from "./match-questions.js";

/** @typedef {import("./letters.js").Letters} Letters */
/** @typedef {import("./match-questions.js").Match} Match */
/** @typedef {import("./match-questions.js").Point} Point */
/** @typedef {import("./match-questions.js").Wanted} Wanted */

/**
 * A question on the page, and its answer.
 *
 * @typedef {object} PageItem
 * @property {Element} container the block that begins with the question
 * @property {Element | null | undefined} body the block with the first words of the answer, for the
 *   first item
 * @property {Point} start of the question
 * @property {Point} end of the question
 * @property {{ home: Element, at: Element, next?: Element }} [loan] what has the answer's nodes, if
 *   they can't be cloned
 * @property {string | undefined} text the answer of the data, for labels such as "A:" before the
 *   page's
 * @property {Node[] | undefined} answer the nodes behind `container`; without them, its rest
 */

/** The blocks that are an item where nothing else tells. */
const ITEMS = "li,details,dt,p,h1,h2,h3,h4,h5,h6";
const LISTS = "ol,ul,dl,menu";
/**
 * Returns the blocks and items of a section, or the reason for which they are not those of the
 * data.
 *
 * @param {Element} scope
 * @param {Letters} letters
 * @param {number} from the index of the first text node of the section
 * @param {Element | undefined} title
 * @param {Wanted[]} wanted
 * @returns {{ blocks: Element[], items: PageItem[] } | string}
 */
export const matchItems = (scope, letters, from, title, wanted) => {
  const matches = matchQuestions(letters, from, wanted);
  if (typeof matches == "string") return matches;
  const { nodes } = letters;
  const containers = matches.map((match, index) =>
    findContainer(scope, nodes, match, matches[index + 1], wanted.length == 1),
  );
  const parent = containers[0]?.parentElement;
  if (!parent || containers.some((container) => container?.parentElement != parent))
    return "its questions are not beside each other";
  const tops = /** @type {Element[]} */ (containers);
  if (title && endsBefore(scope, title, tops[0])) return "its section ends before";
  const items = matches.map(({ from, to }, index) => ({
    container: /** @type {Element} */ (tops[index]),
    start: from,
    end: to,
    text: wanted[index]?.answer,
    /** @type {Element | null | undefined} */
    body: undefined,
    /** @type {Node[] | undefined} */
    answer: undefined,
  }));
  const reason = matchAnswers(letters, matches, items, wanted);
  if (reason) return reason;
  if (items.some(hasGroup)) return "its questions are in groups";
  return findBlocks(nodes, matches, items, parent, title);
};

/** Returns whether another heading of the same kind is in an answer. @param {PageItem} item */
const hasGroup = ({ container, answer = [] }) =>
  isHeading(container) &&
  answer.some(
    (node) =>
      node.nodeType == 1 &&
      [node, .../** @type {Element} */ (node).querySelectorAll(HEADINGS)].some(
        (element) =>
          isHeading(/** @type {Element} */ (element)) &&
          !isDeeper(/** @type {Element} */ (element), container),
      ),
  );

/**
 * Returns the largest block that begins with a question and has no other.
 *
 * @param {Element} scope
 * @param {Text[]} nodes
 * @param {Match} match
 * @param {Match | undefined} next
 * @param {boolean} isOnly
 */
const findContainer = (scope, nodes, { first }, next, isOnly) => {
  const before = nodes[first - 1];
  const after = next && nodes[next.first];
  let container;
  for (
    let element = nodes[first]?.parentElement;
    element &&
    element != scope &&
    !(before && element.contains(before)) &&
    !(after && element.contains(after));
    element = element.parentElement
  ) {
    if (
      isOnly
        ? element.matches("li,details") || (!container && element.matches(ITEMS))
        : element.matches(BLOCKS)
    )
      container = element;
  }
  return container;
};

/**
 * Returns whether another section begins between a title and a block.
 *
 * @param {Element} scope
 * @param {Element} title
 * @param {Element | undefined} block
 */
const endsBefore = (scope, title, block) =>
  !!block &&
  [...scope.querySelectorAll(HEADINGS)].some(
    (heading) =>
      heading.localName <= title.localName &&
      title.compareDocumentPosition(heading) & 4 &&
      heading.compareDocumentPosition(block) & 4 &&
      !heading.contains(block) &&
      !block.contains(heading),
  );

/**
 * Returns the blocks that have the items and nothing else.
 *
 * @param {Text[]} nodes
 * @param {Match[]} matches
 * @param {PageItem[]} items
 * @param {Element} parent
 * @param {Element | undefined} title
 * @returns {{ blocks: Element[], items: PageItem[] } | string}
 */
const findBlocks = (nodes, matches, items, parent, title) => {
  const [head, last] = [/** @type {PageItem} */ (items[0]), /** @type {PageItem} */ (items.at(-1))];
  const tail = last.answer?.at(-1) ?? last.container;
  const before = nodes[/** @type {Match} */ (matches[0]).first - 1];
  if (parent.matches(LISTS)) {
    const after = nodes[countBefore(nodes, tail)];
    const count = [...parent.children].filter(
      ({ localName }) => localName == head.container.localName,
    ).length;
    if (
      (before && parent.contains(before)) ||
      (after && parent.contains(after)) ||
      count != items.length
    )
      return "it has other questions, too";
    return { blocks: [parent], items };
  }
  const between = [
    head.container,
    ...nodesBetween(head.container, tail),
    ...(tail == head.container ? [] : [tail]),
  ];
  if (between.some((node) => node.nodeType == 3 && foldText(/** @type {Text} */ (node).data)))
    return "there is something between its items";
  const isAlike = (/** @type {Element | null} */ element) =>
    !!element && element.localName == head.container.localName && isItem(element, head.container);
  const previous = neighbour(head.container, head.container, "previousElementSibling");
  const next = neighbour(/** @type {Element} */ (tail), head.container, "nextElementSibling");
  if ((previous != title && isAlike(previous)) || isAlike(next))
    return "it has other questions, too";
  const blocks = /** @type {Element[]} */ (between.filter(({ nodeType }) => nodeType == 1));
  return { blocks, items };
};

/**
 * Returns the nearest element on one side that may be a further item.
 *
 * @param {Element} from
 * @param {Element} container
 * @param {"previousElementSibling" | "nextElementSibling"} side
 */
const neighbour = (from, container, side) => {
  let next = from[side];
  // Between sub-headings, there are answers.
  if (isHeading(container)) while (next && !isHeading(next)) next = next[side];
  return next;
};

/**
 * Returns whether an element looks like an item of the same list.
 *
 * @param {Element} element
 * @param {Element} container
 */
const isItem = (element, container) =>
  element.matches("details,dt") ||
  (isHeading(element)
    ? /[?？؟]\s*$/.test(element.textContent?.trim() ?? "")
    : !!element.className && element.className == container.className) ||
  (element.localName == "p" &&
    /^(strong|b)$/.test(element.firstElementChild?.localName ?? "") &&
    /[?？؟]\s*$/.test(element.firstElementChild?.textContent ?? ""));
