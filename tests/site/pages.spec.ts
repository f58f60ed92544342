// What holds for each page of the site: its head, its policy, its width.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forbidSinks } from "../../web/build/sinks.mjs";
import { type Element, listElements, listOwnPages, listPages } from "./support/pages.ts";
import { SITE } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const ASSETS = join(import.meta.dirname, "../../site/assets");
const OWN_PAGES = listOwnPages();

test("each page has a language, a title of its own, a description and one first heading", () => {
  const titles = new Set<string>();
  for (const page of OWN_PAGES) {
    const elements = listElements(`${page}index.html`);
    const title = elements.find(({ name }) => name == "title")?.text ?? "";
    const description = elements.find(({ attributes }) => attributes.name == "description");
    expect.soft(elements.find(({ name }) => name == "html")?.attributes.lang, page).toBe("en");
    expect.soft(title.length, page).toBeGreaterThan(8);
    expect.soft(description?.attributes.content?.length, page).toBeGreaterThan(24);
    expect
      .soft(
        elements.filter(({ name }) => name == "h1"),
        page,
      )
      .toHaveLength(1);
    titles.add(title);
  }
  expect(titles.size).toBe(OWN_PAGES.length);
});

test("no page has a style or a script inside of itself", () => {
  const inside = ({ name, attributes }: Element) =>
    name == "style" ||
    attributes.style !== undefined ||
    (name == "script" && !attributes.src && attributes.type != "application/ld+json");
  for (const page of OWN_PAGES)
    expect(listElements(`${page}index.html`).filter(inside), page).toEqual([]);
});

test("no script of the site turns text into markup or code", () => {
  for (const name of readdirSync(ASSETS).filter((name) => name.endsWith(".js")))
    forbidSinks(readFileSync(join(ASSETS, name), "utf8"), name);
});

test("without a known address no page has a canonical link, as a relative one is no use", () => {
  for (const page of listPages())
    expect(listElements(page).filter(({ attributes }) => attributes.rel == "canonical")).toEqual(
      [],
    );
});

test("Pagefind's views are not part of the site", () => {
  expect(readdirSync(join(SITE, "pagefind")).filter((name) => name.includes("ui"))).toEqual([]);
});

for (const half of [0, 1])
  test(`pages are as wide as a screen of 320 pixels, and silent (half ${half + 1})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of OWN_PAGES.filter((_, index) => index % 2 == half)) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(320);
    }
  });
