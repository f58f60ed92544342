// Post data, and what the command makes of it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { env } from "node:process";
import { defaultTreeAdapter as tree, parse } from "parse5";

const ROOT = join(import.meta.dirname, "../..");

/** Where a post is that doesn't say it. */
export const PAGE = "https://blog.example/post/";

/**
 * The data that the tests have, by a name: all that has questions.
 * @returns {[string, {url?: string, faq: {items: {question: string}[]}}][]}
 */
export function posts() {
  const folders = [
    "tests/fixtures/posts",
    "tests/fixtures/forms",
    "tests/judges/data",
    "site/gallery",
  ];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  );
  return paths
    .filter((path) => extname(path) === ".json")
    .map(
      (path) =>
        /** @type {[string, any]} */ ([
          path.split(/[/.]/).slice(-3, -1).join("/"),
          read(join(ROOT, path)),
        ]),
    )
    .filter(([, data]) => data.faq);
}

/** @param {string} path */
export const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * What `afterword render` writes for a post that is at {@link PAGE} if it doesn't say where: HTML to paste into a page.
 * @param {object} data
 */
export function render(data) {
  const folder = mkdtempSync(join(tmpdir(), "afterword-"));
  try {
    const path = join(folder, "post.json");
    writeFileSync(path, JSON.stringify({ url: PAGE, ...data }));
    return execFileSync(env.AFTERWORD ?? join(ROOT, "target/debug/afterword"), ["render", path], {
      encoding: "utf8",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The texts of the JSON-LD blocks in an HTML page, as an HTML5 parser finds them.
 * @param {string} page
 */
export function blocks(page) {
  /** @type {string[]} */
  const found = [];
  /** @param {import("parse5").DefaultTreeAdapterTypes.Node} node */
  const visit = (node) => {
    if (tree.isElementNode(node) && node.tagName === "script") {
      const isBlock = node.attrs.some(
        ({ name, value }) => name === "type" && value === "application/ld+json",
      );
      if (isBlock)
        found.push(
          node.childNodes.map((text) => (tree.isTextNode(text) ? text.value : "")).join(""),
        );
    } else if ("childNodes" in node) {
      node.childNodes.forEach(visit);
    }
  };
  visit(parse(page));
  return found;
}
