import assert from "node:assert/strict";
import { test } from "node:test";
import { nameFiles } from "./content-hash.mjs";

const BUILT = {
  loader: 'import("afterword-__AFTERWORD_HASH__.js")',
  glue: 'version("__AFTERWORD_HASH__")',
  wasm: Buffer.from("\0asm"),
  stylesheet: ".afterword{}",
  labels: "{}",
  filter: "add()",
  article: "read()",
  articleWasm: Buffer.from("\0asm"),
};

test("all files but loader and stylesheet share one hash, which loader and glue name", () => {
  const { loader, glue, wasm, stylesheet, labels, filter, article, articleWasm } = nameFiles(BUILT);
  const [, hash] = /^afterword-([0-9a-f]{16})\.js$/.exec(glue.name) ?? [];
  assert.equal(wasm.name, `afterword-${hash}_bg.wasm`);
  assert.equal(labels.name, `afterword-${hash}-labels.json`);
  assert.equal(filter.name, `afterword-${hash}-filter.js`);
  assert.equal(article.name, `afterword-${hash}-article.js`);
  assert.equal(articleWasm.name, `afterword-${hash}-article_bg.wasm`);
  assert.equal(String(loader.bytes), `import("afterword-${hash}.js")`);
  assert.equal(String(glue.bytes), `version("${hash}")`);
  assert.deepEqual([loader.name, stylesheet.name], ["afterword.js", "afterword.css"]);
});

test("the hash changes with a file that has it in its name, and with nothing else", () => {
  const before = nameFiles(BUILT).wasm.name;
  const changes = [
    { glue: `${BUILT.glue};` },
    { wasm: Buffer.of(0) },
    { labels: "[]" },
    { filter: "" },
    { article: "" },
    { articleWasm: Buffer.of(0) },
  ];
  for (const change of changes)
    assert.notEqual(nameFiles({ ...BUILT, ...change }).wasm.name, before);
  for (const change of [{ loader: `${BUILT.loader};` }, { stylesheet: "" }])
    assert.equal(nameFiles({ ...BUILT, ...change }).wasm.name, before);
});

test("a script without a place for the hash is refused", () => {
  assert.throws(
    () => nameFiles({ ...BUILT, loader: "" }),
    /^Error: the loader: expected __AFTERWORD_HASH__, found none$/,
  );
});
