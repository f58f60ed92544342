// usage: node web/build/optimize-reader.mjs
// Optimizes the readers that wasm-bindgen has written to target/web-reader/: that for pages without
// data in place, for the web build; that of the playground into target/playground-reader/.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { writeCompressed } from "./compress.mjs";
import { assertGlueStarts } from "./glue.mjs";
import { optimizeWasm, shrinkWasm } from "./optimize.mjs";
import { buildReaderGlue } from "./scripts.mjs";

const BUILT = "target/web-reader";
const PLAYGROUND = "target/playground-reader";

await writeFile(`${BUILT}/article/names.json`, JSON.stringify(await optimizeArticleReader()));
await writePlayground();

async function optimizeArticleReader() {
  const path = `${BUILT}/article/reader_bg.wasm`;
  const names = await optimizeWasm(path);
  const glue = await buildReaderGlue(await readFile(`${BUILT}/article/reader.js`, "utf8"), names);
  await assertGlueStarts(glue, await readFile(path));
  return names;
}

async function writePlayground() {
  const path = `${BUILT}/playground/reader_bg.wasm`;
  const names = await shrinkWasm(path);
  const wasm = await readFile(path);
  const source = await readFile(`${BUILT}/playground/reader.js`, "utf8");
  const glue = await buildReaderGlue(source, names);
  await assertGlueStarts(glue, wasm);
  await rm(PLAYGROUND, { recursive: true, force: true });
  await mkdir(PLAYGROUND, { recursive: true });
  const files = { "reader.js": Buffer.from(glue), "reader_bg.wasm": wasm };
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(`${PLAYGROUND}/${name}`, bytes);
    await writeCompressed(`${PLAYGROUND}/${name}`, bytes);
  }
}
