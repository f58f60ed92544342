// @ts-check
/** The widget's stylesheet on the page: no `<style>` for a policy to block. */

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Adopts a sheet without rules, once; some browsers have the list frozen. */
export const addSheet = () => {
  if (sheet) return;
  const made = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
  sheet = made;
};

/**
 * Gives the sheet its rules, once. The browser styles the whole page anew then, so it is done
 * together with a change that needs them.
 *
 * @param {() => string} rules
 */
export const fillSheet = (rules) => {
  if (sheet && !sheet.cssRules.length) sheet.replaceSync(rules());
};

/** Adds a rule to the sheet. @param {string} rule */
export const insertRule = (rule) => sheet?.insertRule(rule, sheet.cssRules.length);

/** Removes the sheet. */
export const removeSheet = () => {
  if (!sheet) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other != sheet);
  sheet = undefined;
};
