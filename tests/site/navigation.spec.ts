// Ways through the documents.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listElements } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";

const ROOT = join(import.meta.dirname, "../..");
const NAV = readFileSync(join(ROOT, "site/data/nav.toml"), "utf8");
const listed = [...NAV.matchAll(/^ *"(.*\.md)"|\["(.*\.md)", "(.*\.md)"\]/gm)].flatMap(
  ([, ...paths]) => paths.filter(Boolean),
);

test("the navigation has every document once, and no other file of docs/", () => {
  const files = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  expect(listed.filter((path) => path.startsWith("docs/")).sort()).toEqual(files.sort());
});

test("the first key leads to the content", async ({ page }) => {
  await page.goto("docs/start/hugo/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("next leads through all documents", () => {
  let page: string | undefined = "docs/start/install/";
  const visited = new Set<string>();
  while (page !== undefined && !visited.has(page)) {
    visited.add(page);
    const elements = listElements(`${page}index.html`);
    const next = elements.find(({ attributes }) => attributes.rel == "next")?.attributes.href;
    page = next && new URL(next, `https://site.example/${page}`).pathname.slice(1);
  }
  expect(visited.size).toBe(listed.length);
});

test("a wide screen shows all pages beside the text, a phone a button for them", async ({
  page,
}) => {
  const current = page.getByRole("navigation", { name: "Docs" }).locator("[aria-current=page]");
  await page.goto("docs/reference/data/");
  await expect(current).toHaveText("The data");
  await expect(current).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(current).toBeHidden();
  await page.getByText("All pages").click();
  await expect(current).toBeVisible();
});

test("a block of code is copied by its button", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("docs/start/hugo/");
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "hugo && afterword site public",
  );
});
