// What happens to wasm-bindgen's glue before it is minified. Each step knows how the glue of the pinned
// wasm-bindgen looks, and fails the build where it looks otherwise.

/** @typedef {{ imports: [module: string, from: string, to: string][], exports: [from: string, to: string][] }} Names */

// The loader hands over a compiled module, so nothing needs to be fetched, streamed or guessed.
const INIT = `let wasm;
export default async (module) => {
  wasm = (await WebAssembly.instantiate(module, __wbg_get_imports())).exports;
};
/** Nobody gets into an instance that has crashed any more. */
export const end = () => {
  const ended = wasm;
  wasm = new Proxy({}, { get: (_, name) => (typeof ended[name] == "function" ? () => {} : ended[name]) });
};
`;
const FETCHING_INIT =
  /^let wasmModule, wasmInstance, wasm;\n[^]*^export \{ initSync, __wbg_init as default \};\n*$/m;
const FETCHING_INIT_HAS = [
  "__wbg_finalize_init",
  "__wbg_load",
  "expectedResponseType",
  "initSync",
  "__wbg_init",
];

// True in every browser that README.md names.
const FALLBACKS = [
  "typeof FinalizationRegistry === 'undefined'",
  "!('encodeInto' in cachedTextEncoder)",
];

// Copies ASCII character by character before it asks the encoder, which is faster with a long text.
const BY_CHARACTER = `let offset = 0;

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
const AT_ONCE = `let { read, written: offset } = cachedTextEncoder.encodeInto(arg, mem.subarray(ptr, ptr + len));
    if (read !== len) {
        arg = arg.slice(read);
`;

// wasm-bindgen exports them for a host that restarts crashed modules.
const UNREAD = ["__abort_handler", "__instance_terminated"];

// What turns text into markup or into code, called, read or named.
const FORBIDDEN = new RegExp(
  [
    /(inner|outer|insertAdjacent|set|parse)HTML/,
    /createContextualFragment|parseFromString|DOMParser|XSLTProcessor|srcdoc|execCommand/,
    /(\.\s*|\[\s*["'`])write(ln)?\b/,
    // Not the keyword of a policy.
    /(?<![-\w$])eval\b/,
    /\bFunction\b|\.\s*constructor\s*\(/,
    /\bset(Timeout|Interval)\s*\(\s*["'`]/,
    /\b[Jj]ava[Ss]cript:/,
    /\b(import|new\s+(Shared)?Worker|importScripts)\s*\(\s*["'`](data|blob):/,
    /\bsetAttribute\s*\(\s*["'`]on/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/**
 * The glue without what the widget never runs.
 *
 * @param {string} glue
 */
export function prune(glue) {
  const init = glue.match(FETCHING_INIT)?.[0] ?? "";
  const has = [...init.matchAll(/\bfunction (\w+)/g)].map(([, name]) => name);
  const same =
    has.length === FETCHING_INIT_HAS.length &&
    FETCHING_INIT_HAS.every((name) => has.includes(name));
  if (!same || /\bwasm[.[]/.test(init)) {
    throw unexpected(`its initialization is not ${FETCHING_INIT_HAS.join(", ")} and nothing else`);
  }
  glue = replaceOnce(glue, init, INIT);
  for (const fallback of FALLBACKS) glue = replaceOnce(glue, fallback, "false");
  return replaceOnce(glue, BY_CHARACTER, AT_ONCE);
}

/**
 * The glue with the names that `wasm-opt --minify-imports-and-exports-and-modules` has given the wasm.
 *
 * @param {string} glue
 * @param {Names} names
 */
export function renameAsWasm(glue, names) {
  const imports = new Map(names.imports.map(([, from, to]) => [from, to]));
  const exports = new Map(names.exports);
  if (imports.size !== names.imports.length) throw unexpected("two modules import the same name");
  const unread = new Set(exports.keys());
  const unseen = new Set(imports.keys());

  glue = replaceOnce(glue, `"./afterword_bg.js": import0,`, "a: import0,");
  glue = glue.replaceAll(/^ {8}(\w+)(?=: function\()/gm, (property, name) => {
    if (!unseen.delete(name))
      throw unexpected(`the wasm does not import ${name}, or it is there twice`);
    return property.replace(name, () => imports.get(name) ?? "");
  });
  if (unseen.size > 0) throw unexpected(`it lacks the imports ${[...unseen].join(", ")}`);

  if (/\bwasm\[/.test(glue)) throw unexpected("it reads an export as wasm[…]");
  glue = glue.replaceAll(/\bwasm\.(\w+)/g, (_, name) => {
    if (!exports.has(name)) throw unexpected(`the wasm does not export ${name}`);
    unread.delete(name);
    return `wasm.${exports.get(name)}`;
  });
  for (const name of UNREAD) unread.delete(name);
  if (unread.size > 0) throw unexpected(`it does not read the exports ${[...unread].join(", ")}`);
  return glue;
}

/**
 * Throws if the source can turn text into markup or into code.
 *
 * @param {string} source
 * @param {string} name
 */
export function forbidSinks(source, name) {
  const found = source.match(FORBIDDEN);
  if (found)
    throw new Error(
      `${name} has ${found[0]}; what is shipped must not turn text into markup or code`,
    );
}

/**
 * @param {string} glue
 * @param {string} text
 * @param {string} by
 */
function replaceOnce(glue, text, by) {
  const parts = glue.split(text);
  if (parts.length !== 2) throw unexpected(`it has ${parts.length - 1} times, not once: ${text}`);
  return parts.join(by);
}

/** @param {string} how */
function unexpected(how) {
  return new Error(`wasm-bindgen's glue is not as web/build/glue.mjs expects it: ${how}`);
}
