// @ts-check
/** The life of a part: it is made, rendered, shown and complete, and leaves. */

import * as widget from "./glue.js";
import { chooseHeading } from "./heading.js";
import { assignIds, findConflicts } from "./ids.js";
import { readFragment, pageAddress, replaceFragment } from "./address.js";
import { onClick } from "./input/click.js";
import { onBeforeMatch, onScroll } from "./input/find.js";
import { followFragment, isFragmentAwaited } from "./input/fragment.js";
import { destroyInstance, hasSetting, instances, isShown, shownInstance } from "./instance.js";
import { dispatch } from "./output/event.js";
import { isBlockWanted, updateBlock, writeQuestions } from "./output/json-ld-block.js";
import { openIds, readSession } from "./output/session.js";
import { forgetUnusedPosts, postOf } from "./post.js";
import { findPageNodes, openedItems, placeOf } from "./section.js";
import { listItems, renderFrame, renderItems, SCREENFUL } from "./slices.js";
import { addSheet, fillSheet, removeSheet } from "./stylesheet.js";
import { swap } from "./swap.js";
import { BATCH, beginSlice } from "./time-slice.js";
import { showAllOpen, showDisclosure } from "./toggle.js";

/** @typedef {import("./instance.js").Host} Host */
/** @typedef {import("./instance.js").Instance} Instance */
/** @typedef {import("./instance.js").Data} Data */
/** @typedef {import("./section.js").PageNodes} PageNodes */

/** The time in which the browser shows what it has, in ms. */
const FRAME_MS = 17;

let count = 0;
/** The warnings that have been shown. @type {Set<string>} */
const warned = new Set();

/**
 * Makes an instance, unless the post has no such part.
 *
 * @param {Host} host
 * @param {Data} data
 * @returns {Instance | undefined}
 */
export const newInstance = (host, data) => {
  const { json, script, lang, labels } = data;
  const number = ++count;
  const attributes = [
    ...[...host.attributes].flatMap(({ name, value }) => [name, value]),
    ...[...(script?.attributes ?? [])].flatMap(({ name, value }) =>
      name.startsWith("data-") ? [name.slice(5), value] : [],
    ),
  ];
  // The separator can't be in a text.
  const [names, texts] = [attributes, labels].map((list) =>
    list.map((text) => text.replaceAll("\0", "") + "\0").join(""),
  );
  const post = postOf(json);
  const isMade = widget.addInstance(number, post, host.localName, names ?? "", texts ?? "", lang);
  showWarnings();
  if (!isMade) return;
  const ids = widget.ids(number);
  return /** @type {Instance} */ ({
    number,
    post,
    host,
    data,
    phase: "rendering",
    settings: widget.settings(number),
    openOption: host.getAttribute("open") ?? script?.getAttribute("data-open"),
    dataIds: ids ? ids.split(" ") : [],
    ids: /** @type {string[]} */ ([]),
    waiting: document.createDocumentFragment(),
    items: /** @type {Element[]} */ ([]),
    questions: { url: "", texts: /** @type {string[]} */ ([]), written: 0 },
  });
};

/** Shows the author what the widget has left out, each message once. */
const showWarnings = () => {
  for (const text of widget.warnings().split("\0")) {
    if (text && !warned.has(text)) console.warn("afterword: " + text);
    warned.add(text);
  }
};

/**
 * Finds the page's own nodes of an instance.
 *
 * @param {Instance} instance
 */
export const findNodes = ({ host, number, data }) =>
  findPageNodes(host, widget.heading(number), widget.texts(number), data.json[2]);

/**
 * Shows a part in its element; what is in there is its fallback. If the part is there already and
 * its options, data or language are other ones now, it is shown anew.
 *
 * @param {Host} host
 * @param {Data} data
 */
export const mountPart = (host, data) => {
  const instance = newInstance(host, data);
  const before = instances.get(host);
  if (!instance) {
    unmountPart(host);
    host.restore?.();
  } else if (before && widget.isSame(before.number, instance.number))
    widget.removeInstance(instance.number);
  else mountInstance(instance, findNodes(instance));
};

/**
 * Renders an instance in place of the one that its element has; it shows itself.
 *
 * @param {Instance} instance
 * @param {PageNodes} nodes
 */
