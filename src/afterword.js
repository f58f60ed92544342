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
 * @property {(script: Element, parts: string, data: unknown, lang: string | undefined, labels: unknown) => unknown} place
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
/** Ends the waiting of an element or a script that is loaded lazily. @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();
/** The latest attempt to show what an element or a script names: those before it come to nothing. @type {WeakMap<Element, object>} */
const turns = new WeakMap();
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
  const { message } = error;
  const code = error instanceof Failure ? error.code : "internal";
  if (reported.has(message)) return;
  reported.add(message);
  console.error(`afterword: ${message}`);
  target.dispatchEvent(
    new CustomEvent("afterword:error", { bubbles: true, composed: true, detail: { code, message } }),
  );
};

/** @param {string} text @param {string} place */
const parse = (text, place) => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("data-invalid", `${place} is not JSON: ${text ? error : "it is empty"}. Make it with "afterword extract".`);
  }
};

/**
 * What comes, unless it takes too long: an import can't be broken off.
 *
 * @template T
 * @param {Promise<T>} coming
 * @returns {Promise<T>}
 */
const inTime = (coming) =>
  Promise.race([coming, new Promise((_, fail) => setTimeout(fail, PATIENCE_MS, `no answer in ${PATIENCE_MS} ms`))]);

/** @param {string} url */
const fetchData = async (url) => {
  let text;
  try {
    const bytes = await inTime(
      fetch(url).then((response) => {
        if (!response.ok) throw `the server answers ${response.status}`;
        return response.arrayBuffer();
      }),
    );
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

/** Whether an element names data of its own. @param {Element} host */
const hasData = (host) => host.getAttribute("src") || host.getAttribute("from");

/**
 * Where the data of a part is: its own, else that of its script.
 *
 * @param {HTMLElement | undefined} host
 * @param {HTMLElement | undefined} script
 */
const place = (host, script) => {
  const own = host && hasData(host);
  const src = own ? host.getAttribute("src") : script?.dataset.src;
  const from = own ? host.getAttribute("from") : script?.dataset.from;
  const selector = from || DATA_BLOCK;
  // A router may have two articles on the page for a moment: the script's own comes first.
  const block = src ? null : (script?.parentElement?.querySelector(selector) ?? document.querySelector(selector));
  return { name: src ? new URL(src, document.baseURI).href : selector, block, src };
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
      const both = Promise.all([import(BASE + ".js"), WebAssembly.compileStreaming(fetch(WASM))]);
      const [glue, module] = await inTime(both);
      await glue.default({ module_or_path: module });
      return (widget = glue);
    } catch (error) {
      // Who comes back online may try again.
      loading = undefined;
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
  [...document.querySelectorAll("script[type='application/ld+json'],[itemtype]")].some((said) =>
    (said.getAttribute("itemtype") ?? said.textContent)?.includes("FAQPage"),
  );

/**
 * Waits until a part that is loaded lazily is wanted.
 *
 * @param {HTMLElement} target
 * @param {string | undefined | null} when
 */
const wanted = (target, when) => {
  waiting.get(target)?.();
  if (mounted.has(target)) return;
  if ((when != "lazy" && (when == "eager" || !isComplete(target))) || isNamed(target)) return;
  // A script has no place of its own; what it shows goes to the last lists before it, or behind what is there.
  const boxes = isLoader(target)
    ? [...document.querySelectorAll(":is(h2,h3,h4,ol,ul):not(li *)")]
        .filter((box) => box.compareDocumentPosition(target) & 4)
        .slice(-4)
    : [target];
  if (!boxes.length) return;
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
    boxes.forEach((box) => observer.observe(box));
  });
};

/**
 * Runs `show` when the data and the widget are there; fetches both at once.
 *
 * @param {HTMLElement} target
 * @param {HTMLElement | undefined} host
 * @param {HTMLElement | undefined} script
 * @param {(data: unknown, lang: string | undefined, labels: unknown) => unknown} show
 * @param {boolean} [now] without waiting for a reader
 */
const whenReady = async (target, host, script, show, now = false) => {
  const turn = {};
  turns.set(target, turn);
  const isOver = () => turns.get(target) != turn || !target.isConnected;
  try {
    await wanted(target, now ? "eager" : host?.getAttribute("loading") || script?.dataset.loading);
    if (isOver()) return;
    const data = async () => {
      await documentParsed;
      const from = place(host, script);
      const post = /** @type {any} */ (await read(from));
      const around = target.closest("[lang]")?.getAttribute("lang");
      const lang = String(host?.getAttribute("lang") || script?.dataset.lang || around || post?.lang || "");
      return { from, post, lang, labels: await labels(lang) };
    };
    const [, { from, post, lang, labels: texts }] = await Promise.all([load(), data()]);
    if (isOver()) return;
    const problem = show(post, lang || undefined, texts);
    if (problem) throw typeof problem == "string" ? new Failure("data-invalid", `${from.name}: ${problem}`) : problem;
  } catch (error) {
    if (!isOver() && !onUncaught(error)) report(target, error);
  }
};

/** The script tag whose data and attributes an element has: the one that put it there, else the nearest. @param {Part} host */
const scriptOf = (host) => {
  let script = host.script;
  for (let around = host.parentElement; around && !script; around = around.parentElement) {
    script = [...around.querySelectorAll("script")].find(isLoader);
  }
  return script;
};

/** @param {Part} host @param {boolean} [now] */
const connect = (host, now) => {
  const script = scriptOf(host);
  const mount = (/** @type {[unknown, string | undefined, unknown]} */ ...post) => {
    mounted.add(host);
    return widget.mount(host, script, ...post);
  };
  whenReady(host, host, script, mount, now);
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
  /** What is about to be shown. @type {Element | undefined} */
  coming;

  connectedCallback() {
    observer.observe(this, { attributes: true });
    if (!mounted.has(this)) connect(this);
  }

  disconnectedCallback() {
    // An element that was only moved is back by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      turns.delete(this);
      waiting.get(this)?.();
      this.coming = undefined;
      if (!mounted.delete(this)) return;
      shown.get(this)?.(true);
      widget.unmount(this);
      // A second tag of the same post may be the only one now.
      loaders().forEach(run);
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
      this.coming = root;
      document.addEventListener("selectionchange", () => this.coming == root && this.show(root, list), { once: true });
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
    this.coming = undefined;
    widget.shown(this);
    // There, it may have another language than where the script is.
    if (list && isFirst) connect(this);
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
    try {
      const { name, block } = place(this, scriptOf(this));
      fetched.delete(name);
      if (block) parsed.delete(block);
    } catch {
      // Said where the data is read.
    }
    connect(this, true);
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
      if (next && next == document.activeElement) return;
    }
    /** @type {HTMLElement} */ (root).tabIndex = -1;
    /** @type {HTMLElement} */ (root).focus({ preventScroll: true });
  };
};

