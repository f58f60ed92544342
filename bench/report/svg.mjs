// @ts-check
/**
 * Bars as SVG: one a contestant, with the interval on it. They bring their own background, light or dark, so that
 * they can be read on any page.
 */

/**
 * @import { Estimate } from "./stats.mjs"
 *
 * @typedef {{ label: string, isOwn: boolean, estimate: Estimate, words: string }} Bar
 * @typedef {{ label: string, parts: number[], words: string }} Stack
 */

const WIDTH = 760;
const LABELS = 200;
const VALUES = 170;
const ROW = 26;
/** How much room a word of the legend has. */
const KEY = 110;
const TOP = 62;
const BOTTOM = 16;

const STYLE = `
  .back { fill: #ffffff; stroke: #d0d7de } .text { fill: #1f2328 } .faint { fill: #59636e }
  .bar { fill: #8c959f } .own { fill: #0969da } .whisker { stroke: #1f2328; stroke-width: 1.5; fill: none }
  .part0 { fill: #afb8c1 } .part1 { fill: #d4a72c } .part2 { fill: #2da44e } .part3 { fill: #0969da } .part4 { fill: #8250df }
  text { font: 13px system-ui, sans-serif } .title { font-size: 15px; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117; stroke: #3d444d } .text { fill: #f0f6fc } .faint { fill: #9198a1 }
    .bar { fill: #656c76 } .own { fill: #4493f8 } .whisker { stroke: #f0f6fc }
    .part0 { fill: #656c76 } .part1 { fill: #bb8009 } .part2 { fill: #3fb950 } .part3 { fill: #4493f8 } .part4 { fill: #ab7df8 }
  }
`;

/**
 * A bar for each median, a whisker for its interval.
 *
 * @param {string} title
 * @param {string} unit
 * @param {Bar[]} bars
 */
export function bars(title, unit, bars) {
  const scale = scaleTo(Math.max(...bars.map(({ estimate }) => estimate.high)));
  const rows = bars.map(({ label, isOwn, estimate: { value, low, high }, words }, row) => {
    const y = TOP + row * ROW;
    const [left, right, middle] = [at(scale(low)), at(scale(high)), y + 9];
    const whisker = `M${left} ${middle - 4}v8M${left} ${middle}H${right}M${right} ${middle - 4}v8`;
    return [
      name(label, y),
      `<rect class="${isOwn ? "own" : "bar"}" x="${LABELS}" y="${y}" width="${scale(value)}" height="18" rx="2"/>`,
      low < high ? `<path class="whisker" d="${whisker}"/>` : "",
      amount(words, right, y),
    ]
      .filter(Boolean)
      .join("\n");
  });
  return svg(title, unit, rows, describe(bars));
}

/**
 * A bar of parts for each contestant.
 *
 * @param {string} title
 * @param {readonly string[]} legend what the parts are
 * @param {Stack[]} stacks
 */
export function stacks(title, legend, stacks) {
  const sum = (/** @type {number[]} */ parts) => parts.reduce((sum, part) => sum + part, 0);
  const scale = scaleTo(Math.max(...stacks.map(({ parts }) => sum(parts))));
  const rows = stacks.map(({ label, parts, words }, row) => {
    const y = TOP + row * ROW;
    const rects = parts.map((part, index) => {
      const x = at(scale(sum(parts.slice(0, index))));
      return part
        ? `<rect class="part${index}" x="${x}" y="${y}" width="${scale(part)}" height="18"/>`
        : "";
    });
    return [name(label, y), ...rects.filter(Boolean), amount(words, at(scale(sum(parts))), y)].join(
      "\n",
    );
  });
  const keys = legend.map((label, index) => {
    const x = LABELS + index * KEY;
    return `<rect class="part${index}" x="${x}" y="38" width="10" height="10"/><text class="faint" x="${x + 15}" y="47">${escape(label)}</text>`;
  });
  return svg(title, "", [...keys, ...rows], describe(stacks), stacks.length);
}

/** @param {number} most @returns {(value: number) => number} pixels */
const scaleTo = (most) => (value) =>
  Math.round(((WIDTH - LABELS - VALUES) * value * 10) / (most || 1)) / 10;

/** @param {number} width from the left end of the bars */
const at = (width) => Math.round((LABELS + width) * 10) / 10;

/** @param {string} label @param {number} y */
const name = (label, y) =>
  `<text class="text" x="${LABELS - 8}" y="${y + 14}" text-anchor="end">${escape(label)}</text>`;

/** @param {string} words @param {number} x @param {number} y */
const amount = (words, x, y) =>
  `<text class="faint" x="${Math.round((x + 6) * 10) / 10}" y="${y + 14}">${escape(words)}</text>`;

/** @param {{ label: string, words: string }[]} rows */
const describe = (rows) => rows.map(({ label, words }) => `${label}: ${words}`).join("; ");

/**
 * @param {string} title
 * @param {string} unit
 * @param {string[]} content
 * @param {string} description
 * @param {number} [count] of rows
 */
function svg(title, unit, content, description, count = content.length) {
  const height = TOP + count * ROW + BOTTOM;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${escape(description)}</desc>
<style>${STYLE}</style>
<rect class="back" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
<text class="text title" x="16" y="26">${escape(title)}</text>
${unit && `<text class="faint" x="16" y="46">${escape(unit)}</text>\n`}${content.join("\n")}
</svg>
`;
}

/** @param {string} text */
const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
