// @ts-check
// Posts to begin with.

import pan from "../demo/post.md";
import broken from "./samples/broken.md";
import headings from "./samples/headings.md";
import matter from "./samples/matter.md";
import page from "./samples/page.html";

/** @type {{ name: string, text: string, format: import("./settings.js").Settings["format"] }[]} */
export const samples = [
  { name: "A numbered list (Markdown)", text: pan, format: "md" },
  { name: "Sub-headings and TL;DR (Markdown)", text: headings, format: "md" },
  { name: "Front matter (Markdown)", text: matter, format: "md" },
  { name: "A page with folded answers (HTML)", text: page, format: "html" },
  { name: "A post with mistakes (Markdown)", text: broken, format: "md" },
];
