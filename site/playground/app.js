// @ts-check
// The playground: takes a text, shows what is found in it, and hands out what to paste.

import { Editor } from "./editor.js";
import { countNouns, createButton, createElement, findElement } from "./elements.js";
import { showFound, summarize } from "./found.js";
import { decodeSettings, decodeText, encodeSettings, encodeText, MOST_OF_A_LINK } from "./link.js";
import { LookControls } from "./look.js";
import { createLanguageList, OptionControls } from "./options.js";
import { PastePanel } from "./paste-panel.js";
import { PreviewFrame } from "./preview-frame.js";
import { Reader } from "./reader.js";
import { keepText, readKeptText } from "./keep.js";
import { samples } from "./samples.js";
import { createSettings, nameFile, nameFormat } from "./settings.js";
import { prepareTabs } from "./tabs.js";
import { takeFile, takeTexts } from "./take.js";

/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./reader.js").Reading} Reading */
/** @typedef {import("./take.js").Taken} Taken */

const READ_AFTER_MS = 150;
const LINK_AFTER_MS = 300;

let settings = startSettings();
/** @type {Reading} */
let reading = {
  json: null,
  shownJson: null,
  markup: null,
  title: "",
  ids: [],
  faq: null,
  takeaways: null,
  decisions: [],
  messages: [],
};
/** The sample that is shown, as long as nobody has changed it. */
let untouched = "";
let readTimer = 0;
let linkTimer = 0;

const status = findElement("status", HTMLElement);
const notice = findElement("notice", HTMLElement);
const done = findElement("done", HTMLElement);
const formatSelect = findElement("format", HTMLSelectElement);
const autoOption = formatSelect.options[0];
const sampleSelect = findElement("sample", HTMLSelectElement);
const plainBox = findElement("plain", HTMLInputElement);
const withText = findElement("with-text", HTMLInputElement);
const foundPanel = findElement("found", HTMLElement);

const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const preview = new PreviewFrame(findElement("preview", HTMLIFrameElement));
const editor = new Editor(findElement("editor", HTMLElement), "The text of your post", onInput);
const reader = new Reader((reply) =>
  "reading" in reply ? onReading(reply.reading) : onFailure(reply.failure),
);
const optionControls = new OptionControls(findElement("options", HTMLElement), (options) => {
  change({ options });
  // Only these change the static markup.
  read();
});
const lookControls = new LookControls(findElement("look", HTMLElement), change);
const pastePanel = new PastePanel(
  findElement("paste", HTMLElement),
  (platform) => change({ platform }),
  announce,
);

document.body.append(createLanguageList());
prepareTabs(findElement("tabs", HTMLElement), () => pastePanel.showIfVisible());
prepareText();
prepareViews();
prepareLink();
darkQuery.addEventListener("change", show);
addEventListener("hashchange", () => void openLink());
findElement("playground", HTMLElement).hidden = false;
void start();

/** Returns the settings of a visitor who has set nothing: a phone shows a phone. */
function startSettings() {
  const settings = createSettings();
  if (matchMedia("(max-width: 45rem)").matches) settings.width = "phone";
  return settings;
}

async function start() {
  const kept = readKeptText();
  if (kept) take({ text: kept, format: settings.format, notice: "" });
  else useSample(0);
  addEventListener("pagehide", () => keepText(untouched ? "" : editor.text));
  await openLink();
  plainBox.checked = matchMedia("(pointer: coarse)").matches;
  if (!plainBox.checked) await loadEditor();
}

/** Loads the editor. Without it, the plain box stays. */
async function loadEditor() {
  try {
    await editor.setPlain(false);
  } catch {
    plainBox.checked = true;
  }
}

function prepareText() {
  sampleSelect.append(
    ...samples.map(({ name }, index) => createElement("option", { value: index }, name)),
  );
  sampleSelect.addEventListener("input", () => {
    if (sampleSelect.value != "") useSample(Number(sampleSelect.value));
  });
  formatSelect.addEventListener("input", () => {
    change({ format: /** @type {Settings["format"]} */ (formatSelect.value) });
    read();
  });
  plainBox.addEventListener("input", () =>
    plainBox.checked ? void editor.setPlain(true) : void loadEditor(),
  );
  findElement("clear", HTMLButtonElement).addEventListener("click", () => {
    take({ text: "", format: "auto", notice: "The text is empty. Paste or type your own." });
    editor.select(1, 1);
  });
  const file = findElement("file", HTMLInputElement);
  const takers = {
    isReplaced: () => editor.text == untouched || editor.text == "" || editor.isAllSelected(),
    onText: take,
    onNotice: notify,
  };
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen) void takeFile(chosen, takers);
    file.value = "";
  });
  takeTexts(findElement("editor", HTMLElement), takers);
}

/** @param {number} index */
function useSample(index) {
  const { text, format } = samples[index];
  take({ text, format, notice: "" });
  untouched = text;
  sampleSelect.value = String(index);
}

/** @param {Taken} taken */
function take({ text, format, notice, plain }) {
  change({ format });
  editor.text = text;
  notify(notice);
  if (plain == null) return;
  const usePlain = () => {
    take({ text: plain, format: "md", notice: "The plain text stands here now, as Markdown." });
    editor.select(1, 1);
  };
  findElement("notice", HTMLElement).append(" ", createButton("Use its plain text", usePlain));
}

