// @ts-check
/**
 * The loader: finds the post data, fetches it side by side with the widget, and hands both over.
 *
 * It owns what must work without WebAssembly: the two elements, their fallbacks, calls that wait for the
 * widget, and saying what went wrong. Where the parts go and what they look like is the widget's business.
 */

/**
 * @typedef {object} Widget What the WebAssembly module exports.
 * @property {(options: { module_or_path: WebAssembly.Module }) => Promise<unknown>} default
 * @property {(script: Element, data: unknown, lang: string | undefined, labels: unknown) => unknown} place
 *   what went wrong, if anything: a text about the data, or an error
 * @property {(host: Element, script: Element | undefined, data: unknown, lang: string | undefined, labels: unknown) => unknown} mount
 * @property {(host: Element, id: string | undefined, open: boolean) => void} toggle
 * @property {(host: Element) => void} unmount
 */

const BASE = new URL("./afterword-__AFTERWORD_HASH__", import.meta.url).href;
const WASM = BASE + "_bg.wasm";
const PARTS = ["afterword-faq", "afterword-takeaways"];
const DATA_BLOCK = "#afterword-data";
const PATIENCE_MS = 20_000;
const MOST_BYTES = 20_000_000;
/** How near a part that is loaded lazily comes before it is: on a slow phone, time enough to be there first. */
const NEAR = "1200px";

/** Something that keeps the widget from being shown, and what to do about it. */
class Failure extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The fallback comes back: how, for each element that shows the widget. @type {Map<Element, (gone?: boolean) => void>} */
const shown = new Map();
/** @type {Map<string, Promise<unknown>>} */
const fetched = new Map();
/** @type {WeakMap<Element, unknown>} */
const parsed = new WeakMap();
/** The elements that the widget has, shown or about to be. */
const mounted = new WeakSet();
/** Ends the waiting of an element or a script that is loaded lazily. @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();
/** The script tags that have been run. */
const seen = new WeakSet();
/** @type {Set<string>} */
const reported = new Set();
/** The addresses of the loader: another version of it on the page leaves its work to the first. @type {Set<string>} */
const addresses = new Set();
/** @type {Promise<Widget> | undefined} */
let loading;

/**
 * @param {Element} target
 * @param {any} error
 */
const report = (target, error) => {
  const { code = "internal", message } = error;
  if (reported.has(message)) return;
  reported.add(message);
  console.error(`afterword: ${message}`);
  const detail = { code, message };
  target.dispatchEvent(new CustomEvent("afterword:error", { bubbles: true, composed: true, detail }));
};

/** @param {string} text @param {string} place */
const parse = (text, place) => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("data-invalid", `${place} is not JSON: ${text ? error : "it is empty"}. Make it with "afterword extract".`);
  }
};

/** @param {string} url */
const fetchData = async (url) => {
  let text;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw `the server answers ${response.status}`;
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MOST_BYTES) throw `it is larger than ${MOST_BYTES} bytes`;
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure(
      "data-unavailable",
      `${url} can't be had: ${error}. Check the address, and connect-src of the page's policy.`,
    );
  }
  return parse(text, url);
};

/** The parsed JSON at an address, fetched once. @param {string} url */
const fetchOnce = (url) => {
  let data = fetched.get(url);
  if (!data) {
    fetched.set(url, (data = fetchData(url)));
    data.catch(() => fetched.delete(url));
  }
  return data;
};

/**
 * Where the data of a part is: its own, else that of its script.
 *
 * @param {HTMLElement | undefined} host
 * @param {HTMLElement | undefined} script
 */
const place = (host, script) => {
  const own = host && (host.hasAttribute("src") || host.hasAttribute("from"));
  const src = own ? host.getAttribute("src") : script?.dataset.src;
  const from = own ? host.getAttribute("from") : script?.dataset.from;
  const block = src ? null : document.querySelector(from || DATA_BLOCK);
  return { name: src ? new URL(src, document.baseURI).href : from || DATA_BLOCK, block, src };
};

/** @param {ReturnType<typeof place>} place */
const read = ({ name, block, src }) => {
  if (src) return fetchOnce(name);
  if (!block) {
    throw new Failure("data-missing", `the page has no ${name}. Name the post's data in data-src of the script tag.`);
  }
  if (!parsed.has(block)) parsed.set(block, parse(block.textContent ?? "", name));
  return parsed.get(block);
};

/** The widget's own texts in a language; none for English, which it brings along. @param {string} lang */
const labels = async (lang) => {
  if (/^(en\b|$)/i.test(lang)) return;
  // Without them, the widget speaks English.
  const all = /** @type {any} */ (await fetchOnce(BASE + "-labels.json").catch(() => ({})));
  for (let tag = lang.toLowerCase(); tag; tag = tag.replace(/-?[^-]*$/, "")) if (all[tag]) return all[tag];
};

