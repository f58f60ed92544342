// Builds the project's site into target/site/: Hugo, the files of dist/, `afterword site`,
// Pagefind. The variables HUGO and AFTERWORD name the programs. SITE_URL, if it is set, is the
// address where the site will stand, for the canonical links.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { env, exit } from "node:process";
import { buildPlayground } from "./playground.mjs";

const OUT = "target/site";
const SOURCES = "target/site-sources";
const { HUGO = "hugo", AFTERWORD = "afterword", SITE_URL = "" } = env;

rmSync(OUT, { recursive: true, force: true });
copyDocuments();
runHugo();
copyWidget();
await buildPlayground(join(OUT, "playground"));
runAfterword();
runPagefind();

/** Copies the documents for Hugo, which reads shortcodes even in blocks of code. */
function copyDocuments() {
  rmSync(SOURCES, { recursive: true, force: true });
  for (const path of listDocuments()) {
    mkdirSync(join(SOURCES, dirname(path)), { recursive: true });
    writeFileSync(join(SOURCES, path), escapeShortcodes(readFileSync(path, "utf8")));
  }
}

function listDocuments() {
  const docs = readdirSync("docs", { recursive: true, encoding: "utf8" });
  const paths = docs.filter((path) => path.endsWith(".md")).map((path) => join("docs", path));
  return ["CHANGELOG.md", "CONTRIBUTING.md", "DESIGN.md", ...paths];
}

/** @param {string} markdown */
function escapeShortcodes(markdown) {
  return markdown.replace(/\{\{([<%])(.*?)([>%])\}\}/gs, "{{$1/*$2*/$3}}");
}

/**
 * Runs Hugo, whose report is printed only if it fails: `--quiet` would leave out the reason, too.
 */
function runHugo() {
  const words = ["--config", "site/hugo.toml", "--noBuildLock", "--panicOnWarning"];
  const variables = { ...env, HUGO_PARAMS_ADDRESS: SITE_URL };
  const { status, stdout, stderr } = spawnSync(HUGO, words, { env: variables, encoding: "utf8" });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  exit(1);
}

/**
 * Copies the files of dist/ to the same addresses. The demo article makes room for the start page.
 */
function copyWidget() {
  cpSync("dist", OUT, { recursive: true, filter: (path) => path != join("dist", "index.html") });
  cpSync("dist/index.html", join(OUT, "demo.html"));
}

/** Runs the command as any blog would. Only the page with the project's own FAQ has a part. */
function runAfterword() {
  run(AFTERWORD, ["site", OUT, "--config", "site/afterword.toml"]);
}

/**
 * Indexes the text of the documents and of the FAQ: the pages with `data-pagefind-body`. The site
 * has a view of its own, so Pagefind's views go.
 */
function runPagefind() {
  run("node_modules/.bin/pagefind", ["--site", OUT, "--quiet"]);
  const folder = join(OUT, "pagefind");
  for (const name of readdirSync(folder))
    if (/^pagefind-(?:.*ui|highlight)\./.test(name)) rmSync(join(folder, name));
}

/**
 * Runs a program, whose failure ends the build.
 *
 * @param {string} program
 * @param {string[]} words
 */
function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) exit(1);
}
