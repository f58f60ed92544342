import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "@playwright/test";
import { faq, ids, jsonLd, otherFaq } from "../blog.ts";
import type { Site } from "../site.ts";
import { POST } from "./post.ts";
import type { Act, Cell, Fault, Group } from "./fault.ts";
import { ALONE, WAYS, type Way } from "./ways.ts";

/** The rows of the matrix. */

const DIST = join(import.meta.dirname, "../../../dist");
const HOST = "https://blog.example";
const UNAVAILABLE = "Check the address and the page's connect-src.";
const NOT_JSON = 'Check it with "afterword check".';
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' in script-src and the page's connect-src.";

const [LISTS] = WAYS;

const everywhere = (sees: string) => Object.fromEntries(WAYS.map((way) => [way, sees])) as Record<Way, string>;
/** The widget is shown. */
const WIDGET = everywhere("widget");
/** What was there before stays. */
const FALLBACK = { ...everywhere("fallback"), [ALONE]: "nothing" };

const LOAD_FAILED = /^error: Failed to load resource: /;
const REFUSED = [/^csp: connect-src /, /^error: .*Content Security Policy/];

/** The data is at an address, and can't be had. */
const unavailable = (name: string, why: string, fault: Partial<Fault> = {}): Fault => ({
  name,
  fetched: true,
  sees: FALLBACK,
  error: { code: "data-unavailable", says: (_, data) => [`${data} can't be used: ${why}`, UNAVAILABLE] },
  ...fault,
});

/** The data is at an address, and of no use. */
const invalid = (name: string, body: string | Buffer, why: string, end = why): Fault => ({
  name,
  fetched: true,
  arrange: (site) => site.file("/post.json", body),
  sees: FALLBACK,
  error: { code: "data-invalid", says: (_, data) => [`${data}${why}`, end] },
});
const notJson = (name: string, body: string): Fault => invalid(name, body, " can't be used: SyntaxError: ", NOT_JSON);

/** The widget can't be had. */
const noWasm = (name: string, why: string, fault: Partial<Fault> = {}): Fault => ({
  name,
  sees: FALLBACK,
  error: { code: "wasm-unavailable", says: (site) => [`${site.dist.wasm} can't be used: ${why}`, WASM] },
  ...fault,
});

/** An answer that doesn't come; the page's clock is put forward. */
const late = (path: (site: Site) => string): Partial<Fault> => ({
  arrange: (site) => void site.hold(path(site)),
  visit: async ({ page, site, log, url }) => {
    await page.clock.install();
    const coming = page.waitForRequest(`**${path(site)}`);
    await page.goto(url);
    await coming;
    await page.clock.runFor(19_000);
    expect(log.events).toEqual([]);
    await page.clock.runFor(1_000);
  },
});

/** What the page's own script does before the loader comes. */
const script = (run: () => void): string => `<script>(${run})()</script>`;

const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
/** It imports a function of no such name. */
const OTHER_MODULE = Buffer.concat([EMPTY_MODULE, Buffer.from([1, 4, 1, 0x60, 0, 0, 2, 8, 1, 1, 0x61, 2, 0x7a, 0x7a, 0, 0])]);

const inAll = (reason: string) => Object.fromEntries(WAYS.map((way) => [way, reason]));
const LEFT_BEHIND = "the empty elements that it has made stay on the page";

