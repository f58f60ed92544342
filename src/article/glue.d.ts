/**
 * The functions that wasm-bindgen makes of the reader (`web/reader`, which documents them).
 */

/** Instantiates the reader. */
export default function init(module: WebAssembly.Module): Promise<void>;

export function readElement(html: string): string;
