// @ts-check
// usage: node bench/build.mjs [CONTESTANT...]
//
// Writes the pages of the benchmark to target/bench/site/: for each contestant and each number of
// entries a page with the parts in the first screen and one with the parts below it; beside each
// file a compressed copy. Afterword's files come from dist/.

import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import { build, transform } from "esbuild";

import { FULL, includesContestant } from "./cells.mjs";
import { contestants } from "./contestants.mjs";
import { jsonLdScript, renderLists, renderParts } from "./contestants/static/parts.mjs";
import { makeParagraphs, makePost } from "./data.mjs";

/** @import { Contestant } from "./contestants.mjs" */
/** @import { Post } from "./data.mjs" */

/**
 * The HTML that a contestant puts into its pages.
 *
 * @typedef {object} Markup
 * @property {string} head
 * @property {string} parts
 */

/** @typedef {{ glue: string, wasm: string }} WasmUrls the paths in the site */

const SIZES = [5, 100, 1_000, 10_000];

/** The features of WebAssembly that rustc uses. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals"].concat(
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
);

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const site = join(root, "target/bench/site");

/** The contestants in JavaScript, with their entry points. */
const SCRIPTS = new Map([
  ["vanilla", "main.js"],
  ["preact", "main.jsx"],
  ["lit", "main.js"],
  ["webawesome", "main.js"],
  ["radix", "main.jsx"],
]);

/**
 * The contestants in Rust, with the Cargo profile and the level of wasm-opt: Leptos and Sycamore as
 * their guides advise for size, Yew as Trunk builds it by default.
 */
const CRATES = new Map([
  ["leptos", { profile: "small", level: "-Oz" }],
  ["sycamore", { profile: "small", level: "-Oz" }],
  ["yew", { profile: "release", level: "-O" }],
]);

const wanted = process.argv.slice(2);
await mkdir(join(site, "data"), { recursive: true });
await writeSharedFiles();
for (const contestant of contestants) {
  if (wanted.length > 0 && !wanted.includes(contestant.name)) continue;
  await rm(join(site, contestant.name), { recursive: true, force: true });
  await mkdir(join(site, contestant.name));
  await writeContestantFiles(contestant.name);
  await writePages(contestant);
  console.error(`built ${contestant.name}`);
}
await compressFiles();

/** Writes the stylesheets and the data, which all pages share. */
async function writeSharedFiles() {
  await cp(join(root, "bench/host.css"), join(site, "host.css"));
  await cp(join(root, "bench/contestants/parts.css"), join(site, "parts.css"));
  for (const n of SIZES) {
    await writeFile(join(site, `data/${n}.json`), JSON.stringify(makePost(n)));
  }
}

/**
 * Writes the scripts, stylesheets and WebAssembly of a contestant.
 *
 * @param {string} name
 */
async function writeContestantFiles(name) {
  const folder = join(site, name);
  if (name.startsWith("afterword-")) {
    for (const file of await readdir(join(root, "dist"))) {
      if (/^afterword[-.]/.test(file)) await cp(join(root, "dist", file), join(folder, file));
    }
  }
  const script = SCRIPTS.get(name);
  if (script)
    await bundleScript(join(root, "bench/contestants", name, script), join(folder, "main.js"));
  const crate = CRATES.get(name);
  if (crate) await buildCrate(name, crate, folder);
}

/**
 * Bundles and minifies a script with all that it imports.
 *
 * @param {string} from
 * @param {string} to
 */
async function bundleScript(from, to) {
  await build({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    jsx: "automatic",
  });
}

/**
 * Builds a contestant in Rust, optimizes its WebAssembly and minifies its glue.
 *
 * @param {string} name
 * @param {{ profile: string, level: string }} options
 * @param {string} folder
 */
async function buildCrate(name, { profile, level }, folder) {
  const target = join(root, "target/bench/rust");
  const triple = "wasm32-unknown-unknown";
  await run(
    "cargo",
    [
      "build",
      "--quiet",
      "--locked",
      "--profile",
      profile,
      "--target",
      triple,
      "--package",
      `bench-${name}`,
    ],
    { cwd: join(root, "bench/rust"), env: { ...process.env, CARGO_TARGET_DIR: target } },
  );
  const built = join(target, triple, profile, `bench-${name}.wasm`);
  await run("wasm-bindgen", [
    built,
    "--target",
    "web",
    "--no-typescript",
    "--out-dir",
    folder,
    "--out-name",
    "main",
  ]);
  const wasm = join(folder, "main_bg.wasm");
  await run("wasm-opt", [
    wasm,
    "-o",
    wasm,
    level,
    ...FEATURES.map((feature) => `--enable-${feature}`),
  ]);
  const glue = join(folder, "main.js");
  const { code } = await transform(await readFile(glue, "utf8"), {
    minify: true,
    format: "esm",
    target: "es2022",
  });
  await writeFile(glue, code);
}

