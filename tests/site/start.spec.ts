// The start page shows the widget at work on the end of the demo article.

import { expect, test } from "./support/test.ts";

test("the list that the author wrote is shown as an accordion and cards", async ({ page }) => {
  await page.goto("");
  const example = page.getByRole("region", { name: "An example" });
  await expect(example.locator("pre")).toContainText("1. Can a rusty pan be saved?");
  await expect(example.locator("button[data-part=question]")).toHaveCount(5);
  await expect(example.locator("[data-part=card]")).toHaveCount(5);
  await expect(page.locator("script[type='application/ld+json']")).toHaveCount(0);
});

test("the sizes are those of the build", async ({ page }) => {
  const { default: sizes } = await import("../../web/sizes.json", { with: { type: "json" } });
  await page.goto("");
  const total = (sizes["wasm + glue + loader"] / 1000).toFixed(1);
  await expect(page.getByText(`A reader downloads ${total} kB`)).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the lists are there, and the switch of colours is not", async ({ page }) => {
    await page.goto("");
    await expect(page.locator(".sample > afterword-faq > ol > li")).toHaveCount(5);
    await expect(page.locator("button.colours")).toBeHidden();
    await page.goto("docs/start/hugo/");
    await page.getByText("All pages").click();
    await expect(page.getByRole("link", { name: "Jekyll", exact: true })).toBeVisible();
  });
});
