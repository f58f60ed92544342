// @ts-check
// The page in the frame: a post whose data, options and look come from the playground.

/** @typedef {import("./preview-frame.js").Show} Show */

const title = findElement("title");
const empty = findElement("empty");
const fault = findElement("fault");
const data = findElement("post-data");
const tag = findElement("tag");
/** Longer data would take the widget too long to refresh. */
const MOST_TO_REFRESH = 200_000;
const NO_PARTS = '{"version": 1}';

const lookSheet = new CSSStyleSheet();
lookSheet.replaceSync(":root {}");
document.adoptedStyleSheets.push(lookSheet);

addEventListener("message", ({ source, origin, data }) => {
  if (source == parent && origin == location.origin && data?.kind == "show") show(data);
});
// A link of the text would lead the frame away from the preview, or open a tab.
for (const type of ["click", "auxclick"]) addEventListener(type, keepFromLeaving);
parent.postMessage({ kind: "ready" }, location.origin);

// The tag stands before this script, so that its elements are known by now.
if (!customElements.get("afterword-faq")) complain("The widget could not be loaded.");
addEventListener("afterword:error", (event) => {
  complain(/** @type {CustomEvent<{ message: string }>} */ (event).detail.message);
});

/** @param {Event} event */
function keepFromLeaving(event) {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
}

/** Says in place of the parts why they are not shown. @param {string} text */
function complain(text) {
  fault.textContent = text;
  fault.hidden = false;
}

/** @param {string} id */
function findElement(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {Show} wanted */
function show({ json, title: text, options, look, isDark }) {
  document.documentElement.toggleAttribute("data-dark", isDark);
  title.textContent = text || "Your post";
  applyLook(look);
  applyOptions(options);
  if (json !== undefined) showData(json);
}

/** @param {Record<string, string>} look */
function applyLook(look) {
  const { style } = /** @type {CSSStyleRule} */ (lookSheet.cssRules[0]);
  for (const name of [...style]) style.removeProperty(name);
  for (const [name, value] of Object.entries(look)) style.setProperty(name, value);
}

/**
 * Sets the options on the tag, but for the address of the data.
 *
 * @param {Record<string, string>} options
 */
function applyOptions({ src: _src, from: _from, ...options }) {
  for (const name of tag.getAttributeNames()) {
    const option = name.match(/^data-(.+)/)?.[1];
    if (option && option != "from" && !Object.hasOwn(options, option)) tag.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(options))
    if (tag.getAttribute(`data-${name}`) != value) tag.setAttribute(`data-${name}`, value);
}

/** Changes the page's block of data, and has the parts read it. @param {string | null} json */
function showData(json) {
  empty.hidden = json != null;
  const [text] = data.childNodes;
  // Trusted types allow this, since the parser has made the block.
  text.nodeValue = json ?? NO_PARTS;
  for (const element of document.querySelectorAll("afterword-faq, afterword-takeaways"))
    // To refresh a part, the widget compares the data with the page, which has all of the old ones.
    if (text.nodeValue.length > MOST_TO_REFRESH)
      element.replaceWith(document.createElement(element.localName));
    else /** @type {any} */ (element).refresh?.();
}
