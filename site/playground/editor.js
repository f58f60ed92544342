// @ts-check
// The text: a plain box, or an editor with the messages at their lines, which is loaded later.

import { createElement } from "./elements.js";

/** @typedef {import("./reader.js").Record} Record */

/**
 * @typedef {object} TextView what shows the text
 * @property {() => string} getText
 * @property {(text: string) => void} setText
 * @property {() => boolean} isAllSelected
 * @property {(line: number, column: number) => void} select
 * @property {(records: Record[]) => void} showRecords
 * @property {() => void} focus
 * @property {() => void} remove
 */

export class Editor {
  #host;
  #onInput;
  /** @type {TextView} */
  #view;
  /** @type {Record[]} */
  #records = [];
  #isPlain = true;

  /** @param {HTMLElement} host @param {string} label @param {() => void} onInput */
  constructor(host, label, onInput) {
    this.#host = host;
    this.label = label;
    this.#onInput = onInput;
    this.#view = createTextarea(host, label, "", onInput);
  }

  get text() {
    return this.#view.getText();
  }

  set text(text) {
    this.#view.setText(text);
  }

  /** Returns whether a paste would replace the whole text. */
  isAllSelected() {
    return this.#view.isAllSelected();
  }

  /**
   * Selects a line from a column on, and moves the focus there.
   *
   * @param {number} line
   * @param {number} column
   */
  select(line, column) {
    this.#view.select(line, column);
  }

  /** @param {Record[]} records */
  showRecords(records) {
    this.#records = records;
    this.#view.showRecords(records);
  }

  /** Changes between the plain box and the editor. @param {boolean} isPlain */
  async setPlain(isPlain) {
    this.#isPlain = isPlain;
    const createView = isPlain
      ? createTextarea
      : (await import("./code-editor.js")).createCodeEditor;
    if (this.#isPlain != isPlain) return;
    const hadFocus = this.#host.contains(document.activeElement);
    const { text } = this;
    this.#view.remove();
    this.#view = createView(this.#host, this.label, text, this.#onInput);
    this.#view.showRecords(this.#records);
    if (hadFocus) this.#view.focus();
  }
}

/**
 * @param {HTMLElement} host
 * @param {string} label
 * @param {string} text
 * @param {() => void} onInput
 * @returns {TextView}
 */
function createTextarea(host, label, text, onInput) {
  const textarea = createElement("textarea", {
    "aria-label": label,
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
  });
  textarea.value = text;
  textarea.addEventListener("input", onInput);
  host.append(textarea);
  return {
    getText: () => textarea.value,
    setText(newText) {
      textarea.value = newText;
      onInput();
    },
    isAllSelected: () =>
      textarea.selectionStart == 0 && textarea.selectionEnd == textarea.value.length,
    select(line, column) {
      const start = findLineStart(textarea.value, line);
      const end = textarea.value.indexOf("\n", start);
      textarea.focus();
      // A browser scrolls to the caret, and not to a selection.
      textarea.setSelectionRange(start, start);
      textarea.blur();
      textarea.focus();
      textarea.setSelectionRange(start + column - 1, end < 0 ? textarea.value.length : end);
    },
    // The list beside the box has them.
    showRecords() {},
    focus: () => textarea.focus(),
    remove: () => textarea.remove(),
  };
}

/** Returns the offset at which a line begins. @param {string} text @param {number} line */
function findLineStart(text, line) {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return start;
    start = end + 1;
  }
  return start;
}
