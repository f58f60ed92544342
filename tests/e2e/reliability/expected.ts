import { expect } from "@playwright/test";
import type { Site } from "../support/site.ts";
import type { Fault } from "./fault.ts";
import { ALONE, type Way, WAYS } from "./ways.ts";

/** What rows of the matrix have in common: what is to be seen, what is said, and how a page comes to it. */

const UNAVAILABLE = "Check the address and connect-src.";
export const NOT_JSON = 'Check it with "afterword check".';
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' in script-src and connect-src.";

export const everywhere = (sees: string) =>
  Object.fromEntries(WAYS.map((way) => [way, sees])) as Record<Way, string>;
/** The widget is shown. */
export const WIDGET = everywhere("widget");
/** What was there before stays. */
export const FALLBACK = { ...everywhere("fallback"), [ALONE]: "nothing" };

/** What the browser itself says. */
export const LOAD_FAILED = /^error: Failed to load resource: /;

/** The data is at an address, and can't be had. */
export const unavailable = (name: string, why: string, fault: Partial<Fault> = {}): Fault => ({
  name,
  fetched: true,
  sees: FALLBACK,
  error: {
    code: "data-unavailable",
    says: (_, data) => [`${data} can't be used: ${why}`, UNAVAILABLE],
  },
  ...fault,
});

/** The data is at an address, and of no use. */
export const invalid = (name: string, body: string | Buffer, why: string, end = why): Fault => ({
  name,
  fetched: true,
  arrange: (site) => site.serveFile("/post.json", body),
  sees: FALLBACK,
  error: { code: "data-invalid", says: (_, data) => [`${data}${why}`, end] },
});
export const notJson = (name: string, body: string): Fault =>
  invalid(name, body, " can't be used: SyntaxError: ", NOT_JSON);

/** The widget can't be had. */
export const noWasm = (name: string, why: string, fault: Partial<Fault> = {}): Fault => ({
  name,
  sees: FALLBACK,
  error: {
    code: "wasm-unavailable",
    says: (site) => [`${site.dist.wasm} can't be used: ${why}`, WASM],
  },
  ...fault,
});

/** An answer that doesn't come; the page's clock is put forward. */
export const late = (path: (site: Site) => string): Partial<Fault> => ({
  apart: true,
  arrange: (site) => void site.holdRequests(path(site)),
  visit: async ({ page, site, log, url }) => {
    await page.clock.install();
    const coming = page.waitForRequest(`**${path(site)}`);
    await page.goto(url);
    await coming;
    // What else was asked for has come when this has.
    await page.evaluate((url) => fetch(url).then((answer) => answer.text()), url);
    await page.clock.runFor(19_000);
    expect(log.events).toEqual([]);
    await page.clock.runFor(1_000);
  },
});

/** A script of the page's own, before the loader. */
export const script = (run: () => void): string => `<script>(${run})()</script>`;
