// @ts-check
// A control for each custom property, and the looks to begin with.

import { properties, themes } from "virtual:reference";
import { createButton, createElement } from "./elements.js";
import { findGroup, findKind, GROUP_ORDER, isValid, shortenName } from "./properties.js";

/** @typedef {(typeof properties)[number]} Property */
/** @typedef {Record<string, string>} Look */
/** @typedef {{ theme: string, look: Look, dark: Look }} Looks */

export class LookControls {
  #onChange;
  /** @type {Looks} */
  #looks = { theme: "default", look: {}, dark: {} };
  #isDark = false;
  /** @type {Map<string, (value: string) => void>} */
  #setters = new Map();
  #themes = createElement(
    "fieldset",
    { class: "themes" },
    createElement("legend", {}, "Begin with"),
  );
  #modes = createElement(
    "fieldset",
    { class: "modes" },
    createElement("legend", {}, "The values hold"),
  );

  /** @param {HTMLElement} panel @param {(looks: Looks) => void} onChange */
  constructor(panel, onChange) {
    this.#onChange = onChange;
    this.#createThemes();
    this.#createModes();
    panel.append(this.#themes, this.#modes, ...GROUP_ORDER.map((name) => this.#createGroup(name)));
  }

  /** Shows looks that come from elsewhere. @param {Looks} looks */
  show({ theme, look, dark }) {
    this.#looks = { theme, look: { ...look }, dark: { ...dark } };
    check(this.#themes, theme);
    this.#fill();
  }

  #fill() {
    const { look, dark } = this.#looks;
    for (const { name } of properties)
      this.#setters.get(name)?.((this.#isDark ? dark : look)[name] ?? "");
  }

  #createThemes() {
    for (const name of ["default", ...Object.keys(themes)]) {
      const radio = createRadio("look-theme", name, name.replaceAll("-", " "));
      radio.addEventListener("input", () => {
        const { look, dark } = themes[name] ?? { look: {}, dark: {} };
        this.show({ theme: name, look, dark });
        this.#report();
      });
      this.#themes.append(radio);
    }
  }

  #createModes() {
    for (const [value, text] of [
      ["look", "always"],
      ["dark", "in dark colours only"],
    ]) {
      const radio = createRadio("look-mode", value, text);
      radio.addEventListener("input", () => {
        this.#isDark = value == "dark";
        this.#fill();
      });
      this.#modes.append(radio);
    }
    check(this.#modes, "look");
  }

  /** @param {string} heading */
  #createGroup(heading) {
    const group = createElement("details", { class: "group", open: heading == GROUP_ORDER[0] });
    const own = properties.filter(({ name }) => findGroup(name) == heading);
    group.append(
      createElement("summary", {}, createElement("h3", {}, heading)),
      ...own.map((property) => this.#createRow(property)),
    );
    return group;
  }

  /** @param {Property} property */
  #createRow({ name, defaultValue, meaning }) {
    const id = `look-${name.slice(2)}`;
    const help = createElement("p", { class: "help", id: `${id}-help` }, meaning);
    const fault = createElement("p", { class: "fault", id: `${id}-fault` });
    const input = createElement("input", {
      type: "text",
      id,
      name,
      placeholder: defaultValue,
      "aria-describedby": `${help.id} ${fault.id}`,
      autocomplete: "off",
      spellcheck: "false",
    });
    const helper = createHelper(name, (value) => change(value));
    const reset = createButton("Reset", () => change(""), {
      class: "reset",
      "aria-label": `Reset ${shortenName(name)}`,
    });
    /** @param {string} value */
    const show = (value) => {
      if (input.value.trim() != value) input.value = value;
      const isWrong = value != "" && !isValid(name, value);
      input.setAttribute("aria-invalid", String(isWrong));
      fault.textContent = isWrong ? `Expected ${findKind(name).expected}; the default holds.` : "";
      reset.disabled = value == "";
      helper?.show(isWrong ? "" : value);
    };
    /** @param {string} value */
    const change = (value) => {
      show(value);
      this.#change(name, value);
      if (value == "" && document.activeElement != input) input.focus();
    };
    input.addEventListener("input", () => {
      show(input.value.trim());
      this.#change(name, input.value.trim());
    });
    this.#setters.set(name, show);
    const label = createElement("label", { for: id }, createElement("code", {}, shortenName(name)));
    const controls = createElement("div", { class: "controls" }, input);
    if (helper) controls.append(helper.element);
    controls.append(reset);
    return createElement("div", { class: "row" }, label, controls, help, fault);
  }

  /** @param {string} name @param {string} value */
  #change(name, value) {
    const { look, dark } = this.#looks;
    const values = this.#isDark ? dark : look;
    if (value != "" && isValid(name, value)) values[name] = value;
    else delete values[name];
    this.#report();
  }

  #report() {
    const { theme, look, dark } = this.#looks;
    this.#onChange({ theme, look: { ...look }, dark: { ...dark } });
  }
}

