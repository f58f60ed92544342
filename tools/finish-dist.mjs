// Trunk's post_build hook. Gives the wasm and its glue one name, tells it to the loader, and minifies what
// Trunk does not.

import { createHash } from "node:crypto";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { transform } from "esbuild";

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

// Trunk hashes the two files apart, and before wasm-opt. One hash of both, as they are shipped, keeps a
// cached glue from ever meeting another build's wasm.
const glueName = only(/^afterword-[0-9a-f]+\.js$/);
const wasmName = only(/^afterword-[0-9a-f]+_bg\.wasm$/);
const wasm = await readFile(path(wasmName));
const glue = await minify(await readFile(path(glueName), "utf8"), "js");
const hash = createHash("sha256").update(glue).update(wasm).digest("hex").slice(0, 16);
await rename(path(wasmName), path(`afterword-${hash}_bg.wasm`));
await rename(path(glueName), path(`afterword-${hash}.js`));
await writeFile(path(`afterword-${hash}.js`), glue.replaceAll("afterword_bg.wasm", `afterword-${hash}_bg.wasm`));

const loader = await minify(await readFile(path("afterword.js"), "utf8"), "js");
if (!loader.includes("__AFTERWORD_HASH__")) throw new Error("the loader names no __AFTERWORD_HASH__ file");
await writeFile(path("afterword.js"), loader.replaceAll("__AFTERWORD_HASH__", hash));
await writeFile(path("afterword.css"), await minify(await readFile(path("afterword.css"), "utf8"), "css"));

// The demo shows the page as a blog would write it: the source, less the lines that are for Trunk.
const page = await readFile(html, "utf8");
const forTrunk = /\n*[ \t]*(<link\s+data-trunk\b[^>]*>|<!--[^>]*\bTrunk\b[^>]*-->)/g;
await writeFile(path("index.html"), page.replace(forTrunk, ""));

/**
 * @param {string} source
 * @param {"js" | "css"} loader
 */
async function minify(source, loader) {
  const target = loader === "js" ? "es2020" : undefined;
  return (await transform(source, { loader, target, minify: true, legalComments: "none" })).code;
}
