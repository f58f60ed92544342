// The widget on pages of hosts that no command can reach.

import type { Page } from "@playwright/test";
import {
  findSelector,
  type HostPage,
  listHostPages,
  listQuestions,
  listTexts,
  LOADER,
  visitHostPage,
} from "./support/hosts.ts";
import { questionButtons } from "./support/page.ts";
import { REPLACED } from "./support/page-nodes.ts";
import { listVisible } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

const TAG = `<script ${LOADER} data-src="/post.json"></script>`;

/** Returns the tag that the page about a host has. */
const tagWithoutData = (name: string): string =>
  `<script ${LOADER} data-from="${findSelector(name)}"></script>`;

/** The pages whose lines are parted by line breaks alone, so that no element holds an answer. */
const LEFT_ALONE = ["blogger-br"];
/** The pages with several articles and no title in one, which `article` takes for a list. */
const LIKE_LISTS = ["blogger-divs"];

/** Expects the page to show each text of the data once. */
const expectEachOnce = async (page: Page, { data }: HostPage) => {
  const texts = listTexts(data);
  const visible = async () => (await listVisible(page, texts)).sort();
  await expect.poll(visible).toEqual(texts.sort());
};

/** Opens all answers. Those that the host shows open are open at first. */
const openAll = (page: Page) =>
  page
    .locator("afterword-faq")
    .evaluate((part) => (part as unknown as { openAll(): void }).openAll());

/** Counts the blocks of JSON-LD with an FAQPage. */
const countFaqPages = async (page: Page) => {
  const blocks = page.locator('script[type="application/ld+json"]');
  return (await blocks.allTextContents()).filter((text) => text.includes('"FAQPage"')).length;
};

/** Returns the HTML of a body without the scripts, and without what the widget has added. */
const readBody = (page: Page, html?: string) =>
  page.evaluate(
    ([replaced, html]) => {
      const source =
        html === undefined ? document : new DOMParser().parseFromString(html, "text/html");
      const body = source.body.cloneNode(true) as HTMLElement;
      for (const own of body.querySelectorAll("script,afterword-faq,afterword-takeaways"))
        own.remove();
      for (const block of body.querySelectorAll(`[${replaced}]`))
        block.removeAttribute(replaced as string);
      return body.innerHTML.trim();
    },
    [REPLACED, html],
  );

const pages = listHostPages();

test("every host has a page", () => {
  const hosts = new Set(pages.map(({ name }) => name.split("-")[0]));
  expect([...hosts]).toEqual(["blogger", "ghost", "notion", "squarespace", "webflow", "wordpress"]);
});

for (const host of pages.filter(({ name }) => !LEFT_ALONE.includes(name))) {
  test.describe(host.name, () => {
    test("shows its parts once, in the place of its own", async ({ page, site }) => {
      await visitHostPage(page, site, host, TAG);
      await expect(questionButtons(page)).toHaveText(listQuestions(host.data));
      const cards = page.locator("afterword-takeaways [data-part=card]");
      await expect(cards).toHaveCount(host.data.takeaways?.items.length ?? 0);
      await openAll(page);
      await expectEachOnce(page, host);
      await expect(page.locator("[data-part=heading]")).toHaveCount(0);
      expect(await countFaqPages(page)).toBe(1);
    });

    const article = `<script ${LOADER} data-from="article"></script>`;
    const tags = new Set([tagWithoutData(host.name), article]);
    if (LIKE_LISTS.includes(host.name)) tags.delete(article);
    for (const tag of tags)
      test(`needs no data: ${tag}`, async ({ page, site }) => {
        await visitHostPage(page, site, host, tag);
        await expect(questionButtons(page)).toHaveText(listQuestions(host.data));
        await openAll(page);
        await expectEachOnce(page, host);
        expect(await countFaqPages(page)).toBe(1);
      });

    test("keeps its nodes, which are not rendered", async ({ page, site }) => {
      await visitHostPage(page, site, host, TAG);
      await expect(questionButtons(page).first()).toBeVisible();
      const blocks = page.locator(`[${REPLACED}]`);
      const rendered = await blocks.evaluateAll((all) => all.map((it) => it.checkVisibility()));
      expect(rendered).toEqual(rendered.map(() => false));
      expect(await readBody(page)).toBe(await readBody(page, host.html));
    });
  });
}

for (const host of pages.filter(({ name }) => LEFT_ALONE.includes(name))) {
  test(`${host.name} keeps its text, and has its JSON-LD`, async ({ page, site, log }) => {
    log.expectLine(/^debug: afterword: the article keeps its own faq: /);
    await visitHostPage(page, site, host, TAG);
    await expect.poll(() => countFaqPages(page)).toBe(1);
    await expectEachOnce(page, host);
    await expect(page.locator(`afterword-faq, [${REPLACED}]`)).toHaveCount(0);
  });
}

test("an FAQPage of an FAQ plugin stays the only one", async ({ page, site }) => {
  const withPlugin = pages.filter(({ hasFaqPage }) => hasFaqPage);
  expect(withPlugin.length).toBeGreaterThan(1);
  for (const host of withPlugin) {
    await visitHostPage(page, site, host, TAG);
    await expect(questionButtons(page).first()).toBeVisible();
    const ids = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((blocks) => blocks.map(({ className }) => className));
    expect(ids, host.name).toEqual([expect.stringContaining("schema")]);
  }
});
