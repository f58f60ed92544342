// The two scripts that dist/ ships: the loader, and the glue with `src/swap.js` in one module.

import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { minify } from "terser";
import { pruneGlue, shortenGlueNames } from "./glue.mjs";
import { forbidSinks } from "./sinks.mjs";

/** Reads, minifies and checks the loader. */
export async function buildLoader() {
  const loader = await minifyModule(await readFile("src/afterword.js", "utf8"));
  forbidSinks(loader, "the loader");
  return loader;
}

/**
 * Makes wasm-bindgen's glue the module that is shipped: pruned, with the names of the optimized
 * wasm, bundled with `src/swap.js`, minified and checked.
 *
 * @param {string} source wasm-bindgen's glue
 * @param {import("./glue.mjs").Names} names
 */
export async function buildGlue(source, names) {
  const glue = shortenGlueNames(pruneGlue(source), names);
  const module = await minifyModule(await bundleSwap(glue));
  forbidSinks(module, "the glue");
  return module;
}

/**
 * Bundles `src/swap.js` and the glue that it imports as `./glue.js`.
 *
 * @param {string} glue
 */
async function bundleSwap(glue) {
  const { outputFiles } = await build({
    entryPoints: ["src/swap.js"],
    plugins: [glueFromMemory(glue)],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Returns an esbuild plugin that resolves `./glue.js` to this text.
 *
 * @param {string} contents
 * @returns {import("esbuild").Plugin}
 */
function glueFromMemory(contents) {
  return {
    name: "glue",
    setup(build) {
      build.onResolve({ filter: /^\.\/glue\.js$/ }, ({ path }) => ({ path, namespace: "glue" }));
      build.onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents }));
    },
  };
}

/**
 * Minifies a module. Functions become arrows, and properties such as `_turn` get short names. Names
 * that wasm-opt has shortened have no underscore, and stay.
 *
 * @param {string} module
 */
async function minifyModule(module) {
  const { code } = await minify(module, {
    module: true,
    ecma: 2020,
    compress: { passes: 5, unsafe_arrows: true, unsafe_methods: true },
    mangle: { properties: { regex: /^_[a-z]{3}/ } },
  });
  return code ?? "";
}
