// `import "afterword"` in an application, with each bundler, on a page with a strict policy.

import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "@playwright/test";
import sirv from "sirv";
import { CHECKOUT, installPackage, run, writeFiles } from "./support/package.mjs";

const LIBRARIES = join(CHECKOUT, "tests/packages/node_modules");
const WASM = "node_modules/afterword/element/afterword.wasm";
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'";
const DATA = JSON.stringify({
  version: 1,
  faq: {
    items: ["one", "two", "three"].map((id) => ({
      id,
      question: `Is it ${id}?`,
      answer: "It is.",
    })),
  },
});

/** Returns the page of the application. @param {string} script */
const makePage = (script) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>A post</title></head>
<body><main><h1>A post</h1>
<afterword-faq src="/data.json"><p>The plain list</p></afterword-faq></main>
<script type="module" src="${script}"></script></body></html>
`;

/** Builds with a version of Vite. @param {string} name */
const vite = (name) => async (/** @type {string} */ folder) => {
  await writeFiles(folder, {
    "index.html": makePage("/main.js"),
    "vite.config.js": `import afterword from "afterword/vite";
      export default { plugins: [afterword()] };`,
    "public/data.json": DATA,
  });
  runTool(folder, "node", join(LIBRARIES, name, "bin/vite.js"), "build");
};

/** The builds, each of which leaves a site in the folder `dist`. */
const BUILDS = {
  "Vite 8": vite("vite"),
  "Vite 7": vite("vite7"),
  "webpack 5": async (/** @type {string} */ folder) => {
    await writePage(folder);
    const { default: webpack } = await import(join(LIBRARIES, "webpack/lib/index.js"));
    const output = { path: join(folder, "dist"), filename: "main.js" };
    const compiler = webpack({ mode: "production", context: folder, entry: "./main.js", output });
    const stats = await new Promise((resolve, reject) =>
      compiler.run((/** @type {Error} */ error, /** @type {object} */ stats) =>
        error ? reject(error) : resolve(stats),
      ),
    );
    assert.equal(stats.hasErrors(), false, stats.toString());
  },
  esbuild: async (/** @type {string} */ folder) => {
    await writePage(folder);
    const esbuild = join(CHECKOUT, "node_modules/.bin/esbuild");
    runTool(folder, esbuild, "main.js", "--bundle", "--format=esm", "--outfile=dist/main.js");
    await cp(join(folder, WASM), join(folder, "dist/afterword.wasm"));
  },
  Rollup: async (/** @type {string} */ folder) => {
    await writePage(folder);
    // Rollup finds no packages by itself.
    const entry = "node_modules/afterword/element/index.js";
    runTool(folder, join(LIBRARIES, "rollup/dist/bin/rollup"), entry, "--dir", "dist");
    await writeFiles(folder, { "dist/index.html": makePage("/index.js") });
    await cp(join(folder, WASM), join(folder, "dist/afterword.wasm"));
  },
};

/** @param {string} folder */
const writePage = (folder) =>
  writeFiles(folder, { "dist/index.html": makePage("/main.js"), "dist/data.json": DATA });

/** @param {string} folder @param {string} program @param {string[]} args */
const runTool = (folder, program, ...args) => {
  const { status, stdout, stderr } = run(folder, program, ...args);
  assert.equal(status, 0, stdout + stderr);
};

/** @type {import("@playwright/test").Browser} */
let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
});
after(() => browser?.close());

/**
 * Serves a folder until the test ends, and returns its address.
 *
 * @param {import("node:test").TestContext} context
 * @param {string} folder
 */
const serve = async (context, folder) => {
  const setHeaders = (/** @type {import("node:http").ServerResponse} */ response) =>
    void response.setHeader("Content-Security-Policy", POLICY);
  const server = createServer(sirv(folder, { dev: true, setHeaders }));
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  context.after(() => server.close());
  const address = server.address();
  return `http://127.0.0.1:${address && typeof address === "object" ? address.port : ""}/`;
};

/**
 * Opens the page, and returns it with its console.
 *
 * @param {import("node:test").TestContext} context
 * @param {string} address
 */
const openPage = async (context, address) => {
  const page = await browser.newPage();
  context.after(() => page.close());
  /** @type {string[]} */
  const lines = [];
  page.on("console", (message) => lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(String(error)));
  return { page, lines, show: () => page.goto(address) };
};

/**
 * Causes a trap in the WebAssembly, and returns the code of the error that the page hears of: the
 * glue asks for more memory than there can be.
 *
 * @param {import("@playwright/test").Page} page
 */
const causeTrap = (page) =>
  page.evaluate(() => {
    const code = new Promise((resolve) =>
      addEventListener("afterword:error", ({ detail }) => resolve(detail.code)),
    );
    TextEncoder.prototype.encodeInto = () => ({ read: 0, written: 2 ** 31 });
    document.querySelector("afterword-faq")?.setAttribute("theme", "dark");
    return code;
  });

for (const [name, build] of Object.entries(BUILDS))
  test(`${name} builds an application with the widget`, async (context) => {
    const folder = await installPackage(context);
    await writeFiles(folder, { "main.js": `import "afterword";\n` });
    await build(folder);
    const { page, lines, show } = await openPage(
      context,
      await serve(context, join(folder, "dist")),
    );
    await show();
    // The labels of other languages come from a file of their own.
    await page.getByRole("button", { name: "Alle aufklappen" }).click();
    assert.equal(await page.locator("afterword-faq [aria-expanded=true]").count(), 3);
    assert.equal(await page.getByText("The plain list").isVisible(), false);
    assert.deepEqual(lines, []);

    assert.equal(await causeTrap(page), "wasm-crashed");
    await page.getByText("The plain list").waitFor({ state: "visible" });
  });
