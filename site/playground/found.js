// @ts-check
// The panel that says what was found, and why, and what was not.

import { countNouns, createButton, createElement } from "./elements.js";
import { describeRecord, SEVERITIES } from "./records.js";

/** @typedef {import("./reader.js").Reading} Reading */
/** @typedef {import("./reader.js").Record} Record */
/** @typedef {(line: number, column: number) => void} OnLine */

const MOST_AT_ONCE = 50;

/** Returns the sentence of the live region. @param {Reading} reading */
export function summarize({ faq, takeaways: cards, messages }) {
  const questions = faq?.texts.length ?? 0;
  const takeaways = cards?.texts.length ?? 0;
  const parts = [
    ...(questions > 0 ? [countNouns(questions, "question")] : []),
    ...(takeaways > 0 ? [countNouns(takeaways, "takeaway")] : []),
  ];
  const found =
    parts.length > 0 ? `${parts.join(" and ")} found` : "No questions, no takeaways found";
  const advice = messages.length > 0 ? `, ${countNouns(messages.length, "message")}` : "";
  return `${found}${advice}.`;
}

/**
 * Shows a reading in a panel.
 *
 * @param {HTMLElement} panel
 * @param {Reading} reading
 * @param {OnLine} onLine
 */
export function showFound(panel, reading, onLine) {
  const { faq, takeaways, decisions, messages } = reading;
  panel.replaceChildren(
    showPart("Questions", faq, onLine),
    showPart("Takeaways", takeaways, onLine),
    createElement("h3", {}, "Why"),
    decisions.length > 0
      ? listRecords(decisions, onLine)
      : createElement("p", {}, "Nothing in the text looks like questions or takeaways."),
    createElement("h3", {}, "Advice"),
    messages.length > 0
      ? listRecords(messages, onLine)
      : createElement(
          "p",
          { class: "good" },
          "Nothing to mend: the command’s check has no message.",
        ),
  );
}

/**
 * @param {string} name
 * @param {import("./reader.js").Part | null} part
 * @param {OnLine} onLine
 */
function showPart(name, part, onLine) {
  const section = createElement("section", { class: "part" }, createElement("h3", {}, name));
  if (!part) {
    section.append(createElement("p", { class: "none" }, "None found."));
    return section;
  }
  const { heading, texts, place } = part;
  const summary = createElement("p", {}, `${texts.length.toLocaleString("en")} found`);
  if (heading) summary.append(` under “${heading}”`);
  if (place) {
    const { line, endLine } = place;
    const lines = line == endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
    summary.append(
      ", in ",
      createButton(lines, () => onLine(line, 1), { class: "line" }),
    );
  }
  summary.append(".");
  if (place && !place.isWhole)
    summary.append(" Something that readers see there is not in the data; see “Advice”.");
  const list = createElement("ol", { class: "items" });
  appendInSteps(list, texts, (text) => createElement("li", {}, text));
  section.append(summary, list);
  return section;
}

/** @param {Record[]} records @param {OnLine} onLine */
function listRecords(records, onLine) {
  const list = createElement("ul", { class: "records" });
  appendInSteps(list, records, (record) => showRecord(record, onLine));
  return list;
}

/** @param {Record} record @param {OnLine} onLine */
function showRecord(record, onLine) {
  const { line, column, severity, help } = record;
  const entry = createElement("li", { class: `record ${severity}` });
  if (severity != "info") entry.append(createElement("strong", {}, SEVERITIES[severity]), " ");
  if (line)
    entry.append(
      createButton(`Line ${line}`, () => onLine(line, column ?? 1), { class: "line" }),
      ": ",
    );
  entry.append(createElement("span", {}, describeRecord(record)));
  if (help) entry.append(createElement("p", { class: "help" }, help));
  return entry;
}

/**
 * Appends the first entries, and a button for more: thousands at once would stop the page.
 *
 * @template T
 * @param {HTMLElement} list
 * @param {T[]} values
 * @param {(value: T) => HTMLElement} show
 */
function appendInSteps(list, values, show) {
  list.append(...values.slice(0, MOST_AT_ONCE).map(show));
  const left = values.length - MOST_AT_ONCE;
  if (left <= 0) return;
  const more = createElement("li", { class: "more" });
  const button = createButton(`Show more (${left.toLocaleString("en")} left)`, () => {
    more.remove();
    const first = list.children.length;
    appendInSteps(list, values.slice(MOST_AT_ONCE), show);
    const entry = /** @type {HTMLElement | undefined} */ (list.children[first]);
    entry?.setAttribute("tabindex", "-1");
    entry?.focus();
  });
  more.append(button);
  list.append(more);
}
