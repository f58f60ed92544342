// usage: node web/build/optimize-reader.mjs
// Optimizes the readers that wasm-bindgen has written to target/web-reader/: that for pages without
// data in place, for the web build; that of the playground into target/playground-reader/.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { writeCompressed } from "./compress.mjs";
import { assertGlueStarts } from "./glue.mjs";
import { optimizeWasm } from "./optimize.mjs";
import { buildPlaygroundGlue } from "./scripts.mjs";

const BUILT = "target/web-reader";
const PLAYGROUND = "target/playground-reader";

const names = await optimizeWasm(`${BUILT}/article/reader_bg.wasm`);
await writeFile(`${BUILT}/article/names.json`, JSON.stringify(names));
await writePlayground();

async function writePlayground() {
  const path = `${BUILT}/playground/reader_bg.wasm`;
  const names = await optimizeWasm(path);
  const wasm = await readFile(path);
  const glue = await buildPlaygroundGlue(
    await readFile(`${BUILT}/playground/reader.js`, "utf8"),
    names,
  );
  await assertGlueStarts(glue, wasm);
  await rm(PLAYGROUND, { recursive: true, force: true });
  await mkdir(PLAYGROUND, { recursive: true });
  const files = { "reader.js": Buffer.from(glue), "reader_bg.wasm": wasm };
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(`${PLAYGROUND}/${name}`, bytes);
    await writeCompressed(`${PLAYGROUND}/${name}`, bytes);
  }
}
