// The changes to wasm-bindgen's glue before it is minified. Each step knows the text that the
// pinned wasm-bindgen writes, and fails the build on any other.

/**
 * The names that `wasm-opt --minify-imports-and-exports-and-modules` prints.
 *
 * @typedef {object} Names
 * @property {[module: string, from: string, to: string][]} imports
 * @property {[from: string, to: string][]} exports
 */

// The loader hands over a compiled module, so there is nothing to fetch or to stream.
const INIT = `let wasm;
export default async (module) => {
  wasm = (await WebAssembly.instantiate(module, __wbg_get_imports())).exports;
};
/** Cuts off an instance that has crashed: from now on, each call into it returns 0. */
export const end = () => {
  const ended = wasm;
  wasm = new Proxy({}, {
    get: (_, name) => (typeof ended[name] == "function" ? () => 0 : ended[name]),
  });
};
`;
const FETCHING_INIT =
  /^let wasmModule, wasmInstance, wasm;\n[^]*^export \{ initSync, __wbg_init as default \};\n*$/m;
const FETCHING_INIT_FUNCTIONS = [
  "__wbg_finalize_init",
  "__wbg_load",
  "expectedResponseType",
  "initSync",
  "__wbg_init",
];

// A test for a feature that every supported browser has (docs/reference/browsers.md).
const FEATURE_TEST = "!('encodeInto' in cachedTextEncoder)";

// Copies ASCII character by character. The encoder is faster with a long text, so it gets it all.
const COPY_BY_CHARACTER = `let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
`;
const COPY_AT_ONCE = `let { read, written: offset } =
        cachedTextEncoder.encodeInto(arg, mem.subarray(ptr, ptr + len));
    if (read !== len) {
        arg = arg.slice(read);
`;

// A function that returns a text: wasm-bindgen writes how to take it out of memory into each.
const RETURNS_TEXT = new RegExp(
  String.raw`let deferred(\d)_0;
    let deferred\1_1;
    try \{
        const retptr = wasm\.__wbindgen_add_to_stack_pointer\(-16\);
([^]*?)        var r0 = getDataViewMemory0\(\)\.getInt32\(retptr \+ 4 \* 0, true\);
        var r1 = getDataViewMemory0\(\)\.getInt32\(retptr \+ 4 \* 1, true\);
        deferred\1_0 = r0;
        deferred\1_1 = r1;
        return getStringFromWasm0\(r0, r1\);
    \} finally \{
        wasm\.__wbindgen_add_to_stack_pointer\(16\);
        wasm\.(\w+)\(deferred\1_0, deferred\1_1, 1\);
    \}
`,
  "g",
);
const TAKE_TEXT = `function takeText(call) {
    const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
    call(retptr);
    const r0 = getDataViewMemory0().getInt32(retptr, true);
    const r1 = getDataViewMemory0().getInt32(retptr + 4, true);
    const text = getStringFromWasm0(r0, r1);
    wasm.__wbindgen_add_to_stack_pointer(16);
    wasm.FREE(r0, r1, 1);
    return text;
}
`;

// The widget imports no objects, so there are none to keep or to drop.
const OBJECTS = [
  "let heap = new Array(1024).fill(undefined);\nheap.push(undefined, null, true, false);\n",
  "let heap_next = heap.length;\n",
  "takeObject(arg0);",
];

// wasm-bindgen exports these for hosts that restart crashed modules; the glue does not read them.
const UNREAD_EXPORTS = ["__abort_handler", "__instance_terminated"];

/**
 * Removes the code that the widget never runs.
 *
 * @param {string} glue
 */
