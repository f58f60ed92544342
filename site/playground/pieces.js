// @ts-check
// What to paste on a platform: each piece with its place.

import { version } from "virtual:reference";
import { makeCss, makeDataBlock, makeTag, makeToml } from "./snippets.js";

/** @typedef {import("./platforms.js").Platform} Platform */

/**
 * @typedef {object} Piece
 * @property {string} id
 * @property {string} heading
 * @property {string} where
 * @property {string} text
 * @property {string} what what was copied, for the button and the announcement
 * @property {string} [file] the name of the file that it can be saved as
 *
 * @typedef {object} Inputs
 * @property {Record<string, string>} options
 * @property {Record<string, string>} look
 * @property {Record<string, string>} dark
 * @property {string | null} json the post's data
 * @property {string | null} markup the static markup
 */

const CDN = `https://cdn.jsdelivr.net/npm/afterword@${version}/dist/`;
const UNRELEASED = "There is no release yet, so the address of the CDN finds nothing until then.";

/**
 * Returns the pieces for a platform, the most useful first.
 *
 * @param {Platform} platform
 * @param {Inputs} inputs
 * @returns {Piece[]}
 */
export function listPieces(platform, inputs) {
  switch (platform.kind) {
    case "host":
      return [
        ...listHostPieces(platform, inputs),
        ...listLook(inputs, platform.css),
        ...listPost(platform, inputs),
      ];
    case "generator":
      return [
        ...listGeneratorPieces(platform, inputs),
        ...listLook(inputs, `Put it ${platform.css}.`),
        ...listData(inputs),
      ];
    case "template":
      return [
        ...listTemplatePieces(inputs),
        ...listLook(inputs, "Put it at the end of your stylesheet."),
      ];
  }
}

/** @param {import("./platforms.js").Host} host @param {Inputs} inputs @returns {Piece[]} */
function listHostPieces(host, { options }) {
  const { src: _, from = host.article, ...others } = options;
  return [
    {
      id: "tag",
      heading: "For all posts: one line",
      where: `${host.footer} The line reads the questions and takeaways of each post from the post itself. ${UNRELEASED}`,
      text: makeTag(`${CDN}afterword.js`, { from, ...others }),
      what: "the tag",
    },
  ];
}

/** @param {import("./platforms.js").Host} host @param {Inputs} inputs @returns {Piece[]} */
function listPost(host, { options, json, markup }) {
  const { src: _src, from: _from, ...others } = options;
  if (!json) return [];
  const pieces = [
    {
      id: "block",
      heading: "For this post alone: its data and the tag",
      where: `${host.block} It is meant in place of the line for all posts, and not beside it.`,
      text: makeDataBlock(json, makeTag(`${CDN}afterword.js`, others)),
      what: "the data and the tag",
    },
  ];
  return markup
    ? [
        ...pieces,
        makeStatic(
          markup,
          `${host.block} Take your own list out of the post, since this has all of its text.`,
        ),
      ]
    : pieces;
}

/**
 * @param {import("./platforms.js").Generator} generator
 * @param {Inputs} inputs
 * @returns {Piece[]}
 */
function listGeneratorPieces(generator, { options }) {
  const toml = makeToml(options);
  const settings = {
    id: "toml",
    heading: "Your options: afterword.toml",
    where: `Save it beside ${generator.root}. The command finds it there.`,
    text: toml,
    what: "afterword.toml",
    file: "afterword.toml",
  };
  const { build, folder } = generator;
  const command = {
    id: "command",
    heading: build ? "The build: one more command" : "One command",
    where: build
      ? "Run this in place of the build that you have, on your machine and in your build service. It works on all posts, and changes neither your posts nor your theme."
      : "Run this after each change of the pages, with the name of your folder.",
    text: `${build && `${build} && `}npx afterword site ${folder}\n`,
    what: "the command",
  };
  return toml ? [command, settings] : [command];
}

/** @param {Inputs} inputs @returns {Piece[]} */
function listTemplatePieces({ options, json, markup }) {
  const { src = "/posts/post.json", from, ...others } = options;
  /** @type {Record<string, string>} */
  const data = from ? { from } : { src };
  const tag = {
    id: "tag",
    heading: "The tag",
    where: `At the end of the article’s template. If you host the files yourself, write their address in place of the first one. ${UNRELEASED}`,
    text: makeTag(`${CDN}afterword.js`, { ...data, ...others }),
    what: "the tag",
  };
  const pieces = [tag, ...listData({ json }, src)];
  return markup
    ? [
        ...pieces,
        makeStatic(markup, "In the article, in place of your own list. The tag is optional then."),
      ]
    : pieces;
}

/** @param {Pick<Inputs, "json">} inputs @param {string} [src] @returns {Piece[]} */
function listData({ json }, src) {
  if (!json) return [];
  const where = src
    ? `Save it where the tag looks for it: ${src}.`
    : "You don’t need it: the command makes it from each post. It is what the widget reads.";
  return [
    {
      id: "data",
      heading: "The data of this post",
      where,
      text: json,
      what: "the data",
      file: "post.json",
    },
  ];
}

/** @param {string} markup @param {string} where @returns {Piece} */
function makeStatic(markup, where) {
  return {
    id: "static",
    heading: "Without scripts: static markup",
    where,
    text: `<link rel="stylesheet" href="${CDN}afterword.css">\n${markup}`,
    what: "the static markup",
  };
}

/** @param {Inputs} inputs @param {string} where @returns {Piece[]} */
function listLook({ look, dark, options }, where) {
  const css = makeCss(look, dark, options.theme);
  if (!css) return [];
  const inDark = css.includes("@media")
    ? " The last rule is for readers with dark systems: leave it out if your blog stays light, or name what makes it dark in place of @media."
    : "";
  return [{ id: "look", heading: "Your look", where: where + inDark, text: css, what: "the look" }];
}
