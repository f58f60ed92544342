// @ts-check
// Searches the documents with the index that Pagefind has made of them. The address keeps the
// words, so that a search can be linked to.

/** The path of Pagefind's script; in a constant, since the script is not there for the compiler. */
const PAGEFIND = "./pagefind/pagefind.js";
/** The number of pages that are shown. */
const SHOWN = 20;

/**
 * A page that was found, as Pagefind describes it.
 *
 * @typedef {object} Found
 * @property {string} url
 * @property {string} excerpt text with `<mark>` around the words; other markup is escaped
 * @property {{ title: string }} meta
 * @property {{ title: string, url: string, excerpt: string }[]} sub_results the sections
 */

/**
 * The promise of Pagefind's script, once it is needed.
 *
 * @type {Promise<any> | undefined}
 */
let loading;

const form = /** @type {HTMLFormElement} */ (document.querySelector(".search-form"));
const input = /** @type {HTMLInputElement} */ (document.querySelector("#query"));
const status = /** @type {HTMLElement} */ (document.querySelector(".search-status"));
const results = /** @type {HTMLElement} */ (document.querySelector(".results"));

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.value = new URLSearchParams(location.search).get("q") ?? "";
input.addEventListener("input", search);
search();

async function loadPagefind() {
  const pagefind = await import(PAGEFIND);
  // A worker is made from an address, which a policy with trusted types forbids.
  await pagefind.options({ noWorker: true });
  return pagefind;
}

async function search() {
  const query = input.value.trim();
  rememberQuery(query);
  if (!query) return showResults("", []);
  try {
    const pagefind = await (loading ??= loadPagefind());
    const answer = await pagefind.debouncedSearch(query);
    // A later search is under way.
    if (!answer) return;
    const found = answer.results.slice(0, SHOWN);
    const pages = await Promise.all(found.map((/** @type {any} */ { data }) => data()));
    if (query == input.value.trim())
      showResults(describeCount(answer.results.length, query), pages);
  } catch {
    // The next word tries again.
    loading = undefined;
    showResults("The search could not be loaded.", []);
  }
}

/** @param {string} query */
function rememberQuery(query) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

/**
 * @param {number} count
 * @param {string} query
 */
function describeCount(count, query) {
  if (!count) return `No page has “${query}”.`;
  return count == 1 ? `One page has “${query}”.` : `${count} pages have “${query}”.`;
}

/**
 * @param {string} message
 * @param {Found[]} pages
 */
function showResults(message, pages) {
  status.textContent = message;
  results.replaceChildren(...pages.map(createResult));
}

/** @param {Found} page */
function createResult({ url, excerpt, meta, sub_results: [section] }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = section?.url ?? url;
  link.textContent =
    section && section.title != meta.title ? `${meta.title}: ${section.title}` : meta.title;
  const text = document.createElement("p");
  text.append(...parseExcerpt(section?.excerpt ?? excerpt));
  item.append(link, text);
  return item;
}

/**
 * Returns the nodes of an excerpt, without a parser of markup: `<mark>` is its only element.
 *
 * @param {string} excerpt
 */
function parseExcerpt(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((text, index) => {
    const words = decodeEntities(text);
    if (index % 2 == 0) return words;
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}

/** @param {string} text */
function decodeEntities(text) {
  /** @type {Record<string, string>} */
  const characters = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (whole, name) => characters[name] ?? whole);
}

// Makes this file a module for the type checker.
export {};
