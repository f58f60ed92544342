// @ts-check
/**
 * Bar charts as SVG, with a row for each contestant. A chart has a background of its own, light or
 * dark, so that it can be read on any page.
 */

/**
 * @import { Estimate } from "../stats.mjs"
 *
 * @typedef {{ label: string, isOwn: boolean, estimate: Estimate, valueText: string }} Bar a median;
 *   `isOwn` is true for Afterword
 * @typedef {{ label: string, values: number[], valueText: string }} Stack a bar of segments
 */

const WIDTH = 760;
const LABELS_WIDTH = 200;
const VALUES_WIDTH = 170;
const ROW_HEIGHT = 26;
/** The width of an entry of the legend. */
const KEY_WIDTH = 110;
const TOP = 62;
const BOTTOM = 16;

const STYLE = `
  .back { fill: #ffffff; stroke: #d0d7de } .text { fill: #1f2328 } .faint { fill: #59636e }
  .bar { fill: #8c959f } .own { fill: #0969da }
  .whisker { stroke: #1f2328; stroke-width: 1.5; fill: none }
  .segment0 { fill: #afb8c1 } .segment1 { fill: #d4a72c } .segment2 { fill: #2da44e }
  .segment3 { fill: #0969da } .segment4 { fill: #8250df }
  text { font: 13px system-ui, sans-serif } .title { font-size: 15px; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117; stroke: #3d444d } .text { fill: #f0f6fc } .faint { fill: #9198a1 }
    .bar { fill: #656c76 } .own { fill: #4493f8 } .whisker { stroke: #f0f6fc }
    .segment0 { fill: #656c76 } .segment1 { fill: #bb8009 } .segment2 { fill: #3fb950 }
    .segment3 { fill: #4493f8 } .segment4 { fill: #ab7df8 }
  }
`;

/**
 * Draws a bar for each median, with a whisker for its interval.
 *
 * @param {string} title
 * @param {string} unit
 * @param {Bar[]} bars
 */
export function drawBars(title, unit, bars) {
  const scale = pixelScale(Math.max(...bars.map(({ estimate }) => estimate.high)));
  const rows = bars.map(({ label, isOwn, estimate: { value, low, high }, valueText }, row) => {
    const y = TOP + row * ROW_HEIGHT;
    const [left, right, middle] = [barX(scale(low)), barX(scale(high)), y + 9];
    const whisker = `M${left} ${middle - 4}v8M${left} ${middle}H${right}M${right} ${middle - 4}v8`;
    const kind = isOwn ? "own" : "bar";
    return [
      drawLabel(label, y),
      `<rect class="${kind}" ${box(LABELS_WIDTH, y, scale(value), 18)} rx="2"/>`,
      low < high ? `<path class="whisker" d="${whisker}"/>` : "",
      drawValue(valueText, right, y),
    ]
      .filter(Boolean)
      .join("\n");
  });
  return drawChart(title, unit, rows, describeRows(bars));
}

/**
 * Draws a bar of segments for each contestant.
 *
 * @param {string} title
 * @param {readonly string[]} legend the names of the segments
 * @param {Stack[]} stacks
 */
export function drawStacks(title, legend, stacks) {
  const sum = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0);
  const scale = pixelScale(Math.max(...stacks.map(({ values }) => sum(values))));
  const rows = stacks.map(({ label, values, valueText }, row) => {
    const y = TOP + row * ROW_HEIGHT;
    const segments = values.map((value, index) => {
      const x = barX(scale(sum(values.slice(0, index))));
      return value ? `<rect class="segment${index}" ${box(x, y, scale(value), 18)}/>` : "";
    });
    const end = drawValue(valueText, barX(scale(sum(values))), y);
    return [drawLabel(label, y), ...segments.filter(Boolean), end].join("\n");
  });
  const keys = legend.map((label, index) => {
    const x = LABELS_WIDTH + index * KEY_WIDTH;
    return (
      `<rect class="segment${index}" ${box(x, 38, 10, 10)}/>` +
      `<text class="faint" x="${x + 15}" y="47">${escapeXml(label)}</text>`
    );
  });
  return drawChart(title, "", [...keys, ...rows], describeRows(stacks), stacks.length);
}

/** @param {number} x @param {number} y @param {number} width @param {number} height */
const box = (x, y, width, height) => `x="${x}" y="${y}" width="${width}" height="${height}"`;

/**
 * Returns the conversion of values into pixels, of which the largest value gets all that there are.
 *
 * @param {number} largest
 * @returns {(value: number) => number}
 */
const pixelScale = (largest) => (value) =>
  Math.round(((WIDTH - LABELS_WIDTH - VALUES_WIDTH) * value * 10) / (largest || 1)) / 10;

/** Returns the x of a point of a bar. @param {number} width from the left end of the bars */
const barX = (width) => Math.round((LABELS_WIDTH + width) * 10) / 10;

/** @param {string} label @param {number} y */
const drawLabel = (label, y) => {
  const place = `x="${LABELS_WIDTH - 8}" y="${y + 14}" text-anchor="end"`;
  return `<text class="text" ${place}>${escapeXml(label)}</text>`;
};

/** Writes `text` to the right of a bar. @param {string} text @param {number} x @param {number} y */
const drawValue = (text, x, y) => {
  const place = `x="${Math.round((x + 6) * 10) / 10}" y="${y + 14}"`;
  return `<text class="faint" ${place}>${escapeXml(text)}</text>`;
};

/** @param {{ label: string, valueText: string }[]} rows */
const describeRows = (rows) =>
  rows.map(({ label, valueText }) => `${label}: ${valueText}`).join("; ");

/**
 * Returns the SVG document around the rows.
 *
 * @param {string} title
 * @param {string} unit
 * @param {string[]} content
 * @param {string} description the figures as text, for assistive technology
 * @param {number} [count] the number of rows
 */
function drawChart(title, unit, content, description, count = content.length) {
  const height = TOP + count * ROW_HEIGHT + BOTTOM;
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title desc">
<title id="title">${escapeXml(title)}</title>
<desc id="desc">${escapeXml(description)}</desc>
<style>${STYLE}</style>
<rect class="back" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
<text class="text title" x="16" y="26">${escapeXml(title)}</text>
${unit && `<text class="faint" x="16" y="46">${escapeXml(unit)}</text>\n`}${content.join("\n")}
</svg>
`;
}

/** @param {string} text */
const escapeXml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
