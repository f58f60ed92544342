// @ts-check
/**
 * The search for the section of the article that says what the data says.
 *
 * It goes by words alone, so it knows no form: a list, sub-headings, bold paragraphs, `<details>`,
 * a definition list and a block editor's accordion are found in the same way.
 */

import { HEADINGS } from "./blocks.js";
import { chooseHeading } from "./heading.js";
import { countBefore, foldText, readLetters } from "./letters.js";
import { matchItems } from "./match-items.js";
import { indexAfterQuestion } from "./match-questions.js";

/**
 * The page's own nodes of a part.
 *
 * @typedef {object} Section
 * @property {Element[]} blocks the blocks that have the items and nothing else
 * @property {number} level the level of the heading above them, 0 if the data names none
 * @property {import("./match-items.js").PageItem[]} items
 */

const MOST_TRIES = 20;
/** Elements that would lose their state, or start again, in a clone. */
const ACTING =
  "script,iframe,frame,video,audio,object,embed,form,input:not([disabled]),select,textarea,canvas,dialog";

/**
 * Finds the section with these items in `scope`. Returns the reason if the items are there but the
 * section can't be replaced, and `undefined` if they are not there.
 *
 * @param {Element} scope
 * @param {string | undefined} heading
 * @param {[question: string, answer?: string][]} texts
 * @returns {Section | string | undefined}
 */
export const findSection = (scope, heading, texts) => {
  const letters = readLetters(scope);
  const wanted = texts.map(([question, answer]) => ({
    question,
    answer,
    folded: foldText(question),
  }));
  let doubt;
  for (const title of findTitles(scope, heading)) {
    let from = title ? countBefore(letters.nodes, title) : 0;
    for (let tries = 0; tries < MOST_TRIES && from >= 0; tries++) {
      const found = matchItems(scope, letters, from, title, wanted);
      if (typeof found != "string") {
        // The widget's own static markup lends its nodes.
        const isOwn = found.items.every(({ container }) =>
          container.matches("details.afterword-item"),
        );
        if (!isOwn && found.blocks.some(hasActiveContent))
          return "it has a script, a form, a frame or media";
        return { ...found, level: title ? levelOf(title) || chooseHeading(title)[0] : 0 };
      }
      doubt ??= found;
      // Another list may begin with the same question.
      from = indexAfterQuestion(letters, from, wanted[0]);
    }
  }
  const known = wanted.filter(({ folded }) => folded && letters.text.includes(folded));
  if (2 * known.length < wanted.length) return;
  return doubt ?? "it is below another heading";
};

/**
 * Returns the headings and lines with this text; `[undefined]` where there is none to look for.
 *
 * @param {Element} scope
 * @param {string | undefined} heading
 */
const findTitles = (scope, heading) => {
  const text = foldText(heading ?? "");
  if (!text) return [undefined];
  // A bold line may name a part, too.
  return [...scope.querySelectorAll(`${HEADINGS},p`)].filter(
    (title) =>
      isTitle(title, text) && !title.closest("nav,afterword-faq>.afterword,[slot=afterword]"),
  );
};

/**
 * Returns whether a heading has this text, beside a number before it and an anchor on either side.
 *
 * @param {Element} heading
 * @param {string} text
 */
export const isTitle = (heading, text) => {
  const found = foldText(heading.textContent ?? "");
  const isSame = (/** @type {string} */ letters) =>
    letters.endsWith(text) && /^\d*$/.test(letters.slice(0, letters.length - text.length));
  return (
    isSame(found) ||
    [...heading.querySelectorAll("a")].some((anchor) => {
      const extra = foldText(anchor.textContent ?? "");
      return (
        extra &&
        ((found.startsWith(extra) && isSame(found.slice(extra.length))) ||
          (found.endsWith(extra) && isSame(found.slice(0, -extra.length))))
      );
    })
  );
};

/** Returns the level of a heading; `NaN` for a bold line. @param {Element} heading */
export const levelOf = (heading) => +(/** @type {string} */ (heading.localName[1]));

/** Returns whether an element must not be cloned. @param {Element} block */
export const hasActiveContent = (block) =>
  block.matches(ACTING) ||
  block.querySelector(ACTING) ||
  [block, ...block.getElementsByTagName("*")].some(
    (element) =>
      element.shadowRoot || (element.localName.includes("-") && element instanceof HTMLElement),
  );
