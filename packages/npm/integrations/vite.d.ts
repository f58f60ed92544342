import type { SiteOptions } from "./site.js";

interface ResolvedConfig {
  root: string;
  command: string;
  build: { outDir: string; ssr: unknown; lib: unknown; watch: unknown };
}

/**
 * Lets the development server find the files of `import "afterword"`, and puts the parts into the
 * pages of a build: `plugins: [afterword()]`.
 */
export default function afterword(options?: SiteOptions): {
  name: "afterword";
  config: () => { optimizeDeps: { exclude: string[] } };
  configResolved: (config: ResolvedConfig) => void;
  closeBundle: { order: "post"; sequential: true; handler: () => Promise<void> | undefined };
};
