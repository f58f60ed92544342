import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Where the command writes. */
const DATA = ".cache/afterword";

/**
 * Shows the questions and takeaways of posts. In the layout: `{{ content | afterword | safe }}`.
 *
 * @param {{ url: string }} options the address of the site, path prefix included
 */
export default function (eleventyConfig, { url }) {
  let markdown;
  eleventyConfig.amendLibrary("md", (library) => {
    markdown = library;
  });

  // Before a layout is rendered, all pages come by here with their addresses.
  const sources = new Map();
  eleventyConfig.addCollection("afterword", (collection) => {
    const pages = collection.getAll().filter((page) => page.url);
    const urls = pages.map((page) => [
      page.inputPath.replace(/^\.\//, ""),
      new URL(`.${page.url}`, url).href,
    ]);
    const csv = [["path", "permalink"], ...urls].map((row) => `${row.map(quoted)}\n`).join("");
    for (const page of pages) sources.set(page.inputPath, page.rawInput);

    const input = eleventyConfig.directories.input;
    run(["extract", input, "--out-dir", DATA, "--prune", "--urls", "-", "--with-markdown"], csv);
    run(["render", DATA, "--out-dir", DATA, "--prune", "--format", "json"]);
    return [];
  });

  eleventyConfig.addFilter("afterword", function (content) {
    const path = this.page.inputPath;
    const file = join(
      DATA,
      relative(eleventyConfig.directories.input, path).replace(/\.[^.]*$/, ""),
    );
    if (!existsSync(`${file}.static.json`)) return content;
    const data = JSON.parse(readFileSync(`${file}.json`, "utf8"));
    const { jsonLd, ...parts } = JSON.parse(readFileSync(`${file}.static.json`, "utf8"));

    for (const [name, { heading = "", html }] of Object.entries(parts)) {
      const source = data[name].markdown;
      // Readers have no use for it, and the page has the heading.
      delete data[name].markdown;
      delete data[name].heading;
      if (source === undefined) {
        // It is in the front matter.
        content += heading + html;
        continue;
      }
      if (source === "") {
        console.warn(
          `${path}: the ${name} part stays as it is, since not all that stands in it is in its data`,
        );
        delete data[name];
        continue;
      }
      const env = {};
      markdown.parse(sources.get(path), env);
      const [before, after, ...more] = content.split(
        markdown.render(source, { references: env.references }).trim(),
      );
      if (after !== undefined && !more.length) {
        content = before + html + after;
      } else {
        console.warn(`${path}: the ${name} part is not found in the page, and stays as it is`);
        delete data[name];
      }
    }

    if (!data.faq && !data.takeaways) return content;
    return `<link rel="stylesheet" href="/afterword/afterword.css">
${content}
${data.faq ? `<script type="application/ld+json">${jsonLd}</script>` : ""}
<script type="application/json" id="afterword-data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/afterword/afterword.js"></script>`;
  });
}

/** Runs the command, which names the posts that it can't read, skips them, and writes the others. */
function run(args, input = "") {
  const { error, status } = spawnSync("afterword", args, {
    input,
    stdio: ["pipe", "inherit", "inherit"],
  });
  if (error) throw error;
  if (![0, 1, 2].includes(status)) throw new Error(`afterword ${args[0]} was interrupted`);
  if (status > 0)
    console.warn(`afterword ${args[0]} could not do everything: some posts may stay as they are`);
}

/** A field of a CSV file. */
function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
