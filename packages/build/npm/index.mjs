// The npm package: a folder with its sources and what the build has made, packed by npm.

import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCommand } from "./command.mjs";
import { formatEditorData } from "./editors.mjs";
import { writeElement } from "./element.mjs";
import { readReference } from "./reference.mjs";
import { formatTypes } from "./types.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCES = join(ROOT, "packages/npm");
const DIST = join(ROOT, "dist");
/** A source that goes into another file. */
const BUNDLED_SOURCE = join(SOURCES, "element/widget.js");

/**
 * Makes the package, and returns the path of its file.
 *
 * @param {string} version
 * @param {string} output the folder of all packages
 */
export async function buildNpmPackage(version, output) {
  const folder = join(ROOT, "target/packages-build/npm");
  await rm(folder, { recursive: true, force: true });
  await cp(SOURCES, folder, { recursive: true, filter: (path) => path !== BUNDLED_SOURCE });
  await writeVersion(join(folder, "package.json"), version);
  await writeDist(join(folder, "dist"));
  await writeElement(DIST, join(folder, "element"));
  await writeCommand(await readSchema(), join(folder, "command"));
  const reference = await readReference();
  await writeTexts(join(folder, "element"), formatTypes(reference));
  await writeTexts(folder, formatEditorData(reference, version));
  for (const license of ["LICENSE-APACHE", "LICENSE-MIT"])
    await cp(join(ROOT, license), join(folder, license));
  return pack(folder, output);
}

/**
 * @param {string} path the package's manifest, which has no version
 * @param {string} version
 */
async function writeVersion(path, version) {
  const { name, ...manifest } = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, `${JSON.stringify({ name, version, ...manifest }, null, 2)}\n`);
}

/** Copies the files of the widget. @param {string} folder */
async function writeDist(folder) {
  await mkdir(folder);
  const manifest = JSON.parse(await readFile(join(DIST, "afterword.files.json"), "utf8"));
  const widget = Object.values(manifest).map(({ name }) => name);
  for (const name of [...widget, "afterword.files.json", "post.schema.json"])
    await cp(join(DIST, name), join(folder, name));
}

async function readSchema() {
  return JSON.parse(await readFile(join(DIST, "post.schema.json"), "utf8"));
}

/**
 * @param {string} folder
 * @param {Record<string, string>} texts
 */
async function writeTexts(folder, texts) {
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
}

/**
 * Packs a folder; npm gives each file the same time and mode on every machine.
 *
 * @param {string} folder
 * @param {string} output
 */
function pack(folder, output) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", output];
  const [{ filename }] = JSON.parse(execFileSync("npm", args, { cwd: folder, encoding: "utf8" }));
  return join(output, filename);
}
