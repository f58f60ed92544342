import type { SiteOptions } from "./site.js";

/** Puts the parts into the pages when Astro has built them: `integrations: [afterword()]`. */
export default function afterword(options?: SiteOptions): {
  name: "afterword";
  hooks: {
    "astro:config:done": (event: { config: { site?: string } }) => void;
    "astro:build:done": (event: { dir: URL }) => Promise<void>;
  };
};
