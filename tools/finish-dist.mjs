// Trunk's post_build hook. Optimizes the wasm, prunes its glue and minifies all that is shipped. Gives the
// wasm and the glue one name, and tells it to the loader.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { transform } from "esbuild";
import { forbidSinks, prune, renameAsWasm } from "./glue.mjs";

const staging = env.TRUNK_STAGING_DIR;
const html = env.TRUNK_HTML_FILE;
if (!staging || !html) throw new Error("finish-dist.mjs is run by Trunk; use `make build`");

/** @param {string} name */
const path = (name) => join(staging, name);

const names = await readdir(staging);
/** @param {RegExp} pattern */
const only = (pattern) => {
  const [found, ...others] = names.filter((name) => pattern.test(name));
  if (!found || others.length > 0) throw new Error(`expected one ${pattern} among ${names.join(", ")}`);
  return found;
};
const glueName = only(/^afterword-[0-9a-f]+\.js$/);
const wasmName = only(/^afterword-[0-9a-f]+_bg\.wasm$/);

// The names come first: converging would run that pass, and print its map, several times.
const newNames = JSON.parse(wasmOpt("--minify-imports-and-exports-and-modules"));
// Functions stay functions: inlined, they make the wasm smaller at best, but not once it is compressed. So
// does -Oz as against -Os.
const noInlining = ["one-caller", "always", "flexible"].map((which) => `--${which}-inline-max-function-size=0`);
wasmOpt("-Os", ...noInlining, "--converge", "--strip-producers", "--strip-target-features");
const wasm = await readFile(path(wasmName));

const rawGlue = await readFile(path(glueName), "utf8");
const glue = await minify(renameAsWasm(prune(rawGlue), newNames), "js");
forbidSinks(glue, "the glue");
const { default: init } = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
// Throws unless the glue has all that the wasm imports.
await init({ module_or_path: await WebAssembly.compile(wasm) });

// Trunk hashes the two files apart, and before they are finished. One hash of both, as they are shipped,
// keeps a cached glue from ever meeting another build's wasm. The labels go with them.
const labels = JSON.stringify(JSON.parse(await readFile(path("labels.json"), "utf8")));
const hash = createHash("sha256").update(glue).update(wasm).update(labels).digest("hex").slice(0, 16);
await rename(path(wasmName), path(`afterword-${hash}_bg.wasm`));
await rename(path(glueName), path(`afterword-${hash}.js`));
await writeFile(path(`afterword-${hash}.js`), glue);
await rename(path("labels.json"), path(`afterword-${hash}-labels.json`));
await writeFile(path(`afterword-${hash}-labels.json`), labels);

const loader = await minify(await readFile(path("afterword.js"), "utf8"), "js");
forbidSinks(loader, "the loader");
if (!loader.includes("__AFTERWORD_HASH__")) throw new Error("the loader names no __AFTERWORD_HASH__ file");
await writeFile(path("afterword.js"), loader.replaceAll("__AFTERWORD_HASH__", hash));
// Only pages with static markup link to it. What the widget carries is without the rules for that.
const css = await Promise.all([path("afterword.css"), "styles/static.css"].map((file) => readFile(file, "utf8")));
await writeFile(path("afterword.css"), await minify(css.join("\n"), "css"));

// The demo shows the page as a blog would write it: the source, less the lines that are for Trunk.
const page = await readFile(html, "utf8");
const forTrunk = /\n*[ \t]*(<link\s+data-trunk\b[^>]*>|<!--[^>]*\bTrunk\b[^>]*-->)/g;
await writeFile(path("index.html"), page.replace(forTrunk, ""));

/** @param {string[]} args */
function wasmOpt(...args) {
  // What the compiler may have used; the wasm itself no longer says it.
  const features = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int"]
    .concat("reference-types", "sign-ext")
    .map((feature) => `--enable-${feature}`);
  return execFileSync("wasm-opt", [path(wasmName), "-o", path(wasmName), ...features, ...args], { encoding: "utf8" });
}

/**
 * @param {string} source
 * @param {"js" | "css"} loader
 */
async function minify(source, loader) {
  /** @type {import("esbuild").TransformOptions} */
  const js = { target: "es2022", format: "esm", treeShaking: true };
  return (await transform(source, { loader, minify: true, legalComments: "none", ...(loader === "js" ? js : {}) })).code;
}
