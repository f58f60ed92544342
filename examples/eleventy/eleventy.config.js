import { HtmlBasePlugin } from "@11ty/eleventy";
import afterword from "./afterword.plugin.js";

const pathPrefix = "/journal/";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(afterword, { url: `https://blog.example${pathPrefix}` });
  eleventyConfig.addPassthroughCopy({ static: "/" });
}

export const config = {
  pathPrefix,
  dir: { input: "content", includes: "../_includes" },
};
