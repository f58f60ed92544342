// @ts-check
// The settings as the fragment of the page's address, and back. What comes from a link is checked,
// and nothing of it is run.
//
// Addresses of files are never in it: somebody could send a link whose tag loads a script of
// theirs.

import { attributes, properties, themes } from "virtual:reference";
import { platforms } from "./platforms.js";
import { isValid } from "./properties.js";
import { createSettings, FORMATS, SCHEMES, WIDTHS } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

const OPTION = "option-";
const LOOK = "look-";
const DARK = "dark-";
const PREFIX = "--afterword-";
const MOST_OF_A_VALUE = 300;

/** The most characters of an address that browsers and servers take without a fault. */
export const MOST_OF_A_LINK = 32_000;
const MOST_OF_A_TEXT = 2_000_000;

/** Returns the settings that are not the default as `name=value&…`. @param {Settings} settings */
export function encodeSettings(settings) {
  const defaults = createSettings();
  const query = new URLSearchParams();
  for (const name of /** @type {const} */ (["theme", "platform", "format", "width", "scheme"]))
    if (settings[name] != defaults[name]) query.set(name, settings[name]);
  for (const [name, value] of Object.entries(settings.options))
    if (name != "src") query.set(OPTION + name, value);
  const theme = themes[settings.theme] ?? { look: {}, dark: {} };
  encodeLook(query, LOOK, settings.look, theme.look);
  encodeLook(query, DARK, settings.dark, theme.dark);
  return query.toString();
}

/**
 * Adds what differs from the theme. An empty value stands for a property that was taken back.
 *
 * @param {URLSearchParams} query
 * @param {string} prefix
 * @param {Record<string, string>} look
 * @param {Record<string, string>} theme
 */
function encodeLook(query, prefix, look, theme) {
  for (const name of Object.keys({ ...theme, ...look }))
    if (look[name] != theme[name]) query.set(prefix + name.slice(PREFIX.length), look[name] ?? "");
}

/**
 * Returns the settings in a fragment.
 *
 * @param {string} fragment without `#`
 * @param {Settings} settings those that hold where the fragment has none
 */
export function decodeSettings(fragment, settings) {
  const query = new URLSearchParams(fragment);
  const theme = query.get("theme") ?? "";
  if (Object.hasOwn(themes, theme)) {
    settings.theme = theme;
    settings.look = { ...themes[theme].look };
    settings.dark = { ...themes[theme].dark };
  }
  const platform = query.get("platform");
  if (platforms.some(({ id }) => id == platform)) settings.platform = platform ?? "";
  settings.format = oneOf(query.get("format"), FORMATS, settings.format);
  settings.width = oneOf(query.get("width"), WIDTHS, settings.width);
  settings.scheme = oneOf(query.get("scheme"), SCHEMES, settings.scheme);
  for (const [key, value] of query) {
    if (key.startsWith(OPTION)) decodeOption(settings, key.slice(OPTION.length), value);
    if (key.startsWith(LOOK)) decodeProperty(settings.look, key.slice(LOOK.length), value);
    if (key.startsWith(DARK)) decodeProperty(settings.dark, key.slice(DARK.length), value);
  }
  return settings;
}

/**
 * @template {string} T
 * @param {string | null} value
 * @param {readonly T[]} values
 * @param {T} otherwise
 * @returns {T}
 */
function oneOf(value, values, otherwise) {
  return values.find((known) => known == value) ?? otherwise;
}

/** @param {Settings} settings @param {string} name @param {string} value */
function decodeOption(settings, name, value) {
  const attribute = attributes.find((known) => known.name == name);
  if (!attribute || name == "src" || value == "" || value.length > MOST_OF_A_VALUE) return;
  if (attribute.isOpen || attribute.words.includes(value)) settings.options[name] = value;
}

/** @param {Record<string, string>} look @param {string} short @param {string} value */
function decodeProperty(look, short, value) {
  const name = PREFIX + short;
  if (!properties.some((property) => property.name == name)) return;
  if (value == "") delete look[name];
  else if (isValid(name, value)) look[name] = value;
}

/** Returns a text as a part of a fragment: `text=…`, compressed. @param {string} text */
export async function encodeText(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return `text=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * Returns the text in a fragment, or null if it has none that can be read.
 *
 * @param {string} fragment
 */
export async function decodeText(fragment) {
  const value = new URLSearchParams(fragment).get("text");
  if (!value) return null;
  try {
    const binary = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await readStream(stream);
  } catch {
    // A link that was cut or changed has no text.
    return null;
  }
}

/**
 * Reads a stream, which a few bytes could make very long.
 *
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream
 */
async function readStream(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST_OF_A_TEXT) {
      await reader.cancel();
      return null;
    }
  }
}
