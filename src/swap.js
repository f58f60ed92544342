// @ts-check
/**
 * What can't happen before the widget is there, so that the loader need not bring it: a part takes the place of its
 * fallback, or gives it back. The build makes one file of this and wasm-bindgen's glue.
 */

import init, { copied, decode, end, mount, place, shown, unmount } from "./glue.js";

export { toggle } from "./glue.js";

/** Whether the widget has crashed, and is of no use any more. */
let isDead = false;

/**
 * @typedef {object} State What is kept on the element of a part.
 * @property {boolean} [waits] whether it waits for the reader's selection to end
 * @property {(gone?: boolean) => void} [restore] gives the fallback back, while the part is in its place
 * @property {string[]} [keys] by which the loader knows its data
 * @typedef {HTMLElement & State} Part
 */

/** Whether the reader has scrolled or selected something. To ask while the page is changed costs a layout of all of it. */
let isUsed = false;

/** The elements that show the widget, or will. @type {Set<Part>} */
const parts = new Set();

/** What the loader has read. @type {Record<string, unknown>} */
let known;

/** Tells of a crash: where, and what. @type {(host: Element, error: unknown) => void} */
let report;

/**
 * Instantiates the widget.
 *
 * @param {WebAssembly.Module} module
 * @param {typeof report} say
 * @param {new () => HTMLElement} Part
 * @param {typeof known} read
 */
export default async (module, say, Part, read) => {
  [report, known] = [say, read];
  await init(module);
  Object.assign(Part.prototype, { swap, grow, build, taken, beginnings, isSaid, addSheet, removeSheet, copy, dispatch, scrollView, replaceAddress, recall, keep });
  const used = () => (isUsed = true);
  if (scrollY > 0 || getSelection()?.isCollapsed == false) used();
  addEventListener("scroll", used, { once: true, passive: true });
  document.addEventListener("selectionchange", used, { once: true });
  addEventListener("error", ({ error }) => uncaught(error));
  addEventListener("unhandledrejection", ({ reason }) => uncaught(reason));
};

/** @param {unknown} error */
const uncaught = (error) => {
  const failure = crash(error);
  // Unless an element has told it.
  if (failure) report(document.documentElement, failure);
};

/**
 * A trap ends the whole WebAssembly instance: every fallback comes back, and the block goes. The value is what to
 * tell, if it was one.
 *
 * @param {any} error
 */
export const crash = (error) => {
  if (error?.name != "RuntimeError" || !error.stack?.includes("__AFTERWORD_HASH__")) return;
  const failure = { reason: "wasm-crashed", message: `the widget has crashed: ${error.message}. Please report it.` };
  isDead = true;
  end();
  for (const host of parts) {
    report(host, failure);
    host.restore?.();
    tidy(host);
  }
  removeSheet();
  document.querySelector("script.afterword-json-ld")?.remove();
  return failure;
};

/**
 * Shows a part in its element, or those of a script tag that have none.
 *
 * @param {() => boolean} isOver
 * @param {Element} target
 * @param {Element | undefined} script
 * @param {string | undefined} tags the elements that a script tag may make
 * @param {string} name of the data
 * @param {[text: string, value?: unknown]} json what the loader has read
 * @param {string} lang
 * @param {unknown} labels the widget's own texts in all languages, JSON
 */
export const put = async (isOver, target, script, tags, name, json, lang, labels) => {
  const keys = [name, json[0]];
  // Long data takes its time; the page has its turn meanwhile.
  while (!isOver() && !isDead && !decode(json)) await new Promise((done) => setTimeout(done));
  if (isOver()) {
    // A later attempt still wants the data, an element that has left doesn't.
    if (!target.isConnected) forget(keys);
    return;
  }
  if (isDead) return tidy(target);
  if (tags == null) {
    const host = /** @type {Part} */ (target);
    const before = host.keys;
    host.keys = keys;
    parts.add(host);
    forget(before);
  }
  const [texts, byTag] = /** @type {[string?, object?]} */ (labels || []);
  const tag = Object.keys(byTag ?? {}).filter((tag) => `${lang}-`.toLowerCase().startsWith(tag + "-")).pop();
  const data = /** @type {const} */ ([json, lang || undefined, texts, tag]);
  const problem = tags == null ? mount(target, script, ...data) : place(target, tags, ...data);
  // When it has been told.
  if (problem) setTimeout(() => isOver() || tidy(target));
  if (problem) throw typeof problem == "string" ? { reason: "data-invalid", message: `${name}: ${problem}` } : problem;
  // The loader asks it for these; a long post takes a lot of memory.
  const { lang: tongue, faq, takeaways } = /** @type {any} */ (json[1]);
  json[1] = { lang: tongue, faq: !!faq, takeaways: !!takeaways };
  // Somebody else may have left with it.
  if (tags == null) for (const key of keys) known[key] ??= Promise.resolve(json);
};

