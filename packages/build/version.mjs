// The one version of all packages.

import { readFile } from "node:fs/promises";

const MANIFEST = new URL("../../Cargo.toml", import.meta.url);

/** Reads the version of the workspace. */
export async function readVersion() {
  const text = await readFile(MANIFEST, "utf8");
  const version = text.match(/^\[workspace\.package\]\nversion = "(.+)"$/m)?.[1];
  if (!version) throw new Error("Cargo.toml: expected the workspace's version first, found none");
  return version;
}
