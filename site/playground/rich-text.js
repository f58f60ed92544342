// @ts-check
// Makes readable HTML of the formatted text that programs put on the clipboard.

const BLOCKS =
  "h[1-6]|ul|ol|li|dl|dt|dd|details|summary|blockquote|table|tr|p|pre|figure|hr|div|section|article";
/** The blocks that tell a formatted text from one that is only coloured, such as code. */
const MEANT = /<(h[1-6]|ul|ol|li|details|dl|blockquote|table|p)[\s>]/i;
const TAG = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
/** The attributes that the reader may need; the rest is about the look of another page. */
const KEPT = new Set([
  "href",
  "src",
  "alt",
  "id",
  "title",
  "start",
  "type",
  "lang",
  "dir",
  "open",
  "rel",
]);
/** What the reader may need of images alone: elsewhere it is about the look, too. */
const KEPT_OF_IMAGES = new Set(["srcset", "sizes", "width", "height"]);
const DROPPED = /^(meta|link|html|head|body|font|o:p)$/i;
const NEVER_CLOSED = /^(br|hr|img|input|wbr|col|source)$/i;

/** Returns whether a text of the clipboard has more than colours. @param {string} html */
export function isRichText(html) {
  return MEANT.test(html);
}

/**
 * Returns the HTML of the clipboard without styles, classes and wrappers, each block on a line of
 * its own. Bold and italic text keeps its meaning, also where a style says it.
 *
 * @param {string} html
 */
export function tidyRichText(html) {
  const fragment = cutFragment(html)
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(style|script|title|xml)\b[\s\S]*?<\/\1>/gi, "");
  const tags = new Tags();
  const text = fragment.replace(TAG, (_, slash, name, rest) =>
    slash ? tags.close(name.toLowerCase()) : tags.open(name.toLowerCase(), rest),
  );
  return breakLines(text.replaceAll("&nbsp;", " ").replaceAll("\u00a0", " "));
}

/** @param {string} html */
function cutFragment(html) {
  const [, inside] =
    html.match(/<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i) ?? [];
  return inside ?? html.replace(/^[\s\S]*<body\b[^>]*>/i, "").replace(/<\/body>[\s\S]*$/i, "");
}

/** The elements that are open, with the end tags that were written for them. */
class Tags {
  /** @type {{ name: string, end: string }[]} */
  #open = [];

  /** Returns the new start tag. @param {string} name @param {string} rest */
  open(name, rest) {
    const [start, end] = replaceTag(name, rest);
    if (!NEVER_CLOSED.test(name) && !rest.endsWith("/")) this.#open.push({ name, end });
    return start;
  }

  /** Returns the new end tags of an element and of those left open inside. @param {string} name */
  close(name) {
    const index = this.#open.findLastIndex((tag) => tag.name == name);
    if (index < 0) return "";
    return this.#open
      .splice(index)
      .reverse()
      .map(({ end }) => end)
      .join("");
  }
}

/** @param {string} name @param {string} rest @returns {[start: string, end: string]} */
function replaceTag(name, rest) {
  const all = [...rest.matchAll(ATTRIBUTE)].map(([, attribute, value]) => [
    attribute.toLowerCase(),
    value.replace(/^(["'])([\s\S]*)\1$/, "$2"),
  ]);
  const style = all.find(([attribute]) => attribute == "style")?.[1] ?? "";
  if (DROPPED.test(name)) return ["", ""];
  if (name == "span" || name == "b" || name == "i") return replaceSpan(name, style);
  const isKept = (/** @type {string} */ attribute) =>
    KEPT.has(attribute) || (name == "img" && KEPT_OF_IMAGES.has(attribute));
  const kept = all
    .filter(([attribute, value]) => isKept(attribute) && value != "ltr")
    .map(([attribute, value]) => ` ${attribute}="${value.replaceAll('"', "&quot;")}"`);
  return [`<${name}${kept.join("")}>`, NEVER_CLOSED.test(name) ? "" : `</${name}>`];
}

/**
 * Returns the tags of an element for bold or italic text. Google Docs wraps all in a `<b>` that is
 * not bold, and says bold in styles of spans.
 *
 * @param {string} name
 * @param {string} style
 * @returns {[string, string]}
 */
function replaceSpan(name, style) {
  const weight = style.match(/font-weight:\s*(\w+)/i)?.[1];
  const isBold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : name == "b";
  const slant = style.match(/font-style:\s*(\w+)/i)?.[1];
  const isItalic = slant ? slant == "italic" : name == "i";
  const tags = [...(isBold ? ["strong"] : []), ...(isItalic ? ["em"] : [])];
  const ends = [...tags].reverse().map((tag) => `</${tag}>`);
  return [tags.map((tag) => `<${tag}>`).join(""), ends.join("")];
}

/** @param {string} html */
function breakLines(html) {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((piece) => (/^<pre\b/i.test(piece) ? `\n${piece}\n` : breakOutsidePre(piece)))
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim()
    .concat("\n");
}

/** @param {string} html */
function breakOutsidePre(html) {
  return html
    .replace(/\s+/g, " ")
    .replace(new RegExp(` ?(<(?:${BLOCKS})\\b[^>]*>)`, "gi"), "\n$1")
    .replace(/ ?(<\/(?:ul|ol|dl|details|blockquote|table|div|section|article)>)/gi, "\n$1\n")
    .replace(/(<\/(?:h[1-6]|p|li|summary|dt|dd|tr)>) ?/gi, "$1\n")
    .replace(/^[ \t]+|[ \t]+$/gm, "");
}
