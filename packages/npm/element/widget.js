// @ts-check
// The widget of a bundled page; src/loader/widget.js is that of the script tag.

import { known, once } from "../../../src/loader/data.js";
import { attempt, report } from "../../../src/loader/report.js";
import { ARTICLE_WASM, WASM } from "./address.js";

const WASM_CHECKS = "its type (application/wasm), 'wasm-unsafe-eval' and connect-src";

/**
 * Reads the labels in all languages but English, which the widget brings along. They are a module,
 * since bundlers make small files addresses that a page's policy may forbid to fetch.
 *
 * @returns {Promise<[text: string, byTag: object]>}
 */
// @ts-ignore: the build of the package makes it.
export const readLabels = async () => ["", (await import("./labels.js")).default];

/**
 * Returns the post data in an element of the page as JSON, or nothing if it has no parts.
 *
 * @param {Element} element
 * @returns {Promise<string | undefined>}
 */
export const readArticle = (element) =>
  attempt(
    ARTICLE_WASM,
    // @ts-ignore: the build of the package makes it.
    async () => (await import("./article.js")).readArticle(element, ARTICLE_WASM),
    "wasm-unavailable",
    WASM_CHECKS,
  );

/** Fetches the code of the search field above the questions. */
// @ts-ignore: the build of the package makes it.
export const importFilter = () => import("./filter.js");

/** The widget, when it is there. @type {typeof import("../../../src/embed/js/index.js")} */
export let widget;

/**
 * Loads the widget at the first call.
 *
 * @param {typeof import("../../../src/loader/connect.js").connect} showAgain shows the parts of an
 *   element once more
 */
export const loadWidget = (showAgain) =>
  once(WASM, () =>
    attempt(
      WASM,
      async () => {
        const [glue, module] = await Promise.all([
          // @ts-ignore: the build of the package makes it.
          import("./glue.js"),
          WebAssembly.compileStreaming(fetch(WASM)),
        ]);
        await glue.default(module, report, known, showAgain);
        widget = glue;
      },
      "wasm-unavailable",
      WASM_CHECKS,
    ),
  );
