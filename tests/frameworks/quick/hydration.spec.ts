// Pages that come from a server, and whose framework takes over the markup in the browser.

import type { Page } from "@playwright/test";
import { createElement } from "react";
import { renderToString as renderReact } from "react-dom/server";
import { createSSRApp } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { scriptTag } from "../../e2e/support/blog.ts";
import type { Site } from "../../e2e/support/site.ts";
import { expect, test } from "../../e2e/support/test.ts";
import { Article as ReactArticle } from "../articles/react.js";
import { Article as VueArticle } from "../articles/vue.js";
import { renderPage, serveApp, serveData } from "../support/blog.ts";
import { expectAnswers, expectPost } from "../support/state.ts";

/** The frameworks: the markup that the server sends, and the message about markup that differs. */
const FRAMEWORKS = {
  react: {
    render: (loading?: string) => renderReact(createElement(ReactArticle, { loading })),
    mismatch: /Minified React error #418/,
  },
  vue: {
    render: (loading?: string) => renderVue(createSSRApp(VueArticle, { loading })),
    mismatch: /Hydration completed but contains mismatches/,
  },
};
type Framework = keyof typeof FRAMEWORKS;
const frameworks = Object.keys(FRAMEWORKS) as Framework[];

/** The state of a page whose part is in an element that the author wrote. */
const OWN_ELEMENT = { hosts: 0, tags: [""] };

/**
 * Serves the article with the widget's tag in the head. With `loading` the article has an element
 * of the widget.
 */
async function serveArticle(
  site: Site,
  framework: Framework,
  { tag = {}, loading }: { tag?: Record<string, string>; loading?: string },
) {
  serveData(site);
  const head = scriptTag(loading ? tag : { "data-src": "/data/barrels.json", ...tag });
  const article = await FRAMEWORKS[framework].render(loading);
  const root = `<div id="root" data-loading="${loading ?? ""}">${article}</div>`;
  const app = serveApp(site, `hydrate-${framework}`);
  site.servePage("/post/", renderPage(head, `<body><main>${root}</main>${app}</body>`));
}

/** Expects that the article reacts to its button, and that the part stays. */
async function expectHydrated(page: Page, fields = {}) {
  await page.getByRole("button", { name: "Pressed 0 times" }).click();
  await expect(page.getByRole("button", { name: "Pressed 1 times" })).toBeVisible();
  await expectPost(page, "barrels", fields);
  await expectAnswers(page, "barrels");
}

for (const framework of frameworks) {
  test(`${framework}: a list inside the hydrated root is adopted after hydration`, async ({
    page,
    site,
  }) => {
    await serveArticle(site, framework, {});
    await page.goto("/post/");
    await expectPost(page, "barrels");
    await expectHydrated(page);
  });

  test(`${framework}: a tag with loading="hydrated" waits for a late hydration`, async ({
    page,
    site,
  }) => {
    await serveArticle(site, framework, { tag: { "data-loading": "hydrated" } });
    const release = site.holdRequests(`/apps/hydrate-${framework}.js`);
    await page.goto("/post/", { waitUntil: "commit" });
    await expectPost(page, "barrels", { shown: [], published: [], hosts: 0 });
    release();
    await expectPost(page, "barrels");
    await expectHydrated(page);
  });

  test(`${framework}: a part that was there before hydration is there once afterwards`, async ({
    page,
    site,
    log,
  }) => {
    await serveArticle(site, framework, { tag: { "data-loading": "eager" } });
    const release = site.holdRequests(`/apps/hydrate-${framework}.js`);
    await page.goto("/post/", { waitUntil: "commit" });
    await expectPost(page, "barrels");
    log.expectLine(FRAMEWORKS[framework].mismatch);
    release();
    await expectHydrated(page);
  });

  test(`${framework}: an element of the widget inside the hydrated root is filled`, async ({
    page,
    site,
  }) => {
    await serveArticle(site, framework, { loading: "auto" });
    await page.goto("/post/");
    await expectPost(page, "barrels", OWN_ELEMENT);
    await expectHydrated(page, OWN_ELEMENT);
  });

  test(`${framework}: an element with loading="hydrated" waits for a late hydration`, async ({
    page,
    site,
  }) => {
    await serveArticle(site, framework, { loading: "hydrated" });
    const release = site.holdRequests(`/apps/hydrate-${framework}.js`);
    await page.goto("/post/", { waitUntil: "commit" });
    await expectPost(page, "barrels", { ...OWN_ELEMENT, shown: [], published: [] });
    release();
    await expectPost(page, "barrels", OWN_ELEMENT);
    await expectHydrated(page, OWN_ELEMENT);
  });
}