const FILES: Fault[] = [
  { name: "JavaScript is off", sees: FALLBACK, withoutScripts: true },
  {
    name: "the script is blocked",
    sees: FALLBACK,
    arrange: (site) => site.fail(site.dist.loader, "refused"),
    noise: [LOAD_FAILED],
  },
  {
    name: "the script is not what its `integrity` says",
    sees: FALLBACK,
    attributes: { integrity: `sha256-${"A".repeat(43)}=` },
    noise: [/^error: Failed to find a valid digest/],
  },
  noWasm("the browser has no WebAssembly", "ReferenceError: WebAssembly is not defined", { browser: { args: ["--js-flags=--jitless"] } }),
  {
    name: "the browser has no constructable style sheets",
    head: script(() => Object.defineProperty(window, "CSSStyleSheet", { value: undefined })),
    sees: FALLBACK,
    error: { code: "internal", says: () => ["CSSStyleSheet"] },
    broken: { [ALONE]: LEFT_BEHIND },
  },
  noWasm("the WebAssembly is not there", "TypeError: ", { arrange: (site) => site.fail(site.dist.wasm, 404), noise: [LOAD_FAILED] }),
  noWasm("the WebAssembly has the wrong MIME type", "TypeError: ", {
    arrange: (site) => site.file(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
  }),
  noWasm("the WebAssembly is cut off", "CompileError: ", {
    arrange: (site) => site.file(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
  }),
  noWasm("the WebAssembly never comes", "no answer in 20 s. ", late((site) => site.dist.wasm)),
  noWasm("the glue is not there", "TypeError: Failed to fetch dynamically imported", {
    arrange: (site) => site.fail(site.dist.glue, 404),
    noise: [LOAD_FAILED],
  }),
  noWasm("the glue never comes", "no answer in 20 s. ", late((site) => site.dist.glue)),
  noWasm("glue and WebAssembly are of different builds", "", { arrange: (site) => site.file(site.dist.wasm, OTHER_MODULE) }),
];

const policy = (policy: string): Pick<Fault, "headers"> => ({ headers: { "content-security-policy": policy } });
const OPEN = "default-src * 'unsafe-inline' 'wasm-unsafe-eval'";
const SANDBOX = `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/post/" width="900" height="600"></iframe>`;

/** Chromium takes the JSON-LD for a script, and says that it won't run it. */
const NOT_RUN = [/^error: .*TrustedScript/, /^csp: require-trusted-types-for/];

/** The article is in a frame of no origin. */
const framed: Fault["visit"] = async (cell) => {
  cell.site.page("/frame/", SANDBOX);
  await cell.page.goto(new URL("/frame/", cell.url).href);
  cell.article = cell.page.frames()[1] ?? cell.article;
};

const POLICY: Fault[] = [
  noWasm("`script-src` without `'wasm-unsafe-eval'`", "CompileError: ", {
    ...policy("default-src * 'unsafe-inline'"),
    noise: [/^csp: script-src wasm-eval$/],
  }),
  noWasm("`connect-src` without the WebAssembly", "TypeError: Failed to fetch", {
    ...policy(`${OPEN}; connect-src ${HOST}/post.json`),
    noise: REFUSED,
  }),
  unavailable("`connect-src` without the data", "TypeError: Failed to fetch", {
    ...policy(`${OPEN}; connect-src ${HOST}/afterword/`),
    noise: REFUSED,
  }),
  {
    name: "`style-src 'none'`",
    ...policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'"),
    sees: WIDGET,
    holds: async ({ article }) => {
      await expect(article.locator(".afterword-cards")).toHaveCSS("display", "flex");
      await expect(article.locator("button.afterword-question").first()).toHaveCSS("display", "flex");
    },
  },
  { name: "`require-trusted-types-for 'script'`", ...policy(`${OPEN}; require-trusted-types-for 'script'`), sees: WIDGET, noise: NOT_RUN },
  {
    name: "… and `trusted-types 'none'`",
    ...policy(`${OPEN}; require-trusted-types-for 'script'; trusted-types 'none'`),
    sees: WIDGET,
    noise: NOT_RUN,
  },
  {
    name: "a sandboxed frame, data with CORS",
    fetched: true,
    visit: framed,
    arrange: (site) => site.json("/post.json", POST, { headers: { "access-control-allow-origin": "*" } }),
    sees: WIDGET,
  },
  unavailable("a sandboxed frame, data without CORS", "TypeError: Failed to fetch", {
    served: true,
    visit: framed,
    noise: [/^error: Access to fetch .* CORS policy/, LOAD_FAILED],
  }),
];

const NESTED = 100_000;
const nested = (text: string) => {
  const [open, close] = ['{"type":"blockquote","children":[', "]}"].map((each) => each.repeat(NESTED));
  return `[${open}{"type":"paragraph","children":[{"type":"text","value":"${text}"}]}${close}]`;
};
const [first, second, third, ...others] = faq.items;
const withItems = (items: unknown[]) => ({ ...POST, faq: { ...faq, items } });
/** As long as an item is left out, the article's list has one more. */
const FOUR = { ...everywhere("questions: widget (4 of 5); takeaways: widget"), [LISTS]: "questions: fallback and widget (4 of 5); takeaways: widget" };

/** The items' ids on the page. */
const domIds = ({ article }: Cell) =>
  article.locator("afterword-faq > .afterword:not([data-fallback]) [data-part=item]").evaluateAll((items) => items.map(({ id }) => id));

const ODD_IDS = ["with space", 'a "quote" & <tag>', "größe-日本", "#", "1"];

const DATA: Fault[] = [
  unavailable("the data is not there (404)", "the server answers 404. ", {
    arrange: (site) => site.fail("/post.json", 404),
    noise: [LOAD_FAILED],
  }),
  unavailable("the data’s server fails (500)", "the server answers 500. ", {
    arrange: (site) => site.fail("/post.json", 500),
    noise: [LOAD_FAILED],
  }),
  unavailable("the data’s server can’t be reached", "TypeError: Failed to fetch", {
    arrange: (site) => site.fail("/post.json", "refused"),
    noise: [LOAD_FAILED],
  }),
  unavailable("the data never comes", "no answer in 20 s. ", late(() => "/post.json")),
  unavailable("the data’s address leads to another host, without CORS", "TypeError: Failed to fetch", {
    arrange: (site) => {
      site.json("https://other.example/post.json", POST);
      site.file("/post.json", "", { status: 302, headers: { location: "https://other.example/post.json" } });
    },
    noise: [/^error: Access to fetch .* CORS policy/, LOAD_FAILED],
  }),
  unavailable("the data is not UTF-8", "TypeError: Failed to execute 'decode' on 'TextDecoder'", {
    arrange: (site) => site.file("/post.json", Buffer.from([0x22, 0xff, 0x22])),
  }),
  unavailable("the data is of 50 MB", "it is larger than 20 MB. ", {
    served: true,
    arrange: (site) => site.file("/post.json", Buffer.alloc(50_000_000, " ")),
  }),
  notJson("the data is a page of HTML", "<!doctype html><h1>Log in</h1>"),
  notJson("the data is cut off", JSON.stringify(POST).slice(0, 99)),
  notJson("the data is empty", ""),
  { name: "the data has a byte order mark", fetched: true, arrange: (site) => site.file("/post.json", `\ufeff${JSON.stringify(POST)}`), sees: WIDGET },
  invalid("the data is 100,000 levels deep", "[".repeat(NESTED) + "]".repeat(NESTED), ": expected an object, found an array"),
  {
    name: "an answer is 100,000 levels deep",
    fetched: true,
    arrange: (site) =>
      site.file("/post.json", JSON.stringify(withItems([first, second, { ...third, answer: 0 }, ...others])).replace('"answer":0', `"answer":${nested("Deep.")}`)),
    sees: FOUR,
    warnings: [`warning: afterword: faq.items[2].answer[0]${".children[0]".repeat(64)}: expected nodes at most 64 deep, found deeper ones; it is left out`],
  },
  invalid("the data is of another version", '{"version":2}', ": version: expected 1, found another version"),
  invalid("the data is not a post", "[]", ": expected an object, found an array"),
  invalid("the data has no part", '{"version":1}', ": expected `faq` or `takeaways`, found neither"),
  invalid(
    "every field has a wrong type",
    JSON.stringify({ version: "1", url: 5, lang: [], title: {}, labels: "none", faq: [], takeaways: "many" }),
    ': version: expected 1, found a string',
  ),
  {
    name: "every field but the texts has a wrong type",
    data: {
      version: 1,
      url: 5,
      lang: ["en"],
      title: { of: "a post" },
      labels: { expandAll: 1 },
      faq: { heading: 7, items: faq.items.map((item) => ({ ...item, id: false })) },
      takeaways: { heading: null, items: POST.takeaways?.items },
    },
    sees: { ...WIDGET, [LISTS]: "fallback and widget" },
    warnings: [
      "url: expected a string, found a number",
      "lang: expected a string, found an array",
      "title: expected a string, found an object",
      "faq.heading: expected a string, found a number",
      ...faq.items.map((_, index) => `faq.items[${index}].id: expected a string, found a boolean`),
      "labels.expandAll: expected a string, found a number",
    ].map((text) => `warning: afterword: ${text}; it is left out`),
  },
  {
    ...invalid("no item of the data is good", "", ": faq.items[0].question: expected a string, found a number; faq.items: expected at least one item that can be shown, found none"),
    arrange: (site) => site.json("/post.json", { version: 1, faq: { items: [{ question: 5, answer: "Yes." }] } }),
  },
  {
    name: "one item of many is bad",
    data: withItems([first, second, { ...third, question: 5 }, ...others]),
    sees: FOUR,
    warnings: ["warning: afterword: faq.items[2].question: expected a string, found a number; it is left out"],
  },
  {
    name: "the FAQ is empty",
    data: withItems([]),
    sees: { ...everywhere("questions: fallback; takeaways: widget"), [ALONE]: "questions: nothing; takeaways: widget" },
    warnings: ["warning: afterword: faq.items: expected at least one item that can be shown, found none; it is left out"],
  },
  {
    name: "ids are there twice, or missing",
    data: withItems(faq.items.map(({ id, ...item }, index) => (index % 2 ? item : { ...item, id: "same" }))),
    sees: WIDGET,
    holds: async (cell) => expect(await domIds(cell)).toEqual(["same", ids[1], "same-2", `${ids[3]}-or-is-that-only-for-flowers`, "same-3"]),
  },
  {
    name: "ids have spaces, quotes and other letters in them",
    data: withItems(faq.items.map((item, index) => ({ ...item, id: ODD_IDS[index] }))),
    sees: WIDGET,
    holds: async (cell) => expect(await domIds(cell)).toEqual(["with-space", "a--quote--&--tag-", "größe-日本", "-", "1"]),
  },
];

const removed: Act = (document) => {
  const part = document.querySelector("afterword-faq, ol[data-fallback=faq]") ?? document.querySelector("script[type=module]");
  part?.remove();
};
const moved: Act = (document) => {
  const part = document.querySelector("afterword-faq, ol[data-fallback=faq]");
  document.querySelector("aside")?.append(...(part?.matches("ol") ? [part.previousElementSibling ?? "", part] : [part ?? document.querySelector("script[type=module]") ?? ""]));
};
const movedAfter: Act = (document) => {
  const part = document.querySelector("afterword-faq, ol[data-fallback=faq]");
  if (part) document.querySelector("aside")?.append(part);
};
const translated: Act = (document) => {
  const texts = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest("script, style")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.append(text.data.replaceAll("e", "ë"));
    outer.append(inner);
    text.replaceWith(outer);
  }
};
const wrapped: Act = (document) => {
  const texts = document.createTreeWalker(document.body, 4);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement?.closest("script, style")) continue;
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(text);
  }
};
const deletesNodes: Act = (document) => {
  document.querySelectorAll("afterword-faq > .afterword [data-part=item]")[1]?.remove();
  for (const element of document.querySelectorAll("afterword-faq > .afterword :is(.afterword-chevron, [data-part=toggle-all])")) element.remove();
};
const deletesAll: Act = (document) => document.querySelector("afterword-faq")?.replaceChildren();
const rewrites: Act = (document) => {
  const root = document.querySelector("afterword-faq");
  if (root) root.innerHTML = `${root.innerHTML}`;
};
const rewritesTexts: Act = (document) => {
  for (const text of document.querySelectorAll("afterword-faq > .afterword :is(.afterword-question-text, [data-part=answer])")) {
    text.innerHTML = text.innerHTML.replaceAll(" the ", " <mark>the</mark> ");
  }
};
const traps: Act = (document) => {
  const part = document.querySelector("afterword-faq") as (HTMLElement & { open(id: string): void }) | null;
  part?.setAttribute("theme", "dark");
  const id = part?.querySelector("button[data-part=question]")?.closest("[data-part=item]")?.id;
  if (!part || !id) return;
  // Called where it can't be called, while it makes a part.
  document.createElement = (name: string) => {
    Reflect.deleteProperty(document, "createElement");
    part.open(id);
    return document.createElement(name);
  };
};