/** An element of the script tag's own that has come to nothing leaves no trace. @param {Element & { script?: Element }} host */
const tidy = (host) => {
  if (host.script && !host.firstChild) host.remove();
};

/** What no part shows any more need not be kept. @param {string[]} [keys] */
const forget = (keys = []) => {
  for (const key of keys) if (![...parts].some(({ keys }) => keys?.includes(key))) delete known[key];
};

/** An element has left the page; a router may bring a thousand posts. @param {Part} host */
export const leave = (host) => {
  parts.delete(host);
  forget(host.keys);
  host.restore?.(true);
  if (!isDead) unmount(host);
};

/**
 * Appends nodes to an element, by the steps that make them (`src/embed/write.rs`). The widget calls it.
 *
 * @param {Element} parent
 * @param {string} steps
 */
const build = (parent, steps) => {
  const made = [];
  const open = [parent];
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

/** The stylesheet on the page. @type {CSSStyleSheet} */
let sheet;

/** No `<style>` for a policy to block; some browsers have the list frozen. @param {string} rules */
function addSheet(rules) {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
  sheet = made;
}

const removeSheet = () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other != sheet);
};

/*
 * What needs many elements of the page is asked here, in one go. The widget calls these, too, as methods.
 */

/** Those of some ids that an element has which stays. @param {Element} leaving @param {string} ids */
const taken = (leaving, ids) =>
  ids
    .split(" ")
    .filter((id) => {
      const element = document.getElementById(id);
      return element && !leaving.contains(element);
    })
    .join(" ");

/** What the items of a list begin with. @param {Element} list @param {number} most characters of each */
const beginnings = (list, most) =>
  [...list.children]
    .filter(({ localName }) => localName == "li")
    .map(({ textContent }) => /** @type {string} */ (textContent).trim().slice(0, most))
    .join("\0");

/**
 * Whether somebody else has said `FAQPage` on this page: as microdata, or as JSON-LD, where it is a string of its own or
 * the end of an address, even in a block that is broken.
 *
 * @param {Element} [own]
 */
