// Lengths, which follow the size of the text around the parts, and not that of the root element.

import type { Page } from "@playwright/test";
import { articleHtml, post, scriptWithSrc } from "./support/blog.ts";
import { questionButtons, visitPost } from "./support/page.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const LINK = '<link rel="stylesheet" href="/afterword/afterword.css">';
const PLAIN = "<style>body { margin: 8px }</style>";
/** What many themes do to make `1.6rem` mean 16 px. */
const SMALL_ROOT = "<style>html { font-size: 62.5% } body { margin: 8px; font-size: 16px }</style>";

/** Returns the place and size of each box in the parts, one line a box. */
const readBoxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".afterword *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const before = getComputedStyle(element, "::before").inlineSize;
      const box = [x, y, width, height].map((length) => length.toFixed(1));
      return `${element.localName}.${element.className}: ${box.join(" ")}, ${before}`;
    }),
  );

const WIDGET = scriptWithSrc({ "data-open": "first" });
for (const [which, body, count] of [
  ["the widget", WIDGET, 5],
  ["static markup", renderStaticHtml(post), 0],
] as const)
  test(`${which} looks the same with html { font-size: 62.5% }`, async ({ page, site }) => {
    for (const width of [450, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = [];
      for (const theme of [PLAIN, SMALL_ROOT]) {
        await visitPost(page, site, body, { head: theme + (count ? "" : LINK) });
        await expect(questionButtons(page)).toHaveCount(count);
        await expect(page.locator("[data-part=card]")).toHaveCount(5);
        boxes.push(await readBoxes(page));
      }
      expect(boxes[0]?.length).toBeGreaterThan(30);
      expect(boxes[1]).toEqual(boxes[0]);
    }
  });

test("targets have at least 24 px, and questions 44, with text of 9 px", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { head: "<style>html { font-size: 9px }</style>" });
  await expect(questionButtons(page)).toHaveCount(5);
  for (const [part, least] of [
    ["question", 44],
    ["permalink", 24],
    ["toggle-all", 24],
  ] as const)
    for (const target of await page.locator(`[data-part=${part}]`).all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(least);
      expect(box?.width).toBeGreaterThanOrEqual(24);
    }
});

test("spaces and icons grow with the text of the article", async ({ page, site }) => {
  const sizes = [];
  for (const size of [16, 32]) {
    const head = `<style>article { font-size: ${size}px }</style>`;
    await visitPost(page, site, articleHtml(), { head });
    await expect(questionButtons(page)).toHaveCount(5);
    const chevron = await page.locator(".afterword-chevron").first().boundingBox();
    const permalink = await page.locator(".afterword-permalink").first().boundingBox();
    const gap = await page
      .locator(".afterword-cards")
      .evaluate((cards) => parseFloat(getComputedStyle(cards).rowGap));
    sizes.push([chevron?.width, permalink?.width, gap]);
  }
  expect(sizes).toEqual([
    [32, 32, 16],
    [64, 64, 32],
  ]);
});
