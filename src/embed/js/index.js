// @ts-check
/**
 * The scripts that need the widget; the loader doesn't bring them. The build makes one file of this
 * and wasm-bindgen's glue.
 */

import init, { finish } from "./glue.js";
import { crash as recover, isDead, removeIfEmpty } from "./crash.js";
import { waitForHydration } from "./hydration.js";
import { hosts, instances, itemAt, shownInstance } from "./instance.js";
import { mountPart, unmountPart } from "./lifecycle.js";
import { removeCopiedBlocks } from "./output/json-ld-block.js";
import { watchCopying } from "./output/selection.js";
import { placeParts } from "./place.js";
import { decodeSlice, forgetPost, holdPost, postOf } from "./post.js";
import { showCopiedBlocks } from "./section.js";
import { showFallback } from "./slot.js";
import { watchUse } from "./swap.js";
import { requestToggle } from "./toggle.js";
import { forgetPart, watchPage, watchPart } from "./watch.js";

/** @typedef {import("./instance.js").Host} Host */
/** @typedef {import("./instance.js").Json} Json */

export { removeIfCopied } from "./place.js";

/** The data that the loader has read. @type {Record<string, unknown>} */
let known;
/** Reports a failure: where, and what. @type {(host: Element, error: any) => void} */
let report;

/**
 * Instantiates the widget.
 *
 * @param {WebAssembly.Module} module
 * @param {typeof report} say
 * @param {typeof known} read
 * @param {(target: Element) => void} showAgain shows the parts of a script tag or an element once
 *   more
 */
export default async (module, say, read, showAgain) => {
  [report, known] = [say, read];
  await init(module);
  watchUse();
  watchCopying();
  watchPage(showAgain);
  addEventListener("error", ({ error }) => reportUncaught(error));
  addEventListener("unhandledrejection", ({ reason }) => reportUncaught(reason));
};

/** @param {unknown} error */
const reportUncaught = (error) => {
  const failure = crash(error);
  // Unless an element has told it.
  if (failure) report(document.documentElement, failure);
};

/** Cleans up after a trap, and returns how to report it. @param {any} error */
export const crash = (error) => recover(error, report);

/**
 * Shows the part of an element, or the parts of a script tag that have no element.
 *
 * @param {() => boolean} isOver
 * @param {Host} target
 * @param {HTMLScriptElement | null} script
 * @param {string} tags the elements that a script tag may make
 * @param {string} name of the data
 * @param {Json} json what the loader has read
 * @param {unknown} lang
 * @param {[text: string, byTag: Record<string, object>] | false} labels the widget's own texts
 * @param {import("./instance.js").FilterCode} filter
 */
export const showTarget = async (
  isOver,
  target,
  script,
  tags,
  name,
  json,
  lang,
  labels,
  filter,
) => {
  const release = holdPost(json);
  const keys = /** @type {[string, string]} */ ([name, json[0]]);
  try {
    await untilShowable(isOver, target, script, json);
    // A later attempt still wants the data, an element that has left doesn't.
    if (isOver()) return target.isConnected || forgetData(keys);
    removeCopiedBlocks();
    if (isDead) return removeIfEmpty(target);
    const data = {
      json,
      script,
      lang: `${lang || ""}`,
      labels: pairsOf(labels, lang),
      filter,
    };
    showData(isOver, target, tags.split(","), keys, data);
  } finally {
    release();
  }
};

/**
 * Waits until a post is decoded, and until no framework will hydrate the page.
 *
 * @param {() => boolean} isOver
 * @param {Host} target
 * @param {Element | null} script
 * @param {Json} json
 */
const untilShowable = async (isOver, target, script, json) => {
  // Long data takes its time; the page has its turn meanwhile.
  while (!isOver() && !isDead && !decodeSlice(json)) await new Promise((done) => setTimeout(done));
  const loading = target.getAttribute("loading") ?? script?.getAttribute("data-loading");
  if (!isOver() && !target.restore) await waitForHydration(target, loading == "hydrated");
};

/**
 * @param {() => boolean} isOver
 * @param {Host} target
 * @param {string[]} tags
 * @param {[name: string, text: string]} keys
 * @param {import("./instance.js").Data} data
 */
const showData = (isOver, target, tags, keys, data) => {
  const { json, script } = data;
  const isElement = target != script;
  if (isElement) prepareHost(target, keys);
  else showCopiedBlocks();
  // After a failure, when it has been reported.
  const timer = setTimeout(() => isOver() || removeIfEmpty(target));
  const problem = finish(postOf(json));
  if (problem) {
    forgetPost(json);
    throw { reason: "data-invalid", message: `${keys[0]}: ${problem}` };
  }
  if (isElement) mountPart(target, data);
  else placeParts(/** @type {HTMLScriptElement} */ (target), tags, data);
  clearTimeout(timer);
  if (isElement) watchPart(target);
  keepSummary(json, isElement ? keys : []);
};

/**
 * Returns the names and texts of the labels in a language, by turns: those of the longest language
 * tag that `lang` is, or begins with.
 *
 * @param {[text: string, byTag: Record<string, object>] | false} labels
 * @param {unknown} lang
 */
const pairsOf = (labels, lang) => {
  const [, byTag] = labels || ["", {}];
  const isTagOf = (/** @type {string} */ tag) => `${lang}-`.toLowerCase().startsWith(tag + "-");
  const tag = Object.keys(byTag).filter(isTagOf).pop() ?? "";
  return Object.entries(byTag[tag] ?? {}).flat();
};

/** @param {Host} host @param {string[]} keys */
const prepareHost = (host, keys) => {
  const before = host.keys;
  host.keys = keys;
  hosts.add(host);
  forgetData(before);
  // A page cache has copied it together with the part.
  if (!host.restore) showFallback(host);
};

/**
 * Keeps only what the loader asks the value for; a long post takes a lot of memory.
 *
 * @param {Json} json
 * @param {string[]} keys
 */
const keepSummary = (json, keys) => {
  const { lang, labels, faq, takeaways } = /** @type {any} */ (json[1]);
  const { length } = faq?.items ?? [];
  json[1] = { lang, labels, faq: faq && { items: { length } }, takeaways: !!takeaways };
  // Another element may have left with it.
  for (const key of keys) known[key] ??= Promise.resolve(json);
};

/** Forgets data that no part shows any more. @param {string[]} [keys] */
const forgetData = (keys = []) => {
  for (const key of keys)
    if (![...hosts].some(({ keys }) => keys?.includes(key))) delete known[key];
};

/**
 * Forgets an element that has left the page, or whose post has no such part any more; a router may
 * bring a thousand posts.
 *
 * @param {Host} host
 */
export const leave = (host) => {
  if (host.script) host.remove();
  hosts.delete(host);
  forgetData(host.keys);
  forgetPart(host);
  host.restore?.(true);
  unmountPart(host);
};

/**
 * Opens or closes the answer of an item, or all answers, for a script.
 *
 * @param {Host} host
 * @param {string | undefined} id
 * @param {boolean} open
 */
export const toggle = (host, id, open) => {
  const instance = shownInstance(host) ?? instances.get(host);
  if (!instance) return;
  // On a page that had the id already, the item has another one.
  const index = Math.max(...[instance.ids, instance.dataIds].map((ids) => ids.indexOf(id ?? "")));
  if (open) instance.filter?.reveal(itemAt(instance, index));
  if (id == null || index >= 0) requestToggle(instance, index, open, "api");
};
