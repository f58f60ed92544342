import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Post } from "./blog.ts";

/** The posts as HTML that needs no script: what a site generator puts into its pages. */

export const COMMAND =
  process.env.AFTERWORD ?? join(import.meta.dirname, "../../../target/debug/afterword");

const run = (post: Post, ...options: string[]): string =>
  execFileSync(COMMAND, ["render", "-", ...options], {
    input: JSON.stringify(post),
    encoding: "utf8",
    maxBuffer: Infinity,
  });

/** All of it: the takeaways, the questions and the `FAQPage` block, the headings inside. */
export const staticHtml = (post: Post): string => run(post);

interface Part {
  heading: string | null;
  /** The part's element, without the heading. */
  html: string;
}

/** The same in parts, for a page that has headings of its own. */
export const staticParts = (post: Post): { takeaways: Part; faq: Part; jsonLd: string } =>
  JSON.parse(run(post, "--format", "json"));
