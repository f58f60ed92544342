// @ts-check
// The panel that says what was found, and why, and what was not.

import { countNouns, createButton, createElement } from "./elements.js";
import { describeRecord, SEVERITIES } from "./records.js";

/** @typedef {import("./reader.js").Reading} Reading */
/** @typedef {import("./reader.js").Record} Record */
/** @typedef {(line: number, column: number) => void} OnLine */

const MOST_AT_ONCE = 50;

/** Returns the sentence of the live region. @param {Reading} reading */
export function summarize({ data, messages }) {
  const questions = data?.faq?.items.length ?? 0;
  const takeaways = data?.takeaways?.items.length ?? 0;
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
  const { data, faq, takeaways, decisions, messages } = reading;
  panel.replaceChildren(
    showPart("Questions", data?.faq, faq, (item) => item.question, onLine),
    showPart("Takeaways", data?.takeaways, takeaways, (item) => item.text ?? item, onLine),
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
 * @param {string} heading
 * @param {{ heading?: string, items: any[] } | undefined} part
 * @param {import("./reader.js").PartPlace | null} place
 * @param {(item: any) => unknown} getText
 * @param {OnLine} onLine
 */
function showPart(heading, part, place, getText, onLine) {
  const section = createElement("section", { class: "part" }, createElement("h3", {}, heading));
  if (!part) {
    section.append(createElement("p", { class: "none" }, "None found."));
    return section;
  }
  const summary = createElement("p", {}, `${part.items.length.toLocaleString("en")} found`);
  if (part.heading) summary.append(` under “${part.heading}”`);
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
  appendInSteps(list, part.items, (item) => createElement("li", {}, toText(getText(item))));
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

/** Returns the plain text of a text or of nodes. @param {any} content @returns {string} */
export function toText(content) {
  if (typeof content == "string") return content;
  if (Array.isArray(content)) return content.map(toText).join("");
  return content?.value ?? toText(content?.children ?? content?.alt ?? "");
}
