// The thread of a run: WebAssembly ends only when it is done, and needs more stack than the main
// thread has.

import { readFile } from "node:fs/promises";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";

const WASM = new URL("./afterword.wasm", import.meta.url);
/** The exit status for a fault of the command's own, as Rust has it. */
const CRASHED = 101;

/** The number of WASI's error for a pipe that is full or empty for the moment. */
const EAGAIN = 6;

// In a thread, V8's fast calls into node:wasi crash Node 20 and 22.
if (parseInt(process.versions.node) < 24) setFlagsFromString("--no-turbo-fast-api-calls");

/** Imports `node:wasi` without its warning that it is experimental. */
async function importWasi() {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return (await import("node:wasi")).WASI;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Returns a call that waits where the pipe of another program is not ready: the command expects
 * standard streams that block.
 *
 * @param {(...args: number[]) => number} call
 */
function blocking(call) {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  return (...args) => {
    for (;;) {
      const error = call(...args);
      if (error !== EAGAIN) return error;
      Atomics.wait(pause, 0, 0, 1);
    }
  };
}

/**
 * Runs the command, and returns its exit status.
 *
 * @param {{ args: string[], env: Record<string, string>, preopens: Record<string, string> }} run
 */
async function run({ args, env, preopens }) {
  const [WASI, wasm] = await Promise.all([importWasi(), readFile(WASM)]);
  const wasi = new WASI({
    version: "preview1",
    args: ["afterword", ...args],
    env,
    preopens,
    returnOnExit: true,
  });
  const imports = wasi.getImportObject();
  const calls = imports.wasi_snapshot_preview1;
  calls.fd_read = blocking(calls.fd_read);
  calls.fd_write = blocking(calls.fd_write);
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  try {
    return wasi.start(instance);
  } catch (error) {
    console.error(`error: the command has crashed: ${error}\n  = help: report it with the file`);
    return CRASHED;
  }
}

parentPort.postMessage(await run(workerData));
