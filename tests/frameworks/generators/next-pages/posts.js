// The posts, from Markdown files.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const names = ["barrels", "compost", "bees"];

/** Returns the Markdown of a post, without its front matter. */
export const readPost = async (name) => {
  const text = await readFile(join(process.cwd(), `../posts/${name}.md`), "utf8");
  return text.replace(/^---\n.*?\n---\n/s, "");
};
