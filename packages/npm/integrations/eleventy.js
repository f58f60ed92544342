// Eleventy: `eleventyConfig.addPlugin(afterword)`.

import { editSite } from "./site.js";

/**
 * @param {{ on: Function }} eleventyConfig
 * @param {import("./site.js").SiteOptions} [options]
 */
export default function afterword(eleventyConfig, options) {
  eleventyConfig.on("eleventy.after", async ({ dir, runMode }) => {
    // While it serves or watches, Eleventy writes single pages over edited ones.
    if (runMode === "build") await editSite(dir.output, options);
  });
}
