// The entry of the package for bundlers: the loader with addresses that bundlers can follow, and
// the glue of dist/.

import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const LOADER = fileURLToPath(new URL("../../../src/loader/start.js", import.meta.url));
const WIDGET = fileURLToPath(new URL("../../npm/element/widget.js", import.meta.url));

/**
 * Writes the entry and the files that it names.
 *
 * @param {string} dist the folder of the web build
 * @param {string} folder
 */
export async function writeElement(dist, folder) {
  const manifest = JSON.parse(await readFile(join(dist, "afterword.files.json"), "utf8"));
  const glue = await readFile(join(dist, manifest.glue.name), "utf8");
  await writeFile(join(folder, "index.js"), await bundleLoader());
  await writeFile(join(folder, "glue.js"), recognizeByAddress(glue, manifest.glue.name));
  await cp(join(dist, manifest.wasm.name), join(folder, "afterword.wasm"));
  await cp(join(dist, manifest.filter.name), join(folder, "filter.js"));
  await cp(join(dist, manifest.article.name), join(folder, "article.js"));
  await cp(join(dist, manifest.articleWasm.name), join(folder, "article.wasm"));
  const labels = await readFile(join(dist, manifest.labels.name), "utf8");
  await writeFile(join(folder, "labels.js"), `export default ${labels};\n`);
}

/** Returns the loader in one module, with the package's own way to the widget. */
async function bundleLoader() {
  const { outputFiles } = await build({
    entryPoints: [LOADER],
    plugins: [{ name: "widget", setup: replaceWidget }],
    external: ["./address.js", "./article.js", "./filter.js", "./glue.js", "./labels.js"],
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text.replaceAll(/^\/\/ .*\n/gm, "") ?? "";
}

/** @param {import("esbuild").PluginBuild} build */
function replaceWidget(build) {
  build.onResolve({ filter: /\/widget\.js$/ }, () => ({ path: WIDGET }));
}

/**
 * Makes the glue recognize a crash by the name that the bundler has given to the file: that of
 * dist/ has a hash instead.
 *
 * @param {string} glue
 * @param {string} name the glue's name in dist/
 */
export function recognizeByAddress(glue, name) {
  const hash = name.replace(/^afterword-|\.js$/g, "");
  const [before, after, ...others] = glue.split(new RegExp(`["'\`]${hash}["'\`]`));
  if (after === undefined || others.length > 0)
    throw new Error(`${name}: expected its hash once, found it ${others.length + 1} times`);
  return `import{NAME as __name}from"./address.js";${before}__name${after}`;
}
