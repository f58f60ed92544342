// The six renderings: each function renders the bodies of posts, by their names, as its site
// generator does by default. Only for fixtures that consist of what a library leaves to plugins are
// there any: for footnotes, definition lists and task lists.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import markdownIt from "markdown-it";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import taskLists from "markdown-it-task-lists";
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

// Returns the outcome of `render` for each body.
const renderEach = (bodies, render) =>
  new Map([...bodies].map(([name, body]) => [name, render(body, name)]));

const run = (file, command, input) => execFileSync(file, command, { encoding: "utf8", input });

// Raw HTML is off in a new Hugo site, and on in most blogs.
const HUGO_CONFIG = `
disableKinds = ["404", "home", "rss", "section", "sitemap", "taxonomy", "term"]
uglyURLs = true
[markup.goldmark.renderer]
unsafe = true
`;

function renderWithHugo(bodies) {
  const site = mkdtempSync(join(tmpdir(), "afterword-hugo-"));
  const write = (path, text) => {
    const file = join(site, ...path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(["hugo.toml"], HUGO_CONFIG);
  write(["layouts", "single.html"], "{{ .Content }}");
  bodies.forEach((body, name) => write(["content", `${name}.md`], body));
  run(tool("HUGO"), ["--source", site, "--panicOnWarning"]);
  const read = (_, name) => readFileSync(join(site, "public", `${name}.html`), "utf8");
  const pages = renderEach(bodies, read);
  rmSync(site, { recursive: true });
  return pages;
}

const MARKDOWN_IT_PLUGINS = {
  "definition-list": definitionLists,
  "exact-text": footnotes,
  footnotes,
  "raw-html": footnotes,
  "rich-text": taskLists,
};

// Renders with Eleventy's `html: true`.
const renderWithMarkdownIt = (bodies) =>
  renderEach(bodies, (body, name) => {
    const library = markdownIt({ html: true });
    const plugin = MARKDOWN_IT_PLUGINS[name];
    return (plugin ? library.use(plugin) : library).render(body);
  });

function renderWithRemark(bodies) {
  const library = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeStringify);
  return renderEach(bodies, (body) => String(library.processSync(body)));
}

const CMARK_EXTENSIONS = ["autolink", "footnotes", "strikethrough", "table", "tasklist"];
const CMARK_OPTIONS = ["--unsafe", ...CMARK_EXTENSIONS.flatMap((name) => ["-e", name])];

const renderWithCmark = (bodies) =>
  renderEach(bodies, (body) => run("cmark-gfm", CMARK_OPTIONS, body));

// Returns a function that calls a script, which reads and writes an object of texts.
const renderWithScript = (interpreter, script) => (bodies) => {
  const path = join(import.meta.dirname, script);
  const output = run(interpreter, [path], JSON.stringify(Object.fromEntries(bodies)));
  return new Map(Object.entries(JSON.parse(output)));
};

// Returns the path of a tool, which the Makefile passes.
function tool(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name}: expected the path of the tool, found nothing`);
  return path;
}

const firstLine = (file, command) => run(file, command).split("\n")[0];
const packageVersion = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8"))
    .version;

// The generators by the names of their folders.
export const GENERATORS = {
  hugo: {
    render: renderWithHugo,
    version: () => firstLine(tool("HUGO"), ["version"]).replace(/^hugo v([\d.]+).*/, "$1"),
  },
  "markdown-it": {
    render: renderWithMarkdownIt,
    version: () => packageVersion("markdown-it"),
  },
  kramdown: {
    render: renderWithScript("ruby", "kramdown.rb"),
    version: () => firstLine("ruby", ["-rkramdown", "-e", "puts Kramdown::VERSION"]),
  },
  "python-markdown": {
    render: renderWithScript(tool("PYTHON"), "python_markdown.py"),
    version: () => firstLine(tool("PYTHON"), ["-m", "markdown", "--version"]).replace(/^\D*/, ""),
  },
  "cmark-gfm": {
    render: renderWithCmark,
    version: () => firstLine("cmark-gfm", ["--version"]).replace(/^\D*([\w.]+).*/, "$1"),
  },
  remark: {
    render: renderWithRemark,
    version: () => `${packageVersion("remark-parse")}, remark-gfm ${packageVersion("remark-gfm")}`,
  },
};
