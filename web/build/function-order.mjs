// The order of a module's functions. WebAssembly gives it no meaning, but brotli needs fewer bits
// for a function that stands behind one with the same bytes.
//
// The format: https://webassembly.github.io/spec/core/binary/modules.html

const HEADER_BYTES = 8;
/** The numbers of the sections that are read or written here. */
const SECTION = { custom: 0, imports: 2, functions: 3, code: 10 };
/** The number of the function names in the section "name". */
const FUNCTION_NAMES = 1;
const FUNCTION_IMPORT = 0;
/** The length of the runs of bytes by which two functions are compared. */
const RUN_BYTES = 4;
/** The factor for two functions of one type, which have the same parameters. */
const SAME_TYPE_FACTOR = 2;

/** @typedef {{ type: number, body: Buffer }} WasmFunction */
/** @typedef {Map<number, number>} Counts a number of times for each run, or a weight */

/**
 * Returns the module with a name for each function. The names sort in the order of
 * {@link orderFunctions}, for `wasm-opt --reorder-functions-by-name`.
 *
 * @param {Buffer} wasm
 */
export function nameFunctionsInOrder(wasm) {
  const { importCount, functions } = parseModule(wasm);
  /** @type {Buffer[]} */
  const names = [];
  for (const [place, index] of orderFunctions(functions).entries()) {
    const name = Buffer.from(String(place).padStart(6, "0"));
    names[index] = Buffer.concat([encodeUnsigned(importCount + index), encodeSized(name)]);
  }
  const list = Buffer.concat([encodeUnsigned(names.length), ...names]);
  const section = Buffer.concat([
    encodeSized(Buffer.from("name")),
    Buffer.of(FUNCTION_NAMES),
    encodeSized(list),
  ]);
  return Buffer.concat([wasm, Buffer.of(SECTION.custom), encodeSized(section)]);
}

/**
 * Returns the indices of the functions in their new order: behind each function the most similar
 * one that is left, and the first one that is left if none is similar.
 *
 * @param {WasmFunction[]} functions
 */
export function orderFunctions(functions) {
  const runs = functions.map(({ body }) => countRuns(body));
  const holders = indexHolders(runs);
  const left = new Set(functions.keys());
  const order = [];
  let [next] = left;
  while (next !== undefined) {
    order.push(next);
    left.delete(next);
    const weights = weighSharedRuns(next, left, runs, holders);
    next = findMostSimilar(next, left, weights, functions);
  }
  return order;
}

/**
 * Counts each run of {@link RUN_BYTES} bytes.
 *
 * @param {Buffer} bytes
 */
function countRuns(bytes) {
  /** @type {Counts} */
  const counts = new Map();
  for (let at = 0; at + RUN_BYTES <= bytes.length; at++) {
    const run = bytes.readUInt32BE(at);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/**
 * Returns for each run the indices of the functions that have it.
 *
 * @param {Counts[]} runs
 */
function indexHolders(runs) {
  /** @type {Map<number, number[]>} */
  const holders = new Map();
  for (const [index, counts] of runs.entries()) {
    for (const run of counts.keys()) {
      const indices = holders.get(run);
      if (indices) indices.push(index);
      else holders.set(run, [index]);
    }
  }
  return holders;
}

/**
 * Returns for each function in `left` the sum over the runs that it shares with the function at
 * `index`. A rare run weighs more.
 *
 * @param {number} index
 * @param {Set<number>} left
 * @param {Counts[]} runs
 * @param {Map<number, number[]>} holders
 */
function weighSharedRuns(index, left, runs, holders) {
  /** @type {Counts} */
  const weights = new Map();
  for (const [run, count] of runs[index]) {
    const indices = holders.get(run) ?? [];
    // Rounded, since the last bit of a logarithm differs between machines.
    const weight = Math.round(1024 * Math.log(runs.length / indices.length));
    for (const other of indices) {
      if (!left.has(other)) continue;
      const shared = Math.min(count, runs[other].get(run) ?? 0);
      weights.set(other, (weights.get(other) ?? 0) + weight * shared);
    }
  }
  return weights;
}

/**
 * Returns the function in `left` with the most weight for its length, or `undefined` if none is
 * left.
 *
 * @param {number} index
 * @param {Set<number>} left
 * @param {Counts} weights
 * @param {WasmFunction[]} functions
 */
function findMostSimilar(index, left, weights, functions) {
  let most = -1;
  let [found] = left;
  for (const other of left) {
    const { type, body } = functions[other];
    const factor = type === functions[index].type ? SAME_TYPE_FACTOR : 1;
    const similarity = ((weights.get(other) ?? 0) * factor) / Math.sqrt(body.length);
    if (similarity > most) [most, found] = [similarity, other];
  }
  return found;
}

/**
 * Reads the number of imported functions, and the functions of the module itself.
 *
 * @param {Buffer} wasm
 * @returns {{ importCount: number, functions: WasmFunction[] }}
 */
function parseModule(wasm) {
  const cursor = new Cursor(wasm);
  cursor.skip(HEADER_BYTES);
  let importCount = 0;
  /** @type {number[]} */
  let types = [];
  /** @type {Buffer[]} */
  let bodies = [];
  while (!cursor.isAtEnd()) {
    const section = cursor.byte();
    const content = new Cursor(cursor.sized());
    if (section === SECTION.imports) importCount = content.list(skipImport).length;
    else if (section === SECTION.functions) types = content.list(() => content.unsigned());
    else if (section === SECTION.code) bodies = content.list(() => content.sized());
  }
  const functions = bodies.map((body, index) => ({ type: types[index], body }));
  return { importCount, functions };
}

/** @param {Cursor} cursor */
function skipImport(cursor) {
  const [module, name] = [cursor.sized(), cursor.sized()];
  // wasm-bindgen's modules bring their own memory and tables.
  if (cursor.byte() !== FUNCTION_IMPORT)
    throw new Error(`the import ${module}.${name}: expected a function, found something else`);
  cursor.unsigned();
}

/** A position in the bytes of a module. */
class Cursor {
  #bytes;
  #at = 0;

  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  isAtEnd() {
    return this.#at >= this.#bytes.length;
  }

  byte() {
    return this.#bytes.readUInt8(this.#at++);
  }

  /** Reads a number in LEB128. */
  unsigned() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  /** @param {number} count */
  skip(count) {
    return this.#bytes.subarray(this.#at, (this.#at += count));
  }

  /** Reads a length and as many bytes. */
  sized() {
    return this.skip(this.unsigned());
  }

  /**
   * Reads a number, and as many elements.
   *
   * @template T
   * @param {(cursor: Cursor) => T} readElement
   * @returns {T[]}
   */
  list(readElement) {
    return Array.from({ length: this.unsigned() }, () => readElement(this));
  }
}

/** @param {Buffer} bytes */
function encodeSized(bytes) {
  return Buffer.concat([encodeUnsigned(bytes.length), bytes]);
}

/**
 * Encodes a number in LEB128.
 *
 * @param {number} value
 */
function encodeUnsigned(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.of(...bytes, value);
}
