// The step that all site generators share: `afterword site` over the folder that was built.

import { runCommand } from "../command/run.js";

/** The options of the command that take a text. */
const TEXTS = { article: "--article", baseUrl: "--base-url", config: "--config" };
/** The options of the command that are on or off. */
const FLAGS = { strict: "--strict" };
/** The options of the command that may be repeated. */
const LISTS = { include: "--include", exclude: "--exclude" };

/**
 * Puts the parts into the pages of a built site.
 *
 * @param {string} folder
 * @param {import("./site.js").SiteOptions} [options]
 */
export async function editSite(folder, options = {}) {
  const status = await runCommand(toArguments(folder, options));
  if (status > 0) throw new Error(`afterword site ${folder}: exit status ${status}`);
}

/**
 * Returns the arguments of the command.
 *
 * @param {string} folder
 * @param {import("./site.js").SiteOptions} options
 * @returns {string[]}
 */
export function toArguments(folder, options) {
  const args = ["site", folder];
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (name in TEXTS) args.push(`${TEXTS[name]}=${value}`);
    else if (name in FLAGS) args.push(...(value ? [FLAGS[name]] : []));
    else if (name in LISTS) for (const pattern of [value].flat()) args.push(LISTS[name], pattern);
    else if (name === "options") args.push(...toWidgetArguments(value));
    else throw new TypeError(`afterword: expected an option of the site step, found ${name}`);
  }
  return args;
}

/** @param {Record<string, string>} options */
function toWidgetArguments(options) {
  return Object.entries(options).flatMap(([name, value]) => ["--option", `${name}=${value}`]);
}