const PAGE: Fault[] = [
  {
    name: "the part is removed while the widget is on its way",
    meanwhile: removed,
    sees: { ...everywhere("questions: nothing; takeaways: widget"), [LISTS]: "widget", [ALONE]: "nothing" },
  },
  { name: "the part is moved while the widget is on its way", meanwhile: moved, sees: WIDGET },
  { name: "the part is moved when it is shown", afterwards: movedAfter, sees: WIDGET },
  { name: "a script deletes nodes of the widget", afterwards: deletesNodes, sees: everywhere("questions: widget (4 of 5); takeaways: widget") },
  { name: "a script deletes all of the questions", afterwards: deletesAll, sees: everywhere("questions: nothing; takeaways: widget") },
  { name: "a script rewrites the texts in the widget", afterwards: rewritesTexts, sees: WIDGET },
  {
    name: "a script writes the element’s HTML anew: `innerHTML = innerHTML`",
    afterwards: rewrites,
    sees: WIDGET,
    broken: inAll("the copies of the questions don’t open"),
  },
  { name: "an extension has wrapped every text before", meanwhile: wrapped, sees: WIDGET },
  { name: "an extension wraps every text afterwards", afterwards: wrapped, sees: WIDGET },
  { name: "a translator has been there before", meanwhile: translated, sees: { ...WIDGET, [LISTS]: "fallback and widget" } },
  { name: "a translator comes afterwards", afterwards: translated, sees: WIDGET },
  {
    name: "the widget crashes, with two posts on the page",
    second: { version: 1, lang: "en", faq: otherFaq },
    afterwards: traps,
    sees: FALLBACK,
    broken: { ...inAll("its style sheet stays on the page"), [ALONE]: `its style sheet stays on the page, and ${LEFT_BEHIND}` },
    error: { code: "wasm-crashed", says: () => ["the widget has crashed: unreachable. Please report it."] },
    noise: [/^pageerror: RuntimeError: unreachable$/],
  },
  {
    name: "`Array.from` takes lists only",
    head: script(() => { Array.from = (list: ArrayLike<unknown>) => Array.prototype.slice.call(list); }),
    sees: WIDGET,
  },
  {
    name: "`Array.from` throws",
    head: script(() => { Array.from = () => { throw new Error("not ours"); }; }),
    sees: FALLBACK,
    error: { code: "internal", says: () => ["not ours"] },
    broken: { ...inAll("a second error, `wasm-crashed`"), [LISTS]: undefined },
  },
  {
    name: "`JSON.parse` throws",
    head: script(() => { JSON.parse = () => { throw new Error("not ours"); }; }),
    sees: FALLBACK,
    error: { code: "data-invalid", says: (_, data) => [`${data} can't be used: Error: not ours. `, NOT_JSON] },
  },
  {
    name: "`Array.prototype` has a `toJSON`",
    head: script(() => { Object.assign(Array.prototype, { toJSON() { return "array"; } }); }),
    sees: WIDGET,
  },
  {
    name: "`Object.prototype` has an enumerable property",
    head: script(() => { Object.assign(Object.prototype, { extra: { of: "theirs" } }); }),
    sees: WIDGET,
  },
  {
    name: "`Object.prototype` has a `faq`, and the data has none",
    head: script(() => { Object.assign(Object.prototype, { faq: { items: [{ question: "Theirs?", answer: "Theirs." }] } }); }),
    data: { version: 1, takeaways: POST.takeaways },
    sees: { ...everywhere("questions: fallback; takeaways: widget"), [ALONE]: "questions: nothing; takeaways: widget" },
    holds: async ({ article }) => expect((await article.content()).replace(/<script>.*?<\/script>/s, "")).not.toContain("Theirs"),
    broken: inAll("the inherited `faq` is taken for the post’s"),
  },
  {
    name: "a `<base>` leads elsewhere",
    head: '<base href="https://elsewhere.example/blog/">',
    sees: WIDGET,
    holds: async ({ article, url }) => {
      const links = await article.locator("a[data-part=permalink]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links).toEqual(ids.map((id) => `${url}#${id}`));
    },
  },
  { name: "the page is in quirks mode", makes: (html) => html.replace("<!doctype html>\n", ""), sees: WIDGET },
  {
    name: "`localStorage` and `sessionStorage` throw",
    head: script(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
      }
    }),
    attributes: { "data-remember": "session" },
    sees: WIDGET,
  },
  {
    name: "the page hides every element: `* { display: none !important }`",
    unwinnable: "what the page hides stays hidden, with the widget and without it",
    head: "<style>* { display: none !important }</style>",
    attributes: { "data-loading": "eager" },
    sees: everywhere("nothing"),
  },
];

