// @ts-check
// usage: node tests/frameworks/generators/build.mjs [SITE...]
//
// Builds the sites with their generators, in target/frameworks/generators/: one folder for each,
// with a copy of its sources, so that no generator writes into the checkout. The data of the posts
// is made by the command at $AFTERWORD. A site whose sources are those of its last build is left
// alone.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { BUILT, edited, editedFolder, editedOutput, generators, names } from "./generators.mjs";

/** @import { Name } from "./generators.mjs" */

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const checkout = fileURLToPath(new URL("../../..", import.meta.url));

/** The environment of all generators: none of them may look for a network. */
const ENVIRONMENT = {
  ...process.env,
  AFTERWORD_CHECKOUT: checkout,
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NO_UPDATE_NOTIFIER: "1",
  PATH: `${join(here, "node_modules/.bin")}:${process.env.PATH}`,
};

/** Copies what the sites share. */
async function prepareShared() {
  await mkdir(BUILT, { recursive: true });
  for (const path of ["posts", "package.json"]) {
    await rm(join(BUILT, path), { recursive: true, force: true });
    await cp(join(here, path), join(BUILT, path), { recursive: true });
  }
  await rm(join(BUILT, "node_modules"), { force: true });
  await symlink(join(here, "node_modules"), join(BUILT, "node_modules"));
}

/** Makes the data of each post. */
async function makeData() {
  const data = join(BUILT, "data");
  await rm(data, { recursive: true, force: true });
  const command = process.env.AFTERWORD ?? "afterword";
  await run(command, ["extract", join(here, "posts"), "--out-dir", data]);
  // A browser logs an answer of 404, so the post without parts has data, too.
  await writeFile(join(data, "bees.json"), '{ "version": 1 }\n');
}

/** Returns a checksum of all that a site is built from. @param {Name} name */
async function sumSources(name) {
  const { sources, command, env } = generators[name];
  const shared = ["build.mjs", "package.json", "package-lock.json"];
  const files = [...shared, ...(await listFiles("posts")), ...(await listFiles(sources))];
  const sum = createHash("sha256").update(JSON.stringify([command, env]));
  for (const file of files) sum.update(file).update(await readFile(join(here, file)));
  return sum.digest("hex");
}

/** Returns the paths of the files in a folder beside this script. @param {string} folder */
async function listFiles(folder) {
  const entries = await readdir(join(here, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length))
    .sort();
}

/** Builds a site, unless it is up to date. @param {Name} name */
async function buildSite(name) {
  const stamp = join(BUILT, `${name}.sum`);
  const sum = await sumSources(name);
  if ((await readFile(stamp, "utf8").catch(() => "")) == sum) return;
  await rm(stamp, { force: true });
  await generate(name, join(BUILT, name), {});
  await writeFile(stamp, sum);
}

/**
 * Builds a site without the widget's tag, unless it is up to date, and edits it.
 *
 * @param {Name} name
 */
async function buildEdited(name) {
  const folder = editedFolder(name);
  const fresh = join(folder, "fresh");
  const stamp = `${folder}.sum`;
  const sum = await sumSources(name);
  if ((await readFile(stamp, "utf8").catch(() => "")) != sum) {
    await rm(stamp, { force: true });
    await generate(name, folder, { AFTERWORD_TAG: "no" });
    await cp(editedOutput(name), fresh, { recursive: true });
    await writeFile(stamp, sum);
  }
  await rm(editedOutput(name), { recursive: true });
  await cp(fresh, editedOutput(name), { recursive: true });
  await run(process.env.AFTERWORD ?? "afterword", ["site", editedOutput(name)]);
}

/**
 * Copies the sources of a site to a folder, and runs its generator there.
 *
 * @param {Name} name
 * @param {string} folder
 * @param {Record<string, string>} more environment variables
 */
async function generate(name, folder, more) {
  const { sources, command, env } = generators[name];
  await rm(folder, { recursive: true, force: true });
  await cp(join(here, sources), folder, { recursive: true });
  const start = performance.now();
  await runGenerator(command, folder, { ...env, ...more });
  console.error(`built ${folder} in ${Math.round((performance.now() - start) / 1000)} s`);
}

/**
 * Runs the command of a generator; if it fails, the error has all that it has said.
 *
 * @param {string} command
 * @param {string} folder
 * @param {Record<string, string>} [env]
 */
async function runGenerator(command, folder, env) {
  const [program = "", ...args] = command.split(" ");
  try {
    await run(program, args, { cwd: folder, env: { ...ENVIRONMENT, ...env } });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`${command} failed in ${folder}:\n${stdout}${stderr}`, { cause: error });
  }
}

const wanted = process.argv.slice(2);
await prepareShared();
await makeData();
for (const name of names) if (wanted.length == 0 || wanted.includes(name)) await buildSite(name);
for (const name of edited) if (wanted.length == 0 || wanted.includes(name)) await buildEdited(name);