/** A script tag with `async` may run before the article is there. */
const documentParsed =
  document.readyState == "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

/** The widget, loaded at the first call. */
const load = () =>
  (loading ??= (async () => {
    try {
      const bytes = fetch(WASM, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const [widget, module] = await Promise.all([import(BASE + ".js"), WebAssembly.compileStreaming(bytes)]);
      await widget.default({ module_or_path: module });
      return widget;
    } catch (error) {
      throw new Failure(
        "wasm-unavailable",
        `${WASM} can't be used: ${error}. Serve it as application/wasm, and allow it in script-src ('wasm-unsafe-eval') and connect-src.`,
      );
    }
  })());

/** Whether the address may name an item of this part: nothing else on the page has that id. @param {Element} target */
const isNamed = (target) => {
  const id = location.hash.slice(1);
  let named;
  try {
    named = document.getElementById(decodeURIComponent(id));
  } catch {}
  return id && (!named || target.contains(named));
};

/** Static markup that has all that the widget would add to the page's meaning. @param {Element} target */
const isComplete = (target) =>
  target.querySelector("[data-part]") &&
  [...document.querySelectorAll("script[type='application/ld+json']")].some((block) =>
    block.textContent?.includes("FAQPage"),
  );

/**
 * Waits until a part that is loaded lazily is wanted.
 *
 * @param {HTMLElement} target
 * @param {string | undefined | null} when
 */
const wanted = (target, when) => {
  waiting.get(target)?.();
  // A script has no place of its own; what it shows mostly goes where the element before it is.
  const box = target instanceof HTMLScriptElement ? target.previousElementSibling : target;
  if (!box || (when != "lazy" && (when == "eager" || !isComplete(target))) || isNamed(target)) return;
  return new Promise((resolve) => {
    const look = () => isNamed(target) && end();
    const end = () => {
      waiting.delete(target);
      removeEventListener("hashchange", look);
      observer.disconnect();
      resolve(0);
    };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && end(), {
      rootMargin: NEAR,
    });
    waiting.set(target, end);
    addEventListener("hashchange", look);
    observer.observe(box);
  });
};

/** A reader's selection outlives the widget: it waits until nothing in the element is selected. @param {Node} node */
const unselected = async (node) => {
  const selection = getSelection();
  while (selection && !selection.isCollapsed && selection.containsNode(node, true)) {
    await new Promise((done) => document.addEventListener("selectionchange", done, { once: true }));
  }
};

/**
 * Runs `show` when the data and the widget are there; fetches both at once.
 *
 * @param {HTMLElement} target
 * @param {HTMLElement | undefined} host
 * @param {HTMLElement | undefined} script
 * @param {(widget: Widget, data: unknown, lang: string | undefined, labels: unknown) => unknown} show
 */
const whenReady = async (target, host, script, show) => {
  try {
    await wanted(target, host?.getAttribute("loading") || script?.dataset.loading);
    if (!target.isConnected) return;
    const data = async () => {
      await documentParsed;
      const from = place(host, script);
      const post = /** @type {any} */ (await read(from));
      const around = target.closest("[lang]")?.getAttribute("lang");
      const lang = String(host?.getAttribute("lang") || script?.dataset.lang || around || post?.lang || "");
      return { from, post, lang, labels: await labels(lang) };
    };
    const [widget, { from, post, lang, labels: texts }] = await Promise.all([load(), data()]);
    await unselected(host ?? target.parentNode ?? target);
    const problem = show(widget, post, lang || undefined, texts);
    if (problem) throw typeof problem == "string" ? new Failure("data-invalid", `${from.name}: ${problem}`) : problem;
  } catch (error) {
    report(target, error);
  }
};

/** @param {Part} host */
const connect = (host) => {
  const script = host.script ?? loaders()[0];
  whenReady(host, host, script, (widget, ...post) => {
    if (!host.isConnected) return;
    mounted.add(host);
    return widget.mount(host, script, ...post);
  });
};

/**
 * Opens or closes an answer, or all; a call that comes early waits until the part is shown.
 *
 * @param {Element} host
 * @param {string | undefined} id
 * @param {boolean} open
 */
const toggle = async (host, id, open) => {
  waiting.get(host)?.();
  if (!shown.has(host)) await new Promise((done) => host.addEventListener("afterword:ready", done, { once: true }));
  (await load()).toggle(host, id, open);
};

class Part extends HTMLElement {
  /** The script tag that has put the element on the page; its attributes are the defaults. @type {HTMLScriptElement | undefined} */
  script;

  connectedCallback() {
    observer.observe(this, { attributes: true });
    if (!mounted.has(this)) connect(this);
  }

