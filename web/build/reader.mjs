// usage: node web/build/reader.mjs
// Optimizes the reader for browsers, which wasm-bindgen has written to target/web-reader/: that for
// pages without data for the web build, and that of the playground into target/playground-reader/.

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { writeCompressed } from "./compress.mjs";
import { optimizeWasm } from "./optimize.mjs";
import { buildPlaygroundGlue } from "./scripts.mjs";

const ARTICLE = "target/web-reader/article";
const PLAYGROUND = "target/web-reader/playground";
const OUT = "target/playground-reader";

await writeFile(
  `${ARTICLE}/names.json`,
  JSON.stringify(await optimizeWasm(`${ARTICLE}/reader_bg.wasm`)),
);

const names = await optimizeWasm(`${PLAYGROUND}/reader_bg.wasm`);
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await cp(`${PLAYGROUND}/reader_bg.wasm`, `${OUT}/reader_bg.wasm`);
const glue = await buildPlaygroundGlue(await readFile(`${PLAYGROUND}/reader.js`, "utf8"), names);
await writeFile(`${OUT}/reader.js`, glue);
for (const name of ["reader.js", "reader_bg.wasm"])
  await writeCompressed(`${OUT}/${name}`, await readFile(`${OUT}/${name}`));
