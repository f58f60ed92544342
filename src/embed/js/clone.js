// @ts-check
/** Clones of the page's own questions and answers. Nothing is parsed, and no script runs. */

import { hasActiveContent } from "./find-section.js";
import { BLOCKS } from "./blocks.js";
import { foldText } from "./letters.js";

/** @typedef {import("./match-items.js").PageItem} PageItem */

/** The boxes of a question, whose rest is no part of the answer. */
const QUESTION_BOXES = "summary,h1,h2,h3,h4,h5,h6,button,dt,[class*=question],[class*=heading]";
/** Elements that a button, in which a question is, can't contain. */
const INTERACTIVE = "a,button,label,input,select,textarea,summary,details,[tabindex]";
/** The answer of an item in the widget's own static markup. */
const OWN_ANSWER = ":scope>.afterword-panel>.afterword-answer";
/** The question of an item in the widget's own static markup. */
const OWN_QUESTION = ".afterword-question-text";
/** Handlers that would run without the reader, and so once more than the page meant. */
const AUTOMATIC_HANDLERS = /^on(?!click$)/;
/** The attribute of the article's blocks while a part is shown in their place. */
export const REPLACED = "data-afterword-replaced";
const ANSWER_LABEL = /^\s*\p{L}{1,10}\s*[.:)：．）]\s*/u;

/** Empties the places of texts in an item. @param {Element} element */
export const emptyItem = (element) => {
  for (const place of element.querySelectorAll(
    ".afterword-question-text,.afterword-answer,.afterword-card-text",
  ))
    place.replaceChildren();
};

/**
 * Fills the empty places of an item that the widget has made with the page's own nodes.
 *
 * @param {Element} element an item or a card
 * @param {PageItem} item
 */
export const fillItem = (element, item) => {
  element.querySelector(".afterword-question-text")?.append(cloneQuestion(item));
  const own = findOwnAnswer(item);
  if (item.loan || (own && hasActiveContent(own))) {
    item.loan ??= { home: /** @type {Element} */ (own), at: /** @type {Element} */ (own) };
    item.loan.next = element.querySelector(".afterword-answer") ?? undefined;
    return;
  }
  element
    .querySelector(".afterword-answer,.afterword-card-text")
    ?.append(...(element.localName == "li" ? cloneCard(item) : cloneAnswer(item, own)));
};

/** @param {PageItem} item */
const findOwnAnswer = ({ container }) =>
  container.matches(".afterword-item") ? container.querySelector(OWN_ANSWER) : null;

/** Moves the nodes of answers that can't be cloned into the part. @param {PageItem[]} items */
export const lendAnswers = (items) => {
  for (const { loan } of items) if (loan?.next) moveChildren(loan, loan.next);
};

/** Moves them back. @param {PageItem[]} items */
export const returnAnswers = (items) => {
  for (const { loan } of items) if (loan) moveChildren(loan, loan.home);
};

/** @param {{ at: Element, next?: Element }} loan @param {any} to */
const moveChildren = (loan, to) => {
  // Frames and media keep their state where browsers can move them in one step.
  const move =
    to.moveBefore && to.isConnected && loan.at.isConnected ? "moveBefore" : "insertBefore";
  for (const node of [...loan.at.childNodes]) to[move](node, null);
  loan.at = to;
  delete loan.next;
};

/**
 * Returns a clone of a question; in the widget's own static markup with all that
 * stands around it, so that no line breaks elsewhere.
 *
 * @param {PageItem} item
 */
const cloneQuestion = ({ container, start, end }) => {
  const own = container.matches(".afterword-item") && container.querySelector(OWN_QUESTION);
  if (!own && start.node == end.node) return start.node.data.slice(start.offset, end.offset).trim();
  const range = document.createRange();
  if (own) range.selectNodeContents(own);
  else {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  }
  const clone = range.cloneContents();
  for (const element of clone.querySelectorAll("*")) {
    element.removeAttribute("id");
    // The sign of a theme's link to the heading is no part of the question.
    if (own && element.localName == "a" && !foldText(element.textContent ?? "")) element.remove();
    else if (element.matches(INTERACTIVE)) element.replaceWith(...element.childNodes);
  }
  return clone;
};

/** @param {PageItem} item @param {Element | null} own */
const cloneAnswer = ({ container, end, answer: nodes, text }, own) => {
  if (own) return [...own.childNodes].map(cloneNode);
  let content = nodes ? nodes.map(cloneNode) : cloneAfter(end, container);
  content = trimStart(unwrap(content));
  if (text && !ANSWER_LABEL.test(text)) removeLabel(content);
  return wrapInline(content);
};