/** @param {string} name @param {string} value @param {string} text */
function createRadio(name, value, text) {
  const radio = createElement("input", { type: "radio", name, value });
  return createElement("label", { class: "radio" }, radio, createElement("span", {}, text));
}

/** @param {HTMLElement} group @param {string} value */
function check(group, value) {
  for (const radio of group.querySelectorAll("input")) radio.checked = radio.value == value;
}

/**
 * The control beside the text: a picker for colours, a slider for measures, a list of words.
 *
 * @typedef {{ element: HTMLElement, show: (value: string) => void }} Helper
 */

/** @param {string} name @param {(value: string) => void} onInput @returns {Helper | undefined} */
function createHelper(name, onInput) {
  const { css, range, words } = findKind(name);
  if (words) return createChoice(name, words, onInput);
  if (css == "color" || css == "background") return createPicker(name, onInput);
  return range && createSlider(name, range, onInput);
}

/** @param {string} name @param {(value: string) => void} onInput @returns {Helper} */
function createPicker(name, onInput) {
  const label = `Pick ${shortenName(name)}`;
  const picker = createElement("input", { type: "color", "aria-label": label, value: "#808080" });
  picker.addEventListener("input", () => onInput(picker.value));
  const box = createElement("span", { class: "swatch" }, picker);
  return {
    element: box,
    show(value) {
      box.classList.toggle("unset", value == "");
      const colour = value && toHex(value, picker);
      if (colour) picker.value = colour;
    },
  };
}

/**
 * Returns a colour as the picker takes it, if the browser gives it in numbers from 0 to 255.
 *
 * @param {string} value
 * @param {HTMLElement} probe
 */
function toHex(value, probe) {
  probe.style.outlineColor = "";
  probe.style.outlineColor = value;
  const numbers = getComputedStyle(probe).outlineColor.match(/^rgba?\((\d+), (\d+), (\d+)/);
  probe.style.outlineColor = "";
  return (
    numbers &&
    `#${numbers
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`
  );
}

/**
 * @param {string} name
 * @param {import("./properties.js").Range} range
 * @param {(value: string) => void} onInput
 * @returns {Helper}
 */
function createSlider(name, { least, most, step, unit }, onInput) {
  const slider = createElement("input", {
    type: "range",
    min: least,
    max: most,
    step,
    "aria-label": `Slide ${shortenName(name)}`,
  });
  slider.addEventListener("input", () => onInput(slider.value + unit));
  return {
    element: slider,
    show(value) {
      const number = Number.parseFloat(value);
      slider.classList.toggle("unset", value == "");
      if (Number.isFinite(number)) slider.value = String(number);
      slider.setAttribute("aria-valuetext", value || "default");
    },
  };
}

/**
 * @param {string} name
 * @param {string[]} words the default first
 * @param {(value: string) => void} onInput
 * @returns {Helper}
 */
function createChoice(name, words, onInput) {
  const options = words.map((word) => createElement("option", {}, word));
  const label = `Choose ${shortenName(name)}`;
  const select = createElement("select", { "aria-label": label }, ...options);
  select.addEventListener("input", () => onInput(select.value == words[0] ? "" : select.value));
  return {
    element: select,
    show(value) {
      select.value = value || (words[0] ?? "");
    },
  };
}