function onInput() {
  if (notice.hasChildNodes()) notify("");
  // Taking the text out of the editor takes its time, if it is long.
  if (untouched && editor.text != untouched) {
    untouched = "";
    sampleSelect.value = "";
  }
  clearTimeout(readTimer);
  readTimer = window.setTimeout(read, READ_AFTER_MS);
}

function read() {
  clearTimeout(readTimer);
  const { options, format } = settings;
  const { text } = editor;
  const name = nameFile(text, format);
  autoOption.textContent = format == "auto" ? `automatic: ${nameFormat(name)}` : "automatic";
  reader.read({
    text,
    name,
    headingLevel: Number(options["heading-level"]) || 2,
    toggleAll: options.mode == "single" ? "off" : (options["toggle-all"] ?? "auto"),
    filter: options.filter ?? "auto",
    theme: options.theme ?? "auto",
    numbered: options.numbered ?? "off",
  });
}

/** @param {Reading} newReading */
function onReading(newReading) {
  reading = newReading;
  const sentence = summarize(reading);
  if (status.textContent != sentence) status.textContent = sentence;
  editor.showRecords([...reading.decisions, ...reading.messages]);
  showFound(foundPanel, reading, (line, column) => editor.select(line, column));
  optionControls.offerIds(reading.ids);
  show();
}

/** @param {"unavailable" | "crashed"} failure */
function onFailure(failure) {
  status.textContent =
    failure == "crashed"
      ? "The reader has failed on this text. That is a mistake of ours: please report it with the text."
      : "The reader could not be loaded. It needs WebAssembly, and the files of this site.";
}

/** @param {Partial<Settings>} changes */
function change(changes) {
  settings = { ...settings, ...changes };
  show();
  clearTimeout(linkTimer);
  linkTimer = window.setTimeout(writeLink, LINK_AFTER_MS);
}

/** Shows the settings and the reading everywhere but in the controls, which have them. */
function show() {
  const { options, look, dark, scheme, platform, format } = settings;
  const isDark = scheme == "dark" || (scheme == "auto" && darkQuery.matches);
  const { json, shownJson, markup, title } = reading;
  preview.show({
    json: shownJson,
    title,
    options,
    look: isDark ? { ...look, ...dark } : look,
    isDark,
  });
  preview.setWidth(settings.width);
  pastePanel.show(platform, { options, look, dark, json, markup });
  formatSelect.value = format;
}

function prepareViews() {
  for (const name of /** @type {const} */ (["width", "scheme"])) {
    const radios = findElement(`${name}s`, HTMLElement).querySelectorAll("input");
    for (const radio of radios)
      radio.addEventListener("input", () => change({ [name]: radio.value }));
  }
}

/** Shows settings in the controls. */
function fillControls() {
  for (const name of /** @type {const} */ (["width", "scheme"]))
    for (const radio of findElement(`${name}s`, HTMLElement).querySelectorAll("input"))
      radio.checked = radio.value == settings[name];
  optionControls.show(settings.options);
  lookControls.show(settings);
}

function prepareLink() {
  findElement("copy-link", HTMLButtonElement).addEventListener("click", () => void copyLink());
  findElement("reset", HTMLButtonElement).addEventListener("click", () => {
    settings = { ...startSettings(), format: settings.format };
    fillControls();
    change({});
    read();
    announce("All settings are back at their defaults.");
  });
}

function writeLink() {
  const address = new URL(location.href);
  address.hash = encodeSettings(settings);
  history.replaceState(null, "", address);
}

async function copyLink() {
  const address = new URL(location.href);
  const parts = [encodeSettings(settings)];
  if (withText.checked) parts.push(await encodeText(editor.text));
  address.hash = parts.filter(Boolean).join("&");
  if (address.href.length > MOST_OF_A_LINK) {
    announce(
      `With this text, the link would have ${address.href.length.toLocaleString("en")} characters; ${MOST_OF_A_LINK.toLocaleString("en")} is the most. Nothing was copied.`,
    );
    return;
  }
  try {
    await navigator.clipboard.writeText(address.href);
    const what = withText.checked
      ? "the settings and your text"
      : "the settings, and not your text";
    announce(`Copied a link with ${what}: ${countNouns(address.href.length, "character")}.`);
  } catch {
    history.replaceState(null, "", address);
    announce("The browser did not allow copying. The link is this page’s address now.");
  }
}

/** Takes the settings of the page's address, and its text if it has one. */
async function openLink() {
  const fragment = location.hash.slice(1);
  // Others name a place on the page.
  if (fragment && !fragment.includes("=")) return;
  const { format } = settings;
  settings = decodeSettings(fragment, startSettings());
  const text = await decodeText(fragment);
  if (text == null) settings.format = format;
  else take({ text, format: settings.format, notice: "This text came with the link." });
  fillControls();
  show();
  read();
}

/** @param {string} text */
function notify(text) {
  notice.replaceChildren(text);
}

/** Tells that something is done, also to screen readers. @param {string} text */
function announce(text) {
  done.textContent = text;
}