/** @param {PageItem} item */
const cloneCard = ({ container }) => trimStart(unwrap([...container.childNodes].map(cloneNode)));

/** @param {Node} node */
const cloneNode = (node) => {
  const clone = node.cloneNode(true);
  if (clone.nodeType == 1) dropHandlers(/** @type {Element} */ (clone));
  return clone;
};

/** @param {Element} root */
const dropHandlers = (root) => {
  for (const element of [root, ...root.getElementsByTagName("*")])
    for (const name of element.getAttributeNames())
      if (AUTOMATIC_HANDLERS.test(name) || name == REPLACED) element.removeAttribute(name);
};

/**
 * Returns clones of what an element has behind a point in it.
 *
 * @param {import("./match-items.js").Point} point
 * @param {Element} container
 * @returns {Node[]}
 */
const cloneAfter = ({ node, offset }, container) => {
  /** @type {Node} */
  let at = node;
  for (let box = node.parentElement; box && box != container; box = box.parentElement)
    if (box.matches(QUESTION_BOXES)) at = box;
  const rest = at == node ? node.data.slice(offset) : "";
  /** @type {Node[]} */
  let content = rest.trim() ? [document.createTextNode(rest)] : [];
  while (at != container) {
    for (let next = at.nextSibling; next; next = next.nextSibling) content.push(cloneNode(next));
    at = /** @type {Node} */ (at.parentNode);
    if (at == container) break;
    content = trimStart(content);
    if (!content.some(hasContent)) content = [];
    else {
      const shell = /** @type {Element} */ (at.cloneNode());
      dropHandlers(shell);
      shell.append(...content);
      content = [shell];
    }
  }
  return content;
};

/** Returns whether a node is text, or an element but an empty box. @param {Node} node */
const hasContent = (node) =>
  node.nodeType == 1
    ? node.nodeName != "DIV" || !!node.firstChild
    : node.nodeType == 3 && !!node.textContent?.trim();

/** Returns nodes without blank ones and line breaks at both ends. @param {Node[]} nodes */
const trimStart = (nodes) => {
  const isVoid = (/** @type {Node} */ node) => !hasContent(node) || node.nodeName == "BR";
  const kept = [...nodes];
  while (kept[0] && isVoid(kept[0])) kept.shift();
  while (kept.length && isVoid(/** @type {Node} */ (kept.at(-1)))) kept.pop();
  return kept;
};

/**
 * Returns the content of boxes that are around the whole of an answer.
 *
 * @param {Node[]} nodes
 * @returns {Node[]}
 */
const unwrap = (nodes) => {
  const elements = nodes.filter(hasContent);
  const isBox = (/** @type {Node} */ node) => /^(DIV|SECTION|ARTICLE|DD|NAV)$/.test(node.nodeName);
  if (elements.every(({ nodeName }) => nodeName == "DD") && elements.length > 1)
    return elements.flatMap((node) => [...node.childNodes]);
  return elements.length == 1 && elements[0] && isBox(elements[0])
    ? unwrap([...elements[0].childNodes])
    : nodes;
};

/** Removes a label such as "A:" from the first text of an answer. @param {Node[]} nodes */
const removeLabel = (nodes) => {
  for (let node = nodes[0]; node; node = /** @type {Node} */ (node.firstChild)) {
    if (node.nodeType != 3) continue;
    const text = /** @type {Text} */ (node);
    if (
      /^\s*(a|answer|antwort|r|respuesta|réponse|risposta|resposta|odp|답|答|回答)\s*[.:)：]\s*/iu.test(
        text.data,
      )
    )
      text.data = text.data.replace(/^\s*[^.:)：]{1,10}[.:)：]\s*/u, "");
    return;
  }
};

/** Returns nodes with a paragraph around each run of inline content. @param {Node[]} nodes */
const wrapInline = (nodes) => {
  /** @type {Node[]} */
  const wrapped = [];
  /** @type {Element | undefined} */
  let paragraph;
  for (const node of nodes) {
    if (node.nodeType == 1 && /** @type {Element} */ (node).matches(BLOCKS)) {
      paragraph = undefined;
      wrapped.push(node);
    } else if (paragraph) paragraph.append(node);
    else if (hasContent(node)) {
      paragraph = document.createElement("p");
      paragraph.append(node);
      wrapped.push(paragraph);
    }
  }
  return wrapped;
};
