// Trunk's post_build hook. Optimizes the wasm, prunes its glue, which gets `src/swap.js`, and minifies all that is
// shipped. Gives the wasm and the glue one name, and tells it to the loader and, in `afterword.files.json`, to the
// templates of blogs. What is shipped is compressed as well.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { listing } from "./manifest.mjs";
import { forbidSinks, prune, renameAsWasm } from "./glue.mjs";
import { nameInOrder } from "./function-order.mjs";

const staging = env.TRUNK_STAGING_DIR;
const html = env.TRUNK_HTML_FILE;
if (!staging || !html) throw new Error("web/build/index.mjs is run by Trunk; use `make build`");

/** @param {string} name */
const path = (name) => join(staging, name);

const names = await readdir(staging);
/** @param {RegExp} pattern */
const only = (pattern) => {
  const [found, ...others] = names.filter((name) => pattern.test(name));
  if (!found || others.length > 0)
    throw new Error(`expected one ${pattern} among ${names.join(", ")}`);
  return found;
};
const glueName = only(/^afterword-[0-9a-f]+\.js$/);
const wasmName = only(/^afterword-[0-9a-f]+_bg\.wasm$/);

// The names come first: converging would run that pass, and print its map, several times.
const newNames = JSON.parse(wasmOpt("--minify-imports-and-exports-and-modules"));
// What makes the wasm smallest once it is compressed (docs/size.md): functions stay functions, but for the very
// smallest, and at last small ones with one caller. Rust leaves the first kilobyte of the memory alone, and counts on no
// trap but those it asks for.
const small = (/** @type {number} */ oneCaller) =>
  ["-Os", "--low-memory-unused", "--ignore-implicit-traps", "--converge"].concat(
    [`one-caller=${oneCaller}`, "always=4", "flexible=0"].map(
      (most) => `--${most.replace("=", "-inline-max-function-size=")}`,
    ),
  );
wasmOpt(...small(0));
wasmOpt("--flatten", "--rereloop", ...small(0), "--strip-producers", "--strip-target-features");
wasmOpt(...small(25));
await writeFile(path(wasmName), nameInOrder(await readFile(path(wasmName))));
// The levels are for how it is written.
wasmOpt("--optimize-level=2", "--shrink-level=1", "--reorder-functions-by-name", "--strip-debug");
const wasm = await readFile(path(wasmName));

const glue = await shrink(
  await withSwap(renameAsWasm(prune(await readFile(path(glueName), "utf8")), newNames)),
);
forbidSinks(glue, "the glue");
const { default: start } = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
const browser = { scrollY: 0, getSelection() {}, addEventListener() {} };
Object.assign(globalThis, browser, { document: browser });
// Throws unless the glue has all that the wasm imports.
await start(await WebAssembly.compile(wasm), null, class {});

// Trunk hashes the two files apart, and before they are finished. One hash of both, as they are shipped,
// keeps a cached glue from ever meeting another build's wasm. The labels go with them.
const labels = JSON.stringify(JSON.parse(await readFile(path("labels.json"), "utf8")));
const hash = createHash("sha256")
  .update(glue)
  .update(wasm)
  .update(labels)
  .digest("hex")
  .slice(0, 16);
/** @param {string} script @param {string} name */
const withHash = (script, name) => {
  if (!script.includes("__AFTERWORD_HASH__"))
    throw new Error(`${name} names no __AFTERWORD_HASH__`);
  return script.replaceAll("__AFTERWORD_HASH__", hash);
};
await rename(path(wasmName), path(`afterword-${hash}_bg.wasm`));
await rename(path(glueName), path(`afterword-${hash}.js`));
await writeFile(path(`afterword-${hash}.js`), withHash(glue, "the glue"));
await rename(path("labels.json"), path(`afterword-${hash}-labels.json`));
await writeFile(path(`afterword-${hash}-labels.json`), labels);

const loader = await shrink(await readFile(path("afterword.js"), "utf8"));
forbidSinks(loader, "the loader");
await writeFile(path("afterword.js"), withHash(loader, "the loader"));
// Only pages with static markup link to it. What the widget carries is without the rules for that.
const css = await Promise.all(
  [path("afterword.css"), "styles/static.css"].map((file) => readFile(file, "utf8")),
);
const { code } = await transform(css.join("\n"), {
  loader: "css",
  minify: true,
  legalComments: "none",
});
await writeFile(path("afterword.css"), code);

const shipped = {
  loader: "afterword.js",
  glue: `afterword-${hash}.js`,
  wasm: `afterword-${hash}_bg.wasm`,
  stylesheet: "afterword.css",
  labels: `afterword-${hash}-labels.json`,
};
/** @type {import("./manifest.mjs").Files} */
const files = {};
for (const [what, name] of Object.entries(shipped))
  files[what] = { name, bytes: await readFile(path(name)) };
// A dot behind "afterword": the name never changes, as the loader's.
await writeFile(path("afterword.files.json"), listing(files));

// Many hosts send a file's compressed neighbour where the browser takes it, and compress less well themselves.
for (const { name, bytes } of Object.values(files)) {
  // Node's default quality of brotli is 11, the best.
  await writeFile(path(`${name}.br`), brotliCompressSync(bytes));
  await writeFile(path(`${name}.gz`), gzipSync(bytes, { level: 9 }));
}

// The demo shows the page as a blog would write it: the source, less the lines that are for Trunk.
const page = await readFile(html, "utf8");
const forTrunk = /\n*[ \t]*(<link\s+data-trunk\b[^>]*>|<!--[^>]*\bTrunk\b[^>]*-->)/g;
await writeFile(path("index.html"), page.replace(forTrunk, ""));

/** @param {string[]} args */
function wasmOpt(...args) {
  // What the compiler may have used; the wasm itself no longer says it.
  const features = [
    "bulk-memory",
    "bulk-memory-opt",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
  ]
    .concat("reference-types", "sign-ext")
    .map((feature) => `--enable-${feature}`);
  return execFileSync("wasm-opt", [path(wasmName), "-o", path(wasmName), ...features, ...args], {
    encoding: "utf8",
  });
}

/**
 * One module of `src/swap.js` and the glue that it imports.
 *
 * @param {string} glue
 */
async function withSwap(glue) {
  /** @type {import("esbuild").Plugin} */
  const plugin = {
    name: "glue",
    setup(build) {
      build.onResolve({ filter: /^\.\/glue\.js$/ }, ({ path }) => ({ path, namespace: "glue" }));
      build.onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents: glue }));
    },
  };
  const options = /** @type {const} */ ({
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const { outputFiles } = await build({
    entryPoints: ["src/swap.js"],
    plugins: [plugin],
    ...options,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * A minified module. Functions become arrows, and properties such as `_turn` get short names; those that wasm-opt
 * has given are shorter.
 *
 * @param {string} module
 */
async function shrink(module) {
  const compress = { passes: 5, unsafe_arrows: true, unsafe_methods: true };
  const { code } = await minify(module, {
    module: true,
    ecma: 2020,
    compress,
    mangle: { properties: { regex: /^_[a-z]{3}/ } },
  });
  return code ?? "";
}
