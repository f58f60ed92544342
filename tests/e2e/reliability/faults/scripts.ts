import { FALLBACK, late, LOAD_FAILED, noWasm, script } from "../expected.ts";
import type { Fault } from "../fault.ts";
import { ALONE } from "../ways.ts";

/** The loader, its files, and what they need of the browser. */

const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
/** It imports a function of no such name. */
const OTHER_MODULE = Buffer.concat([
  EMPTY_MODULE,
  Buffer.from([1, 4, 1, 0x60, 0, 0, 2, 8, 1, 1, 0x61, 2, 0x7a, 0x7a, 0, 0]),
]);

export const SCRIPTS: Fault[] = [
  { name: "JavaScript is off", sees: FALLBACK, withoutScripts: true },
  {
    name: "the script is blocked",
    sees: FALLBACK,
    arrange: (site) => site.failRequests(site.dist.loader, "refused"),
    noise: [LOAD_FAILED],
  },
  {
    name: "the script is not what its `integrity` says",
    sees: FALLBACK,
    attributes: { integrity: `sha256-${"A".repeat(43)}=` },
    noise: [/^error: Failed to find a valid digest/],
  },
  noWasm("the browser has no WebAssembly", "ReferenceError: WebAssembly is not defined", {
    browser: { args: ["--js-flags=--jitless"] },
  }),
  {
    name: "the browser has no constructable style sheets",
    head: script(() => Object.defineProperty(window, "CSSStyleSheet", { value: undefined })),
    sees: FALLBACK,
    error: { code: "internal", says: () => ["CSSStyleSheet"] },
  },
  noWasm("the WebAssembly is not there", "TypeError: ", {
    arrange: (site) => site.failRequests(site.dist.wasm, 404),
    noise: [LOAD_FAILED],
  }),
  noWasm("the WebAssembly has the wrong MIME type", "TypeError: ", {
    arrange: (site) =>
      site.serveFile(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
  }),
  noWasm("the WebAssembly is cut off", "CompileError: ", {
    arrange: (site) => site.serveFile(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
  }),
  noWasm(
    "the WebAssembly never comes",
    "no answer in 20 s. ",
    late((site) => site.dist.wasm),
  ),
  noWasm("the glue is not there", "TypeError: Failed to fetch dynamically imported", {
    arrange: (site) => site.failRequests(site.dist.glue, 404),
    noise: [LOAD_FAILED],
  }),
  noWasm(
    "the glue never comes",
    "no answer in 20 s. ",
    late((site) => site.dist.glue),
  ),
  noWasm("glue and WebAssembly are of different builds", "", {
    arrange: (site) => site.serveFile(site.dist.wasm, OTHER_MODULE),
  }),
];
