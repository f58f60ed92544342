// @ts-check
// The texts to paste: the tag, the settings of the command, the look, data in a page.

import { escapeAttribute, escapeJson } from "./escape.js";

/**
 * Returns the widget's script tag.
 *
 * @param {string} address of afterword.js
 * @param {Record<string, string>} options
 */
export function makeTag(address, options) {
  const attributes = Object.entries(options).map(
    ([name, value]) => ` data-${name}="${escapeAttribute(value)}"`,
  );
  return `<script type="module" src="${escapeAttribute(address)}"${attributes.join("")}></script>`;
}

/**
 * Returns data as a block in the page, with the tag that shows it.
 *
 * @param {string} json
 * @param {string} tag
 */
export function makeDataBlock(json, tag) {
  return `<script type="application/json" id="afterword-data">\n${escapeJson(json)}\n</script>\n${tag}`;
}

/** Returns the file afterword.toml. @param {Record<string, string>} options */
export function makeToml(options) {
  const lines = Object.entries(options)
    .filter(([name]) => name != "src" && name != "from")
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return lines.length > 0 ? `[options]\n${lines.join("\n")}\n` : "";
}

/**
 * Returns the rules of a look.
 *
 * @param {Record<string, string>} look
 * @param {Record<string, string>} dark
 * @param {string} [theme] the value of the option `theme`
 */
export function makeCss(look, dark, theme = "auto") {
  const light = makeRule(theme == "dark" ? { ...look, ...dark } : look, "");
  if (theme != "auto" || Object.keys(dark).length == 0) return light;
  const inDark = makeRule(dark, "  ");
  return `${light}${light && "\n"}@media (prefers-color-scheme: dark) {\n${inDark}}\n`;
}

/** @param {Record<string, string>} look @param {string} indent */
function makeRule(look, indent) {
  const lines = Object.entries(look).map(([name, value]) => `${indent}  ${name}: ${value};\n`);
  return lines.length > 0 ? `${indent}:root {\n${lines.join("")}${indent}}\n` : "";
}
