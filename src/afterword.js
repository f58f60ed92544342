// @ts-check
/**
 * The loader: finds the post data, fetches it side by side with the widget, and hands both over.
 *
 * It owns what must work without WebAssembly: the two elements, their fallbacks, and saying what went
 * wrong. Where the parts go and what they look like is the widget's business.
 */

/**
 * @typedef {object} Widget What the WebAssembly module exports.
 * @property {(options: { module_or_path: WebAssembly.Module }) => Promise<unknown>} default
 * @property {(script: Element, data: unknown) => unknown} place what went wrong, if anything: a text about the data, or an error
 * @property {(host: Element, script: Element | undefined, data: unknown) => unknown} mount
 * @property {(host: Element) => void} unmount
 */

const GLUE = new URL("./afterword-__AFTERWORD_HASH__.js", import.meta.url).href;
const WASM = new URL("./afterword-__AFTERWORD_HASH___bg.wasm", import.meta.url).href;
const PARTS = ["afterword-faq", "afterword-takeaways"];
const DATA_BLOCK = "#afterword-data";
const PATIENCE_MS = 20_000;
const MOST_BYTES = 20_000_000;

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
/** @type {Set<string>} */
const reported = new Set();
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
  const unavailable = (/** @type {unknown} */ why) =>
    new Failure("data-unavailable", `${url} can't be had: ${why}. Check the address, and connect-src of the page's policy.`);
  let text;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw `the server answers ${response.status}`;
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MOST_BYTES) throw `it is larger than ${MOST_BYTES} bytes`;
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unavailable(error);
  }
  return parse(text, url);
};

/**
 * The data that an element or a script names, once for each address or block.
 *
 * @param {string | null | undefined} src
 * @param {string} from
 * @returns {unknown}
 */
const read = (src, from) => {
  if (src) {
    const url = new URL(src, document.baseURI).href;
    let data = fetched.get(url);
    if (!data) {
      fetched.set(url, (data = fetchData(url)));
      data.catch(() => fetched.delete(url));
    }
    return data;
  }
  const block = document.querySelector(from);
  if (!block) {
    throw new Failure("data-missing", `the page has no ${from}. Name the post's data in data-src of the script tag.`);
  }
  if (!parsed.has(block)) parsed.set(block, parse(block.textContent ?? "", from));
  return parsed.get(block);
};

/** A script tag with `async` may run before the article is there. */
const documentParsed =
  document.readyState == "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

/** The widget, loaded at the first call. */
const load = () =>
  (loading ??= (async () => {
    try {
      const bytes = fetch(WASM, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const [widget, module] = await Promise.all([import(GLUE), WebAssembly.compileStreaming(bytes)]);
      await widget.default({ module_or_path: module });
      return widget;
    } catch (error) {
      throw new Failure(
        "wasm-unavailable",
        `${WASM} can't be used: ${error}. Serve it as application/wasm, and allow it in script-src ('wasm-unsafe-eval') and connect-src.`,
      );
    }
  })());

/**
 * Runs `show` when the data and the widget are there; fetches both at once.
 *
 * @param {Element} target
 * @param {() => unknown} data
 * @param {(widget: Widget, data: unknown) => unknown} show
 */
const whenReady = async (target, data, show) => {
  try {
    const [widget, post] = await Promise.all([load(), (async () => data())(), documentParsed]);
    const problem = show(widget, post);
    if (problem) throw typeof problem == "string" ? new Failure("data-invalid", problem) : problem;
  } catch (error) {
    report(target, error);
  }
};

/** The part's own data, else that of the page's script. @param {Element} host */
const connect = (host) => {
  const own = host.hasAttribute("src") || host.hasAttribute("from") ? host : undefined;
  const script = pageScript();
  const src = own ? own.getAttribute("src") : script?.dataset.src;
  const from = (own ? own.getAttribute("from") : script?.dataset.from) ?? DATA_BLOCK;
  whenReady(
    host,
    () => read(src, from),
    (widget, data) => {
      if (!host.isConnected || mounted.has(host)) return;
      mounted.add(host);
      return widget.mount(host, script, data);
    },
  );
};

class Part extends HTMLElement {
  connectedCallback() {
    if (!mounted.has(this)) connect(this);
  }

  disconnectedCallback() {
    // An element that was only moved is back by then.
    queueMicrotask(() => {
      if (this.isConnected || !mounted.delete(this)) return;
      shown.get(this)?.(true);
      load().then((widget) => widget.unmount(this));
    });
  }

  /**
   * Puts the rendered part in the place of its fallback, in one step. Called by the widget.
   *
   * @param {Element} root
   * @param {Element} [list] the article's own list, if the part takes its place
   */
  show(root, list) {
    const fallback = list ? [list] : [...this.childNodes];
    mounted.add(this);
    shown.set(this, (gone) => {
      shown.delete(this);
      if (list && !gone) this.replaceWith(list);
      else this.replaceChildren(...fallback);
    });
    list?.replaceWith(this);
    this.replaceChildren(root);
  }
}

/** Shows the parts that have no element of their own. @param {HTMLScriptElement} script */
const run = (script) => {
  if (script.type != "module" || seen.has(script)) return;
  seen.add(script);
  const { src, from } = script.dataset;
  // The same tag twice, say in a template and in a post, is one post.
  if (loaders().some((other) => other != script && seen.has(other) && other.dataset.src == src && other.dataset.from == from)) return;
  if (!src && !from && !document.querySelector(DATA_BLOCK) && document.querySelector(String(PARTS))) return;
  whenReady(
    script,
    () => read(src, from ?? DATA_BLOCK),
    (widget, data) => widget.place(script, data),
  );
};
const seen = new WeakSet();

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
const isLoader = (target) => target instanceof HTMLScriptElement && target.src == import.meta.url;
/** The script tag whose attributes are the defaults: a router may bring another one. */
const pageScript = () => loaders()[0];
const loaders = () => [...document.scripts].filter(isLoader);

if (!customElements.get(PARTS[0])) {
  for (const name of PARTS) customElements.define(name, class extends Part {});
  addEventListener("error", (event) => onUncaught(event.error));
  addEventListener("unhandledrejection", (event) => onUncaught(event.reason));
}
loaders().forEach(run);
// A module runs once for a page: a script tag that a router inserts later only says that it has loaded.
document.addEventListener("load", ({ target }) => isLoader(target) && run(target), true);
