// @ts-check
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { nameFunctionsInOrder, orderFunctions } from "./function-order.mjs";

const bodies = (/** @type {string[]} */ ...texts) =>
  texts.map((text) => ({ type: 0, body: Buffer.from(text) }));

test("what is alike is together, and each is there once", () => {
  assert.deepEqual(
    orderFunctions(bodies("abcdefgh", "12345678", "abcdefgX", "1234567X")),
    [0, 2, 1, 3],
  );
});

test("a row that is rare says more than one that all have", () => {
  assert.deepEqual(
    orderFunctions(bodies("commonrare", "common", "1234rare", "common", "common")),
    [0, 2, 1, 3, 4],
  );
});

test("of two that are as alike, the one of the same type comes first", () => {
  const functions = bodies("abcdefgh", "abcdefgh", "abcdefgh", "12345678");
  for (const other of functions.slice(1, 2)) other.type = 1;
  assert.deepEqual(orderFunctions(functions), [0, 2, 1, 3]);
});

test("functions that have nothing in common stay as they were, and there may be none", () => {
  assert.deepEqual(orderFunctions(bodies("abcdefgh", "ab", "12345678")), [0, 1, 2]);
  assert.deepEqual(orderFunctions([]), []);
});

test("a module whose functions are reordered does the same", async () => {
  const directory = mkdtempSync(join(tmpdir(), "order-"));
  const path = (/** @type {string} */ name) => join(directory, name);
  const long = (/** @type {number} */ number) =>
    `(i32.add (i32.mul (local.get 0) (i32.const ${number})) (i32.const 77777))`;
  try {
    writeFileSync(
      path("module.wat"),
      `(module
        (import "page" "log" (func $log (param i32)))
        (table 2 funcref) (elem (i32.const 0) $b $d)
        (func $a (export "a") (param i32) (result i32) ${long(1111)})
        (func $b (export "b") (param i32) (result i32) (call $log (local.get 0)) (i32.const 2))
        (func $c (export "c") (param i32) (result i32) ${long(2222)})
        (func $d (export "d") (param i32) (result i32) (call $log (local.get 0)) (i32.const 4))
        (func (export "e") (param i32) (result i32)
          (call_indirect (param i32) (result i32) (local.get 0) (i32.const 1))))`,
    );
    execFileSync("wasm-as", [path("module.wat"), "-o", path("module.wasm")]);
    const before = readFileSync(path("module.wasm"));
    writeFileSync(path("named.wasm"), nameFunctionsInOrder(before));
    execFileSync("wasm-opt", [
      path("named.wasm"),
      "-o",
      path("ordered.wasm"),
      "--reorder-functions-by-name",
      "--strip-debug",
    ]);
    const after = readFileSync(path("ordered.wasm"));
    /** @param {Buffer} wasm */
    const results = async (wasm) => {
      /** @type {number[]} */
      const logged = [];
      const log = (/** @type {number} */ value) => void logged.push(value);
      const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm), { page: { log } });
      const call = (/** @type {string} */ name) =>
        /** @type {(x: number) => number} */ (instance.exports[name])(5);
      return [["a", "b", "c", "d", "e"].map(call), logged];
    };
    assert.deepEqual(await results(after), [
      [5 * 1111 + 77777, 2, 5 * 2222 + 77777, 4, 4],
      [5, 5, 5],
    ]);
    // The numbers of the exported functions, behind the import's: $c has come up to $a.
    const numbers = (/** @type {Buffer} */ wasm) =>
      Object.fromEntries(
        WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(wasm))).map(({ name }) => [
          name,
          indexOfExport(wasm, name),
        ]),
      );
    assert.deepEqual(numbers(before), { a: 1, b: 2, c: 3, d: 4, e: 5 });
    const { a = NaN, b = NaN, c = NaN, d = NaN } = numbers(after);
    assert.equal(Math.abs(a - c), 1);
    assert.equal(Math.abs(b - d), 1);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("a module that imports a memory is not what it expects", () => {
  const header = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
  const imports = Buffer.from([2, 8, 1, 1, 97, 1, 98, 2, 0, 1]);
  assert.throws(
    () => nameFunctionsInOrder(Buffer.concat([header, imports])),
    /^Error: the import a\.b: expected a function, found something else$/,
  );
});

/**
 * The index of the function that has an export: in the export section, a name, a 0 and the index.
 *
 * @param {Buffer} wasm
 * @param {string} name
 */
function indexOfExport(wasm, name) {
  return wasm[wasm.indexOf(Buffer.from([name.length, ...Buffer.from(name), 0])) + name.length + 2];
}
