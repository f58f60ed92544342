// The commands of the documents: those of the project are run, those of others have known names.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText, ROOT } from "./blocks.mjs";
import { Sandbox } from "./sandbox.mjs";

const MAKEFILE = readText("Makefile");
/** Programs that `make sites`, `make test-frameworks` and `make test-packages` run. */
const GENERATORS = [
  ...["hugo", "jekyll", "eleventy", "@11ty/eleventy", "astro", "docusaurus", "vitepress", "next"],
];
/** The addresses of posts, as `hugo list all` prints them. */
const URLS = "path,permalink\ncontent/posts/bread.md,https://blog.example/posts/bread/\n";

/**
 * Runs or checks each command of a block.
 *
 * @param {string} block
 * @param {import("node:test").TestContext} test
 */
export function checkCommands(block, test) {
  const sandbox = new Sandbox(test).writeBlog();
  const lines = block.split("\n").map((line) => line.replace(/(^|\s)#.*/, ""));
  const commands = lines.flatMap((line) => line.split(/&&|\|/)).map(splitWords);
  for (const words of commands) if (words.length) checkCommand(words, sandbox);
}

/**
 * Splits a command into words, without the variables and the launchers before the program.
 *
 * @param {string} command
 */
function splitWords(command) {
  const words = [...command.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word);
  while (/^\w+=/.test(words[0] ?? "")) words.shift();
  for (const launcher of [["npx"], ["pipx", "run"], ["bundle", "exec"]])
    if (launcher.every((word, index) => words[index] == word)) words.splice(0, launcher.length);
  return words;
}

/**
 * @param {string[]} words
 * @param {Sandbox} sandbox
 */
function checkCommand([program = "", ...words], sandbox) {
  if (program == "afterword") runAfterword(words, sandbox);
  else if (program == "make") words.forEach(checkMakeWord);
  else if (program == "cargo") checkCargo(words, sandbox);
  else if (program == "node" || (program.includes("/") && !program.startsWith("@")))
    assert(existsSync(join(ROOT, program == "node" ? (words[0] ?? "") : program)), program);
  else if (program != "twiggy")
    assert(GENERATORS.includes(program), `an unknown program: ${program}`);
}

/**
 * @param {string[]} words
 * @param {Sandbox} sandbox
 * @param {string} [cwd]
 */
function runAfterword(words, sandbox, cwd) {
  const { status, stderr } = sandbox.run(words, { cwd, input: URLS });
  assert.equal(status, 0, stderr);
}

/**
 * Checks that the Makefile has a target, or uses a variable.
 *
 * @param {string} word
 */
function checkMakeWord(word) {
  const variable = /^(\w+)=/.exec(word)?.[1];
  const pattern = variable ? `\\$\\((or \\$\\()?${variable}\\b` : `^${word}:`;
  assert.match(MAKEFILE, new RegExp(pattern, "m"));
}

/**
 * @param {string[]} words
 * @param {Sandbox} sandbox
 */
function checkCargo(words, sandbox) {
  const last = words.at(-1) ?? "";
  const separator = words.indexOf("--");
  if (words[0] == "run") {
    assert(words.slice(0, separator).join(" ").endsWith("-p afterword-cli"));
    runAfterword(words.slice(separator + 1), sandbox, ROOT);
  } else if (words[0] == "install") {
    const manifest = readText("cli/Cargo.toml");
    if (words.includes("--path")) assert.equal(last, "cli");
    else assert.match(manifest, new RegExp(`^name = "${last}"$`, "m"));
  } else {
    assert.equal(words[0], "test");
    execFileSync("git", ["grep", "-q", `fn ${last}`, "--", "*.rs"], { cwd: ROOT });
  }
}
