// @ts-check
/** Code and tables of answers that are wider than the part. */

const BOXES = ".afterword-scroll,.afterword-answer pre:not([tabindex])";

/** Made when it is needed: most answers have no such boxes. @type {ResizeObserver | undefined} */
let observer;

/**
 * Makes a box a Tab stop with a name while it scrolls, and nothing otherwise.
 *
 * @param {Element} box
 */
const updateBox = (box) => {
  const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX != "visible";
  const question = box.closest("[data-part=item]")?.querySelector("[data-part=question]");
  const attributes = { tabindex: "0", role: "group", "aria-labelledby": question?.id ?? "" };
  for (const [name, value] of Object.entries(attributes))
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
};

/** @param {ResizeObserverEntry[]} entries */
const updateBoxes = (entries) => {
  for (const { target } of entries)
    updateBox(/** @type {Element} */ (target.closest("pre,.afterword-scroll")));
};

/**
 * Begins to watch the boxes in a part, or in new items of it. The browser says when one is laid
 * out, which in a closed answer is never.
 *
 * @param {ParentNode} parent
 */
export const watchScrollers = (parent) => {
  for (const box of parent.querySelectorAll(BOXES)) {
    observer ??= new ResizeObserver(updateBoxes);
    observer.observe(box);
    // A table may grow in a box that does not.
    if (box.firstElementChild) observer.observe(box.firstElementChild);
  }
};
