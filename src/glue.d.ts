/** What wasm-bindgen makes of the widget (`src/embed.rs`); the web build puts it into one file with `swap.js`. */

/** Instantiates the widget. */
export default function init(module: WebAssembly.Module): Promise<void>;

/** Makes each call of the widget do nothing. */
export function end(): void;

/** What the loader has read, the language of the parts, and the widget's own texts: JSON, and which of its languages. */
type Data = [
  json: [text: string, value?: unknown],
  lang: string | undefined,
  labels: string | undefined,
  tag: string | undefined,
];

/** Decodes it as far as there is time for; whether that is done. */
export function decode(json: Data[0]): boolean;

/** What went wrong, if anything: a text about the data, or an error. */
export function place(script: Element, parts: string, ...data: Data): unknown;
export function mount(host: Element, script: Element | undefined, ...data: Data): unknown;
export function copied(host: Element, link: Element): void;
export function shown(host: Element): void;
export function toggle(host: Element, id: string | undefined, open: boolean): void;
export function unmount(host: Element): void;
