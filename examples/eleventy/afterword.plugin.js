import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The folder into which the command writes the data and the static markup. */
const DATA = ".cache/afterword";

/**
 * Adds a filter that shows the questions and takeaways of posts. In the layout:
 * `{{ content | afterword | safe }}`.
 *
 * @param {{ url: string }} options the address of the site, path prefix included
 */
export default function (eleventyConfig, { url }) {
  let markdown;
  eleventyConfig.amendLibrary("md", (library) => {
    markdown = library;
  });

  // Eleventy makes collections before it renders layouts, when every page has its address.
  const sources = new Map();
  eleventyConfig.addCollection("afterword", (collection) => {
    const pages = collection.getAll().filter((page) => page.url);
    for (const page of pages) sources.set(page.inputPath, page.rawInput);
    makeData(eleventyConfig.directories.input, formatUrls(pages, url));
    return [];
  });

  eleventyConfig.addFilter("afterword", function (content) {
    const path = this.page.inputPath;
    const post = readPost(relative(eleventyConfig.directories.input, path));
    if (!post) return content;
    const { data, jsonLd, parts } = post;
    for (const [name, part] of Object.entries(parts)) {
      const render = (source) => renderPart(markdown, source, sources.get(path));
      const result = insertPart(content, data[name].markdown, part, render);
      // The widget uses neither: the page has the heading.
      delete data[name].markdown;
      delete data[name].heading;
      if (result.reason) {
        console.warn(`${path}: ${name}: ${result.reason}; it stays as it is`);
        delete data[name];
      }
      content = result.content;
    }
    return data.faq || data.takeaways ? addWidget(content, data, jsonLd) : content;
  });
}

/** Runs the command over the posts, with their addresses as CSV. */
function makeData(input, urls) {
  runAfterword(
    ["extract", input, "--out-dir", DATA, "--prune", "--urls", "-", "--with-markdown"],
    urls,
  );
  runAfterword(["render", DATA, "--out-dir", DATA, "--prune", "--format", "json"]);
}

/** Runs the command, which names the posts that it cannot read, and goes on with the others. */
function runAfterword(args, input = "") {
  const { error, status } = spawnSync("afterword", args, {
    input,
    stdio: ["pipe", "inherit", "inherit"],
  });
  if (error) throw error;
  if (![0, 1, 2].includes(status)) throw new Error(`afterword ${args[0]} was interrupted`);
  if (status > 0)
    console.warn(`afterword ${args[0]}: exited with ${status}; some posts may stay as they are`);
}

/** Formats the pages' paths and addresses as CSV, as `hugo list all` does. */
function formatUrls(pages, siteUrl) {
  const rows = pages.map((page) => [
    page.inputPath.replace(/^\.\//, ""),
    new URL(`.${page.url}`, siteUrl).href,
  ]);
  return [["path", "permalink"], ...rows].map((row) => `${row.map(quoteCsvField)}\n`).join("");
}

function quoteCsvField(text) {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Reads the data and the static markup of a post, or returns `undefined` if it has no part. */
function readPost(path) {
  const file = join(DATA, path.replace(/\.[^.]*$/, ""));
  if (!existsSync(`${file}.static.json`)) return undefined;
  const data = JSON.parse(readFileSync(`${file}.json`, "utf8"));
  const { jsonLd, ...parts } = JSON.parse(readFileSync(`${file}.static.json`, "utf8"));
  return { data, jsonLd, parts };
}

/** Renders a part's Markdown once more, with the post's link references, as the page has it. */
function renderPart(markdown, source, post) {
  const env = {};
  markdown.parse(post, env);
  return markdown.render(source, { references: env.references }).trim();
}

/**
 * Puts static markup in the place of a part's section, or at the end if the part is from the front
 * matter. Returns the content, and the reason if the section has to stay.
 */
function insertPart(content, source, { heading = "", html }, render) {
  if (source === undefined) return { content: content + heading + html };
  if (source === "") return { content, reason: "found more in the section than in its data" };
  const pieces = content.split(render(source));
  const times = pieces.length - 1;
  if (times === 1) return { content: pieces.join(html) };
  return { content, reason: `expected the section once in the page, found it ${times} times` };
}

/** Adds the stylesheet, the JSON-LD, the data and the widget's script tag. */
function addWidget(content, data, jsonLd) {
  // A "</script>" in an answer would end the element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<link rel="stylesheet" href="/afterword/afterword.css">
${content}
${data.faq ? `<script type="application/ld+json">${jsonLd}</script>` : ""}
<script type="application/json" id="afterword-data">${json}</script>
<script type="module" src="/afterword/afterword.js"></script>`;
}
