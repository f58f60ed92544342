// The packed npm package in an empty folder, as a user has it.

import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import markdownIt from "markdown-it";

export const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url));
const PACKAGES = join(CHECKOUT, "target/packages");
const POST = join(CHECKOUT, "site/demo/post.md");

/** Returns the path of the packed package. */
export async function findPackage() {
  const names = await readdir(PACKAGES);
  const [name, ...others] = names.filter((name) => /^afterword-[\d.]+\.tgz$/.test(name));
  if (!name || others.length > 0)
    throw new Error(`target/packages/: expected one npm package; run \`make packages\``);
  return join(PACKAGES, name);
}

/**
 * Installs the package into an empty folder, which goes when the test ends with the folder around
 * it, and returns its path.
 * Nothing is fetched: the package depends on no other.
 *
 * @param {import("node:test").TestContext} context
 */
export async function installPackage(context) {
  const above = await mkdtemp(join(tmpdir(), "afterword-package-"));
  context.after(() => rm(above, { recursive: true, force: true }));
  const folder = join(above, "site");
  await writeFiles(folder, { "package.json": '{ "private": true, "type": "module" }' });
  const options = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, stderr } = run(folder, "npm", "install", ...options, await findPackage());
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/**
 * Makes the libraries of the tests visible in a folder.
 *
 * @param {string} folder
 * @param {string[]} names
 */
export async function addLibraries(folder, ...names) {
  for (const name of names) {
    const source = join(CHECKOUT, "tests/packages/node_modules", name);
    await cp(source, join(folder, "node_modules", name), { recursive: true });
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
export async function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/**
 * Runs a program in a folder.
 *
 * @param {string} folder
 * @param {string} program
 * @param {string[]} args
 */
export function run(folder, program, ...args) {
  return runWith({ cwd: folder }, program, ...args);
}

/**
 * Runs a program with options for its start.
 *
 * @param {import("node:child_process").SpawnSyncOptions} options
 * @param {string} program
 * @param {string[]} args
 */
export function runWith(options, program, ...args) {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    maxBuffer: 1 << 26,
    ...options,
    encoding: "utf8",
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Reads the post of the demo, which has questions and takeaways. */
export async function readPost() {
  return readFile(POST, "utf8");
}

/** Returns the page that a site generator makes of the post. */
export async function renderPage(head = "") {
  const text = (await readPost()).replace(/^---\n[^]*?\n---\n/, "");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A post</title>${head}</head>
<body><main><article>${markdownIt({ html: true }).render(text)}</article></main></body>
</html>
`;
}
