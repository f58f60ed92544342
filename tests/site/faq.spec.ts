// The project's own FAQ is a plain list, and `afterword site` alone makes an accordion of it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listOwnPages, listPages, readPage } from "./support/pages.ts";
import { SITE } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const SOURCE = join(import.meta.dirname, "../../site/content/faq.md");
const questions = [...readFileSync(SOURCE, "utf8").matchAll(/^\d+\. (.*)$/gm)].map(([, it]) => it);

test("the page shows one accordion, the takeaways and one FAQPage", async ({ page }) => {
  await page.goto("faq/");
  const buttons = page.locator("afterword-faq button[data-part=question]");
  await expect(buttons).toHaveText(questions);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
  await expect(page.locator("afterword-takeaways [data-part=card]:visible")).toHaveCount(4);
  const blocks = await page.locator("script[type='application/ld+json']").allTextContents();
  expect(blocks.map((block) => JSON.parse(block)["@type"])).toEqual(["FAQPage"]);
  await buttons.first().click();
  await expect(page.getByRole("group", { name: questions[0] })).toContainText("If a generator");
});

test("the Markdown of the page has no markup", () => {
  expect(readFileSync(SOURCE, "utf8")).not.toMatch(/<\w|\{\{/);
  expect(questions.length).toBeGreaterThan(5);
});

test("the command has edited this page alone", () => {
  const edited = listPages().filter((page) => readPage(page).includes("<!--afterword site"));
  expect(edited).toEqual(["faq/index.html"]);
  expect(listOwnPages().length).toBeGreaterThan(40);
  expect(readFileSync(join(SITE, "faq/index.html"), "utf8")).toContain("<details");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the questions open", async ({ page }) => {
    await page.goto("faq/");
    await expect(page.locator("afterword-faq details")).toHaveCount(questions.length);
    await page.locator("afterword-faq summary").first().click();
    await expect(page.getByText("If a generator writes your pages as files")).toBeVisible();
  });
});
