// @ts-check
/** The focus, when a part is shown in place of what has it. */

import { sectionOf } from "./section.js";

/**
 * Moves the focus from a panel that closes to its question.
 *
 * @param {Element} panel
 * @param {HTMLElement} question
 */
export const leavePanel = (panel, question) => {
  if (panel.contains(document.activeElement)) question.focus({ preventScroll: true });
};

/**
 * Returns a function that moves the focus from `leaving` into `root`: to the same link or the
 * element with the same id, else to the question of the same item. Returns nothing if the focus is
 * elsewhere.
 *
 * @param {Element} host
 * @param {Element[]} leaving
 * @param {HTMLElement} root
 */
export const focusTarget = (host, leaving, root) => {
  const active = document.activeElement;
  const around = active && leaving.find((element) => element != active && element.contains(active));
  if (!active || !around) return;
  const index = itemIndex(host, around, active);
  return () => {
    const [id, href, part] = ["id", "href", "data-part"].map((name) =>
      root.querySelector(`[${name}="${CSS.escape(active.getAttribute(name) ?? "")}"]`),
    );
    const questions = root.querySelectorAll("[data-part=question]");
    // Hidden elements don't take the focus.
    const targets = [id, href, questions[index], part, questions[0], root];
    for (const next of /** @type {HTMLElement[]} */ (targets)) {
      if (next == root) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
      if (next && next == document.activeElement) return;
    }
  };
};

/** @param {Element} host @param {Element} around @param {Element} active */
const itemIndex = (host, around, active) => {
  const section = sectionOf(host);
  if (section)
    return section.items
      .map(
        ({ container }) =>
          container.contains(active) || !!(container.compareDocumentPosition(active) & 4),
      )
      .lastIndexOf(true);
  const items = [...around.querySelectorAll("details,:scope>li,:scope>*>li")];
  return items.findIndex((item) => item.contains(active));
};
