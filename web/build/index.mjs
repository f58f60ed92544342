// The last step of the web build, which Trunk runs as its post-build hook. Takes the wasm and the
// glue that Trunk has staged, the reader that web/reader-build has built, and the loader, the
// labels and the stylesheet from the sources, and puts into the staging folder the files that dist/
// ships.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { writeCompressed } from "./compress.mjs";
import { nameFiles } from "./content-hash.mjs";
import { stripTrunkMarkup } from "./demo-page.mjs";
import { assertGlueStarts } from "./glue.mjs";
import { formatManifest } from "./manifest.mjs";
import { optimizeWasm } from "./optimize.mjs";
import { readReader } from "./reader.mjs";
import { buildArticleScript, buildFilter, buildGlue, buildLoader } from "./scripts.mjs";
import { findStagedPair } from "./staged-pair.mjs";
import { buildStylesheet } from "./stylesheet.mjs";

const { TRUNK_STAGING_DIR: staging, TRUNK_HTML_FILE: page } = env;
if (!staging || !page) throw new Error("web/build/index.mjs runs inside Trunk; use `make build`");

const pair = await findStagedPair(staging);
const names = await optimizeWasm(pair.wasm);
const wasm = await readFile(pair.wasm);
const glue = await buildGlue(await readFile(pair.glue, "utf8"), names);
await assertGlueStarts(glue, wasm);
await Promise.all([rm(pair.wasm), rm(pair.glue)]);

const reader = await readReader();
const article = await buildArticleScript(reader.glue, reader.names);

const loader = await buildLoader();
const filter = await buildFilter();
const stylesheet = await buildStylesheet();
const labels = JSON.stringify(JSON.parse(await readFile("src/labels.json", "utf8")));
const files = nameFiles({
  loader,
  glue,
  wasm,
  stylesheet,
  labels,
  filter,
  article,
  articleWasm: reader.wasm,
});
for (const { name, bytes } of Object.values(files)) {
  await writeFile(join(staging, name), bytes);
  await writeCompressed(join(staging, name), bytes);
}

await writeFile(join(staging, "afterword.files.json"), formatManifest(files));
await writeFile(join(staging, "index.html"), stripTrunkMarkup(await readFile(page, "utf8")));
