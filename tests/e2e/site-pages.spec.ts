// Single pages of sites after `afterword site`: languages, addresses, options, and the pages that
// are passed over.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { questionButtons, readJsonLd } from "./support/page.ts";
import {
  ALL_SITES,
  type BuiltSite,
  expectOneFaqPage,
  freshFolder,
  openWithoutScripts,
  scrollToParts,
  serveSite,
  shippedFolder,
} from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

function findSite(name: string): BuiltSite {
  const built = ALL_SITES.find((built) => built.name === name);
  if (!built) throw new Error(name);
  return built;
}

for (const [name, path, label] of [
  ["hugo", "de/posts/creaking-chair/", "Alle aufklappen"],
  ["hugo-forms", "chinese/", "复制链接"],
  ["eleventy-forms", "french/", "Copier le lien"],
  ["jekyll-forms", "spanish/", "Copiar enlace"],
] as const) {
  test(`${name}: the widget speaks the language of the page: ${path}`, async ({
    page,
    site,
    log,
  }) => {
    const built = findSite(name);
    serveSite(site, built);
    await page.goto(built.base + path);
    await scrollToParts(page, log);
    const part = page.locator("afterword-faq > [slot]");
    await expect(part).toContainText(label);
    expect(site.requests).toContain(built.base + site.dist.labels.slice(1));
  });
}

for (const [name, path] of [
  ["hugo-forms", "arabic/"],
  ["eleventy-forms", "arabic/"],
  ["jekyll-forms", "arabic/"],
  ["plain-odd", "posts/hebrew.html"],
] as const) {
  test(`${name}: a page from right to left stays so: ${path}`, async ({
    page,
    site,
    browser,
    log,
  }) => {
    const built = findSite(name);
    serveSite(site, built);
    const readDirection = (root: Element) => getComputedStyle(root).direction;
    const plain = await openWithoutScripts(browser, site);
    await plain.goto(built.base + path);
    const question = plain.locator("afterword-faq summary").first();
    const { x } = (await question.locator(".afterword-chevron").boundingBox()) ?? { x: Infinity };
    expect(x).toBeLessThan(640);
    await plain.context().close();
    await page.goto(built.base + path);
    await scrollToParts(page, log);
    const shown = page.locator("afterword-faq > [slot]");
    expect(await shown.evaluate(readDirection)).toBe("rtl");
  });
}

test("a part of a page with <base> has its data and files from the site’s root", async ({
  page,
  site,
  log,
}) => {
  const built = findSite("plain-odd");
  serveSite(site, built);
  await page.goto(`${built.base}archive/2026/linen.html`);
  await scrollToParts(page, log);
  await expect(questionButtons(page)).toHaveText(["Muss man Leinen bügeln?", "Wie heiß?"]);
  expect(site.requests).toContain(`${built.base}afterword/data/archive/2026/linen.json`);
  expect(site.missing).toEqual([]);
});

test("a FAQPage block of the page’s own stays the only one", async ({ page, site, log }) => {
  const built = findSite("plain-odd");
  serveSite(site, built);
  await page.goto(`${built.base}posts/silk.html`);
  await scrollToParts(page, log);
  await expect(questionButtons(page)).toHaveCount(2);
  expect(await readJsonLd(page)).toHaveLength(1);
});

test("a placeholder has the questions of its data before any script runs", async ({
  page,
  site,
  browser,
  log,
}) => {
  const built = findSite("plain-odd");
  const questions = ["Is felt woven?", "Can it be cut?"];
  serveSite(site, built);
  const plain = await openWithoutScripts(browser, site);
  await plain.goto(`${built.base}posts/felt.html`);
  await expect(plain.locator("afterword-faq summary")).toHaveText(questions);
  await expect(plain.getByRole("heading", { name: "Asked About Felt" })).toHaveCount(1);
  await plain.context().close();
  await page.goto(`${built.base}posts/felt.html`);
  await scrollToParts(page, log);
  await expect(questionButtons(page)).toHaveText(questions);
  await expect(page.getByRole("heading", { name: "Asked About Felt" })).toHaveCount(1);
  expect((await readJsonLd(page)).length).toBe(1);
});

for (const [name, pages] of [
  ["plain-odd", ["404.html", "amp/wool.html", "index.html", "old-wool.html", "posts/off.html"]],
  ["hugo-forms", ["404.html", "index.html", "no-parts/index.html"]],
  ["hugo", ["en/index.html", "index.html", "posts/why-mend/index.html"]],
  ["eleventy", ["posts/measuring-by-heart/index.html", "index.html"]],
] as const) {
  test(`${name}: errors, redirects, AMP, lists and posts without parts stay as they are`, () => {
    const built = findSite(name);
    for (const path of pages) {
      const fresh = readFileSync(join(freshFolder(built), path), "utf8");
      expect(readFileSync(join(shippedFolder(built), path), "utf8"), path).toBe(fresh);
    }
  });
}

test("the settings beside a site reach the widget", async ({ page, site, log }) => {
  const built = findSite("hugo");
  serveSite(site, built);
  await page.goto(`${built.base}posts/two-glues/`);
  await scrollToParts(page, log);
  await questionButtons(page).nth(1).click();
  await expect(page).toHaveURL(/\/notes\/posts\/two-glues\/#does-white-glue-go-off$/);
});

test("the FAQPage names the address of each question where the page names its own", async ({
  page,
  site,
}) => {
  const built = findSite("jekyll-forms");
  serveSite(site, built);
  await page.goto(`${built.base}german/`);
  await expectOneFaqPage(page, ["Muss ich die Steuer selbst machen?", "Was kostet ein Berater?"]);
});
