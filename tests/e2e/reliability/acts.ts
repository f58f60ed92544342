// Changes to a page by its own scripts, by extensions and by translators. Each runs in the page and
// again on the parsed source of the page, so none may use a name from outside of it.

import type { Act } from "./fault.ts";

/** Removes the questions, or without any the script tag that will show them. */
export const removePart: Act = (document) =>
  (
    document.querySelector("afterword-faq, ol[data-fallback=faq]") ??
    document.querySelector("script[type=module]")
  )?.remove();

/**
 * Moves the questions to the end of the page, a list together with its heading, or without any the
 * script tag that will show them.
 */
export const movePartOrScript: Act = (document) => {
  const part =
    document.querySelector("afterword-faq, ol[data-fallback=faq]") ??
    document.querySelector("script[type=module]");
  const heading = part?.matches("ol") ? part.previousElementSibling : null;
  document.querySelector("aside")?.append(...[heading, part].filter((element) => element !== null));
};

/** Moves the questions to the end of the page. */
export const movePart: Act = (document) => {
  const part = document.querySelector("afterword-faq, ol[data-fallback=faq]");
  if (part) document.querySelector("aside")?.append(part);
};

/** Removes one question, the arrows of the others and the toggle-all button. */
export const deleteNodes: Act = (document) => {
  document.querySelectorAll("afterword-faq > .afterword [data-part=item]")[1]?.remove();
  const others = document.querySelectorAll(
    "afterword-faq > .afterword :is(.afterword-chevron, [data-part=toggle-all])",
  );
  for (const other of others) other.remove();
};

/** Removes the whole content of the element with the questions. */
export const deleteQuestions: Act = (document) =>
  document.querySelector("afterword-faq")?.replaceChildren();

/** Replaces all nodes of the questions by copies without listeners. */
export const resetHtml: Act = (document) => {
  const part = document.querySelector("afterword-faq");
  if (part) part.innerHTML = String(part.innerHTML);
};

/** Marks words, by setting the HTML of the texts. */
export const markWords: Act = (document) => {
  const texts = ":is(.afterword-question-text, [data-part=answer])";
  for (const text of document.querySelectorAll(`afterword-faq > .afterword ${texts}`)) {
    text.innerHTML = text.innerHTML.replaceAll(" the ", " <mark>the</mark> ");
  }
};

/** Wraps every text node in an element. */
export const wrapTexts: Act = (document) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest("script, style")) continue;
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(text);
  }
};

/** Replaces every text node by another text in two elements. */
export const translateTexts: Act = (document) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest("script, style")) continue;
    const font = document.createElement("font");
    font.append(document.createElement("font"));
    font.firstElementChild?.append(text.data.replaceAll("e", "ë"));
    text.replaceWith(font);
  }
};

/** Removes the questions as the framework would that has rendered them: its own nodes. */
export const removeOwnNodes: Act = (document) =>
  (
    document.querySelector("ol[data-fallback=faq], afterword-faq:not([data-afterword-made])") ??
    document.querySelector("script[type=module]")
  )?.remove();

/** Replaces each item of the article's lists by an equal one. */
export const renderAgain: Act = (document) => {
  for (const item of document.querySelectorAll("ol[data-fallback] > li"))
    item.replaceWith(item.cloneNode(true));
};

/** Takes away all that the server did not send, as a morphing refresh does. */
export const morphPage: Act = (document) => {
  for (const list of document.querySelectorAll("[data-afterword-replaced]"))
    list.removeAttribute("data-afterword-replaced");
  const added = "[data-afterword-made], .afterword[slot], script.afterword-json-ld";
  for (const element of document.querySelectorAll(added)) element.remove();
};

/** Causes a trap in the WebAssembly: the glue asks for more memory than there can be. */
export const causeTrap: Act = (document) => {
  TextEncoder.prototype.encodeInto = () => ({ read: 0, written: 2 ** 31 });
  document.querySelector("afterword-faq")?.setAttribute("theme", "dark");
};
