// @ts-check
/**
 * The loader: finds the post data, fetches it side by side with the widget, and hands both over.
 *
 * It owns what must work without WebAssembly: the two elements, waiting for a reader, calls that
 * come early, and saying what went wrong. The glue (`src/embed/js/`) has the scripts that need the
 * widget; the place and the look of the parts are the widget's business.
 */

import { KEY, page } from "./start.js";

// The npm package starts the loader without this: its module is no script tag of the page's.
/** @type {import("./start.js").Learn} */ (page[KEY])(import.meta.url);
