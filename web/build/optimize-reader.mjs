// usage: node web/build/optimize-reader.mjs
// Optimizes the readers that wasm-bindgen has written to target/web-reader/: that for pages without
// data in place, for the web build; that of the playground into target/playground-reader/.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { writeCompressed } from "./compress.mjs";
import { optimizeWasm, shrinkWasm } from "./optimize.mjs";
import { buildReaderGlue } from "./scripts.mjs";

const BUILT = "target/web-reader";
const PLAYGROUND = "target/playground-reader";

const EXAMPLE = "<article><h2>FAQ</h2><h3>Does it rain?</h3><p>Often.<br /></p></article>";

await writeFile(`${BUILT}/article/names.json`, JSON.stringify(await optimizeArticleReader()));
await writePlayground();

async function optimizeArticleReader() {
  const path = `${BUILT}/article/reader_bg.wasm`;
  const names = await optimizeWasm(path);
  const glue = await buildReaderGlue(await readFile(`${BUILT}/article/reader.js`, "utf8"), names);
  await assertReads(glue, await readFile(path));
  return names;
}

async function writePlayground() {
  const path = `${BUILT}/playground/reader_bg.wasm`;
  const names = await shrinkWasm(path);
  const wasm = await readFile(path);
  const source = await readFile(`${BUILT}/playground/reader.js`, "utf8");
  const glue = await buildReaderGlue(source, names);
  await assertReads(glue, wasm);
  await rm(PLAYGROUND, { recursive: true, force: true });
  await mkdir(PLAYGROUND, { recursive: true });
  const files = { "reader.js": Buffer.from(glue), "reader_bg.wasm": wasm };
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(`${PLAYGROUND}/${name}`, bytes);
    await writeCompressed(`${PLAYGROUND}/${name}`, bytes);
  }
}

/**
 * Lets an optimized reader read, and throws unless it finds the question of the example.
 *
 * @param {string} glue
 * @param {Buffer<ArrayBuffer>} wasm
 */
async function assertReads(glue, wasm) {
  const reader = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
  await reader.default(await WebAssembly.compile(wasm));
  const { faq } = JSON.parse(reader.readElement(EXAMPLE));
  if (faq?.items.length !== 1) throw new Error("the optimized reader finds no question");
}
