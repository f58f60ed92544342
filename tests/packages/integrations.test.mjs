// The entries for site generators: a line of configuration each puts the parts into the pages.

import assert from "node:assert/strict";
import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import {
  CHECKOUT,
  installPackage,
  readPost,
  renderPage,
  run,
  writeFiles,
} from "./support/package.mjs";

const GENERATORS = "tests/frameworks/generators/node_modules";
const TITLE = "A post";

/**
 * The sites: their files but for the post, the command that builds them, and the page of the post.
 * Where a framework hydrates the page, `isHydrated` says so: the post stays as it is.
 */
const SITES = {
  Eleventy: {
    libraries: "examples/eleventy/node_modules",
    command: ["@11ty/eleventy/cmd.cjs"],
    post: "posts/pan.md",
    page: "_site/posts/pan/index.html",
    isHydrated: false,
    files: {
      "eleventy.config.js": `import afterword from "afterword/eleventy";
        export default (eleventyConfig) => {
          eleventyConfig.addPlugin(afterword);
          eleventyConfig.ignores.add("node_modules/**");
        };`,
      "_includes/post.njk": `<!doctype html><html lang="en"><head><title>${TITLE}</title></head>
        <body><main><article>{{ content | safe }}</article></main></body></html>`,
      "posts/posts.json": `{ "layout": "post.njk" }`,
    },
  },
  Vite: {
    libraries: "tests/packages/node_modules",
    command: ["vite/bin/vite.js", "build"],
    post: undefined,
    page: "dist/index.html",
    isHydrated: false,
    files: {
      "vite.config.js": `import afterword from "afterword/vite";
        export default { plugins: [afterword()] };`,
      "index.html": await renderPage(),
    },
  },
  Astro: {
    libraries: GENERATORS,
    command: ["astro/astro.js", "build"],
    post: "src/pages/pan.md",
    page: "dist/pan/index.html",
    isHydrated: false,
    files: {
      "astro.config.mjs": `import afterword from "afterword/astro";
        export default { integrations: [afterword()] };`,
      "src/layouts/Post.astro": `<html lang="en"><head><title>${TITLE}</title></head>
        <body><main><article><slot /></article></main></body></html>`,
    },
  },
  VitePress: {
    libraries: GENERATORS,
    command: ["vitepress/bin/vitepress.js", "build"],
    post: "pan.md",
    page: ".vitepress/dist/pan.html",
    isHydrated: true,
    files: {
      ".vitepress/config.mjs": `import afterword from "afterword/vitepress";
        export default afterword({ title: "A blog" });`,
    },
  },
  Docusaurus: {
    libraries: GENERATORS,
    command: ["@docusaurus/core/bin/docusaurus.mjs", "build"],
    post: "blog/2026-01-02-pan.md",
    page: "build/blog/2026/01/02/pan/index.html",
    isHydrated: true,
    files: {
      // Its own files are no modules.
      "package.json": `{ "private": true }`,
      "docusaurus.config.mjs": `export default {
        title: "A blog", url: "https://blog.example", baseUrl: "/", onBrokenLinks: "ignore",
        plugins: ["afterword/docusaurus", "@docusaurus/plugin-content-blog"],
        themes: ["@docusaurus/theme-classic"],
      };`,
      "src/pages/index.md": "# A blog\n",
    },
  },
};

/** Makes the libraries of a generator visible beside the package. */
async function linkLibraries(/** @type {string} */ folder, /** @type {string} */ libraries) {
  // Node looks in the folders above, so the package stays in a folder of its own.
  await symlink(join(CHECKOUT, libraries), join(folder, "../node_modules"));
}

for (const [name, { libraries, command, post, page, isHydrated, files }] of Object.entries(SITES))
  test(`${name} puts the parts into its pages`, async (context) => {
    const folder = await installPackage(context);
    await linkLibraries(folder, libraries);
    const [program, ...args] = command;
    await writeFiles(folder, files);
    if (post) await writeFiles(folder, { [post]: await preparePost(name) });
    const options = { ASTRO_TELEMETRY_DISABLED: "1", NO_UPDATE_NOTIFIER: "1" };
    Object.assign(process.env, options);
    const tool = join(folder, "../node_modules", program);
    const { status, stdout, stderr } = run(folder, "node", tool, ...args);
    assert.equal(status, 0, stdout + stderr);
    const html = await readFile(join(folder, page), "utf8");
    assert.match(html, /"@type":"FAQPage"/, stdout + stderr);
    assert.match(html, /<script [^>]*afterword\/afterword\.js/);
    assert.equal(/<details[^>]*afterword-item/.test(html), !isHydrated);
  });

/** Returns the post with the front matter that a generator needs. @param {string} name */
async function preparePost(name) {
  const text = await readPost();
  if (name !== "Astro") return text;
  return text.replace(/^---\n/, "---\nlayout: ../layouts/Post.astro\n");
}
