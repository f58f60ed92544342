// Renders the Markdown fixtures with the libraries of six site generators, into
// tests/fixtures/renderings/. A test of the command reads the outcome (cli/tests/renderings/),
// so that it needs none of them.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { GENERATORS } from "./generators.mjs";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const OUTPUT = join(FIXTURES, "renderings");

// Fixtures whose parts are not in the Markdown of their body: they are in the front matter, or in
// calls of templates that each site has its own of.
const LEFT_OUT = /^(front-matter-.*|shortcode.*|no-faq-in-code)$/;

// Returns the front matter in YAML, and the body behind it.
function splitFrontMatter(text) {
  const [, fields = "", body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { fields, body };
}

// Returns the text of a field of front matter.
const field = (fields, name) => new RegExp(`^${name}: *["']?(.*?)["']?$`, "m").exec(fields)?.[1];

// Returns the page of a post, with its title above the body unless that has one.
function buildPage(post, html) {
  const { fields } = splitFrontMatter(post);
  const lang = field(fields, "lang");
  const title = field(fields, "title") ?? "A post";
  const url = field(fields, "url");
  return [
    "<!doctype html>",
    lang ? `<html lang="${lang}">` : "<html>",
    `<head><meta charset="utf-8"><title>${title}</title></head>`,
    ...(url ? [`<link rel="canonical" href="${url}">`] : []),
    "<body>",
    "<article>",
    ...(/<h1\b/.test(html) ? [] : [`<h1>${title}</h1>`]),
    html.trimEnd(),
    "</article>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

const posts = new Map();
for (const folder of ["forms", "markup", "posts"]) {
  for (const file of readdirSync(join(FIXTURES, folder)).sort()) {
    const name = basename(file, ".md");
    if (!file.endsWith(".md") || LEFT_OUT.test(name)) continue;
    posts.set(name, readFileSync(join(FIXTURES, folder, file), "utf8"));
  }
}
const bodies = new Map([...posts].map(([name, post]) => [name, splitFrontMatter(post).body]));

rmSync(OUTPUT, { recursive: true, force: true });
const versions = {};
for (const [generator, { render, version }] of Object.entries(GENERATORS)) {
  mkdirSync(join(OUTPUT, generator), { recursive: true });
  for (const [name, html] of render(bodies)) {
    writeFileSync(join(OUTPUT, generator, `${name}.html`), buildPage(posts.get(name), html));
  }
  versions[generator] = version();
}
writeFileSync(join(OUTPUT, "versions.json"), `${JSON.stringify(versions, null, 2)}\n`);
