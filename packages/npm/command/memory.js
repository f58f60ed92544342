// A run of the command that sees one file and no other, and whose output is text.

import { File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

/**
 * Runs the command with a file, and returns its exit status and what it has printed.
 *
 * @param {WebAssembly.Module} module
 * @param {string[]} args
 * @param {string} name the file's name
 * @param {string} text
 * @returns {{ status: number, stdout: string, stderr: string }}
 */
export function runInMemory(module, args, name, text) {
  const [stdin, stdout, stderr] = [new File([]), new File([]), new File([])];
  const file = new File(new TextEncoder().encode(text), { readonly: true });
  const folder = new PreopenDirectory("/", new Map([[name, file]]));
  const streams = [stdin, stdout, stderr].map((stream) => new OpenFile(stream));
  const wasi = new WASI(["afterword", ...args], [], [...streams, folder], { debug: false });
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const status = wasi.start(/** @type {any} */ (instance));
  return { status, stdout: readText(stdout), stderr: readText(stderr) };
}

/** @param {File} file */
function readText({ data }) {
  return new TextDecoder().decode(data);
}
