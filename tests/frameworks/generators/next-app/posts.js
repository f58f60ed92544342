// The posts, from Markdown files.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The titles of the posts, by their names. */
export const titles = {
  barrels: "A Barrel Under Every Gutter",
  compost: "A Heap That Does Not Smell",
  bees: "Bees at the Water",
};

/** Returns the Markdown of a post, without its front matter. */
export const readPost = async (name) => {
  const text = await readFile(join(process.cwd(), `../posts/${name}.md`), "utf8");
  return text.replace(/^---\n.*?\n---\n/s, "");
};
