import { HtmlBasePlugin } from "@11ty/eleventy";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPassthroughCopy({ static: "/" });
}

export const config = {
  pathPrefix: "/journal/",
  dir: { input: "content", includes: "../_includes" },
};
