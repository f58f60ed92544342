// A folder with a small blog: its posts, and its pages wherever a generator would write them.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { env } from "node:process";
import { ROOT } from "./blocks.mjs";

const AFTERWORD = resolve(env.AFTERWORD ?? join(ROOT, "target/debug/afterword"));
const OUTPUTS = ["public", "_site", "dist", "build", ".vitepress/dist", "out", "site"];
const POST = `---
title: Bread
---

## FAQ

### Which flour?

Any flour.

### How long does it bake?

For 40 minutes.

## Key takeaways

- Warm the oven.
- Weigh the flour.
- Let it rest.
`;
export const PAGE = `<h2 id="faq">FAQ</h2>
<h3>Which flour?</h3>
<p>Any flour.</p>
<h3>How long does it bake?</h3>
<p>For 40 minutes.</p>
<h2>Key takeaways</h2>
<ul><li>Warm the oven.</li><li>Weigh the flour.</li><li>Let it rest.</li></ul>
`;

/** A folder that is removed when the test is done. */
export class Sandbox {
  /** @param {import("node:test").TestContext} test */
  constructor(test) {
    this.folder = mkdtempSync(join(tmpdir(), "afterword-docs-"));
    test.after(() => rmSync(this.folder, { recursive: true }));
  }

  /** Writes the posts and the pages of the blog. */
  writeBlog() {
    this.write("post.md", POST);
    this.write("content/posts/bread.md", POST);
    for (const output of OUTPUTS) this.writePages(output, PAGE);
    return this;
  }

  /**
   * Writes a site of three pages, one of them a post.
   *
   * @param {string} output
   * @param {string} post the HTML of the post's text
   */
  writePages(output, post) {
    // By this address the command sees that the site stands at the root of its host.
    this.write(`${output}/theme.css`, "");
    this.write(`${output}/index.html`, wrapArticle("<p>Welcome.</p>"));
    this.write(`${output}/about/index.html`, wrapArticle("<p>A baker.</p>"));
    this.write(`${output}/posts/bread/index.html`, wrapArticle(post));
    return this;
  }

  /**
   * @param {string} path
   * @param {string} text
   */
  write(path, text) {
    mkdirSync(join(this.folder, dirname(path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  /**
   * Runs the command in the folder, or in `cwd`.
   *
   * @param {string[]} words
   * @param {{ cwd?: string, input?: string }} [options]
   */
  run(words, { cwd = this.folder, input = "" } = {}) {
    return spawnSync(AFTERWORD, words, { cwd, input, encoding: "utf8" });
  }
}

/** @param {string} post */
export function wrapArticle(post) {
  return `<!doctype html>
<html lang="en">
<head><title>A page</title><link rel="stylesheet" href="/theme.css"></head>
<body><article class="post-body">
${post}</article></body>
</html>
`;
}
