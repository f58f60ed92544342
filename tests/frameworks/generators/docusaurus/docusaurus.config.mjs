// A site that is nothing but a blog.

export default {
  title: "A small blog",
  url: "https://blog.example",
  baseUrl: "/",
  trailingSlash: true,
  customFields: { hasTag: process.env.AFTERWORD_TAG !== "no" },
  // The ids of questions come with the widget.
  onBrokenAnchors: "ignore",
  plugins: [
    [
      "@docusaurus/plugin-content-blog",
      { path: "../posts", routeBasePath: "/", onUntruncatedBlogPosts: "ignore" },
    ],
  ],
  themes: ["@docusaurus/theme-classic"],
  themeConfig: {
    navbar: {
      items: [
        { to: "/barrels/", label: "A Barrel Under Every Gutter" },
        { to: "/compost/", label: "A Heap That Does Not Smell" },
        { to: "/bees/", label: "Bees at the Water" },
      ],
    },
  },
};