export const mountInstance = (instance, nodes) => {
  const { host, number, dataIds } = instance;
  try {
    addSheet();
  } catch (error) {
    widget.removeInstance(number);
    throw error;
  }
  instance.before = replaceable(instances.get(host));
  instance.count = dataIds.length || widget.texts(number).split("\0").length;
  instance.ids = assignIds(host, dataIds);
  widget.setDomIds(number, instance.ids.join(" "));
  instance.isFilled = nodes.state == "found";
  instance.isKept = nodes.state == "unsure";
  instances.set(host, instance);
  if (instance.isKept) keepArticle(instance);
  else render(instance, nodes);
  for (const later of findConflicts(instance)) {
    const anew = newInstance(later.host, later.data);
    if (anew) mountInstance(anew, findNodes(anew));
  }
};

/**
 * Returns the instance that stays on the page until another one of the same element is there. One
 * that isn't on the page yet doesn't get there any more.
 *
 * @param {Instance | undefined} before
 */
const replaceable = (before) => {
  if (!before || (isShown(before) && !before.isKept)) return before;
  const shown = before.before;
  before.before = undefined;
  destroyInstance(before);
  return shown;
};

/** Publishes the questions of a part that the article keeps. @param {Instance} instance */
const keepArticle = (instance) => {
  instance.phase = "settled";
  instance.inJsonLd = true;
  updatePage();
};

/** @param {Instance} instance @param {PageNodes} nodes */
const render = (instance, nodes) => {
  const { host, number, settings } = instance;
  const [level, hasHeading] = nodes.level
    ? [nodes.level, false]
    : chooseHeading(placeOf(host), widget.heading(number), parseInt(settings));
  renderFrame(instance, level, hasHeading);
  if (instance.ids.length) addFilter(instance);
  const hasFallback = nodes.state != "absent" || host.childElementCount || host.textContent?.trim();
  renderSlice(instance, !hasFallback);
};

/** Adds the search field to a part that shows it. @param {Instance} instance */
const addFilter = (instance) => {
  const { host, data, root, before, count } = instance;
  const option = (/** @type {string} */ name) =>
    host.getAttribute(name) || data.script?.getAttribute("data-" + name);
  instance.filter = data.filter?.addFilter(
    root,
    isNew(instance) ? undefined : before?.filter,
    count,
    data.lang,
    option,
    /** @type {any} */ (data.json[1]).labels,
    () => showAllOpen(instance),
    hasSetting(instance, "sync") && [readFragment, replaceFragment],
  );
};

/**
 * Renders as much of a part as there is time for. Without a fallback, it is shown as soon as it
 * fills a screen, and grows; else, when it is complete, because the fallback has all of it.
 *
 * @param {Instance} instance
 * @param {boolean} [showsAtOnce]
 */
const renderSlice = (instance, showsAtOnce) => {
  const hasEnded = beginSlice();
  const isEnough = showsAtOnce ? (/** @type {number} */ all) => all >= SCREENFUL : hasEnded;
  const isComplete = renderItems(instance, isEnough);
  listItems(instance, !isComplete && !showsAtOnce);
  if (!isComplete)
    instance.timer = setTimeout(() => renderSlice(instance), showsAtOnce ? FRAME_MS : 0);
  if (isComplete || showsAtOnce || isShown(instance)) showPart(instance);
};

/** Renders all that is left, for a reader who wants it now. @param {Instance} instance */
const finishRendering = (instance) => {
  if (instance.items.length >= instance.count) return;
  clearTimeout(instance.timer);
  renderItems(instance, () => false);
  listItems(instance);
  showPart(instance);
};

/**
 * Shows a part in place of its fallback, as soon as that doesn't disturb the reader.
 *
 * @param {Instance} instance
 */
const showPart = (instance) => {
  if (isShown(instance)) return settle(instance);
  const { host } = instance;
  instance.phase = "ready";
  // The browser may have gone to the item in the fallback already.
  instance.scrollsToFragment = isNew(instance) && isFragmentAwaited(readFragment());
  instance.isArrival = instance.scrollsToFragment;
  openInitially(instance);
  const again = () => {
    const latest = instances.get(host);
    if (latest?.phase == "ready") showPart(latest);
  };
  let isDone;
  try {
    fillSheet(widget.stylesheet);
    isDone = swap(host, instance.root, again);
  } catch (error) {
    host.restore?.();
    unmountPart(host);
    throw error;
  }
  if (isDone) onShown(instance);
  // A router has taken the article away.
  else if (isDone == false) unmountPart(host);
};

/**
 * Opens the answers that were open in what the part replaces; else those that are remembered, else
 * those that the options name.
 *
 * @param {Instance} instance
 */
