// Faults of the loader, of its files, and of the browser features that they need.

import {
  allWasmUnavailable,
  FALLBACK,
  inlineScript,
  LOAD_FAILED,
  neverAnswered,
  wasmUnavailable,
} from "../expected.ts";
import type { Fault } from "../fault.ts";

export const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
/** A module that imports a function which the glue does not have. */
export const OTHER_MODULE = Buffer.concat([
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
    name: "the script does not match its `integrity`",
    sees: FALLBACK,
    attributes: { integrity: `sha256-${"A".repeat(43)}=` },
    noise: [/^error: Failed to find a valid digest/],
  },
  allWasmUnavailable(
    "the browser has no WebAssembly",
    "ReferenceError: WebAssembly is not defined",
    { browser: { args: ["--js-flags=--jitless"] } },
  ),
  {
    name: "the browser has no constructable style sheets",
    head: inlineScript(() => Object.defineProperty(window, "CSSStyleSheet", { value: undefined })),
    sees: FALLBACK,
    error: { code: "internal", messageEnds: () => ["CSSStyleSheet"] },
  },
  wasmUnavailable("the WebAssembly is missing (404)", "TypeError: ", {
    arrange: (site) => site.failRequests(site.dist.wasm, 404),
    noise: [LOAD_FAILED],
  }),
  wasmUnavailable("the WebAssembly has the wrong MIME type", "TypeError: ", {
    arrange: (site) =>
      site.serveFile(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
  }),
  wasmUnavailable("the WebAssembly is cut off", "CompileError: ", {
    arrange: (site) => site.serveFile(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
  }),
  wasmUnavailable(
    "the WebAssembly never comes",
    "no answer in 20 s. ",
    neverAnswered((site) => site.dist.wasm),
  ),
  wasmUnavailable("the glue is missing (404)", "TypeError: Failed to fetch dynamically imported", {
    arrange: (site) => site.failRequests(site.dist.glue, 404),
    noise: [LOAD_FAILED],
  }),
  wasmUnavailable(
    "the glue never comes",
    "no answer in 20 s. ",
    neverAnswered((site) => site.dist.glue),
  ),
  wasmUnavailable("glue and WebAssembly are of different builds", "", {
    arrange: (site) => site.serveFile(site.dist.wasm, OTHER_MODULE),
  }),
];
