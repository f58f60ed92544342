// Vite: `plugins: [afterword()]`.

import { resolve } from "node:path";
import { editSite } from "./site.js";

/** @param {import("./site.js").SiteOptions} [options] */
export default function afterword(options) {
  /** The folder of a build for browsers that ends; none for others. @type {string | undefined} */
  let folder;
  return {
    name: "afterword",
    // The development server would move the element away from the files beside it.
    config: () => ({ optimizeDeps: { exclude: ["afterword"] } }),
    configResolved({ root, command, build }) {
      const isSite = command === "build" && !build.ssr && !build.lib && !build.watch;
      folder = isSite ? resolve(root, build.outDir) : undefined;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: () => (folder ? editSite(folder, options) : undefined),
    },
  };
}
