// Posts as static markup, which needs no script: `afterword render` makes it, a site generator puts
// it into its pages.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Post } from "./blog.ts";

/** The path of the command under test. */
export const COMMAND =
  process.env.AFTERWORD ?? join(import.meta.dirname, "../../../target/debug/afterword");

const runRender = (post: Post, ...options: string[]): string =>
  execFileSync(COMMAND, ["render", "-", ...options], {
    input: JSON.stringify(post),
    encoding: "utf8",
    maxBuffer: Infinity,
  });

/** Renders the takeaways, the questions and the `FAQPage` block, the headings included. */
export const renderStaticHtml = (post: Post): string => runRender(post);

interface Part {
  heading: string | null;
  /** The part's element, without the heading. */
  html: string;
}

/** Renders the two parts and the `FAQPage` block apart, for a page with headings of its own. */
export const renderStaticParts = (post: Post): { takeaways: Part; faq: Part; jsonLd: string } =>
  JSON.parse(runRender(post, "--format", "json"));
