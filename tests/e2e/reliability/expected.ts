// The parts that rows of the matrix share: visible content, messages and arrangements.

import { expect } from "@playwright/test";
import type { Site } from "../support/site.ts";
import type { Fault } from "./fault.ts";
import { ALONE, READ, type Way, WAYS } from "./ways.ts";

const UNAVAILABLE = "Check the address and connect-src.";
export const NOT_JSON = 'Check it with "afterword check".';
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' and connect-src.";

/** Returns the same visible content for every way of embedding. */
export const inEveryWay = (sees: string) =>
  Object.fromEntries(WAYS.map((way) => [way, sees])) as Record<Way, string>;
/** The widget is shown. */
export const WIDGET = inEveryWay("widget");
/** The fallback content stays. */
export const FALLBACK = { ...inEveryWay("fallback"), [ALONE]: "nothing" };

/** The widget's line about a part that the article keeps. */
export const ARTICLE_KEPT = /^debug: afterword: the article keeps its own /;

/** The browser's own console line for a failed request. */
export const LOAD_FAILED = /^error: Failed to load resource: /;

/** Returns the row of a fault by which fetched data is unavailable. */
export const dataUnavailable = (name: string, why: string, fault: Partial<Fault> = {}): Fault => ({
  name,
  fetched: true,
  sees: FALLBACK,
  error: {
    code: "data-unavailable",
    messageEnds: (_, data) => [`${data} can't be used: ${why}`, UNAVAILABLE],
  },
  ...fault,
});

/** Returns the row of a fault by which fetched data is invalid. */
export const dataInvalid = (
  name: string,
  body: string | Buffer,
  why: string,
  end = why,
): Fault => ({
  name,
  fetched: true,
  arrange: (site) => site.serveFile("/post.json", body),
  sees: FALLBACK,
  error: { code: "data-invalid", messageEnds: (_, data) => [`${data}${why}`, end] },
});
/** Returns the row of a fault by which fetched data is invalid JSON. */
export const dataNotJson = (name: string, body: string): Fault =>
  dataInvalid(name, body, " can't be used: SyntaxError: ", NOT_JSON);

type MakeRow = (name: string, why: string, fault?: Partial<Fault>) => Fault;

/** Returns a function that makes rows of faults by which the files with a name are unavailable. */
const unavailable =
  (nameFiles: (site: Site, way: Way) => string): MakeRow =>
  (name, why, fault = {}) => ({
    name,
    sees: FALLBACK,
    error: {
      code: "wasm-unavailable",
      messageEnds: (site, _, way) => [`${nameFiles(site, way)} can't be used: ${why}`, WASM],
    },
    ...fault,
  });

const nameWidget = (site: Site) => site.dist.wasm;
/** Returns the common name of the reader's two files. */
const nameReader = (site: Site) => site.dist.article.replace(/\.js$/, "");

/** Returns the row of a fault by which the widget's WebAssembly is unavailable. */
export const wasmUnavailable = unavailable(nameWidget);

/** Returns the row of a fault by which all WebAssembly is; the reader of articles comes first. */
export const allWasmUnavailable = unavailable((site, way) =>
  way === READ ? nameReader(site) : nameWidget(site),
);

/** Returns the row of a fault by which the reader of articles is unavailable. */
export const readerUnavailable: MakeRow = (name, why, fault) =>
  unavailable(nameReader)(name, why, { only: READ, ...fault });

/** Returns the arrangement of a request that is never answered, with the page's clock advanced. */
export const neverAnswered = (path: (site: Site) => string): Partial<Fault> => ({
  ownContext: true,
  arrange: (site) => void site.holdRequests(path(site)),
  visit: async ({ page, site, log, url }) => {
    await page.clock.install();
    const requested = page.waitForRequest(`**${path(site)}`);
    await page.goto(url);
    await requested;
    // Requests are answered in order, so earlier ones have their answers after this one.
    await page.evaluate((url) => fetch(url).then((answer) => answer.text()), url);
    await page.clock.runFor(19_000);
    expect(log.events).toEqual([]);
    await page.clock.runFor(1_000);
  },
});

/** Returns a script element that runs `run` before the loader. */
export const inlineScript = (run: () => void): string => `<script>(${run})()</script>`;
