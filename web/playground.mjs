// Builds the playground into the site's folder: the scripts in one bundle a page, the styles, and
// the reader as WebAssembly.

import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { readReference, readScriptAttributes } from "../packages/build/npm/reference.mjs";
import { forbidSinks } from "./build/sinks.mjs";

const SOURCES = "site/playground";
const READER = "target/playground-reader";
const COPIED = ["playground.css", "results.css", "preview.html", "preview.css"];
/** The pages and the worker load these by name; what they share has a hash. */
const ENTRIES = ["app.js", "preview.js", "reader-worker.js"];

/**
 * What CodeMirror has of the words that sinks have: it asks whether a value is a function, lets the
 * browser indent, and calls `write` of its own measurements.
 */
const HARMLESS = /instanceof Function|execCommand\("indent"\)|(\w+)\.write&&\1\.write\(/g;

/** Builds the playground into `out`. @param {string} out */
export async function buildPlayground(out) {
  mkdirSync(out, { recursive: true });
  for (const name of COPIED) cpSync(join(SOURCES, name), join(out, name));
  // The compressed copies, too, for servers that send them.
  for (const name of readdirSync(READER))
    if (name.startsWith("reader_bg.wasm")) cpSync(join(READER, name), join(out, name));
  const { metafile } = await build({
    entryPoints: ENTRIES.map((name) => join(SOURCES, name)),
    outdir: out,
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    loader: { ".md": "text", ".html": "text" },
    plugins: [virtualModules(JSON.stringify(await describeWidget()))],
    metafile: true,
    logLevel: "warning",
  });
  for (const path of Object.keys(metafile.outputs)) {
    const script = readFileSync(path, "utf8").replace(HARMLESS, "");
    forbidSinks(script, path);
  }
}

/** Returns what the controls are made from, as the documents have it. */
async function describeWidget() {
  const [attributes, { properties }] = await Promise.all([readScriptAttributes(), readReference()]);
  const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.+)"$/m) ?? [];
  return { attributes, properties, themes: readThemes(), version, languages: readLanguages() };
}

/** Returns the tags of the languages that the widget has labels in. */
function readLanguages() {
  const labels = JSON.parse(readFileSync("src/labels.json", "utf8"));
  return Intl.getCanonicalLocales(["en", ...Object.keys(labels)]).sort();
}

/**
 * Reads the gallery's looks: rules with custom properties alone, and once more for dark colours.
 *
 * @returns {Record<string, { look: Record<string, string>, dark: Record<string, string> }>}
 */
function readThemes() {
  const css = readFileSync("site/gallery/themes.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const [light, dark] = css.split("@media (prefers-color-scheme: dark)");
  const looks = readRules(light);
  const darkLooks = readRules(dark);
  return Object.fromEntries(
    Object.entries(looks).map(([name, look]) => [name, { look, dark: darkLooks[name] ?? {} }]),
  );
}

/** @param {string} css */
function readRules(css) {
  const rules = [...css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)];
  if (rules.length == 0) throw new Error("site/gallery/themes.css: expected rules with a class");
  return Object.fromEntries(rules.map(([, name, body]) => [name, readDeclarations(body)]));
}

/** @param {string} body */
function readDeclarations(body) {
  const declarations = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(declarations.map(([, name, value]) => [name, value.trim()]));
}

/** @param {string} reference @returns {import("esbuild").Plugin} */
function virtualModules(reference) {
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:reference$/ }, ({ path }) => ({ path, namespace: "virtual" }));
      onResolve({ filter: /^virtual:reader$/ }, () => ({
        path: join(process.cwd(), READER, "reader.js"),
      }));
      // With names, the bundle keeps only those that it uses.
      onLoad({ filter: /.*/, namespace: "virtual" }, () => ({
        contents: `const reference = ${reference};
export const { attributes, properties, themes, version, languages } = reference;`,
      }));
    },
  };
}