export function pruneGlue(glue) {
  const init = glue.match(FETCHING_INIT)?.[0] ?? "";
  const functions = [...init.matchAll(/\bfunction (\w+)/g)].map(([, name]) => name);
  const isKnown =
    functions.length === FETCHING_INIT_FUNCTIONS.length &&
    FETCHING_INIT_FUNCTIONS.every((name) => functions.includes(name));
  if (!isKnown || /\bwasm[.[]/.test(init)) {
    const expected = FETCHING_INIT_FUNCTIONS.join(", ");
    throw unexpectedGlue(`its initialization is not ${expected} and nothing else`);
  }
  glue = replaceOnce(glue, init, INIT);
  glue = replaceOnce(glue, FEATURE_TEST, "false");
  // The reader of the playground imports some, and that of pages has no such code.
  if (/\blet heap\b/.test(glue) && !glue.includes("__wbindgen_object_clone_ref"))
    for (const code of OBJECTS) glue = replaceOnce(glue, code, "");
  glue = shareTextReturns(glue);
  return replaceOnce(glue, COPY_BY_CHARACTER, COPY_AT_ONCE);
}

/**
 * Replaces what each function does to take a text out of memory by calls of one function.
 *
 * @param {string} glue
 */
function shareTextReturns(glue) {
  const free = glue.match(RETURNS_TEXT.source)?.[3];
  if (!free) throw unexpectedGlue("no function returns a text as expected");
  const shared = glue.replace(RETURNS_TEXT, "return takeText((retptr) => {\n$2    });\n");
  if (shared.includes("deferred")) throw unexpectedGlue("a function returns a text in another way");
  return TAKE_TEXT.replace("FREE", free) + shared;
}

/**
 * Gives imports and exports the short names that they have in the optimized wasm.
 *
 * @param {string} glue
 * @param {Names} names
 */
export function shortenGlueNames(glue, names) {
  return shortenExports(shortenImports(glue, names.imports), names.exports);
}

/**
 * @param {string} glue
 * @param {Names["imports"]} imports
 */
function shortenImports(glue, imports) {
  const shortNames = new Map(imports.map(([, from, to]) => [from, to]));
  if (shortNames.size !== imports.length) throw unexpectedGlue("two modules import the same name");
  const missing = new Set(shortNames.keys());
  glue = replaceOnce(glue, moduleOf(glue), "a: import0,");
  glue = glue.replaceAll(/^ {8}(\w+)(?=: function\()/gm, (property, name) => {
    if (!missing.delete(name))
      throw unexpectedGlue(`the wasm does not import ${name}, or the glue has it twice`);
    return property.replace(name, () => shortNames.get(name) ?? "");
  });
  if (missing.size > 0) throw unexpectedGlue(`it lacks the imports ${[...missing].join(", ")}`);
  return glue;
}

/**
 * Returns the property of the imports that has the name of the glue's own module.
 *
 * @param {string} glue
 */
function moduleOf(glue) {
  return glue.match(/"\.\/[\w-]+_bg\.js": import0,/)?.[0] ?? "the module of the imports";
}

/**
 * @param {string} glue
 * @param {Names["exports"]} exports
 */
function shortenExports(glue, exports) {
  const shortNames = new Map(exports);
  const unread = new Set(shortNames.keys());
  if (/\bwasm\[/.test(glue)) throw unexpectedGlue("it reads an export as wasm[…]");
  glue = glue.replaceAll(/\bwasm\.(\w+)/g, (_, name) => {
    if (!shortNames.has(name)) throw unexpectedGlue(`the wasm does not export ${name}`);
    unread.delete(name);
    return `wasm.${shortNames.get(name)}`;
  });
  for (const name of UNREAD_EXPORTS) unread.delete(name);
  if (unread.size > 0)
    throw unexpectedGlue(`it does not read the exports ${[...unread].join(", ")}`);
  return glue;
}

/**
 * Runs the finished glue's initialization with the wasm. Fails unless the glue has each import.
 *
 * @param {string} glue
 * @param {Buffer<ArrayBuffer>} wasm
 */
export async function assertGlueStarts(glue, wasm) {
  const browser = {
    scrollY: 0,
    location: {},
    getSelection() {},
    addEventListener() {},
    MutationObserver: class {},
  };
  Object.assign(globalThis, browser, { document: browser, window: browser });
  const { default: start } = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
  await start(await WebAssembly.compile(wasm));
}

/**
 * Replaces a text that the glue must have exactly once.
 *
 * @param {string} glue
 * @param {string} text
 * @param {string} replacement
 */
function replaceOnce(glue, text, replacement) {
  const parts = glue.split(text);
  if (parts.length !== 2)
    throw unexpectedGlue(`it has ${parts.length - 1} times, not once: ${text}`);
  return parts.join(replacement);
}

/** @param {string} reason */
function unexpectedGlue(reason) {
  return new Error(`wasm-bindgen's glue is not as web/build/glue.mjs expects it: ${reason}`);
}
