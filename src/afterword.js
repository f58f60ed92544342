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
 * @property {(host: Element) => void} shown
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
/** Ends the waiting of an element or a script that is loaded lazily, for nothing if told so. @type {WeakMap<Element, (forNothing?: boolean) => void>} */
const waiting = new WeakMap();
/** The script tags that have been run. */
const seen = new WeakSet();
/** @type {Set<string>} */
const reported = new Set();
/** The addresses of the loader: another version of it on the page leaves its work to the first. @type {Set<string>} */
const addresses = new Set();
/** @type {Promise<Widget> | undefined} */
let loading;
/** @type {Widget} */
let widget;

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
  const selector = from || DATA_BLOCK;
  // A router may have two articles on the page for a moment: the script's own comes first.
  const block = src ? null : (script?.parentElement?.querySelector(selector) ?? document.querySelector(selector));
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
      const [glue, module] = await Promise.all([import(BASE + ".js"), WebAssembly.compileStreaming(bytes)]);
      await glue.default({ module_or_path: module });
      return (widget = glue);
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
 * Waits until a part that is loaded lazily is wanted; `false` if it no longer is.
 *
 * @param {HTMLElement} target
 * @param {string | undefined | null} when
 */
const wanted = (target, when) => {
  waiting.get(target)?.(true);
  if (mounted.has(target)) return;
  // A script has no place of its own; what it shows mostly goes where the element before it is, or what is around it.
  let box = /** @type {Element | null} */ (target);
  if (isLoader(box)) {
    while (box && !box.getClientRects().length) box = box.previousElementSibling ?? box.parentElement;
  }
  if (!box || (when != "lazy" && (when == "eager" || !isComplete(target))) || isNamed(target)) return;
  return new Promise((resolve) => {
    const look = () => isNamed(target) && end();
    const end = (forNothing = false) => {
      waiting.delete(target);
      removeEventListener("hashchange", look);
      observer.disconnect();
      resolve(!forNothing);
    };
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && end(), {
      rootMargin: NEAR,
    });
    waiting.set(target, end);
    addEventListener("hashchange", look);
    observer.observe(box);
  });
};

/**
 * Runs `show` when the data and the widget are there; fetches both at once.
 *
 * @param {HTMLElement} target
 * @param {HTMLElement | undefined} host
 * @param {HTMLElement | undefined} script
 * @param {(data: unknown, lang: string | undefined, labels: unknown) => unknown} show
 */
const whenReady = async (target, host, script, show) => {
  try {
    if ((await wanted(target, host?.getAttribute("loading") || script?.dataset.loading)) == false || !target.isConnected) return;
    const data = async () => {
      await documentParsed;
      const from = place(host, script);
      const post = /** @type {any} */ (await read(from));
      const around = target.closest("[lang]")?.getAttribute("lang");
      const lang = String(host?.getAttribute("lang") || script?.dataset.lang || around || post?.lang || "");
      return { from, post, lang, labels: await labels(lang) };
    };
    const [, { from, post, lang, labels: texts }] = await Promise.all([load(), data()]);
    const problem = show(post, lang || undefined, texts);
    if (problem) throw typeof problem == "string" ? new Failure("data-invalid", `${from.name}: ${problem}`) : problem;
  } catch (error) {
    report(target, error);
  }
};

