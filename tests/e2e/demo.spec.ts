// The demo article, as it is built.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { readJsonLd } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

/** Serves the demo's files where its page requests them. */
const serveDemo = (site: Site) => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, "../../dist", name));
  site.serveDist("/");
  for (const name of ["article.css", "icon.svg", "post.json"])
    site.serveFile(`/${name}`, read(name));
  site.servePage("/", read("index.html").toString());
};

test("the demo's two lists are adopted in place, from the data made of its Markdown", async ({
  page,
  site,
  log,
}) => {
  serveDemo(site);
  await page.goto("/");
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("h2 + afterword-takeaways li")).toHaveCount(5);
  await expect(page.locator("article > ol:visible")).toHaveCount(0);
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  expect((await readJsonLd(page)).map(({ mainEntity }) => mainEntity.length)).toEqual([5]);
  expect(site.missing).toEqual([]);
  await page.locator("afterword-faq [data-part=question]").nth(3).click();
  await expect(
    page.locator("afterword-faq").getByText("Two or three rounds give a coat that lasts."),
  ).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the demo fits a phone, and axe finds nothing in it: ${colorScheme}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme });
    serveDemo(site);
    await page.goto("/");
    await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
    await page.locator("afterword-faq [data-part=question]").first().click();
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
}

test("without scripts the demo is a plain article with two lists", async ({ browser, site }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: "https://blog.example",
  });
  await site.answerContext(context);
  serveDemo(site);
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("article > ol > li")).toHaveCount(10);
  await context.close();
});
