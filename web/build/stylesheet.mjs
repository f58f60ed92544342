// The stylesheet for pages with static markup: the widget's rules, which the wasm carries as well,
// and the rules for <details> behind them.

import { build } from "esbuild";

/** Joins and minifies `styles/afterword.css` and all that it imports. */
export async function buildStylesheet() {
  const { outputFiles } = await build({
    entryPoints: ["styles/afterword.css"],
    bundle: true,
    minify: true,
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
