// @ts-check
/**
 * Markdown: tables, and paragraphs broken into lines.
 */

const MOST_COLUMNS = 120;
/** A word that would begin a block of its own at the start of a line. */
const BLOCK_MARKER = /^([-+*#>|]|\d+[.)]$)/;

/**
 * Breaks a paragraph into lines of at most 120 columns.
 *
 * @param {string} text
 * @param {string} [indent] what continued lines begin with
 */
export function wrapParagraph(text, indent = "") {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line && `${line} ${word}`;
    if (!line) line = word;
    else if (longer.length <= MOST_COLUMNS || BLOCK_MARKER.test(word)) line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line].join("\n");
}

/** @param {string[]} items */
export const bulletList = (items) =>
  items.map((item) => wrapParagraph(`- ${item}`, "  ")).join("\n");

/**
 * Returns a table. Columns of numbers are aligned to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function markdownTable(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const isNumber = (/** @type {string} */ cell) => /^(\*\*)?[-–\d]|^$/.test(cell);
  const rules = head.map((_, column) =>
    rows.every((row) => isNumber(row[column] ?? "")) ? "--:" : "---",
  );
  return [line(head), line(rules), ...rows.map(line)].join("\n");
}

/** Escapes text for a cell of a table. @param {string} text */
export const escapeCell = (text) => text.replaceAll("<", "&lt;").replaceAll("|", "\\|");
