// The order of a module's functions. It means nothing to WebAssembly, and much to brotli: what is like that before it
// takes fewer bits.

const HEADER = 8;
const CUSTOM = 0;
const IMPORTS = 2;
const FUNCTIONS = 3;
const CODE = 10;
/** What functions are compared by: so many bytes in a row. */
const ROW = 4;
/** So much more alike are two functions of one type, which have the same parameters. */
const SAME_TYPE = 2;

/**
 * The module with names for its functions that sort as they are to stand, for `wasm-opt --reorder-functions-by-name`.
 *
 * @param {Buffer} wasm
 */
export function nameInOrder(wasm) {
  const { imported, functions } = read(wasm);
  /** @type {Buffer[]} */
  const names = [];
  for (const [place, index] of order(functions).entries()) {
    const name = Buffer.from(String(place).padStart(6, "0"));
    names[index] = Buffer.concat([unsigned(imported + index), unsigned(name.length), name]);
  }
  const list = Buffer.concat([unsigned(names.length), ...names]);
  // Of the names in a module, those with number 1 are the functions'.
  const section = Buffer.concat([
    unsigned(4),
    Buffer.from("name"),
    Buffer.of(1),
    unsigned(list.length),
    list,
  ]);
  return Buffer.concat([wasm, Buffer.of(CUSTOM), unsigned(section.length), section]);
}

/**
 * The indices of functions, each behind the one that it has most in common with, of those that are left: rows of bytes,
 * the rarer the better, for its length.
 *
 * @param {{ type: number, body: Buffer }[]} functions
 */
export function order(functions) {
  const rows = functions.map(({ body }) => rowsOf(body));
  /** Which functions have a row. @type {Map<number, number[]>} */
  const having = new Map();
  for (const [index, counts] of rows.entries()) {
    for (const row of counts.keys()) {
      const others = having.get(row);
      if (others) others.push(index);
      else having.set(row, [index]);
    }
  }
  const left = new Set(functions.keys());
  const result = [];
  let [next] = left;
  while (next !== undefined) {
    const last = next;
    result.push(last);
    left.delete(last);
    /** @type {Map<number, number>} */
    const likeness = new Map();
    for (const [row, count] of rows[last] ?? []) {
      const others = having.get(row) ?? [];
      // An integer, so that the last bit of a logarithm decides nothing.
      const weight = Math.round(1024 * Math.log(functions.length / others.length));
      for (const other of others) {
        if (!left.has(other)) continue;
        const shared = Math.min(count, rows[other]?.get(row) ?? 0);
        likeness.set(other, (likeness.get(other) ?? 0) + weight * shared);
      }
    }
    let most = -1;
    [next] = left;
    for (const index of left) {
      const [one, other] = [functions[last], functions[index]];
      if (!one || !other) continue;
      const bonus = one.type === other.type ? SAME_TYPE : 1;
      const alike = ((likeness.get(index) ?? 0) * bonus) / Math.sqrt(other.body.length);
      if (alike > most) [most, next] = [alike, index];
    }
  }
  return result;
}

/**
 * How often each row of bytes is there.
 *
 * @param {Buffer} bytes
 */
function rowsOf(bytes) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at + ROW <= bytes.length; at++) {
    const row = bytes.readUInt32BE(at);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many functions a module imports, and those that it has: https://webassembly.github.io/spec/core/binary/modules.html
 *
 * @param {Buffer} wasm
 */
function read(wasm) {
  let at = HEADER;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = wasm.readUInt8(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const skip = (/** @type {number} */ count) => wasm.subarray(at, (at += count));
  let imported = 0;
  /** @type {number[]} */
  const types = [];
  /** @type {Buffer[]} */
  const bodies = [];
  while (at < wasm.length) {
    const section = wasm.readUInt8(at++);
    const end = number() + at;
    if (section === IMPORTS) {
      for (let left = number(); left > 0; left--) {
        skip(number());
        skip(number());
        // wasm-bindgen's modules bring their memory and tables along.
        if (wasm.readUInt8(at++) !== 0)
          throw new Error("the module imports something that is not a function");
        number();
        imported++;
      }
    } else if (section === FUNCTIONS) {
      for (let left = number(); left > 0; left--) types.push(number());
    } else if (section === CODE) {
      for (let left = number(); left > 0; left--) bodies.push(skip(number()));
    }
    at = end;
  }
  return {
    imported,
    functions: bodies.map((body, index) => ({ type: types[index] ?? NaN, body })),
  };
}

/** @param {number} value */
function unsigned(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.of(...bytes, value);
}
