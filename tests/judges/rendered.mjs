// The post data of the tests, and the HTML that the command makes of it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { env } from "node:process";
import { defaultTreeAdapter as tree, parse } from "parse5";

const ROOT = join(import.meta.dirname, "../..");

/** The address of posts whose data names none. */
export const PAGE = "https://blog.example/post/";

/**
 * Reads all post data of the tests that has questions. The name is folder and file, as in
 * `forms/german`.
 *
 * @returns {[name: string, data: { url?: string, faq: { items: { question: unknown }[] } }][]}
 */
export function readPosts() {
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
          readJson(join(ROOT, path)),
        ]),
    )
    .filter(([, data]) => data.faq);
}

/** @param {string} path */
export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * Returns the HTML that `afterword render` writes for a post, at {@link PAGE} unless the data names
 * an address.
 *
 * @param {object} data
 */
export function renderPost(data) {
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
 * Returns the texts of the JSON-LD blocks that an HTML parser finds in a page.
 *
 * @param {string} page
 */
export function findBlocks(page) {
  /** @type {string[]} */
  const blocks = [];
  /** @param {import("parse5").DefaultTreeAdapterTypes.Node} node */
  const visit = (node) => {
    if (tree.isElementNode(node) && node.tagName === "script") {
      const isBlock = node.attrs.some(
        ({ name, value }) => name === "type" && value === "application/ld+json",
      );
      if (isBlock)
        blocks.push(
          node.childNodes.map((text) => (tree.isTextNode(text) ? text.value : "")).join(""),
        );
    } else if ("childNodes" in node) {
      node.childNodes.forEach(visit);
    }
  };
  visit(parse(page));
  return blocks;
}
