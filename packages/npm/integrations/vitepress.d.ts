import type { SiteOptions } from "./site.js";

/** Returns the configuration with a last step of the build, which puts the parts into the pages. */
export default function afterword<Config extends object>(
  config: Config,
  options?: SiteOptions,
): Config;
