// @ts-check
// The kinds of the custom properties: which control one gets, and which values it may have.

/**
 * @typedef {object} Range the values that a slider gives
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {string} unit
 *
 * @typedef {object} Kind
 * @property {string} [css] the property whose grammar the value has
 * @property {string} expected what a value is, for a message
 * @property {Range} [range]
 * @property {string[]} [words] all values, where the property is one of the widget's own
 */

/** @type {(most: number, step?: number) => Range} */
const ems = (most, step = 0.0625) => ({ least: 0, most, step, unit: "em" });
const WEIGHTS = { least: 300, most: 900, step: 100, unit: "" };

/**
 * The kinds, by the end of a property's name; the first that fits counts.
 *
 * @type {[RegExp, Kind][]}
 */
const KINDS = [
  [/-(accent|line|tint|muted|color|link|mark)$/, { css: "color", expected: "a colour" }],
  [/-background$/, { css: "background", expected: "a colour or a background" }],
  [/-shadow$/, { css: "box-shadow", expected: "a shadow, such as 0 1px 3px #0003" }],
  [/-border$/, { css: "border", expected: "a border, such as 1px solid" }],
  [/-rule$/, { css: "border-top", expected: "a line, such as 1px solid" }],
  [/-focus$/, { css: "outline", expected: "an outline, such as 2px solid" }],
  [/-radius$/, { css: "border-radius", expected: "a length", range: ems(2) }],
  [/-item-padding$/, { css: "width", expected: "a length", range: ems(3) }],
  [/-padding$/, { css: "padding", expected: "up to four lengths", range: ems(3) }],
  [/-scroll-margin$/, { css: "width", expected: "a length", range: ems(10, 0.5) }],
  [/-margin$/, { css: "margin-block", expected: "one or two lengths", range: ems(6, 0.25) }],
  [/-(heading|number)-size$/, { css: "font-size", expected: "a size", range: ems(4) }],
  [/-(question|font)-size$/, { css: "font-size", expected: "a size", range: ems(2) }],
  [/-chevron-size$/, { css: "width", expected: "a length", range: ems(1.5, 0.05) }],
  [/-chevron-box$/, { css: "width", expected: "a length", range: ems(3, 0.125) }],
  [/-icon$/, { words: ["chevron", "plus", "none"], expected: "chevron, plus or none" }],
  [/-icon-side$/, { words: ["end", "start"], expected: "end or start" }],
  [/-card-width$/, { css: "width", expected: "a length", range: ems(30, 0.5) }],
  [/-(gap|space)$/, { css: "width", expected: "a length", range: ems(3) }],
  [/-weight$/, { css: "font-weight", expected: "a weight, such as 600", range: WEIGHTS }],
  [/-font$/, { css: "font-family", expected: "names of fonts" }],
  [
    /-duration$/,
    {
      css: "transition-duration",
      expected: "a time, such as 200ms",
      range: { least: 0, most: 800, step: 50, unit: "ms" },
    },
  ],
  [
    /-measure$/,
    {
      css: "max-width",
      expected: "a length",
      range: { least: 30, most: 100, step: 1, unit: "ch" },
    },
  ],
  [
    /-preview-lines$/,
    {
      css: "column-count",
      expected: "a number",
      range: { least: 1, most: 8, step: 1, unit: "" },
    },
  ],
  [
    /-columns$/,
    {
      css: "column-count",
      expected: "a number",
      range: { least: 1, most: 6, step: 1, unit: "" },
    },
  ],
  [/-template$/, { css: "grid-template-columns", expected: "columns, such as auto 1fr" }],
  [/-number$/, { css: "content", expected: "what content can be, such as counter(afterword)" }],
];

const PREFIX = "--afterword-";

/** Returns the kind of a property. @param {string} name @returns {Kind} */
export function findKind(name) {
  const found = KINDS.find(([end]) => end.test(name));
  if (!found) throw new Error(`${name} has no kind: add it to properties.js`);
  return found[1];
}

/** Returns the name that people see: "card gap". @param {string} name */
export function shortenName(name) {
  return name.slice(PREFIX.length).replaceAll("-", " ");
}

/** Functions with an address: a link that somebody else has made must not fetch anything. */
const FETCHES = /\b(url|src|image-set|image)\(/i;
/**
 * The ends of a declaration, also of a `<style>` that the rules are pasted into, and what hides
 * them or a function: escapes and comments.
 */
const ENDS = /[;{}!<\\]|\/\*/;

/**
 * Returns whether a property may have a value.
 *
 * @param {string} name
 * @param {string} value
 */
export function isValid(name, value) {
  if (value.length > 300 || FETCHES.test(value) || ENDS.test(value)) return false;
  const { css, words } = findKind(name);
  return words ? words.includes(value) : !!css && isClosed(value) && CSS.supports(css, value);
}

/**
 * Returns whether each bracket and quotation mark is closed. A browser closes them at the end of a
 * value, but in a stylesheet they would take in the rules behind it.
 *
 * @param {string} value
 */
function isClosed(value) {
  const unquoted = value.replace(/"[^"]*"|'[^']*'/g, "");
  const count = (/** @type {string} */ bracket) => unquoted.split(bracket).length;
  return !/["']/.test(unquoted) && count("(") == count(")") && count("[") == count("]");
}

/**
 * The headings of the properties, and which properties stand below each.
 *
 * @type {[string, RegExp][]}
 */
const GROUPS = [
  ["Items", /^--afterword-(rule|item-|hover-|open-)/],
  ["Headings and questions", /^--afterword-(heading|question)-/],
  ["Answers", /^--afterword-(answer-|preview-|measure|link$|duration)/],
  ["Icon and link", /^--afterword-(icon|chevron-|permalink-|scroll-)/],
  ["Search", /^--afterword-(filter-|mark)/],
  ["Cards", /^--afterword-card-/],
  ["Numbers of the cards", /^--afterword-number/],
  ["Colours", /-(accent|line|tint|muted|color|background)$/],
];
const OTHERS = "Shape and type";

/** Returns the heading above a property. @param {string} name */
export function findGroup(name) {
  return GROUPS.find(([, pattern]) => pattern.test(name))?.[0] ?? OTHERS;
}

/** The headings in their order. */
export const GROUP_ORDER = [
  "Colours",
  OTHERS,
  ...GROUPS.map(([heading]) => heading).filter((heading) => heading != "Colours"),
];
