// The stylesheet for pages with static markup: the widget's rules, which the wasm carries as well,
// and the rules for <details> behind them.

import { readFile } from "node:fs/promises";
import { transform } from "esbuild";

const FILES = ["styles/afterword.css", "styles/static.css"];

/** Joins and minifies the widget's rules and the rules for static markup. */
export async function buildStylesheet() {
  const rules = await Promise.all(FILES.map((file) => readFile(file, "utf8")));
  const { code } = await transform(rules.join("\n"), {
    loader: "css",
    minify: true,
    legalComments: "none",
  });
  return code;
}
