// @ts-check
// A control for each option of the widget. The options are those of the reference, so none can be
// forgotten; a test compares them with the code.

import { attributes, languages } from "virtual:reference";
import { createElement } from "./elements.js";

/** @typedef {(typeof attributes)[number]} Attribute */

/**
 * The headings of the options, and the names below each; others go below "Words".
 *
 * @type {[string, string[]][]}
 */
const GROUPS = [
  [
    "What is shown",
    [
      "show",
      "open",
      "mode",
      "toggle-all",
      "filter",
      "numbered",
      "preview",
      "heading-level",
      "theme",
    ],
  ],
  ["What happens", ["hash", "remember", "print", "loading", "json-ld"]],
  ["Words", ["lang"]],
  ["Where the text is", ["src", "from"]],
];

export class OptionControls {
  #onChange;
  /** @type {Map<string, (value: string) => void>} */
  #setters = new Map();
  #ids = createElement("datalist", { id: "item-ids" });
  /** @type {Record<string, string>} */
  #values = {};

  /** @param {HTMLElement} panel @param {(options: Record<string, string>) => void} onChange */
  constructor(panel, onChange) {
    this.#onChange = onChange;
    panel.append(this.#ids, ...GROUPS.map(([heading]) => this.#createGroup(heading)));
  }

  /** Shows values that come from elsewhere. @param {Record<string, string>} values */
  show(values) {
    this.#values = { ...values };
    for (const [name, set] of this.#setters) set(values[name] ?? "");
  }

  /** Offers the ids of the items for `open`. @param {string[]} ids */
  offerIds(ids) {
    const offered = ["none", "first", "all", ...ids.slice(0, 200)];
    this.#ids.replaceChildren(...offered.map((value) => createElement("option", { value })));
  }

  /** @param {string} heading */
  #createGroup(heading) {
    const group = createElement("fieldset", {}, createElement("legend", {}, heading));
    const own = attributes.filter(({ name }) => findGroup(name) == heading);
    group.append(...own.map((attribute) => this.#createRow(attribute)));
    return group;
  }

  /** @param {Attribute} attribute */
  #createRow(attribute) {
    const { name, meaning } = attribute;
    const help = createElement("p", { class: "help", id: `option-${name}-help` }, meaning);
    if (name == "show") return this.#createChecks(attribute, help);
    const control = attribute.isOpen ? createText(attribute) : createSelect(attribute);
    control.id = `option-${name}`;
    control.setAttribute("aria-describedby", help.id);
    control.addEventListener("input", () => this.#change(attribute, control.value.trim()));
    this.#setters.set(name, (value) => {
      control.value = value || (attribute.isOpen ? "" : attribute.words[0]);
    });
    const label = createElement("label", { for: control.id }, createElement("code", {}, name));
    return createElement("div", { class: "row" }, label, control, help);
  }

  /** @param {Attribute} attribute @param {HTMLElement} help */
  #createChecks(attribute, help) {
    const { name, words } = attribute;
    const all = words[0].split(" ");
    const checks = all.map((value) =>
      createElement("input", { type: "checkbox", name, value, id: `option-${name}-${value}` }),
    );
    const change = () => {
      const chosen = checks.filter(({ checked }) => checked).map(({ value }) => value);
      // An empty attribute counts as absent, so one part stays.
      for (const check of checks) check.disabled = chosen.length == 1 && check.checked;
      this.#change(attribute, chosen.join(" "));
    };
    for (const check of checks) check.addEventListener("input", change);
    this.#setters.set(name, (value) => {
      const chosen = (value || words[0]).split(" ");
      for (const check of checks) {
        check.checked = chosen.includes(check.value);
        check.disabled = chosen.length == 1 && check.checked;
      }
    });
    const labels = checks.map((check) =>
      createElement("label", { class: "check" }, check, ` ${check.value}`),
    );
    const heading = createElement("code", { id: `option-${name}-name` }, name);
    const box = createElement("div", { class: "checks" }, ...labels);
    const set = createElement(
      "div",
      {
        class: "row",
        role: "group",
        "aria-labelledby": heading.id,
        "aria-describedby": help.id,
      },
      createElement("span", {}, heading),
      box,
      help,
    );
    return set;
  }

  /** @param {Attribute} attribute @param {string} value */
  #change({ name, words }, value) {
    if (value == "" || value == words[0]) delete this.#values[name];
    else this.#values[name] = value;
    // The tag has its attributes in the order of the reference.
    const names = attributes.map((attribute) => attribute.name);
    const entries = Object.entries(this.#values);
    this.#onChange(
      Object.fromEntries(entries.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b))),
    );
  }
}

/** @param {string} name */
function findGroup(name) {
  return GROUPS.find(([, names]) => names.includes(name))?.[0] ?? "Words";
}

/** @param {Attribute} attribute */
function createSelect({ words }) {
  return createElement("select", {}, ...words.map((word) => createElement("option", {}, word)));
}

/** @param {Attribute} attribute */
function createText({ name, words }) {
  const list = name == "open" ? "item-ids" : name == "lang" ? "languages" : undefined;
  const input = createElement("input", {
    type: "text",
    placeholder: words[0],
    list,
    autocomplete: "off",
    spellcheck: "false",
  });
  return input;
}

/** Returns the list of the widget's languages, which the control of `lang` offers. */
export function createLanguageList() {
  const options = languages.map((value) => createElement("option", { value }));
  return createElement("datalist", { id: "languages" }, ...options);
}
