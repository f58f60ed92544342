// @ts-check
// Posts to begin with.

import pan from "../demo/post.md";
import broken from "./samples/broken.md";
import headings from "./samples/headings.md";
import matter from "./samples/matter.md";
import page from "./samples/page.html";

/** @type {{ name: string, text: string, format: import("./settings.js").Settings["format"] }[]} */
export const samples = [
  { name: "Numbered list", text: pan, format: "md" },
  { name: "Sub-headings, TL;DR", text: headings, format: "md" },
  { name: "Front matter", text: matter, format: "md" },
  { name: "HTML page", text: page, format: "html" },
  { name: "With mistakes", text: broken, format: "md" },
];