const cached = { "cache-control": "max-age=3600" };

/** Goes away, and comes back without a network. */
const offline = async ({ page, url }: Cell) => {
  await page.goto("about:blank");
  await page.context().setOffline(true);
  await page.goto(url);
};

const TRAVEL: Fault[] = [
  {
    name: "back to the page, from the back/forward cache",
    browser: { ignoreDefaultArgs: ["--disable-back-forward-cache"] },
    served: true,
    sees: WIDGET,
    arrange: (site) => site.page("/next/", "<!doctype html><title>Next</title><p>Next."),
    then: async ({ page, url }) => {
      await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { Object.assign(window, { persisted }); }));
      await page.goto(new URL("/next/", url).href);
      await page.goBack({ waitUntil: "commit" });
      await page.waitForFunction("window.persisted");
    },
  },
  {
    name: "offline, with everything in the browser’s cache",
    served: true,
    headers: cached,
    arrange: (site) => {
      site.mount("/afterword/", { headers: cached });
      site.json("/post.json", POST, { headers: cached });
    },
    sees: WIDGET,
    then: async (cell) => {
      await offline(cell);
      await expect.poll(() => cell.log.heard("ready").length, { intervals: [10] }).toBe(4);
    },
  },
  noWasm("offline, with everything but the WebAssembly in the browser’s cache", "TypeError: Failed to fetch", {
    served: true,
    headers: cached,
    arrange: (site) => {
      site.mount("/afterword/", { headers: cached });
      site.json("/post.json", POST, { headers: cached });
      site.file(site.dist.wasm, readFileSync(join(DIST, basename(site.dist.wasm))), { headers: { "cache-control": "no-store" } });
    },
    then: offline,
    noise: [LOAD_FAILED],
  }),
];

export const GROUPS: Group[] = [
  { title: "Scripts and WebAssembly", faults: FILES },
  { title: "The page’s policy", faults: POLICY },
  { title: "The data", faults: DATA },
  { title: "The page’s own doings", faults: PAGE },
  { title: "Coming back", faults: TRAVEL },
];
