import type { SiteOptions } from "./site.js";

/** Puts the parts into the pages when Eleventy has built them: `addPlugin(afterword)`. */
export default function afterword(
  eleventyConfig: {
    on(
      event: string,
      callback: (event: { dir: { output: string }; runMode: string }) => unknown,
    ): unknown;
  },
  options?: SiteOptions,
): void;
