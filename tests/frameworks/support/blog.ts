// The small blog on the web of a test.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scriptTag } from "../../e2e/support/blog.ts";
import type { Site } from "../../e2e/support/site.ts";
import { makeData, makeId, type Name, names, posts, renderFaq } from "../posts.mjs";

const BUILT = join(import.meta.dirname, "../../../target/frameworks");

/** Serves the data of each post at `/data/`. */
export function serveData(site: Site) {
  for (const name of names) site.serveJson(`/data/${name}.json`, makeData(posts[name]));
}

/** Serves an application of `apps/`, and returns the tag that runs it. */
export function serveApp(site: Site, name: string): string {
  const path = `/apps/${name}.js`;
  site.serveFile(path, readFileSync(join(BUILT, `apps/${name}.js`), "utf8"));
  return `<script type="module" src="${path}"></script>`;
}

/** Returns the widget's tag of a post. */
export const tagOf = (name: Name): string => scriptTag({ "data-src": `/data/${name}.json` });

/** Returns a post as an article: with the widget's tag, and a link to its last question. */
export function renderArticle(name: Name, tag = tagOf(name)): string {
  const { title, text, faq } = posts[name];
  const last = faq?.items.at(-1);
  const link = last ? `<a href="#${makeId(last)}">${last.question}</a>` : "";
  const content = `<h1>${title}</h1><p>${text} ${link}</p>${faq ? renderFaq(faq) : ""}`;
  return `<article>${content}${tag}</article>`;
}

/** Returns the links to all posts. */
export const navigation = `<nav>${names
  .map((name) => `<a href="/${name}/">${posts[name].title}</a>`)
  .join(" ")}</nav>`;

/** Returns a page of the blog. */
export const renderPage = (head: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A small blog</title>${head}</head>
${body}
</html>`;
