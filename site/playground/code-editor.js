// @ts-check
// The editor, with each message below its line. It is in a shadow root: there the library takes a
// constructed stylesheet, which the page's policy allows.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers, WidgetType } from "@codemirror/view";
import { createElement } from "./elements.js";
import { describeRecord } from "./records.js";

/** @typedef {import("./reader.js").Record} Record */
/** @typedef {import("./editor.js").TextView} TextView */

/** More would be unreadable; the list beside the editor has all. */
const MOST_RECORDS = 100;

/** @type {import("@codemirror/state").StateEffectType<Record[]>} */
const setRecords = StateEffect.define();

/** The messages as decorations, which move with the text until the next reading. */
const recordField = StateField.define({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setRecords)) return decorate(transaction.state, effect.value);
    return decorations.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

class RecordWidget extends WidgetType {
  /** @param {Record} record */
  constructor(record) {
    super();
    this.record = record;
  }

  /** @param {RecordWidget} other @override */
  eq(other) {
    return describeRecord(other.record) == describeRecord(this.record);
  }

  /** @override */
  toDOM() {
    const { severity, help } = this.record;
    const message = createElement("div", { class: `message ${severity}` });
    message.append(createElement("span", {}, describeRecord(this.record)));
    if (help && severity != "info") message.append(createElement("span", { class: "help" }, help));
    return message;
  }
}

/** @param {EditorState} state @param {Record[]} records */
function decorate(state, records) {
  const shown = records
    .filter(({ line }) => line && line <= state.doc.lines)
    .slice(0, MOST_RECORDS);
  const decorations = shown.flatMap((record) => {
    const { from, to } = state.doc.line(record.line ?? 1);
    return [
      Decoration.line({ class: `marked ${record.severity}` }).range(from),
      Decoration.widget({ widget: new RecordWidget(record), block: true, side: 1 }).range(to),
    ];
  });
  return Decoration.set(decorations, true);
}

/**
 * Moves to the next or the last line with a message, and tells what it says.
 *
 * @type {(direction: 1 | -1) => import("@codemirror/view").Command}
 */
const goToRecord = (direction) => (view) => {
  const { head } = view.state.selection.main;
  const here = view.state.doc.lineAt(head).from;
  /** @type {{ at: number, text: string }[]} */
  const places = [];
  view.state.field(recordField).between(0, view.state.doc.length, (_, to, { spec }) => {
    const { widget } = spec;
    if (widget instanceof RecordWidget)
      places.push({ at: view.state.doc.lineAt(to).from, text: describeRecord(widget.record) });
  });
  if (direction < 0) places.reverse();
  const next = places.find(({ at }) => (direction > 0 ? at > here : at < here)) ?? places[0];
  if (!next) return false;
  view.dispatch({
    selection: { anchor: next.at },
    effects: [
      EditorView.scrollIntoView(next.at, { y: "center" }),
      EditorView.announce.of(next.text),
    ],
  });
  return true;
};

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--back)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    overflow: "auto",
    fontFamily: "var(--mono)",
    fontSize: "0.875rem",
    lineHeight: "1.6",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.75rem 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
  ".cm-line": { padding: "0 1rem 0 0.75rem" },
  ".cm-gutters": {
    backgroundColor: "var(--back)",
    color: "var(--soft)",
    border: "none",
    paddingInlineStart: "0.5rem",
  },
  ".marked": { boxShadow: "inset 0.1875rem 0 var(--mark)" },
  ".info": { "--mark": "var(--good)" },
  ".warning": { "--mark": "var(--warn)" },
  ".error": { "--mark": "var(--bad)" },
  ".message": {
    display: "grid",
    gap: "0.125rem",
    margin: "0.125rem 1rem 0.5rem 0.75rem",
    padding: "0.25rem 0.625rem",
    borderRadius: "0.375rem",
    backgroundColor: "color-mix(in oklab, var(--mark) 10%, var(--back))",
    color: "color-mix(in oklab, var(--mark) 80%, var(--ink))",
    fontFamily: "var(--sans)",
    fontSize: "0.8125rem",
    lineHeight: "1.45",
    whiteSpace: "pre-line",
  },
  ".message .help": { color: "var(--ink)" },
  ".cm-panels": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    borderColor: "var(--line)",
    fontFamily: "var(--sans)",
  },
  ".cm-panels button, .cm-panels input": { fontSize: "0.875rem" },
  ".cm-button, .cm-textfield": {
    border: "1px solid var(--soft)",
    borderRadius: "0.25rem",
    backgroundImage: "none",
    backgroundColor: "var(--back)",
    color: "var(--ink)",
  },
  ".cm-searchMatch": { backgroundColor: "color-mix(in oklab, var(--accent) 30%, transparent)" },
});

/**
 * @param {HTMLElement} host
 * @param {string} label
 * @param {string} text
 * @param {() => void} onInput
 * @returns {TextView}
 */
export function createCodeEditor(host, label, text, onInput) {
  const box = createElement("div", { class: "code-editor" });
  const root = box.attachShadow({ mode: "open", delegatesFocus: true });
  host.append(box);
  const view = new EditorView({ root, parent: root, state: createState(label, text, onInput) });
  return {
    getText: () => view.state.doc.toString(),
    setText: (newText) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: newText } }),
    isAllSelected() {
      const { from, to } = view.state.selection.main;
      return from == 0 && to == view.state.doc.length;
    },
    select(lineNumber, column) {
      const line = view.state.doc.line(Math.min(lineNumber, view.state.doc.lines));
      const anchor = Math.min(line.from + column - 1, line.to);
      view.dispatch({
        selection: { anchor, head: line.to },
        effects: EditorView.scrollIntoView(anchor, { y: "center" }),
      });
      view.focus();
    },
    showRecords: (records) => view.dispatch({ effects: setRecords.of(records) }),
    focus: () => view.focus(),
    remove() {
      view.destroy();
      box.remove();
    },
  };
}

/** @param {string} label @param {string} text @param {() => void} onInput */
function createState(label, text, onInput) {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      search({ top: true }),
      highlightSelectionMatches(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onInput()),
      keymap.of([
        { key: "F8", run: goToRecord(1), shift: goToRecord(-1) },
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      recordField,
      theme,
    ],
  });
}
