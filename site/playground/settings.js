// @ts-check
// What a visitor has set up, but for the text.

/**
 * @typedef {object} Settings
 * @property {Record<string, string>} options values of attributes that are not the default
 * @property {string} theme the name of the look that was begun with
 * @property {Record<string, string>} look values of custom properties
 * @property {Record<string, string>} dark those that differ in dark colours
 * @property {string} platform
 * @property {"auto" | "md" | "mdx" | "html"} format
 * @property {"phone" | "desktop"} width
 * @property {"auto" | "light" | "dark"} scheme the colours of the preview
 */

/** @type {["auto", "md", "mdx", "html"]} */
export const FORMATS = ["auto", "md", "mdx", "html"];
/** @type {["phone", "desktop"]} */
export const WIDTHS = ["phone", "desktop"];
/** @type {["auto", "light", "dark"]} */
export const SCHEMES = ["auto", "light", "dark"];

/** Returns the settings of a first visit. @returns {Settings} */
export function createSettings() {
  return {
    options: {},
    theme: "default",
    look: {},
    dark: {},
    platform: "wordpress",
    format: "auto",
    width: "desktop",
    scheme: "auto",
  };
}

/**
 * Returns the name of the file that the reader is told, which decides on the format.
 *
 * @param {string} text
 * @param {Settings["format"]} format
 */
export function nameFile(text, format) {
  return `post.${format == "auto" ? guessFormat(text) : format}`;
}

/** Returns what people call the format of a file. @param {string} file */
export function nameFormat(file) {
  if (file.endsWith(".html")) return "HTML";
  return file.endsWith(".mdx") ? "MDX" : "Markdown";
}

/** Returns the format of a text by its first characters. @param {string} text */
export function guessFormat(text) {
  const start = text.slice(0, 2000).trimStart();
  return /^<(!doctype|!--|html|[a-z][\w-]*[\s>])/i.test(start) && /<\/[a-z][\w-]*>/i.test(text)
    ? "html"
    : "md";
}

/**
 * Returns the format that a file's name tells.
 *
 * @param {string} name
 * @returns {Settings["format"] | undefined}
 */
export function formatOfFile(name) {
  if (/\.(md|markdown|mdown|txt)$/i.test(name)) return "md";
  if (/\.mdx$/i.test(name)) return "mdx";
  if (/\.html?$/i.test(name)) return "html";
  return undefined;
}
