export default {
  output: "export",
  trailingSlash: true,
  // The packages stand outside of this folder.
  turbopack: { root: process.env.AFTERWORD_CHECKOUT },
};
