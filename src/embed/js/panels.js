// @ts-check
/**
 * Closed panels on a page that takes everything `hidden` off the page, so that nobody finds or
 * prints it. An important rule in a cascade layer beats any rule of an adopted stylesheet, but no
 * inline style.
 */

/** The page has such a rule. */
let isNeeded = false;

/** Looks for such a rule, and keeps the panels of a shown part. @param {Element} root */
export const keepPanels = (root) => {
  const probe = document.createElement("div");
  probe.className = "afterword-panel";
  probe.setAttribute("hidden", "until-found");
  root.append(probe);
  isNeeded = getComputedStyle(probe).display == "none" && CSS.supports("content-visibility:hidden");
  probe.remove();
  keepNewPanels(root);
};

/** Keeps the panels in `parent`. @param {ParentNode} parent */
export const keepNewPanels = (parent) => {
  if (!isNeeded) return;
  for (const panel of parent.querySelectorAll("[data-part=panel]"))
    /** @type {HTMLElement} */ (panel).style.setProperty("display", "block", "important");
};
