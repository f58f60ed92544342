// The scripts that dist/ ships, each in one module: the loader, the glue with `src/embed/js/`, the
// search field, and the glue of the reader with `src/article/`; and the glue of the playground's
// reader.

import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { minify } from "terser";
import { pruneGlue, shortenGlueNames } from "./glue.mjs";
import { forbidSinks } from "./sinks.mjs";

/** Bundles, minifies and checks the loader. */
export async function buildLoader() {
  const loader = await minifyModule(await bundle("src/loader/index.js"));
  forbidSinks(loader, "the loader");
  return loader;
}

/** Bundles, minifies and checks the search field, with its stylesheet. */
export async function buildFilter() {
  const filter = await minifyModule(await bundle("src/filter/index.js", [minifiedStyles]));
  forbidSinks(filter, "the search field");
  return filter;
}

/**
 * Makes wasm-bindgen's glue the module that is shipped: pruned, with the names of the optimized
 * wasm, bundled with `src/embed/js/`, minified and checked.
 *
 * @param {string} source wasm-bindgen's glue
 * @param {import("./glue.mjs").Names} names
 */
export function buildGlue(source, names) {
  return buildModule("src/embed/js/index.js", source, names);
}

/**
 * Makes the glue of the reader the module that pages without data get, as {@link buildGlue} does.
 *
 * @param {string} source
 * @param {import("./glue.mjs").Names} names
 */
export function buildArticleScript(source, names) {
  return buildModule("src/article/index.js", source, names);
}

/**
 * Makes the glue of a reader a module of its own.
 *
 * @param {string} source
 * @param {import("./glue.mjs").Names} names
 */
export function buildReaderGlue(source, names) {
  return minifyModule(shortenGlueNames(pruneGlue(source), names));
}

/**
 * @param {string} entryPoint a module that imports the glue
 * @param {string} source wasm-bindgen's glue
 * @param {import("./glue.mjs").Names} names
 */
async function buildModule(entryPoint, source, names) {
  const glue = shortenGlueNames(pruneGlue(source), names);
  const module = await minifyModule(await bundle(entryPoint, [glueFromMemory(glue)]));
  forbidSinks(module, entryPoint);
  return module;
}

/**
 * Returns one module of an entry point and the modules that it imports.
 *
 * @param {string} entryPoint
 * @param {import("esbuild").Plugin[]} [plugins]
 */
async function bundle(entryPoint, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    plugins,
    bundle: true,
    minifySyntax: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Returns an esbuild plugin that resolves each `glue.js` to this text.
 *
 * @param {string} contents
 * @returns {import("esbuild").Plugin}
 */
function glueFromMemory(contents) {
  return {
    name: "glue",
    setup(build) {
      build.onResolve({ filter: /\/glue\.js$/ }, () => ({ path: "glue.js", namespace: "glue" }));
      build.onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents }));
    },
  };
}

/**
 * An esbuild plugin that makes each stylesheet a text, minified.
 *
 * @type {import("esbuild").Plugin}
 */
const minifiedStyles = {
  name: "styles",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const rules = await readFile(path, "utf8");
      const { code } = await transform(rules, { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/**
 * The properties of the glue's own records that get short names. None of them is a property of the
 * browser's, of wasm-bindgen's or of what the loader shares with the glue.
 */
const OWN_PROPERTIES = [
  ...["answer", "blocks", "container", "count", "dataIds", "folded", "host"],
  ...["inJsonLd", "isArrival", "isFilled", "isFragmentPending", "isKept", "items", "json"],
  ...["level", "loan", "nodes", "number", "offset", "openOption", "parts", "phase", "question"],
  ...["questions", "root", "scrollsToFragment", "section", "settings", "starts", "stopListening"],
  ...["texts", "timer", "waiting", "waits"],
];

const SHORTENED = new RegExp(`^(_[a-z]{3}.*|${OWN_PROPERTIES.join("|")})$`);

/**
 * Minifies a module. Functions become arrows. The properties above, and those of the loader such as
 * `_turn`, get short names. Names that wasm-opt has shortened have no underscore, and stay.
 *
 * @param {string} module
 */
async function minifyModule(module) {
  const { code } = await minify(module, {
    module: true,
    ecma: 2020,
    compress: {
      passes: 5,
      inline: 1,
      hoist_funs: true,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
    mangle: { properties: { regex: SHORTENED } },
  });
  return code ?? "";
}
