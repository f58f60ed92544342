// usage: node packages/build/index.mjs
//
// Makes the packages of a release, in target/packages/, from what `make` has built.

import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildNpmPackage } from "./npm/index.mjs";
import { readVersion } from "./version.mjs";

const OUTPUT = fileURLToPath(new URL("../../target/packages", import.meta.url));

/** The steps, each of which returns the path of the file that it has made. */
const STEPS = [buildNpmPackage];

await mkdir(OUTPUT, { recursive: true });
const version = await readVersion();
for (const step of STEPS) {
  const path = await step(version, OUTPUT);
  const { size } = await stat(path);
  console.log(`${size.toLocaleString("en").padStart(12)} B  ${path}`);
}