const isSaid = (own) =>
  !!document.querySelector('[itemtype$="schema.org/FAQPage"]') ||
  [...document.querySelectorAll('script[type="application/ld+json"]')].some(
    (block) => block != own && /["/]FAQPage"/.test(block.textContent ?? ""),
  );

/**
 * Copies the address of an item, if the reader wants that; with a key held down, or without a clipboard, the link is a
 * link.
 *
 * @this {Part}
 * @param {MouseEvent} click
 * @param {Element} link
 * @param {string} address
 */
function copy(click, link, address) {
  const { ctrlKey, metaKey, shiftKey, altKey } = click;
  // A page may have a variable of that name.
  const { clipboard } = window.navigator;
  if (ctrlKey || metaKey || shiftKey || altKey || !clipboard) return;
  click.preventDefault();
  clipboard.writeText(address).then(
    () => copied(this, link),
    // Not allowed: the address bar has it, then.
    () => (location.hash = address.slice(address.indexOf("#"))),
  );
}

/**
 * Dispatches `afterword:…` on a part; whether nobody has cancelled it.
 *
 * @this {Part}
 * @param {string} name
 * @param {boolean} cancelable
 * @param {string} detail JSON
 */
function dispatch(name, cancelable, detail) {
  const init = { bubbles: true, composed: true, cancelable, detail: JSON.parse(detail) };
  try {
    return this.dispatchEvent(new CustomEvent("afterword:" + name, init));
  } catch {
    return true;
  }
}

/**
 * Gives the page another address, in the same entry of the history; whoever keeps a state there keeps it. A page that may
 * not change its address stays as it is.
 *
 * @param {string} address
 */
const replaceAddress = (address) => {
  try {
    window.history.replaceState(window.history.state, "", address);
  } catch {}
};

/** What is remembered as long as the tab is there; a page without a storage of its own forgets. @param {string} key */
const recall = (key) => {
  try {
    return window.sessionStorage.getItem(key);
  } catch {}
};

/** @param {string} key @param {string} value */
const keep = (key, value) => {
  try {
    window.sessionStorage.setItem(key, value);
  } catch {}
};

/** Scrolls by this much, at once, whatever the page says about smooth scrolling. @param {number} top */
const scrollView = (top) => top && window.scrollBy({ top, behavior: "instant" });

/**
 * Puts the rendered part in the place of its fallback, in one step, and tells the widget; without a part, puts the
 * fallback back. The widget calls it, as a method of the element.
 *
 * @this {Part}
 * @param {HTMLElement} [root]
 * @param {Element} [list] the article's own list, if the part takes its place
 */
function swap(root, list) {
  const host = this;
  if (isDead || !root) return host.restore?.();
  const isFirst = !host.restore;
  const leaving = (isFirst && list) || host;
  const selection = isUsed && getSelection();
  if (selection && !selection.isCollapsed && selection.containsNode(leaving, true)) {
    // A reader who has selected text is about to copy it.
    const again = () => {
      host.waits = false;
      if (!isDead) shown(host);
    };
    if (!host.waits) document.addEventListener("selectionchange", again, { once: true });
    host.waits = true;
    return;
  }
  if (isFirst) {
    // A router may have taken the article away.
    if (!leaving.isConnected) return unmount(host);
    const fallback = list ? [list] : [...host.childNodes];
    parts.add(host);
    host.restore = (gone) => {
      parts.delete(host);
      delete host.restore;
      if (list && !gone) host.replaceWith(list);
      else host.replaceChildren(...fallback);
    };
  }
  const focus = successor(leaving, root);
  keepPlace(leaving, () => {
    if (leaving != host) leaving.replaceWith(host);
    host.replaceChildren(root);
    focus?.();
  });
  shown(host);
}

/**
 * Adds the items that have been rendered since to the list of a part. The widget calls it, as a method of the element.
 *
 * @this {Part}
 * @param {Element} list
 * @param {Node} items
 */
function grow(list, items) {
  const add = () => list.append(items);
  // Most browsers keep the reader's place by themselves then, and as smoothly as they scroll.
  if (!list.isConnected || CSS.supports("overflow-anchor:auto")) add();
  else keepPlace(this, add);
}

/**
 * Changes something on the page; what a reader further down is looking at stays where it is.
 *
 * @param {Element} changing
 * @param {() => void} change
 */
const keepPlace = (changing, change) => {
  const page = document.documentElement;
  const place = isUsed && changing.getBoundingClientRect();
  const isAbove = place && place.top < 0 && place.bottom < innerHeight / 2;
  const [y, before] = isAbove ? [scrollY, page.scrollHeight] : [0, 0];
  change();
  if (isAbove) scrollTo({ top: y + page.scrollHeight - before, behavior: "instant" });
};

/**
 * Where the focus goes if `root` takes the place of what has it: to the same link or the element with the same
 * id, else to the question of the same item.
 *
 * @param {Element} leaving
 * @param {HTMLElement} root
 */
const successor = (leaving, root) => {
  const active = document.activeElement;
  if (!active || active == leaving || !leaving.contains(active)) return;
  const items = [...leaving.querySelectorAll("details,:scope>li,:scope>*>li")];
  const index = items.findIndex((item) => item.contains(active));
  return () => {
    const [id, href, part] = ["id", "href", "data-part"].map((name) =>
      root.querySelector(`[${name}="${CSS.escape(active.getAttribute(name) ?? "")}"]`),
    );
    const questions = root.querySelectorAll("[data-part=question]");
    // What is hidden doesn't take it.
    for (const next of /** @type {HTMLElement[]} */ ([id, href, questions[index], part, questions[0], root])) {
      if (next == root) next.tabIndex = -1;
      next?.focus({ preventScroll: true });
      if (next && next == document.activeElement) return;
    }
  };
};