/** @param {Part} host */
const connect = (host) => {
  const script = host.script ?? loaders()[0];
  whenReady(host, host, script, (...post) => {
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
  widget.toggle(host, id, open);
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
      waiting.get(this)?.(true);
      if (!mounted.delete(this)) return;
      shown.get(this)?.(true);
      widget.unmount(this);
    });
  }

  /**
   * Puts the rendered part in the place of its fallback, in one step; without one, puts the fallback back.
   * Called by the widget, which is told when it is done.
   *
   * @param {Element} [root]
   * @param {Element} [list] the article's own list, if the part takes its place
   */
  show(root, list) {
    if (!root) return shown.get(this)?.();
    const isFirst = !shown.has(this);
    const leaving = list && isFirst ? list : this;
    const selection = getSelection();
    if (selection && !selection.isCollapsed && selection.containsNode(leaving, true)) {
      // A reader who has selected text is about to copy it.
      document.addEventListener("selectionchange", () => this.show(root, list), { once: true });
      return;
    }
    if (isFirst) {
      // A router may have taken the article away.
      if (!(list ?? this).isConnected) return widget.unmount(this);
      const fallback = list ? [list] : [...this.childNodes];
      shown.set(this, (gone) => {
        shown.delete(this);
        if (list && !gone) this.replaceWith(list);
        else this.replaceChildren(...fallback);
      });
      mounted.add(this);
    }
    const focus = successor(leaving, root);
    const { top, bottom } = leaving.getBoundingClientRect();
    const page = document.documentElement;
    const [y, { scrollHeight }] = [scrollY, page];
    if (list && isFirst) list.replaceWith(this);
    this.replaceChildren(root);
    focus?.();
    // What a reader further down is looking at stays where it is.
    if (top < 0 && bottom < innerHeight / 2) scrollTo({ top: y + page.scrollHeight - scrollHeight, behavior: "instant" });
    widget.shown(this);
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
    waiting.get(this)?.();
    connect(this);
  }
}

/**
 * Where the focus goes if `root` takes the place of what has it: to the same link or the element with the same
 * id, else to the question of the same item.
 *
 * @param {Element} leaving
 * @param {Element} root
 */
const successor = (leaving, root) => {
  const active = document.activeElement;
  if (!active || active == leaving || !leaving.contains(active)) return;
  const items = leaving.localName == "afterword-faq" ? leaving.querySelectorAll("details, :scope > * > li") : leaving.children;
  const index = [...items].findIndex((item) => item.contains(active));
  return () => {
    const same = ["id", "href", "data-part"].map((name) =>
      root.querySelector(`[${name}="${CSS.escape(active.getAttribute(name) ?? "")}"]`),
    );
    const questions = root.querySelectorAll("[data-part=question]");
    // What is hidden doesn't take it.
    for (const next of [same[0], same[1], questions[index], same[2], questions[0]]) {
      /** @type {HTMLElement | undefined} */ (next)?.focus({ preventScroll: true });
      if (next && next == document.activeElement) break;
    }
  };
};

/** Whether the author has an element on the page that shows its script's data. @param {string} name */
const hasOwn = (name) =>
  [...document.querySelectorAll(`${name}:not([src]):not([from])`)].some((host) => !(/** @type {Part} */ (host).script));

/** Shows the parts that have no element of their own. @param {HTMLScriptElement} script */
const run = async (script) => {
  await documentParsed;
  if (script.type != "module" || seen.has(script)) return;
  const from = place(undefined, script);
  // The same tag twice, say in a template and in a post, is one post.
  const isSame = (/** @type {ReturnType<typeof place>} */ other) => other.name == from.name && other.block == from.block;
  if (loaders().some((other) => other != script && seen.has(other) && isSame(place(undefined, other)))) return;
  seen.add(script);
  observer.observe(script, { attributes: true });
  // Elements may have data of their own, and the script none.
  if (from.name == DATA_BLOCK && !from.block && document.querySelector(String(PARTS))) return;
  const asked = PARTS.filter((name) => (script.dataset.show || name).includes(name.slice(10)));
  let missing = asked.filter((name) => !hasOwn(name));
  if (missing.length && missing.length < asked.length) {
    // The post may have no such part; then there is no reason to load the widget for it.
    try {
      const post = /** @type {any} */ (await read(from));
      missing = missing.filter((name) => post[name.slice(10)]);
    } catch {
      // Said where the data is used.
    }
  }
  if (missing.length) whenReady(script, undefined, script, (...post) => widget.place(script, ...post));
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
