// Faults of the reader's two files, which only an article without data asks for.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Site } from "../../support/site.ts";
import { LOAD_FAILED, neverAnswered, readerUnavailable } from "../expected.ts";
import { EMPTY_MODULE, OTHER_MODULE } from "./scripts.ts";

const DIST = join(import.meta.dirname, "../../../../dist");
const PLAIN_TEXT = { headers: { "content-type": "text/plain" } };

/** Serves the first half of the reader's script. */
const cutScript = (site: Site) => {
  const script = readFileSync(join(DIST, basename(site.dist.article)));
  site.serveFile(site.dist.article, script.subarray(0, script.length / 2));
};

export const READER = [
  readerUnavailable(
    "the reader’s script is missing (404)",
    "TypeError: Failed to fetch dynamically imported",
    { arrange: (site) => site.failRequests(site.dist.article, 404), noise: [LOAD_FAILED] },
  ),
  readerUnavailable(
    "the reader’s script has the wrong MIME type",
    "TypeError: Failed to fetch dynamically imported",
    {
      arrange: (site) => site.serveFile(site.dist.article, "", PLAIN_TEXT),
      noise: [/^error: Failed to load module script: Expected a JavaScript/],
    },
  ),
  readerUnavailable("the reader’s script is cut off", "SyntaxError: ", { arrange: cutScript }),
  readerUnavailable(
    "the reader’s script never comes",
    "no answer in 20 s. ",
    neverAnswered((site) => site.dist.article),
  ),
  readerUnavailable("the reader’s WebAssembly is missing (404)", "TypeError: ", {
    arrange: (site) => site.failRequests(site.dist.articleWasm, 404),
    noise: [LOAD_FAILED],
  }),
  readerUnavailable("the reader’s WebAssembly has the wrong MIME type", "TypeError: ", {
    arrange: (site) => site.serveFile(site.dist.articleWasm, EMPTY_MODULE, PLAIN_TEXT),
  }),
  readerUnavailable("the reader’s WebAssembly is cut off", "CompileError: ", {
    arrange: (site) => site.serveFile(site.dist.articleWasm, EMPTY_MODULE.subarray(0, 7)),
  }),
  readerUnavailable(
    "the reader’s WebAssembly never comes",
    "no answer in 20 s. ",
    neverAnswered((site) => site.dist.articleWasm),
  ),
  readerUnavailable("the reader’s script and WebAssembly are of different builds", "", {
    arrange: (site) => site.serveFile(site.dist.articleWasm, OTHER_MODULE),
  }),
];
