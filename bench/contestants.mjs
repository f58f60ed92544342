// @ts-check
// Who takes part in the benchmark. What a page of each looks like is in build.mjs.

import { readFileSync } from "node:fs";

/**
 * @typedef {object} Contestant
 * @property {string} name the folder of its pages, and the key of its results
 * @property {string} title for people
 * @property {string} version of its library
 * @property {"static" | "client" | "adopted"} way where the parts are made: when the site is built, in the
 *   browser, or in the browser in place of the lists that the article has
 * @property {string} question a CSS selector of one element per entry, from its first appearance on
 * @property {string} toggle one of the element to click, per entry
 * @property {string} open one of one element per open entry
 * @property {string} answer one of one element per entry, with the answer's blocks in it
 * @property {string} card one of one element per takeaway
 * @property {string} [settled] one of one element per entry when the script has taken over what was in
 *   the page; absent where there is nothing to take over
 * @property {string} [entry] one of the whole entry, where what has the entry's id isn't that
 * @property {true} [preloads] whether its pages name the glue and the WebAssembly in their heads
 */

const { dependencies } = JSON.parse(read("package.json"));
const rust = read("rust/Cargo.toml");

/** The version of Afterword: the widget is built from this checkout. */
const own = /^version = "(.*)"$/m.exec(read("../Cargo.toml"))?.[1] ?? "";

/** The style sheet's classes. */
const classes = { answer: ".faq .answer", card: ".takeaways li" };

/** A question that is a heading with a button. */
const buttons = {
  ...classes,
  question: ".faq .item h3",
  toggle: ".faq .item h3 > button",
  open: '.faq .item h3 > button[aria-expanded="true"]',
};

const afterword = {
  entry: "[data-part=item]",
  question: "[data-part=question]",
  toggle: "[data-part=question]",
  open: "[data-part=item]:is([open], [data-open])",
  answer: "[data-part=answer]",
  card: "[data-part=card]",
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
  { name: "preact", title: "Preact", version: npm("preact"), way: "client", ...buttons },
  { name: "lit", title: "Lit", version: npm("lit"), way: "client", ...buttons },
  {
    name: "webawesome",
    title: "Web Awesome details",
    version: npm("@awesome.me/webawesome"),
    way: "client",
    question: ".faq .item h3",
    toggle: ".faq .item h3",
    open: ".faq .item[open]",
    ...classes,
  },
  {
    name: "radix",
    title: "React + Radix Accordion",
    version: `${npm("react")} + ${npm("@radix-ui/react-accordion")}`,
    way: "client",
    ...buttons,
  },
  {
    name: "leptos",
    title: "Leptos",
    version: crate("leptos"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "sycamore",
    title: "Sycamore",
    version: crate("sycamore"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "yew",
    title: "Yew, default profile",
    version: crate("yew"),
    way: "client",
    preloads: true,
    ...buttons,
  },
  {
    name: "afterword-script",
    title: "Afterword, script tag",
    version: own,
    way: "client",
    preloads: true,
    ...afterword,
  },
  {
    name: "afterword-adoption",
    title: "Afterword, adoption",
    version: own,
    way: "adopted",
    preloads: true,
    ...afterword,
    settled: "button[data-part=question]",
  },
  {
    name: "afterword-static",
    title: "Afterword, static markup",
    version: own,
    way: "static",
    ...afterword,
    settled: "button[data-part=question]",
  },
];

/** @param {string} name */
function npm(name) {
  return /** @type {string} */ (dependencies[name]);
}

/** @param {string} name */
function crate(name) {
  return new RegExp(`^${name} = .*"=([0-9.]+)"`, "m").exec(rust)?.[1] ?? "";
}

/** @param {string} path */
function read(path) {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
