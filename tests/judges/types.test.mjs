// schema-dts and the TypeScript compiler say whether a block is a FAQPage: its names and the kinds of its values.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { blocks, posts, read, render } from "./rendered.mjs";

const ROOT = join(import.meta.dirname, "../..");
const BROKEN = join(import.meta.dirname, "broken");
const OUT = join(ROOT, "target/judges");

/** What the compiler says about each program. @type {Map<string, string[]>} */
const errors = new Map();
const broken = readdirSync(BROKEN).map((name) => ({
  name: basename(name, ".json"),
  ...read(join(BROKEN, name)),
}));

before(() => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, data] of posts()) {
    for (const block of blocks(render(data))) write(program(name), block);
  }
  for (const { name, block } of broken) write(`broken-${name}`, JSON.stringify(block));
  const config = {
    extends: "../../src/tsconfig.json",
    compilerOptions: { skipLibCheck: true },
    include: ["*.ts"],
  };
  writeFileSync(join(OUT, "tsconfig.json"), JSON.stringify(config));
  compile();
});

/**
 * The name of the program that has the block of these data.
 * @param {string} name
 */
function program(name) {
  return name.replace("/", "-");
}

/**
 * JSON is an expression of the language as it stands.
 * @param {string} name
 * @param {string} block
 */
function write(name, block) {
  const source = `import type { FAQPage, WithContext } from "schema-dts";

export const page: WithContext<FAQPage> = ${block};
`;
  writeFileSync(join(OUT, `${name}.ts`), source);
  errors.set(name, []);
}

function compile() {
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

for (const [name] of posts()) {
  test(`the block of ${name} is a FAQPage`, () => assert.deepEqual(errors.get(program(name)), []));
}

// What a type can't say, such as how many answers there are, the other judges find.
for (const { name, compilerRefuses = false } of broken) {
  const found = () => errors.get(`broken-${name}`)?.join("\n") ?? "";
  if (compilerRefuses) {
    test(`the compiler refuses ${name}`, () => assert.match(found(), /error TS2/));
  } else {
    test(`the compiler can't know about ${name}`, () => assert.equal(found(), ""));
  }
}
