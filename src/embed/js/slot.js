// @ts-check
/**
 * The element of a part: a shadow root with one slot, which shows either the part or the fallback.
 *
 * Both stay in the light DOM, so a framework keeps its nodes, and the page's styles, ids and
 * fragments reach the part.
 */

const SLOT = "afterword";

/** @type {WeakMap<Element, HTMLSlotElement>} */
const slots = new WeakMap();
/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {Element} host */
const slotOf = (host) => {
  let slot = slots.get(host);
  if (!slot) {
    // The part is `hidden` for readers of the bare markup; here it is shown.
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync("::slotted(*){display:block!important}");
    const shadow = host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    slot = shadow.appendChild(document.createElement("slot"));
    slots.set(host, slot);
  }
  return slot;
};

/**
 * Shows only `root` in its element.
 *
 * @param {Element} host
 * @param {HTMLElement} root
 * @param {boolean} hasFallback
 */
export const showRoot = (host, root, hasFallback) => {
  const slot = slotOf(host);
  root.slot = SLOT;
  root.hidden = hasFallback;
  // The first element with an id is the one that fragments and labels reach.
  host.prepend(root);
  slot.name = SLOT;
};

/** Shows the fallback content of an element again. @param {Element} host */
export const showFallback = (host) => {
  const slot = slots.get(host);
  if (slot) slot.name = "";
  for (const child of [...host.children]) if (child.slot == SLOT) child.remove();
};

/** Returns the part that an element has in its slot. @param {Element} host */
export const rootOf = (host) => [...host.children].find((child) => child.slot == SLOT);
