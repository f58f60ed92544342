import type { Act } from "./fault.ts";

/**
 * What is done to a page by scripts of its own, by extensions and by translators. They run in the page, and on the HTML
 * that it was made of; so each is on its own.
 */

/** Takes away the questions, or what is about to become of the script tag. */
export const removes: Act = (document) =>
  (
    document.querySelector("afterword-faq, ol[data-fallback=faq]") ??
    document.querySelector("script[type=module]")
  )?.remove();

/** Moves the questions to the end of the page, a list with its heading; or the script tag that will show them. */
export const movesWhatComes: Act = (document) => {
  const part =
    document.querySelector("afterword-faq, ol[data-fallback=faq]") ??
    document.querySelector("script[type=module]");
  const heading = part?.matches("ol") ? part.previousElementSibling : null;
  document.querySelector("aside")?.append(...[heading, part].filter((element) => element !== null));
};

/** Moves the questions to the end of the page. */
export const moves: Act = (document) => {
  const part = document.querySelector("afterword-faq, ol[data-fallback=faq]");
  if (part) document.querySelector("aside")?.append(part);
};

/** Takes away one question, and what goes with the others. */
export const deletesNodes: Act = (document) => {
  document.querySelectorAll("afterword-faq > .afterword [data-part=item]")[1]?.remove();
  const others = document.querySelectorAll(
    "afterword-faq > .afterword :is(.afterword-chevron, [data-part=toggle-all])",
  );
  for (const other of others) other.remove();
};

export const deletesAll: Act = (document) =>
  document.querySelector("afterword-faq")?.replaceChildren();

/** Makes copies of all nodes of the questions. */
export const rewrites: Act = (document) => {
  const part = document.querySelector("afterword-faq");
  if (part) part.innerHTML = String(part.innerHTML);
};

/** Marks words, in texts written anew. */
export const rewritesTexts: Act = (document) => {
  const texts = ":is(.afterword-question-text, [data-part=answer])";
  for (const text of document.querySelectorAll(`afterword-faq > .afterword ${texts}`)) {
    text.innerHTML = text.innerHTML.replaceAll(" the ", " <mark>the</mark> ");
  }
};

/** Wraps every text. */
export const wrapsTexts: Act = (document) => {
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

/** Puts another text in the place of every text, wrapped. */
export const translates: Act = (document) => {
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

/** Ends the whole WebAssembly instance of the widget: calls it where it can't be called, while it makes a part. */
export const traps: Act = (document) => {
  const part = document.querySelector("afterword-faq") as
    (HTMLElement & { open(id: string): void }) | null;
  part?.setAttribute("theme", "dark");
  const id = part?.querySelector("button[data-part=question]")?.closest("[data-part=item]")?.id;
  if (!part || !id) return;
  document.createElement = (name: string) => {
    Reflect.deleteProperty(document, "createElement");
    part.open(id);
    return document.createElement(name);
  };
};
