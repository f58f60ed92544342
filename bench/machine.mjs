// @ts-check
/**
 * What the figures are of: machine, versions and state of the project.
 */

import { execFileSync } from "node:child_process";
import { cpus, release, totalmem, type } from "node:os";

/** @typedef {{ cpu: string, cores: number, memory: string, system: string }} Machine */
/** @typedef {{ chromium: string, node: string, rust: string }} Versions */

/** @returns {Machine} */
export function machine() {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return {
    cpu: model,
    cores: cpus().length,
    memory: `${gibibytes} GiB`,
    system: `${type()} ${release()}`,
  };
}

/** @param {string} chromium @returns {Versions} */
export function versions(chromium) {
  return {
    chromium,
    node: process.versions.node,
    rust: say("rustc", "--version").replace(/^rustc (\S+).*/, "$1"),
  };
}

/** The commit, and whether files differ from it. */
export function commit() {
  const isChanged = say("git", "status", "--porcelain", "--untracked-files=no") != "";
  return say("git", "rev-parse", "--short=12", "HEAD") + (isChanged ? " and changes" : "");
}

/** @param {string} program @param {...string} all */
function say(program, ...all) {
  return execFileSync(program, all, {
    encoding: "utf8",
    cwd: new URL("..", import.meta.url),
  }).trim();
}
