// @ts-check
// usage: node bench/build.mjs [CONTESTANT...]
//
// Makes the pages of the benchmark, in target/bench/site/: for each contestant and each number of entries
// one page with the parts in the first screen and one with the parts below it; beside each file a
// compressed one. Afterword's files come from dist/.

import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import { build, transform } from "esbuild";

import { FULL, takes } from "./cells.mjs";
import { contestants } from "./contestants.mjs";
import { block, lists, parts } from "./contestants/static/parts.mjs";
import { post, prose } from "./data.mjs";

/** @import { Contestant } from "./contestants.mjs" */
/** @import { Post } from "./data.mjs" */

/**
 * What a contestant puts into its pages.
 *
 * @typedef {object} Markup
 * @property {string} head
 * @property {string} parts
 */

/** @typedef {{ glue: string, wasm: string }} Files where a contestant has its glue and its WebAssembly */

const SIZES = [5, 100, 1_000, 10_000];

/** What the compiler uses of WebAssembly. */
const FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals"].concat(
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
);

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const site = join(root, "target/bench/site");

/** The contestants in JavaScript, with their first file. */
const SCRIPTS = new Map([
  ["vanilla", "main.js"],
  ["preact", "main.jsx"],
  ["lit", "main.js"],
  ["webawesome", "main.js"],
  ["radix", "main.jsx"],
]);

/** The contestants in Rust, with the profile of their build and the level of wasm-opt: the small ones as their
 *  guides advise for size, Yew as Trunk does it when nobody says anything. */
const CRATES = new Map([
  ["leptos", { profile: "small", level: "-Oz" }],
  ["sycamore", { profile: "small", level: "-Oz" }],
  ["yew", { profile: "release", level: "-O" }],
]);

const wanted = process.argv.slice(2);
await mkdir(join(site, "data"), { recursive: true });
await writeShared();
for (const contestant of contestants) {
  if (wanted.length > 0 && !wanted.includes(contestant.name)) continue;
  await rm(join(site, contestant.name), { recursive: true, force: true });
  await mkdir(join(site, contestant.name));
  await writeAssets(contestant.name);
  await writePages(contestant);
  console.error(`built ${contestant.name}`);
}
await compressAll();

/** What all pages share. */
async function writeShared() {
  await cp(join(root, "bench/host.css"), join(site, "host.css"));
  await cp(join(root, "bench/contestants/parts.css"), join(site, "parts.css"));
  for (const n of SIZES) {
    await writeFile(join(site, `data/${n}.json`), JSON.stringify(post(n)));
  }
}

/**
 * The files of a contestant that its pages name.
 *
 * @param {string} name
 */
async function writeAssets(name) {
  const folder = join(site, name);
  if (name.startsWith("afterword-")) {
    for (const file of await readdir(join(root, "dist"))) {
      if (/^afterword[-.]/.test(file)) await cp(join(root, "dist", file), join(folder, file));
    }
  }
  const script = SCRIPTS.get(name);
  if (script) await bundle(join(root, "bench/contestants", name, script), join(folder, "main.js"));
  const crate = CRATES.get(name);
  if (crate) await buildCrate(name, crate, folder);
}

/**
 * @param {string} from
 * @param {string} to
 */