const openInitially = (instance) => {
  const { number, before, host, ids, items } = instance;
  let open =
    before?.openOption == instance.openOption ? before && openIds(instance, before) : undefined;
  if (isNew(instance) && hasSetting(instance, "remember")) open = readSession(instance) ?? open;
  // Answers that the reader has opened stay open.
  const opened = before ? [] : openedItems(host, ids);
  if (opened.length) open = [open, ...opened].join(" ");
  widget.openAtFirst(number, open);
  showWarnings();
  for (const [index, item] of items.entries())
    if (widget.isOpen(number, index) != item.hasAttribute("data-open"))
      showDisclosure(instance, index);
  showAllOpen(instance);
};

/**
 * Returns whether an instance is the first in its element, or the first with these DOM ids.
 *
 * @param {Instance} instance
 */
const isNew = ({ before, ids }) => before?.ids.join() != ids.join();

/** @param {Instance} instance */
const onShown = (instance) => {
  const { before } = instance;
  const follows = isNew(instance);
  instance.phase = "shown";
  if (before) destroyInstance(before);
  instance.before = undefined;
  if (instance.ids.length) listen(instance);
  if (tookSlices(instance)) updatePage();
  if (follows) instance.isFragmentPending = followFragment(instance);
  settle(instance);
};

/** @param {Instance} instance */
const tookSlices = ({ items, count }) => items.length < count || count > SCREENFUL;

/** Goes on when more of a part is on the page. @param {Instance} instance */
const settle = (instance) => {
  if (instance.isFragmentPending) instance.isFragmentPending = followFragment(instance);
  if (instance.phase == "settled" || instance.items.length < instance.count) return;
  if (tookSlices(instance)) instance.timer = setTimeout(() => publishSlice(instance));
  else publishPart(instance);
};

/** Writes as many questions as there is time for, and publishes them. @param {Instance} instance */
const publishSlice = (instance) => {
  const hasEnded = beginSlice();
  let isWritten = !hasSetting(instance, "json-ld") || !isBlockWanted(instance);
  while (!isWritten) {
    isWritten = writeQuestions(instance, BATCH, pageAddress());
    if (hasEnded()) break;
  }
  if (isWritten) publishPart(instance);
  else instance.timer = setTimeout(() => publishSlice(instance));
};

/** Publishes a part that is on the page, all of it. @param {Instance} instance */
const publishPart = (instance) => {
  const { host, ids } = instance;
  instance.phase = "settled";
  instance.inJsonLd = true;
  const [faq, takeaways] = ids.length ? [ids.length, 0] : [0, instance.count];
  const jsonLd = updatePage() && hasSetting(instance, "json-ld");
  dispatch(host, "ready", { faq, takeaways, jsonLd });
};

/** Begins to hear events. @param {Instance} instance */
const listen = (instance) => {
  const { host } = instance;
  const listeners = /** @type {const} */ ([
    // On the host, for what a script of the page has put in the place of the root.
    [host, "click", (/** @type {Event} */ event) => onClick(instance, event)],
    [host, "beforematch", (/** @type {Event} */ event) => onBeforeMatch(instance, event)],
    [host, "scroll", (/** @type {Event} */ event) => onScroll(instance, event)],
    [window, "beforeprint", () => finishRendering(instance)],
  ]);
  // Scrolling does not bubble.
  for (const [target, name, listener] of listeners)
    target.addEventListener(name, listener, name == "scroll");
  instance.stopListening = () => {
    for (const [target, name, listener] of listeners)
      target.removeEventListener(name, listener, name == "scroll");
  };
};

/** Opens the item that the fragment of the address names, and scrolls to it. @param {Host} host */
export const follow = (host) => {
  const instance = shownInstance(host);
  if (!instance) return;
  instance.scrollsToFragment = true;
  instance.isArrival = instance.isFragmentPending = false;
  if (!followFragment(instance)) return;
  finishRendering(instance);
  followFragment(instance);
};

/** Forgets the part of an element that has left the page. @param {Host} host */
export const unmountPart = (host) => {
  const instance = instances.get(host);
  instances.delete(host);
  if (instance) destroyInstance(instance);
  updatePage();
};

/** Updates what depends on all parts, and returns whether the `FAQPage` block is there. */
const updatePage = () => {
  forgetUnusedPosts(instances.values());
  if (!instances.size) removeSheet();
  return updateBlock();
};
