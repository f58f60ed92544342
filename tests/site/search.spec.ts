// The search in the documents.

import { expect, test } from "./support/test.ts";

test("a word in the header leads to the page that has it", async ({ page }) => {
  await page.goto("docs/");
  const field = page.getByRole("searchbox", { name: "Search the docs" });
  await field.fill("trusted types");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=trusted\+types$/);
  await expect(page.getByRole("status")).toHaveText(/pages? ha(s|ve) “trusted types”/);
  await page
    .getByRole("listitem")
    .getByRole("link", { name: /Content Security Policy/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/docs\/csp\//);
});

test("results follow the words, and say how many there are", async ({ page }) => {
  await page.goto("search/");
  const field = page.getByRole("searchbox", { name: "Words" });
  const results = page.getByRole("main").getByRole("listitem");
  await field.fill("takeaways");
  await expect(results.first()).toBeVisible();
  await expect(results.first().locator("mark").first()).toHaveText(/takeaway/i);
  await field.fill("zyxwvut");
  await expect(page.getByRole("status")).toHaveText("No page has “zyxwvut”.");
  await expect(results).toHaveCount(0);
  await field.fill("");
  await expect(page.getByRole("status")).toBeEmpty();
});

test("the project's own FAQ is found, and the changelog is not", async ({ page }) => {
  await page.goto("search/?q=keep+a+changelog");
  await expect(page.getByRole("status")).not.toBeEmpty();
  await expect(page.getByRole("link", { name: /^Changelog/ })).toHaveCount(1); // the footer's
  await page.goto("search/?q=take+it+away+again");
  await expect(page.getByRole("link", { name: /Questions about Afterword/ })).toBeVisible();
});
