// The switch of colours.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const LIGHT = "rgb(255, 253, 250)";
const DARK = "rgb(23, 21, 19)";

test("the colours follow the system until the reader chooses, and the choice is kept", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("");
  await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("background-color", DARK);
  await page.emulateMedia({ colorScheme: "light" });

  const colours = page.getByRole("button", { name: "Dark colours" });
  await expect(colours).toHaveAttribute("aria-pressed", "false");
  await colours.click();
  await expect(colours).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("html")).toHaveCSS("background-color", DARK);

  await page.goto("docs/");
  await expect(page.locator("html")).toHaveCSS("background-color", DARK);
  await colours.click();
  await page.reload();
  await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
});

test("the choice is applied before anything is painted", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("colours", "dark"));
  await page.addInitScript(recordColoursOfBody);
  await page.goto("docs/");
  expect(await page.evaluate(() => Reflect.get(window, "firstColours"))).toBe("dark");
});

test("the widget follows the switch", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("");
  const question = page.locator("button[data-part=question]").first();
  const before = await readColour(question.page());
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect.poll(() => readColour(page)).not.toBe(before);
});

/** Runs in the page before its own scripts, and keeps the colours at which the body comes. */
function recordColoursOfBody() {
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    Object.assign(window, { firstColours: document.documentElement.dataset.theme });
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

async function readColour(page: Page): Promise<string> {
  const question = page.locator("button[data-part=question]").first();
  return question.evaluate((element) => getComputedStyle(element).color);
}
