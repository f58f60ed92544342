import { expect } from "@playwright/test";
import { LOAD_FAILED, noWasm, unavailable, WIDGET } from "../expected.ts";
import type { Fault } from "../fault.ts";
import { POST } from "../post.ts";

/** What a page forbids. */

const policy = (policy: string): Pick<Fault, "headers"> => ({
  headers: { "content-security-policy": policy },
});
const OPEN = "default-src * 'unsafe-inline' 'wasm-unsafe-eval'";
const SANDBOX = `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/post/" width="900" height="600"></iframe>`;

const REFUSED = [/^csp: connect-src /, /^error: .*Content Security Policy/];
/** Chromium takes the JSON-LD for a script, and says that it won't run it. */
const NOT_RUN = [/^error: .*TrustedScript/, /^csp: require-trusted-types-for/];

/** The article is in a frame of no origin. */
const framed: Fault["visit"] = async (cell) => {
  cell.site.servePage("/frame/", SANDBOX);
  await cell.page.goto(new URL("/frame/", cell.url).href);
  cell.article = cell.page.frames()[1] ?? cell.article;
};

export const POLICY: Fault[] = [
  noWasm("`script-src` without `'wasm-unsafe-eval'`", "CompileError: ", {
    ...policy("default-src * 'unsafe-inline'"),
    noise: [/^csp: script-src wasm-eval$/],
  }),
  noWasm("`connect-src` without the WebAssembly", "TypeError: Failed to fetch", {
    ...policy(`${OPEN}; connect-src https://blog.example/post.json`),
    noise: REFUSED,
  }),
  unavailable("`connect-src` without the data", "TypeError: Failed to fetch", {
    ...policy(`${OPEN}; connect-src https://blog.example/afterword/`),
    noise: REFUSED,
  }),
  {
    name: "`style-src 'none'`",
    ...policy(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'",
    ),
    sees: WIDGET,
    holds: async ({ article }) => {
      await expect(article.locator(".afterword-cards")).toHaveCSS("display", "flex");
      await expect(article.locator("button.afterword-question").first()).toHaveCSS(
        "display",
        "flex",
      );
    },
  },
  {
    name: "`require-trusted-types-for 'script'`",
    ...policy(`${OPEN}; require-trusted-types-for 'script'`),
    sees: WIDGET,
    noise: NOT_RUN,
  },
  {
    name: "`require-trusted-types-for 'script'` and `trusted-types 'none'`",
    ...policy(`${OPEN}; require-trusted-types-for 'script'; trusted-types 'none'`),
    sees: WIDGET,
    noise: NOT_RUN,
  },
  {
    name: "a sandboxed frame, data with CORS",
    fetched: true,
    visit: framed,
    arrange: (site) =>
      site.serveJson("/post.json", POST, { headers: { "access-control-allow-origin": "*" } }),
    sees: WIDGET,
    holds: async ({ article }) => expect(await article.evaluate("origin")).toBe("null"),
  },
  unavailable("a sandboxed frame, data without CORS", "TypeError: Failed to fetch", {
    served: true,
    visit: framed,
    noise: [/^error: Access to fetch .* CORS policy/, LOAD_FAILED],
  }),
];
