// VitePress: `export default afterword({ … })` around the configuration.

import { editSite } from "./site.js";

/**
 * @template {{ buildEnd?: Function }} Config
 * @param {Config} config
 * @param {import("./site.js").SiteOptions} [options]
 * @returns {Config}
 */
export default function afterword(config, options) {
  return {
    ...config,
    async buildEnd(site) {
      await config.buildEnd?.(site);
      await editSite(site.outDir, options);
    },
  };
}
