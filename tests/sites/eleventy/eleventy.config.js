export default function (eleventyConfig) {
  eleventyConfig.addGlobalData("layout", "post.njk");
}

export const config = {
  dir: { input: "content", includes: "../_includes" },
  // Some posts have braces in their text.
  markdownTemplateEngine: false,
};
