/**
 * The functions that wasm-bindgen makes of the widget (`src/embed.rs`, which documents them); the
 * web build puts it into one file with the modules beside this.
 */

/** Instantiates the widget. */
export default function init(module: WebAssembly.Module): Promise<void>;

/** Makes each call of the widget do nothing. */
export function end(): void;

export function stylesheet(): string;
export function warnings(): string;
export function faqPage(): string;

export function addPost(post: number, json: string): void;
export function decode(post: number, count: number): boolean;
export function finish(post: number): string;
export function removePost(post: number): void;

export function addInstance(
  instance: number,
  post: number,
  tag: string,
  attributes: string,
  labels: string,
  lang: string,
): boolean;
export function removeInstance(instance: number): void;
export function isSame(instance: number, other: number): boolean;
export function settings(instance: number): string;
export function heading(instance: number): string;
export function texts(instance: number): string;
export function ids(instance: number): string;
export function setDomIds(instance: number, ids: string): void;
export function frame(instance: number, level: number, hasHeading: boolean): string;
export function items(
  instance: number,
  first: number,
  count: number,
  level: number,
  page: string,
): string;
export function jsonLd(instance: number, first: number, count: number, url: string): string;
export function openAtFirst(instance: number, open: string | undefined): void;
export function isOpen(instance: number, index: number): boolean;
export function toggles(instance: number, index: number, open: boolean): Uint32Array;
export function change(
  instance: number,
  index: number,
  open: boolean,
  reason: number,
  refused: number[],
): Uint32Array;
export function openAttributes(instance: number, index: number): string;
