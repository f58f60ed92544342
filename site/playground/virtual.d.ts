// What web/playground.mjs puts in place of these names.

declare module "virtual:reference" {
  /** The options of the widget, as docs/reference/attributes.md has them. */
  export const attributes: {
    name: string;
    meaning: string;
    /** The words that the value may be, the default first. */
    words: string[];
    /** The value may be another text, too. */
    isOpen: boolean;
  }[];
  /** The custom properties, as docs/reference/css-properties.md has them. */
  export const properties: { name: string; defaultValue: string; meaning: string }[];
  /** The looks of the gallery, by name. */
  export const themes: Record<
    string,
    { look: Record<string, string>; dark: Record<string, string> }
  >;
  export const version: string;
  /** The tags of the languages that the widget has labels in. */
  export const languages: string[];
}

declare module "virtual:reader" {
  /** The results are JSON texts. */
  export default function init(module: WebAssembly.Module): Promise<unknown>;
  export function extract(text: string, name: string, url?: string): string;
  export function check(text: string, name: string): string;
  export function render(
    json: string,
    level: number,
    toggleAll: string,
    filter: string,
    theme: string,
    numbered: string,
  ): string;
}

declare module "*.md" {
  const text: string;
  export default text;
}

declare module "*.html" {
  const text: string;
  export default text;
}
