// @ts-check
/** The steps that make nodes (`src/embed/encode.rs`), applied to the page. */

/**
 * Appends nodes to an element by the steps that make them, and returns those that are elements.
 *
 * @param {Element | DocumentFragment} parent
 * @param {string} steps
 */
export const applySteps = (parent, steps) => {
  const made = [];
  const open = [parent];
  /** @type {any} */
  let at = parent;
  for (const step of steps.split("\0").slice(0, -1)) {
    if (step[0] == "<") {
      open.push((at = document.createElement(step.slice(1))));
    } else if (step[0] == " ") {
      at.append(step.slice(1));
    } else if (step) {
      const end = step.indexOf("=");
      at.setAttribute(step.slice(0, end), step.slice(end + 1));
    } else {
      const element = /** @type {Element} */ (open.pop());
      at = /** @type {Element} */ (open.at(-1));
      at.append(element);
      if (at == parent) made.push(element);
    }
  }
  return made;
};
