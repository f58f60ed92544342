import assert from "node:assert/strict";
import { test } from "node:test";
import { pruneGlue, shortenGlueNames } from "./glue.mjs";

const GLUE = `export function mount(host) {
    wasm.mount(host, wasm.memory);
}
export function text(part, page) {
    let deferred2_0;
    let deferred2_1;
    try {
        const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
        const ptr0 = passStringToWasm0(page, wasm.__wbindgen_export, wasm.__wbindgen_export2);
        const len0 = WASM_VECTOR_LEN;
        wasm.text(retptr, part, ptr0, len0);
        var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
        var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
        deferred2_0 = r0;
        deferred2_1 = r1;
        return getStringFromWasm0(r0, r1);
    } finally {
        wasm.__wbindgen_add_to_stack_pointer(16);
        wasm.__wbindgen_export3(deferred2_0, deferred2_1, 1);
    }
}
let heap = new Array(1024).fill(undefined);
heap.push(undefined, null, true, false);
let heap_next = heap.length;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_get_1f: function(arg0) {
            return "__wbg_get_1f" + wasm.memory.buffer[arg0];
        },
        __wbg_set_hash_2e: function(arg0, arg1, arg2) {
            arg0.hash = getStringFromWasm0(arg1, arg2);
        },
        __wbindgen_object_drop_ref: function(arg0) {
            takeObject(arg0);
        },
    };
    return {
        __proto__: null,
        "./afterword_bg.js": import0,
    };
}
if (!('encodeInto' in cachedTextEncoder)) {}
function passStringToWasm0(arg, malloc, realloc) {
    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = cachedTextEncoder.encodeInto(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}
let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {}
async function __wbg_load(module, imports) {
    function expectedResponseType(type) {}
}
function initSync(module) {}
async function __wbg_init(module_or_path) {}

export { initSync, __wbg_init as default };
`;

/** @type {import("./glue.mjs").Names} */
const NAMES = {
  imports: [
    ["./afterword_bg.js", "__wbg_get_1f", "$"],
    ["./afterword_bg.js", "__wbg_set_hash_2e", "b"],
    ["./afterword_bg.js", "__wbindgen_object_drop_ref", "c"],
  ],
  exports: [
    ["memory", "c"],
    ["mount", "d"],
    ["text", "f"],
    ["__wbindgen_add_to_stack_pointer", "g"],
    ["__wbindgen_export", "h"],
    ["__wbindgen_export2", "i"],
    ["__wbindgen_export3", "j"],
    ["__abort_handler", "e"],
  ],
};

test("the pruned glue has no fetching and no fallbacks", () => {
  const pruned = pruneGlue(GLUE);
  assert.doesNotMatch(pruned, /initSync|__wbg_load|'encodeInto'/);
});

test("a text crosses over at once, whatever it has in it", () => {
  const source = pruneGlue(GLUE).match(/^function passStringToWasm0[^]*?^}/m)?.[0] ?? "";
  for (const text of ["", "plain", "é", "plain, then é and 🔥", "🔥".repeat(9)]) {
    const memory = new Uint8Array(99);
    const { pass, length } = new Function(
      "memory",
      `let WASM_VECTOR_LEN = 0;
      const cachedTextEncoder = new TextEncoder(), getUint8ArrayMemory0 = () => memory;
      ${source}
      return {
        pass: (text) => passStringToWasm0(text, () => 1, () => 1),
        length: () => WASM_VECTOR_LEN,
      };`,
    )(memory);
    const at = pass(text);
    assert.equal(new TextDecoder().decode(memory.subarray(at, at + length())), text);
  }
});

test("a text that the wasm returns is read, and its memory freed", () => {
  const source = pruneGlue(GLUE);
  const functions = [/^function takeText[^]*?^}/m, /^export (function text[^]*?^})/m].map(
    (part) => source.match(part)?.slice(-1)[0] ?? "",
  );
  /** @type {unknown[]} */
  const calls = [];
  const wasm = {
    __wbindgen_add_to_stack_pointer: (/** @type {number} */ by) => calls.push(by) && 8,
    text: (/** @type {unknown[]} */ ...args) => calls.push(args),
    __wbindgen_export3: (/** @type {unknown[]} */ ...args) => calls.push(args),
  };
  const text = new Function(
    "wasm",
    `const WASM_VECTOR_LEN = 5, passStringToWasm0 = () => 4;
    const getDataViewMemory0 = () => ({ getInt32: (at) => at * 10 });
    const getStringFromWasm0 = (from, length) => from + "+" + length;
    ${functions.join("\n")}
    return text;`,
  )(wasm);
  assert.equal(text(7, "page"), "80+120");
  assert.deepEqual(calls, [-16, [8, 7, 4, 5], 16, [80, 120, 1]]);
});

test("glue that looks otherwise is refused", () => {
  for (const [from, to] of [
    ["deferred2_0 = r0", "deferred2_0 = r1"],
    ["heap.push(undefined, null, true, false)", "heap.push(null)"],
    ["function initSync(module) {}", "function initSync(module) { wasm.__wbindgen_start(); }"],
    ["function initSync(module) {}", "function initSync(module) {}\nfunction more() {}"],
    ["'encodeInto' in", "'encode' in"],
    ["code > 0x7F", "code > 127"],
  ]) {
    assert.throws(
      () => pruneGlue(GLUE.replace(from, to)),
      /not as web\/build\/glue\.mjs expects/,
      to,
    );
  }
});

test("names of imports and exports change, and nothing else", () => {
  const renamed = shortenGlueNames(GLUE, NAMES);
  assert.match(
    renamed,
    /^ {8}\$: function\(arg0\) \{\n +return "__wbg_get_1f" \+ wasm\.c\.buffer\[arg0\];$/m,
  );
  assert.match(renamed, /^ {8}b: function\(/m);
  assert.match(renamed, /^ {8}a: import0,$/m);
  assert.match(renamed, /^export function mount\(host\) \{\n +wasm\.d\(host, wasm\.c\);$/m);
});

test("names that the wasm and the glue do not share are refused", () => {
  const { imports, exports } = NAMES;
  /** @type {[import("./glue.mjs").Names, RegExp][]} */
  const bad = [
    [{ exports, imports: imports.slice(1) }, /does not import __wbg_get_1f/],
    [
      { exports, imports: [...imports, ["./afterword_bg.js", "more", "f"]] },
      /lacks the imports more/,
    ],
    [{ imports, exports: exports.slice(1) }, /does not export memory/],
    [{ imports, exports: [...exports, ["more", "f"]] }, /does not read the exports more/],
  ];
  for (const [names, message] of bad) assert.throws(() => shortenGlueNames(GLUE, names), message);
});