/** Writes the pages of a contestant. @param {Contestant} contestant */
async function writePages({ name, preloads }) {
  const urls = await findWasmUrls(name);
  for (const n of SIZES) {
    const post = makePost(n);
    const markup = await renderMarkup(name, n, post, urls);
    const { head } = markup;
    if (preloads) markup.head = `${head}\n${preloadLinks(urls)}`.trim();
    await writeFile(join(site, name, `${n}.html`), renderPage(post, markup, 2));
    await writeFile(join(site, name, `${n}-below.html`), renderPage(post, markup, 60));
    if (isMeasuredAlone(name, n)) {
      const parts = markup.parts.replace(/<script type="module"[^>]*><\/script>/, "");
      await writeFile(join(site, name, `${n}-alone.html`), renderPage(post, { head, parts }, 2));
    }
  }
}

/**
 * Returns whether the page is measured without its script, too.
 *
 * @param {string} name
 * @param {number} n the number of entries
 */
function isMeasuredAlone(name, n) {
  const settings = FULL.filter((setting) => setting.kind == "alone" && setting.n == n);
  return settings.some((setting) => includesContestant(setting, name));
}

/**
 * Returns the paths of a contestant's glue and WebAssembly, from the web server's root.
 *
 * @param {string} name
 * @returns {Promise<WasmUrls>}
 */
async function findWasmUrls(name) {
  if (!name.startsWith("afterword-"))
    return { glue: `/${name}/main.js`, wasm: `/${name}/main_bg.wasm` };
  const { glue, wasm } = JSON.parse(
    await readFile(join(root, "dist/afterword.files.json"), "utf8"),
  );
  return { glue: `/${name}/${glue.name}`, wasm: `/${name}/${wasm.name}` };
}

/** Returns the links that Trunk writes. @param {WasmUrls} urls */
function preloadLinks({ glue, wasm }) {
  return `<link rel="modulepreload" href="${glue}" crossorigin>
<link rel="preload" href="${wasm}" as="fetch" type="application/wasm" crossorigin>`;
}

/**
 * Returns the HTML that a contestant puts into a page.
 *
 * @param {string} name
 * @param {number} n the number of entries
 * @param {Post} post
 * @param {WasmUrls} urls
 * @returns {Promise<Markup>}
 */
async function renderMarkup(name, n, post, { glue, wasm }) {
  const stylesheet = '<link rel="stylesheet" href="/parts.css">';
  // No other contestant has a search field.
  const loader = `type="module" src="/${name}/afterword.js" data-src="/data/${n}.json"`;
  const afterword = `<script ${loader} data-filter="off"></script>`;
  switch (name) {
    case "static":
      return { head: `${stylesheet}\n${jsonLdScript(post)}`, parts: renderParts(post) };
    case "afterword-script":
      return { head: "", parts: afterword };
    case "afterword-adoption":
      return { head: "", parts: `${renderLists(post)}\n${afterword}` };
    case "afterword-static": {
      const { stdout } = await run(
        process.env.AFTERWORD ?? join(root, "target/debug/afterword"),
        ["render", "--filter", "off", join(site, `data/${n}.json`)],
        { maxBuffer: 1 << 28 },
      );
      const head = `<link rel="stylesheet" href="/${name}/afterword.css">`;
      return { head, parts: `${stdout}${afterword}` };
    }
    case "leptos":
    case "sycamore":
    case "yew": {
      // The start script that Trunk writes.
      const start = `import init from "${glue}"; init({ module_or_path: "${wasm}" });`;
      return {
        head: stylesheet,
        parts: `${mountPoint(n)}\n<script type="module">${start}</script>`,
      };
    }
    default: {
      const head =
        name === "webawesome"
          ? `${stylesheet}\n<link rel="stylesheet" href="/webawesome/main.css">`
          : stylesheet;
      return {
        head,
        parts: `${mountPoint(n)}\n<script type="module" src="/${name}/main.js"></script>`,
      };
    }
  }
}

/**
 * Returns the element that a contestant renders the parts into, with the path of the data.
 *
 * @param {number} n
 */
function mountPoint(n) {
  return `<div id="parts" data-src="/data/${n}.json"></div>`;
}

/**
 * Returns the page of the article with the parts in it.
 *
 * @param {Post} post
 * @param {Markup} markup
 * @param {number} before the number of paragraphs before the parts
 */
function renderPage({ lang, title }, markup, before) {
  const paragraphs = makeParagraphs(before + 10).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
${markup.head}
</head>
<body>
<main>
<article>
<h1>${title}</h1>
${paragraphs.slice(0, before).join("\n")}
${markup.parts}
${paragraphs.slice(before).join("\n")}
</article>
</main>
</body>
</html>
`;
}

/** Writes a compressed copy beside each file. */
async function compressFiles() {
  const files = await readdir(site, { recursive: true });
  const compressible = files.filter((file) => /^\.(css|html|js|json|wasm)$/.test(extname(file)));
  const compress = promisify(brotliCompress);
  const queue = compressible.values();
  const worker = async () => {
    for (const file of queue) {
      const content = await readFile(join(site, file));
      const isLarge = content.length > 1_000_000 && /\.(html|json)$/.test(file);
      const quality = isLarge ? 9 : constants.BROTLI_MAX_QUALITY;
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      await writeFile(join(site, `${file}.br`), await compress(content, { params }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
