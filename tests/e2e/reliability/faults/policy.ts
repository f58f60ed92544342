// Faults by a page's content security policy or sandbox.

import { expect } from "@playwright/test";
import { allWasmUnavailable, dataUnavailable, LOAD_FAILED, WIDGET } from "../expected.ts";
import type { Fault } from "../fault.ts";
import { POST } from "../post.ts";
import { READ } from "../ways.ts";

/** Returns the headers with a policy. */
const withPolicy = (policy: string): Pick<Fault, "headers"> => ({
  headers: { "content-security-policy": policy },
});
const OPEN = "default-src * 'unsafe-inline' 'wasm-unsafe-eval'";
const SANDBOX = `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/post/" width="900" height="600"></iframe>`;

/** The browser's lines for a request that the policy refuses. */
const REFUSED = [/^csp: connect-src /, /^error: .*Content Security Policy/];
/** Chromium's lines for the JSON-LD block, whose text it reports as that of a script. */
const TRUSTED_TYPES_LINES = [/^error: .*TrustedScript/, /^csp: require-trusted-types-for/];

/** Opens a page that has the article in a sandboxed frame, whose origin is opaque. */
const visitInSandbox: Fault["visit"] = async (cell) => {
  cell.site.servePage("/frame/", SANDBOX);
  await cell.page.goto(new URL("/frame/", cell.url).href);
  cell.article = cell.page.frames()[1] ?? cell.article;
};

export const POLICY: Fault[] = [
  allWasmUnavailable("`script-src` without `'wasm-unsafe-eval'`", "CompileError: ", {
    ...withPolicy("default-src * 'unsafe-inline'"),
    noise: [/^csp: script-src wasm-eval$/],
  }),
  allWasmUnavailable("`connect-src` without the WebAssembly", "TypeError: Failed to fetch", {
    ...withPolicy(`${OPEN}; connect-src https://blog.example/post.json`),
    noise: REFUSED,
  }),
  dataUnavailable("`connect-src` without the data", "TypeError: Failed to fetch", {
    ...withPolicy(`${OPEN}; connect-src https://blog.example/afterword/`),
    noise: REFUSED,
  }),
  {
    name: "`style-src 'none'`",
    ...withPolicy(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'",
    ),
    sees: WIDGET,
    holds: async ({ article }) => {
      await expect(article.locator(".afterword-cards").first()).toHaveCSS("display", "flex");
      await expect(article.locator("button.afterword-question").first()).toHaveCSS(
        "display",
        "flex",
      );
    },
  },
  {
    name: "`require-trusted-types-for 'script'`",
    ...withPolicy(`${OPEN}; require-trusted-types-for 'script'`),
    sees: WIDGET,
    noise: TRUSTED_TYPES_LINES,
  },
  {
    name: "`require-trusted-types-for 'script'` and `trusted-types 'none'`",
    ...withPolicy(`${OPEN}; require-trusted-types-for 'script'; trusted-types 'none'`),
    sees: WIDGET,
    noise: TRUSTED_TYPES_LINES,
  },
  {
    name: "a sandboxed frame, data with CORS",
    fetched: true,
    visit: visitInSandbox,
    arrange: (site) =>
      site.serveJson("/post.json", POST, { headers: { "access-control-allow-origin": "*" } }),
    sees: WIDGET,
    holds: async ({ article }) => expect(await article.evaluate("origin")).toBe("null"),
  },
  dataUnavailable("a sandboxed frame, data without CORS", "TypeError: Failed to fetch", {
    served: true,
    visit: visitInSandbox,
    noise: [/^error: Access to fetch .* CORS policy/, LOAD_FAILED],
  }),
  {
    name: "a sandboxed frame, without data",
    only: READ,
    visit: visitInSandbox,
    sees: WIDGET,
    holds: async ({ article }) => expect(await article.evaluate("origin")).toBe("null"),
  },
];
