// Astro: `integrations: [afterword()]`.

import { fileURLToPath } from "node:url";
import { editSite } from "./site.js";

/** @param {import("./site.js").SiteOptions} [options] */
export default function afterword(options) {
  let baseUrl;
  return {
    name: "afterword",
    hooks: {
      "astro:config:done": ({ config }) => {
        baseUrl = config.site;
      },
      "astro:build:done": ({ dir }) => editSite(fileURLToPath(dir), { baseUrl, ...options }),
    },
  };
}
