// The small blog with each router.

import type { Page } from "@playwright/test";
import type { Site } from "../../e2e/support/site.ts";
import { type Name, names } from "../posts.mjs";
import { navigation, renderArticle, renderPage, serveApp, serveData } from "./blog.ts";

/** The routers, with the attributes that they ask for on the body and on the main part. */
const ROUTERS = {
  turbo: { body: "", main: "" },
  swup: { body: "", main: 'id="swup"' },
  barba: {
    body: 'data-barba="wrapper"',
    main: 'data-barba="container" data-barba-namespace="post"',
  },
  htmx: {
    body: 'hx-boost="true" hx-target="#main" hx-select="#main" hx-swap="outerHTML"',
    main: 'id="main"',
  },
};
export type Router = keyof typeof ROUTERS;

export const routers = Object.keys(ROUTERS) as Router[];

/** Returns a page of the blog with a router. */
export function renderRouted(router: Router, head: string, article: string): string {
  const { body, main } = ROUTERS[router];
  return renderPage(head, `<body ${body}>${navigation}<main ${main}>${article}</main></body>`);
}

/**
 * Serves the blog with a router, and opens a post. `head` returns what the heads have besides, and
 * `tag` replaces the widget's tag in the articles.
 */
export async function visitBlog(
  page: Page,
  site: Site,
  router: Router,
  first: Name,
  { head = () => "", tag }: { head?: (name: Name) => string; tag?: string } = {},
) {
  const app = serveApp(site, router);
  serveData(site);
  for (const name of names) {
    const html = renderRouted(router, app + head(name), renderArticle(name, tag));
    site.servePage(`/${name}/`, html);
  }
  await page.goto(`/${first}/`);
}