async function bundle(from, to) {
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
 * @param {string} name
 * @param {{ profile: string, level: string }} how
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

/** @param {Contestant} contestant */
async function writePages({ name, preloads }) {
  const files = await filesOf(name);
  for (const n of SIZES) {
    const made = post(n);
    const markup = await markupOf(name, n, made, files);
    const { head } = markup;
    if (preloads) markup.head = `${head}\n${preload(files)}`.trim();
    await writeFile(join(site, name, `${n}.html`), page(made, markup, 2));
    await writeFile(join(site, name, `${n}-below.html`), page(made, markup, 60));
    const alone = {
      head,
      parts: markup.parts.replace(/<script type="module"[^>]*><\/script>/, ""),
    };
    if (FULL.some((setting) => setting.kind == "alone" && setting.n == n && takes(setting, name))) {
      await writeFile(join(site, name, `${n}-alone.html`), page(made, alone, 2));
    }
  }
}

/**
 * @param {string} name
 * @returns {Promise<Files>}
 */
async function filesOf(name) {
  if (!name.startsWith("afterword-"))
    return { glue: `/${name}/main.js`, wasm: `/${name}/main_bg.wasm` };
  const { glue, wasm } = JSON.parse(
    await readFile(join(root, "dist/afterword.files.json"), "utf8"),
  );
  return { glue: `/${name}/${glue.name}`, wasm: `/${name}/${wasm.name}` };
}

/** As Trunk writes it. @param {Files} files */
function preload({ glue, wasm }) {
  return `<link rel="modulepreload" href="${glue}" crossorigin>
<link rel="preload" href="${wasm}" as="fetch" type="application/wasm" crossorigin>`;
}

/**
 * @param {string} name
 * @param {number} n
 * @param {Post} made
 * @param {Files} files
 * @returns {Promise<Markup>}
 */
async function markupOf(name, n, made, { glue, wasm }) {
  const look = '<link rel="stylesheet" href="/parts.css">';
  const afterword = `<script type="module" src="/${name}/afterword.js" data-src="/data/${n}.json"></script>`;
  switch (name) {
    case "static":
      return { head: `${look}\n${block(made)}`, parts: parts(made) };
    case "afterword-script":
      return { head: "", parts: afterword };
    case "afterword-adoption":
      return { head: "", parts: `${lists(made)}\n${afterword}` };
    case "afterword-static": {
      const { stdout } = await run(
        process.env.AFTERWORD ?? join(root, "target/debug/afterword"),
        ["render", join(site, `data/${n}.json`)],
        { maxBuffer: 1 << 28 },
      );
      const head = `<link rel="stylesheet" href="/${name}/afterword.css">`;
      return { head, parts: `${stdout}${afterword}` };
    }
    case "leptos":
    case "sycamore":
    case "yew": {
      // As Trunk writes it.
      const start = `import init from "${glue}"; init({ module_or_path: "${wasm}" });`;
      return { head: look, parts: `${place(n)}\n<script type="module">${start}</script>` };
    }
    default: {
      const head =
        name === "webawesome"
          ? `${look}\n<link rel="stylesheet" href="/webawesome/main.css">`
          : look;
      return { head, parts: `${place(n)}\n<script type="module" src="/${name}/main.js"></script>` };
    }
  }
}

/**
 * Where a contestant puts the parts, and what it is told.
 *
 * @param {number} n
 */
function place(n) {
  return `<div id="parts" data-src="/data/${n}.json"></div>`;
}

/**
 * The article with the parts in it.
 *
 * @param {Post} made
 * @param {Markup} markup
 * @param {number} before how many paragraphs stand before the parts
 */
function page({ lang, title }, markup, before) {
  const text = prose(before + 10).map((paragraph) => `<p>${paragraph}</p>`);
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
${text.slice(0, before).join("\n")}
${markup.parts}
${text.slice(before).join("\n")}
</article>
</main>
</body>
</html>
`;
}

/** Puts a compressed file beside each. */
async function compressAll() {
  const files = await readdir(site, { recursive: true });
  const plain = files.filter((file) => /^\.(css|html|js|json|wasm)$/.test(extname(file)));
  const compress = promisify(brotliCompress);
  const next = plain.values();
  const worker = async () => {
    for (const file of next) {
      const content = await readFile(join(site, file));
      const isLarge = content.length > 1_000_000 && /\.(html|json)$/.test(file);
      const quality = isLarge ? 9 : constants.BROTLI_MAX_QUALITY;
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      await writeFile(join(site, `${file}.br`), await compress(content, { params }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
