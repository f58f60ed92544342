// Docusaurus: `plugins: ["afterword/docusaurus"]`.

import { editSite } from "./site.js";

/**
 * @param {unknown} _context
 * @param {import("./site.js").SiteOptions & { id?: string }} [options]
 */
export default function afterword(_context, { id: _id, ...options } = {}) {
  return {
    name: "afterword",
    postBuild: ({ outDir, siteConfig }) =>
      editSite(outDir, { baseUrl: siteConfig.url, ...options }),
  };
}