/** @param {ReturnType<typeof place>} one @param {ReturnType<typeof place>} other */
const isSame = (one, other) => one.name == other.name && one.block == other.block;

/** Those of the parts that the page has no element of the author's own for. @param {HTMLScriptElement} script */
const missing = (script) => {
  const from = place(undefined, script);
  return PARTS.filter(
    (name) =>
      !(/** @type {Part[]} */ ([...document.querySelectorAll(name)])).some(
        (host) => !host.script && !hasData(host) && isSame(from, place(host, scriptOf(host))),
      ),
  );
};

/** Shows the parts that have no element of their own. @param {HTMLScriptElement} script */
const run = async (script) => {
  await documentParsed;
  if (script.type != "module" || seen.has(script)) return;
  try {
    const from = place(undefined, script);
    // The same tag twice, say in a template and in a post, is one post.
    if (loaders().some((other) => other != script && seen.has(other) && isSame(from, place(undefined, other)))) return;
    seen.add(script);
    observer.observe(script, { attributes: true });
    // Elements may have data of their own, and the script none.
    if (from.name == DATA_BLOCK && !from.block && document.querySelector(String(PARTS))) return;
    const show = script.dataset.show ?? "";
    const isShow = /^\s*((faq|takeaways|json-ld)(\s+|$))+$/.test(show);
    const asked = (/** @type {string} */ name) => !isShow || show.includes(name.slice(10));
    let parts = missing(script).filter(asked);
    if (parts.length && parts.length < PARTS.filter(asked).length) {
      // The post may have no such part; then there is no reason to load the widget for it.
      const post = /** @type {any} */ (await read(from));
      parts = parts.filter((name) => post[name.slice(10)]);
    }
    if (parts.length) {
      whenReady(script, undefined, script, (...post) => widget.place(script, String(missing(script)), ...post));
    }
  } catch (error) {
    report(script, error);
  }
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

/** A trap ends the whole WebAssembly instance: every fallback comes back, and the block goes. @param {any} error */
const onUncaught = (error) => {
  if (error?.name != "RuntimeError" || !error.stack?.includes("__AFTERWORD_HASH__")) return false;
  const failure = new Failure("wasm-crashed", `the widget has crashed: ${error.message}. Please report it.`);
  loading = Promise.reject(failure);
  loading.catch(() => {});
  for (const [host, restore] of [...shown]) {
    mounted.delete(host);
    report(host, failure);
    restore();
  }
  document.querySelector("script.afterword-json-ld")?.remove();
  return true;
};

/** @param {unknown} target @returns {target is HTMLScriptElement} */
const isLoader = (target) => target instanceof HTMLScriptElement && addresses.has(target.src);
const loaders = () => [...document.scripts].filter(isLoader);

const KEY = Symbol.for("afterword");
const page = /** @type {any} */ (window);
/** Defines the elements, once, and runs the script tags. */
const begin = () => {
  if (!customElements.get(/** @type {string} */ (PARTS[0]))) {
    for (const name of PARTS) customElements.define(name, class extends Part {});
    addEventListener("error", (event) => onUncaught(event.error));
    addEventListener("unhandledrejection", (event) => onUncaught(event.reason));
    // A module runs once for a page: a script tag that a router inserts later only says that it has loaded.
    document.addEventListener("load", ({ target }) => isLoader(target) && run(target), true);
  }
  loaders().forEach(run);
};

// The first loader on a page defines the elements; it is told of the others, which do nothing else.
page[KEY] ??= (/** @type {string} */ address) => {
  addresses.add(address);
  if ([...document.scripts].some(({ src }) => src == address)) return begin();
  // Behind a redirect, the tag has another address: it is what says next that it has loaded. So does a script
  // of the page's own that imports this one, but it names no data.
  const learn = (/** @type {any} */ { target: { src, dataset } }) =>
    (dataset?.src || document.querySelector(DATA_BLOCK)) && addresses.add(src);
  document.addEventListener("load", learn, true);
  setTimeout(() => {
    document.removeEventListener("load", learn, true);
    begin();
  });
};
page[KEY](import.meta.url);
