// @ts-check
// The platforms, and where a blog on each of them takes what the widget needs.

/**
 * A host that runs no command: one tag serves all posts.
 *
 * @typedef {object} Host
 * @property {"host"} kind
 * @property {string} footer where the tag goes
 * @property {string} block where a single post takes HTML
 * @property {string} css where the look goes
 * @property {string} article the selector of the element with the post
 * @property {string} [limits]
 *
 * A generator, whose output the command works on.
 *
 * @typedef {object} Generator
 * @property {"generator"} kind
 * @property {string} build the command that builds the site
 * @property {string} folder the folder with the built site
 * @property {string} root what stands where `afterword.toml` goes
 * @property {string} css
 *
 * Pages and templates of one's own.
 *
 * @typedef {{ kind: "template" }} Template
 *
 * @typedef {(Host | Generator | Template) & { id: string, name: string, page: string }} Platform
 */

const STYLESHEET = "at the end of a stylesheet that all posts have";

/** @type {Platform[]} */
export const platforms = [
  {
    id: "wordpress",
    name: "WordPress",
    page: "wordpress",
    kind: "host",
    footer:
      "Block themes: Appearance → Editor → Templates → Single Posts, add a block “Custom HTML” below the content. Other themes: a plugin for code in the footer.",
    block: "In the post’s editor, add a block “Custom HTML” where the parts should stand.",
    css: "Appearance → Editor → Styles → Additional CSS; in other themes Appearance → Customize → Additional CSS.",
    article: "article",
    limits:
      "Only administrators may save scripts. WordPress.com takes them on plans with plugins; on the others use the markup without scripts.",
  },
  {
    id: "ghost",
    name: "Ghost",
    page: "ghost",
    kind: "host",
    footer: "Settings → Advanced → Code injection → Site footer.",
    block: "In the post’s editor, add an HTML card where the parts should stand.",
    css: "Settings → Advanced → Code injection → Site header, between <style> and </style>.",
    article: "article",
  },
  {
    id: "blogger",
    name: "Blogger",
    page: "blogger",
    kind: "host",
    footer: "Theme → arrow beside “Customize” → Edit HTML, directly before </body>.",
    block: "In the post’s editor, choose “HTML view”, and paste at the end.",
    css: "Theme → Customize → Advanced → Add CSS.",
    article: ".post-body",
  },
  {
    id: "squarespace",
    name: "Squarespace",
    page: "squarespace",
    kind: "host",
    footer: "Settings → Developer tools → Code injection → Footer.",
    block: "In the post, add a code block with the type HTML.",
    css: "Website → Website tools → Custom CSS.",
    article: "article",
    limits: "Code injection is a part of the larger plans.",
  },
  {
    id: "webflow",
    name: "Webflow",
    page: "webflow",
    kind: "host",
    footer: "Site settings → Custom code → Footer code. Then publish the site.",
    block: "On the page, add a “Code Embed” element.",
    css: "Site settings → Custom code → Head code, between <style> and </style>.",
    article: ".w-richtext",
    limits: "Custom code needs a paid site or workspace.",
  },
  {
    id: "notion",
    name: "Notion, by way of a site builder",
    page: "notion",
    kind: "host",
    footer:
      "Notion itself runs no scripts. The builders of sites from Notion have a field for code at the end of the body.",
    block: "The same field of one page’s settings.",
    css: "The builder’s field for CSS, or for code in the head, between <style> and </style>.",
    article: "article",
  },
  makeGenerator("hugo", "Hugo", "hugo", "public", "hugo.toml"),
  makeGenerator("jekyll", "Jekyll", "bundle exec jekyll build", "_site", "_config.yml"),
  makeGenerator("eleventy", "Eleventy", "npx @11ty/eleventy", "_site", "the configuration"),
  makeGenerator("astro", "Astro", "npx astro build", "dist", "astro.config.mjs"),
  makeGenerator("mkdocs", "MkDocs", "mkdocs build", "site", "mkdocs.yml", "any-built-site"),
  makeGenerator("zola", "Zola", "zola build", "public", "the configuration", "any-built-site"),
  makeGenerator(
    "docusaurus",
    "Docusaurus",
    "npx docusaurus build",
    "build",
    "docusaurus.config.js",
    "docusaurus-vitepress-next",
  ),
  makeGenerator(
    "vitepress",
    "VitePress",
    "npx vitepress build",
    ".vitepress/dist",
    "package.json",
    "docusaurus-vitepress-next",
  ),
  makeGenerator(
    "next",
    "Next, as a static export",
    "npx next build",
    "out",
    "next.config.js",
    "docusaurus-vitepress-next",
  ),
  {
    id: "html",
    name: "Plain HTML, or a template of your own",
    page: "plain-html",
    kind: "template",
  },
];

/**
 * @param {string} id
 * @param {string} name
 * @param {string} build
 * @param {string} folder
 * @param {string} root
 * @param {string} [page]
 * @returns {Platform}
 */
function makeGenerator(id, name, build, folder, root, page = id) {
  return { id, name, page, kind: "generator", build, folder, root, css: STYLESHEET };
}

/** Returns the platform with an id. @param {string} id @returns {Platform} */
export function findPlatform(id) {
  return platforms.find((platform) => platform.id == id) ?? platforms[0];
}