  disconnectedCallback() {
    // An element that was only moved is back by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      waiting.get(this)?.();
      if (!mounted.delete(this)) return;
      shown.get(this)?.(true);
      load().then((widget) => widget.unmount(this));
    });
  }

  /**
   * Puts the rendered part in the place of its fallback, in one step; without one, puts the fallback back.
   * Called by the widget.
   *
   * @param {Element} [root]
   * @param {Element} [list] the article's own list, if the part takes its place
   */
  show(root, list) {
    if (!root) return shown.get(this)?.();
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const leaving = shown.has(this) || !list ? this : list;
    const focus = active && leaving.contains(active) && active != leaving ? successors(active, root) : undefined;
    if (!shown.has(this)) {
      const fallback = list ? [list] : [...this.childNodes];
      shown.set(this, (gone) => {
        shown.delete(this);
        if (list && !gone) this.replaceWith(list);
        else this.replaceChildren(...fallback);
      });
      mounted.add(this);
      list?.replaceWith(this);
    }
    this.replaceChildren(root);
    focus?.();
  }

  /** Opens the answer of an item. @param {string} id */
  open(id) {
    toggle(this, String(id), true);
  }

  /** Closes the answer of an item. @param {string} id */
  close(id) {
    toggle(this, String(id), false);
  }

  openAll() {
    toggle(this, undefined, true);
  }

  closeAll() {
    toggle(this, undefined, false);
  }

  /** Reads the data again, and the attributes. */
  refresh() {
    const { name, block } = place(this, this.script ?? loaders()[0]);
    fetched.delete(name);
    if (block) parsed.delete(block);
    connect(this);
  }
}

/**
 * Where the focus goes when what has it makes room for `root`: to the same link or the element with the same
 * id, else to the question of the same item.
 *
 * @param {HTMLElement} active
 * @param {Element} root
 */
const successors = (active, root) => {
  const item = active.closest("li, details");
  const index = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  const escaped = (/** @type {string} */ name) => `[${name}="${CSS.escape(active.getAttribute(name) ?? "")}"]`;
  return () => {
    const questions = root.querySelectorAll("[data-part=question]");
    const same = ["id", "href", "data-part"].map((name) => root.querySelector(escaped(name)));
    const found = [same[0], same[1], questions[index], same[2], questions[0]];
    // What is hidden doesn't take it.
    for (const next of /** @type {HTMLElement[]} */ (found)) {
      next?.focus({ preventScroll: true });
      if (next && next == document.activeElement) break;
    }
  };
};

/** Shows the parts that have no element of their own. @param {HTMLScriptElement} script */
const run = (script) => {
  if (script.type != "module" || seen.has(script)) return;
  const { src, from } = script.dataset;
  // The same tag twice, say in a template and in a post, is one post.
  if (loaders().some((other) => other != script && seen.has(other) && other.dataset.src == src && other.dataset.from == from)) return;
  seen.add(script);
  observer.observe(script, { attributes: true });
  if (!src && !from && !document.querySelector(DATA_BLOCK) && document.querySelector(String(PARTS))) return;
  whenReady(script, undefined, script, (widget, ...post) => widget.place(script, ...post));
};

/** Attributes may change at any time; those of a script are the defaults of all parts. */
const observer = new MutationObserver((records) => {
  for (const target of new Set(records.map((record) => record.target))) {
    if (isLoader(target)) {
      seen.delete(target);
      run(target);
      document.querySelectorAll(String(PARTS)).forEach((host) => connect(/** @type {Part} */ (host)));
    } else if (target.isConnected) {
      connect(/** @type {Part} */ (target));
    }
  }
});

/** A trap ends the whole WebAssembly instance: every fallback comes back. @param {any} error */
const onUncaught = (error) => {
  if (error?.name != "RuntimeError" || !error.stack?.includes("__AFTERWORD_HASH__")) return;
  const failure = new Failure("wasm-crashed", `the widget has crashed: ${error.message}. Please report it.`);
  loading = Promise.reject(failure);
  loading.catch(() => {});
  for (const [host, restore] of [...shown]) {
    mounted.delete(host);
    report(host, failure);
    restore();
  }
};

/** @param {unknown} target @returns {target is HTMLScriptElement} */
const isLoader = (target) => target instanceof HTMLScriptElement && addresses.has(target.src);
const loaders = () => [...document.scripts].filter(isLoader);

const KEY = Symbol.for("afterword");
const page = /** @type {any} */ (window);
// The first loader on a page defines the elements; it is told of the others, which do nothing else.
page[KEY] ??= (/** @type {string} */ address) => {
  const first = !addresses.size;
  addresses.add(address);
  if (first) {
    for (const name of PARTS) customElements.define(name, class extends Part {});
    addEventListener("error", (event) => onUncaught(event.error));
    addEventListener("unhandledrejection", (event) => onUncaught(event.reason));
    // A module runs once for a page: a script tag that a router inserts later only says that it has loaded.
    document.addEventListener("load", ({ target }) => isLoader(target) && run(target), true);
  }
  loaders().forEach(run);
};
page[KEY](import.meta.url);
