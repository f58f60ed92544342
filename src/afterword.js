// @ts-check
/**
 * The loader: finds the post data, fetches it side by side with the widget, and hands both over.
 *
 * It owns what must work without WebAssembly: the two elements, waiting for a reader, calls that come early, and
 * saying what went wrong. What can't happen before the widget is there is in `swap.js`; where the parts go and what
 * they look like is the widget's business.
 */

/**
 * @typedef {object} State What the loader knows of an element of a part, or of a script tag.
 * @property {HTMLScriptElement} [script] the script tag that has put the element on the page
 * @property {(gone?: boolean) => void} [restore] gives the fallback back, while the part is in its place
 * @property {object} [_turn] the latest attempt to show what it names: those before it come to nothing
 * @property {Promise<unknown>} [_ready] what calls wait for
 * @property {() => void} [_wake] ends its waiting for a reader
 * @property {boolean} [_seen] whether the script tag has been run
 * @typedef {HTMLElement & State} Target
 */

const BASE = new URL("afterword-__AFTERWORD_HASH__", import.meta.url).href;
const WASM = BASE + "_bg.wasm";
/** The names of the elements; as a selector, both. */
const PARTS = /** @type {string[] & string} */ (/** @type {unknown} */ (["afterword-faq", "afterword-takeaways"]));
const DATA_BLOCK = "script#afterword-data";
/** How near a part that is loaded lazily comes before it is: on a slow phone, time enough to be there first. */
const NEAR = "1200px";

/** What has been read, by the text or the address, and the widget. @type {Record<string, Promise<any> | undefined>} */
const known = {};
/** @type {Set<string>} */
const reported = new Set();
/** The addresses of the loader: another version of it on the page leaves its work to the first. @type {Set<string>} */
const addresses = new Set();
/** The widget, when it is there. @type {typeof import("./swap.js")} */
let widget;
/** While the script tag of a loader is about to say that it has loaded. @type {unknown} */
let learning;

/**
 * Says what keeps the widget from being shown, and what to do about it.
 *
 * @param {Element} target
 * @param {any} error
 */
const report = (target, { message, reason: code = "internal" }) => {
  if (reported.has(message)) return;
  reported.add(message);
  console.error("afterword: " + message);
  target.dispatchEvent(
    new CustomEvent("afterword:error", { bubbles: true, composed: true, detail: { code, message } }),
  );
};

/**
 * What is made for a key, once, unless it fails.
 *
 * @param {string} key
 * @param {() => Promise<unknown>} make
 */
const once = (key, make) =>
  (known[key] ??= make().catch((error) => {
    delete known[key];
    throw error;
  }));

/**
 * What something that may fail comes to, unless it takes too long: an import can't be broken off.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} get
 * @param {string} reason
 * @param {string} check what the author should look at
 * @returns {Promise<T>}
 */
const attempt = async (name, get, reason, check) => {
  try {
    const late = new Promise((_, fail) => setTimeout(fail, 20_000, "no answer in 20 s"));
    return await Promise.race([get(), /** @type {Promise<never>} */ (late)]);
  } catch (error) {
    throw { reason, message: `${name} can't be used: ${error}. Check ${check}.` };
  }
};

/**
 * The JSON of a text in the page, or at an address: as it is, and parsed.
 *
 * @param {[name: string, text?: string]} place
 * @returns {Promise<[text: string, value: any]>}
 */
const read = ([name, text]) =>
  once(text ?? name, async () => {
    if (text == "") {
      const none = async () => {
        throw "it is not there, or empty";
      };
      return attempt(name, none, "data-missing", "data-src of the script");
    }
    text ??= await attempt(
      name,
      async () => {
        const response = await fetch(name);
        if (!response.ok) throw "the server answers " + response.status;
        const bytes = await response.arrayBuffer();
        if (bytes.byteLength > 20_000_000) throw "it is larger than 20 MB";
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      },
      "data-unavailable",
      "the address and connect-src",
    );
    return attempt(name, async () => [text, JSON.parse(/** @type {string} */ (text))], "data-invalid", 'it with "afterword check"');
  });

/** The widget, loaded at the first call. */
const load = () =>
  once(WASM, () =>
    attempt(
      WASM,
      async () => {
        const [glue, module] = await Promise.all([import(BASE + ".js"), WebAssembly.compileStreaming(fetch(WASM))]);
        await glue.default(module, report, Part, known);
        widget = glue;
      },
      "wasm-unavailable",
      "its type (application/wasm), 'wasm-unsafe-eval' in script-src and connect-src",
    ),
  );

