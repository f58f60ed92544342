// Turbo's page refreshes, which change the page by morphing.

import type { Page } from "@playwright/test";
import { expect, test } from "../../e2e/support/test.ts";
import { posts } from "../posts.mjs";
import { renderArticle, serveApp } from "../support/blog.ts";
import { renderRouted, visitBlog } from "../support/routers.ts";
import { expectAnswers, expectPost } from "../support/state.ts";

const MORPHING = '<meta name="turbo-refresh-method" content="morph">';

const refreshPage = (page: Page) =>
  page.evaluate(() => {
    const { Turbo } = window as unknown as { Turbo: { visit(url: string, options: object): void } };
    Turbo.visit(location.href, { action: "replace" });
  });

for (const name of ["barrels", "compost"] as const) {
  test(`a morphing refresh of ${name} keeps one part, which works`, async ({ page, site }) => {
    await visitBlog(page, site, "turbo", name, { head: () => MORPHING });
    await expectPost(page, name);
    await expectAnswers(page, name);
    const article = await page.locator("article").elementHandle();
    const changed = renderArticle(name).replace(posts[name].text, "Rewritten.");
    const head = MORPHING + serveApp(site, "turbo");
    site.servePage(`/${name}/`, renderRouted("turbo", head, changed));
    await refreshPage(page);
    await expect(page.getByText("Rewritten.")).toBeVisible();
    expect(await article?.evaluate(({ isConnected }) => isConnected), "morphed").toBe(true);
    await expectPost(page, name);
    await page.reload();
    await expectPost(page, name);
  });
}

test("a morphing refresh that brings other questions brings their part", async ({ page, site }) => {
  await visitBlog(page, site, "turbo", "barrels", { head: () => MORPHING });
  await expectPost(page, "barrels");
  const head = MORPHING + serveApp(site, "turbo");
  site.servePage("/barrels/", renderRouted("turbo", head, renderArticle("compost")));
  await refreshPage(page);
  await expectPost(page, "compost");
  await expectAnswers(page, "compost");
});
