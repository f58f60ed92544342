// Posts as static markup, which needs no script: `afterword render` makes it, a site generator puts
// it into its pages.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { escapeHtml, type Post } from "./blog.ts";

/** The path of the command under test. */
export const COMMAND =
  process.env.AFTERWORD ?? join(import.meta.dirname, "../../../target/debug/afterword");

/** Renders the takeaways, the questions and the `FAQPage` block, the headings included. */
export const renderStaticHtml = (post: Post, args: string[] = []): string =>
  execFileSync(COMMAND, ["render", "-", ...args], {
    input: JSON.stringify(post),
    encoding: "utf8",
    maxBuffer: Infinity,
  });

interface Part {
  /** An element, empty without a heading. */
  heading: string;
  /** The part's element, without the heading. */
  html: string;
}

/** Renders the two parts and the `FAQPage` block apart, for a page with headings of its own. */
export function renderStaticParts(post: Post): { takeaways: Part; faq: Part; jsonLd: string } {
  const { faq, takeaways } = post;
  const html = renderStaticHtml({
    ...post,
    ...(faq && { faq: { ...faq, heading: undefined } }),
    ...(takeaways && { takeaways: { ...takeaways, heading: undefined } }),
  });
  const read = (pattern: RegExp) => html.match(pattern)?.[1] ?? "";
  const toHeading = (text: string | undefined) => (text ? `<h2>${escapeHtml(text)}</h2>` : "");
  return {
    takeaways: {
      heading: toHeading(takeaways?.heading),
      html: read(/(<afterword-takeaways.*<\/afterword-takeaways>)/s),
    },
    faq: {
      heading: toHeading(faq?.heading),
      html: read(/(<afterword-faq.*<\/afterword-faq>)/s),
    },
    jsonLd: read(/<script type="application\/ld\+json">(.*)<\/script>/s),
  };
}
