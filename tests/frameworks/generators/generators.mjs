// @ts-check
// The sites that are built, each with its generator.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the sites with what is built from them, and of their data. */
export const BUILT = fileURLToPath(
  new URL("../../../target/frameworks/generators", import.meta.url),
);

/**
 * @typedef {object} Generator
 * @property {string} sources the folder of the site's sources
 * @property {string} command the command that builds the site, with its arguments
 * @property {string} output the folder of the pages, in that of the site
 * @property {boolean} hasRouter whether links are followed without loading a document
 * @property {boolean} [listsHeadings] whether a page lists its sub-headings beside the post
 * @property {Record<string, string>} [env] environment variables beside those of all generators
 */

export const generators = {
  docusaurus: /** @type {Generator} */ ({
    sources: "docusaurus",
    command: "docusaurus build",
    output: "build",
    hasRouter: true,
    listsHeadings: true,
  }),
  "next-app": /** @type {Generator} */ ({
    sources: "next-app",
    command: "next build",
    output: "out",
    hasRouter: true,
  }),
  "next-pages": /** @type {Generator} */ ({
    sources: "next-pages",
    command: "next build",
    output: "out",
    hasRouter: true,
  }),
  vitepress: /** @type {Generator} */ ({
    sources: "vitepress",
    command: "vitepress build",
    output: ".vitepress/dist",
    hasRouter: true,
  }),
  astro: /** @type {Generator} */ ({
    sources: "astro",
    command: "astro build",
    output: "dist",
    hasRouter: false,
  }),
  "astro-router": /** @type {Generator} */ ({
    sources: "astro",
    command: "astro build",
    output: "dist",
    hasRouter: true,
    env: { AFTERWORD_ROUTER: "yes" },
  }),
};

/** @typedef {keyof typeof generators} Name */

export const names = /** @type {Name[]} */ (Object.keys(generators));

/**
 * The sites without the widget's tag in their templates, which `afterword site` edits. The site as
 * the generator has made it stays beside them, in the folder `fresh`.
 */
export const edited = /** @type {Name[]} */ (["docusaurus", "next-app", "vitepress", "astro"]);

/** Returns the folder of an edited site, and that of its pages. @param {Name} name */
export const editedFolder = (name) => join(BUILT, `${name}-edited`);
/** @param {Name} name */
export const editedOutput = (name) => join(editedFolder(name), generators[name].output);

/** Returns the folder of a site's pages. @param {Name} name */
export const outputOf = (name) => join(BUILT, name, generators[name].output);
