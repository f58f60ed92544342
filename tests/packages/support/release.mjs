// The files of a release, as a user downloads them.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url));
/** The folder with the packages, which `make packages` fills. */
export const PACKAGES = process.env.PACKAGES ?? join(CHECKOUT, "target/packages");
/** The builds of the tests, which go on where the last run ended. */
export const BUILDS = join(CHECKOUT, "target/packages-test");

/**
 * Returns the paths of the packages whose names match.
 *
 * @param {RegExp} pattern
 */
export async function findPackages(pattern) {
  const names = (await readdir(PACKAGES)).filter((name) => pattern.test(name)).sort();
  return names.map((name) => join(PACKAGES, name));
}

/**
 * Returns the path of the one package whose name matches.
 *
 * @param {RegExp} pattern
 */
export async function findOnePackage(pattern) {
  const [path, ...others] = await findPackages(pattern);
  if (!path || others.length > 0)
    throw new Error(`${PACKAGES}: expected one ${pattern}; run \`make packages\``);
  return path;
}

/**
 * Makes an empty folder, which goes when the test ends.
 *
 * @param {import("node:test").TestContext} context
 */
export async function makeFolder(context) {
  const folder = await mkdtemp(join(tmpdir(), "afterword-package-"));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