/** @param {any} target @returns {target is HTMLScriptElement} */
const isLoader = (target) => target?.type == "module" && addresses.has(target.src);
const loaders = () => [...document.querySelectorAll("script")].filter(isLoader);

/** An attribute of an element, or of a script tag. @param {Target | undefined} target @param {string} name */
const at = (target, name) => target?.getAttribute(isLoader(target) ? "data-" + name : name);

/** The nearest script tag. @param {Element | null} around @returns {HTMLScriptElement | undefined} */
const nearest = (around) =>
  around ? ([...around.querySelectorAll("script")].find(isLoader) ?? nearest(around.parentElement)) : undefined;

/** The script tag whose data and attributes an element has: the one that put it there, else the nearest. @param {Target} target */
const scriptOf = (target) => (isLoader(target) ? target : (target.script ?? nearest(target)));

/** What names the data of a part: its element, else its script. @param {Target} target */
const source = (target) => (at(target, "src") || at(target, "from") ? target : scriptOf(target));

/** Where the data is: its name, and its text if it is in the page. @param {Target | undefined} from @returns {[string, string?]} */
const place = (from) => {
  const src = at(from, "src");
  if (src) return [new Request(src).url];
  const name = at(from, "from") || DATA_BLOCK;
  // A router may have two articles on the page for a moment: the script's own comes first.
  const block = from?.parentElement?.querySelector(name) ?? document.querySelector(name);
  return [name, block?.textContent ?? ""];
};

/** Whether both name the same data: a name that is none is nobody else's. @param {Target | undefined} one @param {Target | undefined} other */
const isSame = (one, other) => {
  try {
    return place(one) + "" == place(other) + "";
  } catch {}
};

/** Those of the parts that the page has no element of the author's own for. @param {HTMLScriptElement} script @param {string[]} [names] */
const missing = (script, names = PARTS) =>
  names.filter(
    (name) =>
      !(/** @type {Target[]} */ ([...document.querySelectorAll(name)])).some(
        (host) => !host.script && source(host) != host && isSame(source(host), script),
      ),
  );

/** A script tag with `async` may run before the article is there, and one behind a redirect has yet to say its address. */
const ready = new Promise((done) =>
  document.readyState == "loading" ? addEventListener("DOMContentLoaded", done) : setTimeout(done),
);

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
  (document.querySelector("[itemtype*=FAQPage]") ||
    [...document.querySelectorAll("script")].some(({ type, text }) => type == "application/ld+json" && text.includes("FAQPage")));

/**
 * Waits until a part that is loaded lazily is wanted.
 *
 * @param {Target} target
 * @param {string | undefined | null} when
 */
const wanted = (target, when) => {
  if ((when != "lazy" && (when == "eager" || !isComplete(target))) || isNamed(target)) return;
  // A script has no place of its own; what it shows goes to the last lists before it, or behind what is there.
  const boxes = isLoader(target)
    ? [...document.querySelectorAll(":is(h2,h3,h4,ol,ul):not(li *)")]
        .filter((box) => box.compareDocumentPosition(target) & 4)
        .slice(-4)
    : [target];
  if (!boxes.length) return;
  return new Promise((resolve) => {
    const look = () => isNamed(target) && wake();
    const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake(), {
      rootMargin: NEAR,
    });
    const wake = (target._wake = () => {
      removeEventListener("hashchange", look);
      near.disconnect();
      resolve(0);
    });
    addEventListener("hashchange", look);
    boxes.forEach((box) => near.observe(box));
  });
};

/** The parts that a script tag has to show: none if another one does. @param {Target & HTMLScriptElement} script */
const work = async (script) => {
  // The same tag twice, say in a template and in a post, is one post.
  if (loaders().some((other) => /** @type {Target} */ (other)._seen && isSame(other, script))) return [];
  script._seen = true;
  const from = place(script);
  // Elements may have data of their own, and the script none.
  if (from + "" == DATA_BLOCK + "," && document.querySelector(PARTS)) return [];
  const show = at(script, "show") ?? "";
  const isShow = /^(\s*(faq|takeaways|json-ld))+\s*$/.test(show);
  const asked = PARTS.filter((name) => !isShow || show.includes(name.slice(10)));
  const parts = missing(script, asked);
  if (!parts.length || parts.length == asked.length) return parts;
  // The post may have no such part; then there is no reason to load the widget for it.
  const [, post] = await read(from);
  return parts.filter((name) => post?.[name.slice(10)]);
};

