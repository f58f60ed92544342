// Sites of generators that hydrate their pages, or parts of them, after `afterword site`.

import type { Page } from "@playwright/test";
import { expect, test } from "../../e2e/support/test.ts";
import { edited, generators, type Name as Generator } from "../generators/generators.mjs";
import { type Name, posts } from "../posts.mjs";
import { expectCounter, readEditedPage, serveEdited } from "../support/generated.ts";
import { expectAnswers, expectLinkToOpen, expectPost, followLink } from "../support/state.ts";

/** The sites of which a framework hydrates the article. */
const HYDRATED: Generator[] = ["docusaurus", "next-app", "vitepress"];

/** Reads the article and the FAQPage blocks of a page without running its scripts. */
const readParsed = (page: Page, html: string) =>
  page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const blocks = [...parsed.querySelectorAll("script[type='application/ld+json']")];
    return {
      article: parsed.querySelector("article, main")?.outerHTML,
      published: blocks
        .map(({ textContent }) => JSON.parse(textContent ?? ""))
        .filter((block) => block["@type"] == "FAQPage")
        .map(({ mainEntity }) => mainEntity.map(({ name }: { name: string }) => name)),
      summaries: [...parsed.querySelectorAll("summary")].map(
        ({ textContent }) => textContent?.trim() ?? "",
      ),
    };
  }, html);

/** Expects the page to show a post with its parts, once, and nothing of another. */
async function expectEditedPost(page: Page, generator: Generator, name: Name) {
  const { title, faq } = posts[name];
  const questions = faq?.items.map(({ question }) => question) ?? [];
  const isHydrated = HYDRATED.includes(generator);
  const isListed = generators[generator].listsHeadings && faq?.form == "headings";
  const data = isHydrated ? `/afterword/data/${name}/index.json` : "";
  await expectPost(page, name, {
    title: expect.stringContaining(title) as unknown as string,
    hosts: faq && isHydrated ? 2 : 0,
    read: isListed ? [...questions, ...questions] : questions,
    tags: faq ? [data] : [],
  });
  await expect(page.locator("[data-afterword-replaced]:visible")).toHaveCount(0);
}

for (const generator of edited) {
  const isHydrated = HYDRATED.includes(generator);

  for (const name of ["barrels", "compost"] as const) {
    test(`${generator}: ${name} names its questions before any script runs`, async ({ page }) => {
      const pages = readEditedPage(generator, name);
      const [before, after] = [
        await readParsed(page, pages.fresh),
        await readParsed(page, pages.edited),
      ];
      const questions = posts[name].faq?.items.map(({ question }) => question) ?? [];
      expect(before.published).toEqual([]);
      expect(after.published).toEqual([questions]);
      if (isHydrated) expect(after.article).toBe(before.article);
      else expect(after.summaries).toEqual(questions);
    });

    test(`${generator}: ${name} shows its parts once, and is hydrated`, async ({ page, site }) => {
      serveEdited(site, generator);
      await page.goto(`/${name}/`);
      await expectEditedPost(page, generator, name);
      await expectAnswers(page, name);
      await expectCounter(page);
      await expectEditedPost(page, generator, name);
      expect(site.missing).toEqual([]);
    });
  }

  test(`${generator}: a post without parts stays as it is`, () => {
    const pages = readEditedPage(generator, "bees");
    expect(pages.edited).toBe(pages.fresh);
  });

  test(`${generator}: a link to a question of the post opens it`, async ({ page, site }) => {
    serveEdited(site, generator);
    await page.goto("/barrels/");
    await expectEditedPost(page, generator, "barrels");
    await expectLinkToOpen(page, "barrels");
    await expectEditedPost(page, generator, "barrels");
  });

  test(`${generator}: nothing of a post stays behind on the way to another one`, async ({
    page,
    site,
  }) => {
    serveEdited(site, generator);
    await page.goto("/barrels/");
    await expectEditedPost(page, generator, "barrels");
    await followLink(page, "bees");
    await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
    await expect(page.locator("h1")).toContainText(posts.bees.title);
    await page.goBack();
    await expect(page.locator("h1")).toContainText(posts.barrels.title);
    for (const { question } of posts.barrels.faq?.items ?? [])
      await expect(
        page.locator("main").getByText(question, { exact: true }).filter({ visible: true }).first(),
      ).toBeVisible();
    await expectCounter(page);
  });
}
