// @ts-check
/** The widget: the glue and the WebAssembly, loaded once. */

import { known, once, readJson } from "./data.js";
import { attempt, report } from "./report.js";

const BASE = new URL("afterword-__AFTERWORD_HASH__", import.meta.url).href;
const WASM = BASE + "_bg.wasm";
const WASM_CHECKS = "its type (application/wasm), 'wasm-unsafe-eval' and connect-src";

/** Reads the labels in all languages but English, which the widget brings along. */
export const readLabels = () => readJson([BASE + "-labels.json"]);

/**
 * Returns the post data in an element of the page as JSON, or nothing if it has no parts.
 *
 * @param {Element} element
 * @returns {Promise<string | undefined>}
 */
export const readArticle = (element) => {
  const address = BASE + "-article";
  return attempt(
    address,
    async () => (await import(address + ".js")).readArticle(element, address + "_bg.wasm"),
    "wasm-unavailable",
    WASM_CHECKS,
  );
};

/** Fetches the code of the search field above the questions. */
export const importFilter = () => import(BASE + "-filter.js");

/** The widget, when it is there. @type {typeof import("../embed/js/index.js")} */
export let widget;

/**
 * Loads the widget at the first call.
 *
 * @param {typeof import("./connect.js").connect} showAgain shows the parts of an element or a
 *   script tag once more
 */
export const loadWidget = (showAgain) =>
  once(WASM, () =>
    attempt(
      WASM,
      async () => {
        const [glue, module] = await Promise.all([
          import(BASE + ".js"),
          WebAssembly.compileStreaming(fetch(WASM)),
        ]);
        await glue.default(module, report, known, showAgain);
        widget = glue;
      },
      "wasm-unavailable",
      WASM_CHECKS,
    ),
  );
