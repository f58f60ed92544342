// The first look at an article, before its reader is fetched: it passes over none with parts.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findSelector, listHostPages } from "./support/hosts.ts";
import { COMMAND } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const SOURCES = join(import.meta.dirname, "../../src/article");
const RENDERINGS = join(import.meta.dirname, "../fixtures/renderings");

/** A page that has parts, and the selector of the element to look at. */
interface Article {
  name: string;
  html: string;
  from: string;
}

/** Returns the renderings in which the command finds parts. It reads them in one go. */
const listRenderings = (folder: string): Article[] => {
  const names = readdirSync(RENDERINGS, { encoding: "utf8", recursive: true });
  const pages = names
    .filter((name) => name.endsWith(".html"))
    .map((name) => ({
      name,
      html: readFileSync(join(RENDERINGS, name), "utf8"),
      from: "article",
    }));
  const [posts, data] = [join(folder, "posts"), join(folder, "data")];
  for (const { name, html } of pages) {
    mkdirSync(dirname(join(posts, name)), { recursive: true });
    // Front matter makes a page a post of the folder.
    writeFileSync(join(posts, name), `---\n---\n${html}`);
  }
  execFileSync(COMMAND, ["extract", posts, "--out-dir", data], { stdio: "pipe" });
  return pages.filter(({ name }) => existsSync(join(data, name.replace(/html$/, "json"))));
};

/** Returns the pages of hosts, each by the tag that its docs have and by the usual one. */
const listHosts = (): Article[] =>
  listHostPages().flatMap(({ name, html }) =>
    [...new Set([findSelector(name), "article"])].map((from) => ({ name, html, from })),
  );

test("no article in which the command finds parts is passed over", async ({ page, site }, info) => {
  const articles = [...listHosts(), ...listRenderings(info.outputPath())];
  expect(articles.length).toBeGreaterThan(400);
  for (const name of readdirSync(SOURCES).filter((name) => name.endsWith(".js")))
    site.serveFile(`/${name}`, readFileSync(join(SOURCES, name)));
  site.servePage("/", "<!doctype html><title>A look</title>");
  await page.goto("/");
  const passedOver = await page.evaluate(async (articles: Article[]) => {
    const look = "/look.js";
    const { mayHaveParts } = await import(look);
    const parser = new DOMParser();
    return articles.filter(({ html, from }) => {
      const { body } = parser.parseFromString(html, "text/html");
      // The loader looks for the article in the same way.
      const find = (selector: string) => {
        const [only, ...others] = body.querySelectorAll(selector);
        return others.every((other) => only?.contains(other)) ? only : undefined;
      };
      return !mayHaveParts(find(from) ?? find("main,[role=main]") ?? body);
    });
  }, articles);
  expect(passedOver.map(({ name, from }) => `${name}: ${from}`)).toEqual([]);
});
