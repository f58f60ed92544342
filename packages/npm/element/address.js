// The address is literal, so that bundlers copy the file and give it a name of their own.

export const WASM = new URL("./afterword.wasm", import.meta.url).href;
/** The reader of articles. */
export const ARTICLE_WASM = new URL("./article.wasm", import.meta.url).href;
/** The file's name in the stack of a crash. */
export const NAME = WASM.replace(/[?#].*/, "").replace(/.*\//, "");
