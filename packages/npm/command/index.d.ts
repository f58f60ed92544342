import type { PostData } from "./post.js";

export type * from "./post.js";

/** What the command says about a post or its data. Lines and columns count from 1. */
export interface Message {
  file: string | null;
  line: number | null;
  column: number | null;
  severity: "error" | "warning" | "info";
  /** A stable name of the kind of message. */
  code: string;
  message: string;
  /** What to do about it. */
  help: string | null;
}

export interface CheckOptions {
  /** The name of the file, whose ending tells Markdown, MDX, HTML and JSON apart: `post.md`. */
  name?: string;
  /** The address of the site, which makes relative links absolute. */
  baseUrl?: string | URL;
}

export interface ExtractOptions extends CheckOptions {
  /** The address of the post, for its permalinks and to make its links absolute. */
  url?: string | URL;
}

export interface RenderOptions {
  /** Only the `FAQPage` block, or nothing if there are no questions. */
  jsonLdOnly?: boolean;
  /** The level of the parts' headings; 2 by default. */
  headingLevel?: 2 | 3 | 4 | 5;
  /** Whether space is kept for the button that opens and closes all answers. */
  toggleAll?: "auto" | "on" | "off";
  /** Whether space is kept for the search field. */
  filter?: "auto" | "on" | "off";
  theme?: "auto" | "light" | "dark";
  numbered?: boolean;
}

/** Returns the data of a post; none if the post has neither an FAQ nor key takeaways. */
export function extract(
  text: string,
  options?: ExtractOptions,
): Promise<{ data: PostData | undefined; messages: Message[] }>;

/** Returns the faults of a post or, with a name that ends in `.json`, of post data. */
export function check(text: string, options?: CheckOptions): Promise<Message[]>;

/** Returns the parts as HTML that needs no script, and the `FAQPage` block. */
export function render(data: PostData, options?: RenderOptions): Promise<string>;

/**
 * Runs the command with its arguments, as on the command line, and resolves to its exit status: 0
 * done, 1 findings, 2 wrong use or unreadable input. Prints to this program's output.
 */
export function runCommand(args: string[], options?: { cwd?: string }): Promise<number>;
