// axe finds nothing on pages of each kind, in light and in dark colours.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/test.ts";

const PAGES = [
  "",
  "docs/",
  "docs/start/any-built-site/",
  "docs/reference/attributes/",
  "faq/",
  "search/?q=theme",
];

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  test(`axe finds nothing in ${colorScheme} colours, ${width} pixels wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    for (const path of PAGES) {
      await page.goto(path, { waitUntil: "networkidle" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect.soft(found, path).toEqual([]);
    }
  });
