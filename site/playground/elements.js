// @ts-check
// Makes elements from text and attributes; markup in a text stays text.

/**
 * Returns a new element with attributes and children. An attribute that is `true` is empty, and one
 * that is `false`, `null` or `undefined` is left out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function createElement(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Returns a new button that does something.
 *
 * @param {string} text
 * @param {() => void} onClick
 * @param {Record<string, string | undefined>} [attributes]
 */
export function createButton(text, onClick, attributes = {}) {
  const button = createElement("button", { type: "button", ...attributes }, text);
  button.addEventListener("click", onClick);
  return button;
}

/**
 * Returns the element of the page with an id. The page and its script are made for each other, so a
 * missing one is a mistake of ours.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function findElement(id, type) {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`expected an element ${type.name} with the id "${id}"`);
}

/**
 * Returns a number with its noun: "1 question", "5 questions".
 *
 * @param {number} count
 * @param {string} noun
 */
export function countNouns(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count == 1 ? "" : "s"}`;
}
