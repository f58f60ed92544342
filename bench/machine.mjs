// @ts-check
/**
 * The conditions of a run: machine, versions and commit.
 */

import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";

/** @typedef {{ cpu: string, cores: number, memory: string, system: string }} Machine */
/** @typedef {{ chromium: string, node: string, rust: string }} Versions */

/** Reads processor, memory and system. @returns {Machine} */
export function describeMachine() {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: model,
    cores: cpus().length,
    memory: `${gibibytes} GiB`,
    system: `${type()} ${release()}`,
  };
}

/** Reads the versions of browser and tools. @param {string} chromium @returns {Versions} */
export function readVersions(chromium) {
  return {
    chromium,
    node: process.versions.node,
    rust: runProgram("rustc", "--version").replace(/^rustc (\S+).*/, "$1"),
  };
}

/** Returns the commit, marked if tracked files differ from it. */
export function readCommit() {
  const isChanged = runProgram("git", "status", "--porcelain", "--untracked-files=no") != "";
  return runProgram("git", "rev-parse", "--short=12", "HEAD") + (isChanged ? " and changes" : "");
}

/** Returns the output of a program. @param {string} program @param {...string} args */
function runProgram(program, ...args) {
  return execFileSync(program, args, {
    encoding: "utf8",
    cwd: new URL("..", import.meta.url),
  }).trim();
}
