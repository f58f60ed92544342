// @ts-check
// The contestants of the benchmark, and the selectors by which their pages are measured. build.mjs
// makes these pages.

import { readFileSync } from "node:fs";

/**
 * @typedef {object} Contestant
 * @property {string} name the folder of its pages, and the key of its results
 * @property {string} title the name in the report
 * @property {string} version the version of its library
 * @property {"static" | "client" | "adopted"} way the parts are rendered when the site is built, in
 *   the browser, or in the browser in place of the article's own lists
 * @property {string} question the selector of one element per entry, from the first paint on
 * @property {string} toggle the selector of the element to click, one per entry
 * @property {string} open the selector of one element per open entry
 * @property {string} answer the selector of the element around the answer's blocks, one per entry
 * @property {string} card the selector of one element per takeaway
 * @property {string} [settled] the selector of one element per entry that exists only after the
 *   script has replaced the page's own markup; absent where the page has none
 * @property {string} [entry] the selector of the whole entry, if a descendant has the entry's id
 * @property {true} [preloads] true if its pages name the glue and the WebAssembly in their heads
 */

const { dependencies } = JSON.parse(readFile("package.json"));
const cargoToml = readFile("rust/Cargo.toml");

/** The version of Afterword in this checkout, from which the widget is built. */
const ownVersion = /^version = "(.*)"$/m.exec(readFile("../Cargo.toml"))?.[1] ?? "";

/** The selectors of parts.css. */
const classes = { answer: ".faq .answer", card: ".takeaways li" };

/** The selectors for questions that are a button in a heading. */
const buttons = {
  ...classes,
  question: ".faq .item h3",
  toggle: ".faq .item h3 > button",
  open: '.faq .item h3 > button[aria-expanded="true"]',
};

/** Excludes static markup that the part is shown in place of: it stays behind the part's root. */
const SHOWN = ":not([slot=afterword] ~ * *)";
const afterword = {
  entry: `[data-part=item]${SHOWN}`,
  question: `[data-part=question]${SHOWN}`,
  toggle: `[data-part=question]${SHOWN}`,
  open: `[data-part=item]:is([open], [data-open])${SHOWN}`,
  answer: `[data-part=answer]${SHOWN}`,
  card: `[data-part=card]${SHOWN}`,
};

/** @type {Contestant[]} */
export const contestants = [
  {
    name: "static",
    title: "Static <details>",
    version: "",
    way: "static",
    question: ".faq .item h3",
    toggle: ".faq .item > summary",
    open: ".faq .item[open]",
    ...classes,
  },
  { name: "vanilla", title: "Vanilla JavaScript", version: "", way: "client", ...buttons },
  { name: "preact", title: "Preact", version: npmVersion("preact"), way: "client", ...buttons },
  { name: "lit", title: "Lit", version: npmVersion("lit"), way: "client", ...buttons },
  {
    name: "webawesome",
    title: "Web Awesome details",
    version: npmVersion("@awesome.me/webawesome"),
    way: "client",
    question: ".faq .item h3",
    toggle: ".faq .item h3",
    open: ".faq .item[open]",
    ...classes,
  },
  {
    name: "radix",
    title: "React + Radix Accordion",
    version: `${npmVersion("react")} + ${npmVersion("@radix-ui/react-accordion")}`,
    way: "client",
    ...buttons,
  },
  {
    name: "leptos",
    title: "Leptos",
    version: crateVersion("leptos"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "sycamore",
    title: "Sycamore",
    version: crateVersion("sycamore"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "yew",
    title: "Yew, default profile",
    version: crateVersion("yew"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "afterword-script",
    title: "Afterword, script tag",
    version: ownVersion,
    way: "client",
    preloads: true,
    ...afterword,
  },
  {
    name: "afterword-adoption",
    title: "Afterword, adoption",
    version: ownVersion,
    way: "adopted",
    preloads: true,
    ...afterword,
    settled: "button[data-part=question]",
  },
  {
    name: "afterword-static",
    title: "Afterword, static markup",
    version: ownVersion,
    way: "static",
    ...afterword,
    settled: "button[data-part=question]",
  },
];

/** Returns the version pinned in package.json. @param {string} name */
function npmVersion(name) {
  return /** @type {string} */ (dependencies[name]);
}

/** Returns the version pinned in rust/Cargo.toml. @param {string} name */
function crateVersion(name) {
  return new RegExp(`^${name} = .*"=([0-9.]+)"`, "m").exec(cargoToml)?.[1] ?? "";
}

/** Reads a file beside this one. @param {string} path */
function readFile(path) {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
