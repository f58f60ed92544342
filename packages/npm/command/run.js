// The command as a run of its own: it reads and writes files, and prints to this terminal.

import process from "node:process";
import { isatty } from "node:tty";
import { Worker } from "node:worker_threads";
import { toGuest } from "./guest-paths.js";

/** The stack of the run in megabytes: deeply nested posts need much. */
const STACK_MB = 64;

/**
 * Runs the command with its arguments, and resolves to its exit status.
 *
 * @param {string[]} args the arguments after the name of the command
 * @param {{ cwd?: string }} [options] the folder that relative paths start at
 * @returns {Promise<number>}
 */
export function runCommand(args, { cwd = process.cwd() } = {}) {
  const guest = toGuest(args, { platform: process.platform, cwd });
  const env = { ...process.env, ...widthOfTerminal(), PWD: guest.cwd };
  const worker = new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { args: guest.args, env, preopens: guest.preopens },
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Returns the width of the terminal as the variable that programs read. */
function widthOfTerminal() {
  // Elsewhere, touching the stream would make the pipe non-blocking.
  const columns = isatty(1) && process.stdout.columns;
  return columns && !process.env.COLUMNS ? { COLUMNS: String(columns) } : {};
}
