// A site with the widget's tag in the head of each post.

export default {
  title: "A small blog",
  srcDir: "../posts",
  rewrites: { ":name.md": ":name/index.md" },
  themeConfig: {
    nav: [
      { text: "A Barrel Under Every Gutter", link: "/barrels/" },
      { text: "A Heap That Does Not Smell", link: "/compost/" },
      { text: "Bees at the Water", link: "/bees/" },
    ],
  },
  transformPageData({ filePath, frontmatter }) {
    if (process.env.AFTERWORD_TAG === "no") return;
    const src = `/data/${filePath.replace(/md$/, "json")}`;
    const tag = { type: "module", src: "/afterword/afterword.js", "data-src": src };
    frontmatter.head = [["script", tag]];
  },
};
