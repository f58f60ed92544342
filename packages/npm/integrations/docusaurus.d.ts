import type { SiteOptions } from "./site.js";

/** Puts the parts into the pages when Docusaurus has built them. */
export default function afterword(
  context: unknown,
  options?: SiteOptions & { id?: string },
): {
  name: "afterword";
  postBuild: (site: { outDir: string; siteConfig: { url: string } }) => Promise<void>;
};
