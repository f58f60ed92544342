// @ts-check
// The page in the frame: a post whose data, options and look come from the playground.

/** @typedef {import("./preview-frame.js").Show} Show */

const DATA_ID = "post-data";
const parts = /** @type {HTMLElement} */ (document.getElementById("parts"));
const title = /** @type {HTMLElement} */ (document.getElementById("title"));
const empty = /** @type {HTMLElement} */ (document.getElementById("empty"));

const lookSheet = new CSSStyleSheet();
lookSheet.replaceSync(":root {}");
document.adoptedStyleSheets.push(lookSheet);

/** @type {HTMLScriptElement | undefined} */
let tag;
/** @type {string | null} */
let shownJson = null;

addEventListener("message", ({ source, origin, data }) => {
  if (source == parent && origin == location.origin && data?.kind == "show") show(data);
});
parent.postMessage({ kind: "ready" }, location.origin);

/** @param {Show} wanted */
function show({ json, title: text, options, look, isDark }) {
  document.documentElement.toggleAttribute("data-dark", isDark);
  title.textContent = text || "Your post";
  empty.hidden = json != null;
  applyLook(look);
  if (tag) applyOptions(tag, options);
  if (json != shownJson) showData(json, options);
}

/** @param {Record<string, string>} look */
function applyLook(look) {
  const { style } = /** @type {CSSStyleRule} */ (lookSheet.cssRules[0]);
  for (const name of [...style]) style.removeProperty(name);
  for (const [name, value] of Object.entries(look)) style.setProperty(name, value);
}

/** @param {HTMLScriptElement} script @param {Record<string, string>} options */
function applyOptions(script, options) {
  const names = Object.keys(options).map((name) => `data-${name}`);
  for (const name of script.getAttributeNames())
    if (name.startsWith("data-") && name != "data-from" && !names.includes(name))
      script.removeAttribute(name);
  for (const [name, value] of Object.entries(options))
    if (name != "src" && name != "from") script.setAttribute(`data-${name}`, value);
}

/** Puts data into the page, as a blog's template would: the block, the elements, the tag. @param {string | null} json @param {Record<string, string>} options */
function showData(json, options) {
  shownJson = json;
  const block = document.getElementById(DATA_ID);
  const elements = parts.querySelectorAll("afterword-faq, afterword-takeaways");
  if (json == null) {
    parts.replaceChildren();
    return;
  }
  if (block && elements.length > 0) {
    block.firstChild?.replaceWith(json);
    for (const element of elements) /** @type {any} */ (element).refresh?.();
    return;
  }
  const data = document.createElement("script");
  data.type = "application/json";
  data.id = DATA_ID;
  data.append(json);
  const elementNames = ["afterword-takeaways", "afterword-faq"];
  parts.replaceChildren(data, ...elementNames.map((name) => document.createElement(name)));
  tag ? parts.append(tag) : addTag(options);
}

/** @param {Record<string, string>} options */
function addTag(options) {
  tag = document.createElement("script");
  tag.type = "module";
  tag.src = "../afterword.js";
  tag.dataset.from = `#${DATA_ID}`;
  applyOptions(tag, options);
  document.body.append(tag);
}
