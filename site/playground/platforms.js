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
 * @property {string} build the command that builds the site, if there is one
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
      "Block themes: Appearance → Editor → Templates → Single Posts, and add a block “Custom HTML” after the post’s content. Classic themes: a plugin for code in the footer.",
    block: "In the post’s editor, add a block “Custom HTML” where the parts should stand.",
    css: "Block themes: Appearance → Editor → Styles → Additional CSS. Classic themes: Appearance → Customize → Additional CSS.",
    article: ".entry-content",
    limits:
      "WordPress.com takes scripts on plans with plugins only. On others, the markup without scripts remains.",
  },
  {
    id: "ghost",
    name: "Ghost",
    page: "ghost",
    kind: "host",
    footer: "Settings → Code injection → Open, into “Site footer”.",
    block: "In the post’s editor, add an HTML card where the parts should stand.",
    css: "Settings → Code injection → Open, into “Site header”, between <style> and </style>.",
    article: "article",
  },
  {
    id: "blogger",
    name: "Blogger",
    page: "blogger",
    kind: "host",
    footer: "Theme → the arrow beside “Customize” → Edit HTML, before </body>.",
    block: "In the post’s editor, choose the HTML view, and paste where the parts should stand.",
    css: "Theme → Customize → Advanced → Add CSS.",
    article: ".post-body",
  },
  {
    id: "squarespace",
    name: "Squarespace",
    page: "squarespace",
    kind: "host",
    footer:
      "Pages → the gear beside the blog → Advanced → “Post blog item code injection”. For the whole site: Settings → Developer tools → Code injection → Footer.",
    block: "In the post, add a code block for HTML where the parts should stand.",
    css: "The field for custom CSS in the website tools.",
    article: "article",
    limits: "Squarespace allows code injection on its larger plans only.",
  },
  {
    id: "webflow",
    name: "Webflow",
    page: "webflow",
    kind: "host",
    footer:
      "Pages → CMS Collection pages → the template of your posts → the gear → Custom code → “Before </body> tag”. Then publish.",
    block: "On the page, add a “Code Embed” element where the parts should stand.",
    css: "Site settings → Custom code → Head code, between <style> and </style>.",
    article: "main",
    limits: "Webflow allows custom code on paid site plans only.",
  },
  {
    id: "notion",
    name: "Notion, by way of a site service",
    page: "notion",
    kind: "host",
    footer:
      "In the service that makes the site of your Notion pages: its place for code at the end of the body. Notion’s own pages take no scripts; for an export, choose “A folder of HTML files”.",
    block: "The service’s place for code of a single page.",
    css: "The service’s place for CSS, or for code in the head, between <style> and </style>.",
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
  makeGenerator("folder", "A folder of HTML files", "", "public", "the folder", "any-built-site"),
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