/**
 * Shows a part in its element, or those of a script tag that have none, when the data and the widget are there;
 * fetches both at once.
 *
 * @param {Target} target
 * @param {boolean} [anew] reads the data again, and doesn't wait for a reader
 */
const connect = async (target, anew) => {
  if (target._seen) return;
  const turn = (target._turn = {});
  const isOver = () => target._turn != turn || !target.isConnected;
  target._wake?.();
  try {
    await ready;
    if (isOver()) return;
    observer.observe(target, { attributes: true });
    if (isLoader(target) && !(await work(target)).length) return;
    const script = scriptOf(target);
    if (!anew && !target.restore) await wanted(target, at(target, "loading") || at(script, "loading"));
    if (isOver()) return;
    const data = async () => {
      const from = place(source(target));
      const [name] = from;
      if (anew) delete known[name];
      const json = await read(from);
      const around = /** @type {HTMLElement | null} */ (target.closest("[lang]"))?.lang;
      const lang = String(at(target, "lang") || at(script, "lang") || around || json[1]?.lang || "");
      // The widget brings the English texts along, and speaks English where the others can't be had.
      const labels = !/^(en\b|$)/i.test(lang) && (await read([BASE + "-labels.json"]).catch(() => false));
      return /** @type {const} */ ([name, json, lang, labels]);
    };
    const [found] = await Promise.all([data(), load()]);
    await widget.put(isOver, target, script, isLoader(target) ? missing(target) + "" : undefined, ...found);
  } catch (error) {
    if (!isOver()) report(target, widget?.crash(error) ?? error);
  }
};

/**
 * Opens or closes an answer, or all; a call that comes early waits until the part is shown.
 *
 * @param {Target} host
 * @param {boolean} open
 * @param {string} [id]
 */
const toggle = async (host, open, id) => {
  host._wake?.();
  // One after the other: whoever has waited once goes on to.
  if (!host.restore || host._ready) {
    await (host._ready ??= new Promise((done) => host.addEventListener("afterword:ready", done)));
  }
  widget.toggle(host, id, open);
};

class Part extends HTMLElement {
  connectedCallback() {
    connect(this);
  }

  async disconnectedCallback() {
    // An element that was only moved is back by then.
    await 0;
    if (this.isConnected) return;
    /** @type {Target} */ (this)._wake?.();
    widget?.leave(this);
    // A second tag of the same post may be the only one now.
    loaders().map((script) => connect(script));
  }

  /** Opens the answer of an item. @param {string} id */
  open(id) {
    toggle(this, true, id + "");
  }

  /** Closes the answer of an item. @param {string} id */
  close(id) {
    toggle(this, false, id + "");
  }

  openAll() {
    toggle(this, true);
  }

  closeAll() {
    toggle(this, false);
  }

  /** Reads the data again, and the attributes. */
  refresh() {
    connect(this, true);
  }
}

/** Attributes may change at any time; those of a script are the defaults of all parts. */
const observer = new MutationObserver((records) => {
  records.map(({ target }) =>
    [target, ...(isLoader(target) ? document.querySelectorAll(PARTS) : [])].map((/** @type {any} */ each) => {
      each._seen = false;
      connect(each);
    }),
  );
});

const KEY = Symbol.for("afterword");
const page = /** @type {any} */ (window);
// The first loader on a page defines the elements; it is told of the others, which do nothing else.
if (!page[KEY]) {
  page[KEY] = (/** @type {string} */ address) => {
    addresses.add(address);
    learning = setTimeout(() => (learning = 0));
  };
  // A module runs once for a page: a script tag that a router inserts later only says that it has loaded.
  document.addEventListener(
    "load",
    (/** @type {any} */ { target }) => {
      if (target.type != "module") return;
      // Behind a redirect, the tag has another address: it is what says next that it has loaded. So does a script
      // of the page's own that imports this one, but it names no data.
      if (learning && (target.dataset.src || document.querySelector(DATA_BLOCK))) addresses.add(target.src);
      learning = 0;
      if (isLoader(target)) connect(target);
    },
    true,
  );
  PARTS.map((name) => customElements.define(name, class extends Part {}));
}
page[KEY](import.meta.url);
