// The JSON-LD block, judged by the TypeScript compiler with schema-dts: the names of its
// fields, and the types of their values.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { findBlocks, readJson, readPosts, renderPost } from "./rendered.mjs";

const ROOT = join(import.meta.dirname, "../..");
const BROKEN = join(import.meta.dirname, "broken");
const OUT = join(ROOT, "target/judges");

/** The compiler's errors by program. @type {Map<string, string[]>} */
const errors = new Map();
const broken = readdirSync(BROKEN).map((name) => ({
  name: basename(name, ".json"),
  ...readJson(join(BROKEN, name)),
}));

before(() => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, data] of readPosts()) {
    for (const block of findBlocks(renderPost(data))) writeProgram(toProgramName(name), block);
  }
  for (const { name, block } of broken) writeProgram(`broken-${name}`, JSON.stringify(block));
  const config = {
    extends: "../../src/tsconfig.json",
    compilerOptions: { skipLibCheck: true },
    include: ["*.ts"],
  };
  writeFileSync(join(OUT, "tsconfig.json"), JSON.stringify(config));
  compilePrograms();
});

/** @param {string} name the name of post data */
function toProgramName(name) {
  return name.replace("/", "-");
}

/**
 * Writes a program that has the block as an expression, which JSON is as it stands.
 *
 * @param {string} name
 * @param {string} block
 */
function writeProgram(name, block) {
  const source = `import type { FAQPage, WithContext } from "schema-dts";

export const page: WithContext<FAQPage> = ${block};
`;
  writeFileSync(join(OUT, `${name}.ts`), source);
  errors.set(name, []);
}

/** Compiles all programs, and collects the errors of each. */
function compilePrograms() {
  const { stdout, stderr, error } = spawnSync("tsc", ["-p", OUT, "--pretty", "false"], {
    cwd: OUT,
    encoding: "utf8",
  });
  assert.equal(error, undefined);
  assert.equal(stderr, "");
  for (const line of stdout.split("\n").filter((line) => /^\S/.test(line))) {
    const [, name = ""] = /^(.*)\.ts\(/.exec(line) ?? [];
    const lines = errors.get(name);
    assert(lines, line);
    lines.push(line);
  }
}

for (const [name] of readPosts()) {
  test(`the block of ${name} is a FAQPage`, () =>
    assert.deepEqual(errors.get(toProgramName(name)), []));
}

// The other judges find what no type can express, such as the number of answers.
for (const { name, compilerRefuses = false } of broken) {
  const findErrors = () => errors.get(`broken-${name}`)?.join("\n") ?? "";
  if (compilerRefuses) {
    test(`the compiler refuses ${name}`, () => assert.match(findErrors(), /error TS2/));
  } else {
    test(`the compiler can't know about ${name}`, () => assert.equal(findErrors(), ""));
  }
}
