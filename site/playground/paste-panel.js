// @ts-check
// The panel with what to paste, and where.

import { createButton, createElement } from "./elements.js";
import { listPieces } from "./pieces.js";
import { findPlatform, platforms } from "./platforms.js";

/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Inputs} Inputs */

/** A longer text is shown in part: laying it out would stop the page. */
const MOST_SHOWN = 4000;

export class PastePanel {
  #select = createElement("select", { id: "platform" });
  #limits = createElement("p", { class: "limits" });
  #pieces = createElement("div", { class: "pieces" });
  #announce;
  #panel;
  /** @type {(() => void) | undefined} */
  #shown;

  /**
   * @param {HTMLElement} panel
   * @param {(id: string) => void} onPlatform
   * @param {(text: string) => void} announce
   */
  constructor(panel, onPlatform, announce) {
    this.#announce = announce;
    this.#panel = panel;
    for (const [name, kind] of [
      ["Hosts", "host"],
      ["Site generators", "generator"],
      ["Anything else", "template"],
    ]) {
      const own = platforms.filter((platform) => platform.kind == kind);
      const options = own.map(({ id, name }) => createElement("option", { value: id }, name));
      this.#select.append(createElement("optgroup", { label: name }, ...options));
    }
    this.#select.addEventListener("input", () => onPlatform(this.#select.value));
    const label = createElement("label", { for: "platform" }, "My blog runs on");
    panel.append(
      createElement("div", { class: "platform" }, label, this.#select),
      this.#limits,
      this.#pieces,
    );
  }

  /** @param {string} id @param {Inputs} inputs */
  show(id, inputs) {
    this.#select.value = id;
    this.#shown = () => this.#showPieces(id, inputs);
    this.showIfVisible();
  }

  /** Makes the pieces, which is work for nothing while nobody sees them. */
  showIfVisible() {
    if (this.#panel.hidden) return;
    this.#shown?.();
    this.#shown = undefined;
  }

  /** @param {string} id @param {Inputs} inputs */
  #showPieces(id, inputs) {
    const platform = findPlatform(id);
    this.#limits.textContent = ("limits" in platform && platform.limits) || "";
    const docs = createElement("a", { href: `../docs/start/${platform.page}/` }, platform.name);
    const more = createElement("p", { class: "more" }, "Step by step, in the docs: ", docs, ".");
    const focused = document.activeElement?.id;
    this.#pieces.replaceChildren(
      ...listPieces(platform, inputs).map((piece) => this.#showPiece(piece)),
      ...(inputs.json
        ? []
        : [
            createElement(
              "p",
              {},
              "With a text that has questions or takeaways, its data and markup stand here, too.",
            ),
          ]),
      more,
    );
    // The pieces are made anew with each change, also while one of their buttons has the focus.
    if (focused) document.getElementById(focused)?.focus();
  }

  /** @param {Piece} piece */
  #showPiece(piece) {
    const { id, heading, where, text, what, file } = piece;
    const code = createElement("code", {}, text.slice(0, MOST_SHOWN));
    const label = `${heading}, to copy`;
    const block = createElement("pre", { tabindex: 0, role: "region", "aria-label": label }, code);
    const buttons = createElement("div", { class: "buttons" });
    buttons.append(
      createButton(`Copy ${what}`, () => void this.#copy(text, what), { id: `copy-${id}` }),
    );
    if (file)
      buttons.append(
        createButton(`Save as ${file}`, () => saveFile(text, file), { id: `save-${id}` }),
      );
    const section = createElement(
      "section",
      { class: "piece", "data-piece": id },
      createElement("h3", {}, heading),
      createElement("p", {}, where),
      block,
    );
    if (text.length > MOST_SHOWN) {
      const left = (text.length - MOST_SHOWN).toLocaleString("en");
      section.append(
        createElement("p", { class: "cut" }, `${left} more characters; the button copies all.`),
      );
    }
    section.append(buttons);
    return section;
  }

  /** @param {string} text @param {string} what */
  async #copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      this.#announce(`Copied ${what}.`);
    } catch {
      this.#announce("The browser did not allow copying. Select the text, and copy it.");
    }
  }
}

/** @param {string} text @param {string} name */
function saveFile(text, name) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  createElement("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href));
}
