// The sites of generators on the web of a test.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Site } from "../../e2e/support/site.ts";
import {
  BUILT,
  editedFolder,
  editedOutput,
  generators,
  type Name as Generator,
  outputOf,
} from "../generators/generators.mjs";
import { type Name, posts } from "../posts.mjs";
import { expectPost } from "./state.ts";

/** The key takeaways of each post. */
const TAKEAWAYS: Record<Name, string[]> = {
  barrels: ["Rain is free, and a barrel keeps it.", "An empty barrel outlives the winter."],
  compost: ["Air is all that a heap needs.", "What smells is too wet."],
  bees: [],
};

/** Serves the pages of a site, and the data of its posts. */
export function serveBuilt(site: Site, generator: Generator) {
  serveFolder(site, outputOf(generator), "/");
  serveFolder(site, join(BUILT, "data"), "/data/");
}

/** Serves the pages of a site that `afterword site` has edited. */
export const serveEdited = (site: Site, generator: Generator) =>
  serveFolder(site, editedOutput(generator), "/");

/** Reads a page of an edited site, as its generator and as the command has made it. */
export function readEditedPage(generator: Generator, name: Name) {
  const read = (folder: string) => readFileSync(join(folder, name, "index.html"), "utf8");
  return {
    fresh: read(join(editedFolder(generator), "fresh")),
    edited: read(editedOutput(generator)),
  };
}

/** Serves the files of a folder below `path`. */
function serveFolder(site: Site, folder: string, path: string) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = path + file.slice(folder.length + 1);
    site.serveFile(encodeURI(address), readFileSync(file));
    if (entry.name == "index.html")
      site.servePage(address.slice(0, -"index.html".length), readFileSync(file, "utf8"));
  }
}

/**
 * Expects the page to show a post with its FAQ and its takeaways, once, and nothing of another.
 */
export async function expectGeneratedPost(page: Page, generator: Generator, name: Name) {
  const { title, faq } = posts[name];
  const questions = faq?.items.map(({ question }) => question) ?? [];
  const { listsHeadings } = generators[generator];
  await expectPost(page, name, {
    // A theme may add a link to the heading.
    title: expect.stringContaining(title) as unknown as string,
    hosts: faq ? 2 : 0,
    read: listsHeadings && faq?.form == "headings" ? [...questions, ...questions] : questions,
  });
  await expect(page.locator("[data-part=card]")).toHaveText(TAKEAWAYS[name]);
  await expect(page.locator("afterword-faq")).toHaveCount(faq ? 1 : 0);
  await expect(page.locator("[data-afterword-replaced]:visible")).toHaveCount(0);
}

/** Expects the button of the site's framework to count. */
export async function expectCounter(page: Page) {
  // An island of Astro has this attribute until it is hydrated.
  await expect(page.locator("astro-island[ssr]")).toHaveCount(0);
  const button = page.getByRole("button", { name: /^Pressed \d+ times$/ });
  const count = Number((await button.innerText()).match(/\d+/));
  await button.click();
  await expect(button).toHaveText(`Pressed ${count + 1} times`);
}
