/** The settings of the site step; `afterword.toml` beside the site may have them, too. */
export interface SiteOptions {
  /** The CSS selector of the element with the post, where it is not found. */
  article?: string;
  /** Only the pages whose path matches these patterns. */
  include?: string | string[];
  /** Not the pages whose path matches these patterns. */
  exclude?: string | string[];
  /** The address of the site, for pages that don't name their own. */
  baseUrl?: string | URL;
  /** The file of settings. */
  config?: string;
  /** Whether a page or a part that is left as it was makes the build fail. */
  strict?: boolean;
  /** The options of the widget, such as `{ mode: "single" }`. */
  options?: Record<string, string>;
}

/** Puts the parts into the pages of a built site. */
export function editSite(folder: string, options?: SiteOptions): Promise<void>;
