// Code and tables of answers: Tab stops with a name while they scroll, and nothing otherwise.

import type { Locator, Page } from "@playwright/test";
import { articleHtml, escapeHtml, scriptWithSrc } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const SHORT = "barrel --fill";
const LONG = "barrel --fill ".repeat(12).trim();

const code = (value: string) => ({ type: "code", value });
const table = (columns: number) => ({
  type: "table",
  align: [],
  children: [1, 2].map((row) => ({
    type: "tableRow",
    children: Array.from({ length: columns }, (_, column) => ({
      type: "tableCell",
      children: [{ type: "text", value: `incomprehensibility-${row}-${column}` }],
    })),
  })),
});
const data = {
  version: 1,
  faq: {
    items: [
      { question: "Short?", answer: [code(SHORT), table(2)] },
      { question: "Long?", answer: [code(LONG), table(6)] },
    ],
  },
};

const readAttributes = (boxes: Locator) =>
  boxes.evaluateAll((all) =>
    all.map((box) => ["tabindex", "role", "aria-labelledby"].map((name) => box.getAttribute(name))),
  );
const NOTHING = [null, null, null];

const visitOpen = async (page: Page, width: number, visit: () => Promise<void>) => {
  await page.setViewportSize({ width, height: 900 });
  await visit();
  await expect(questionButtons(page)).toHaveCount(2);
  for (const question of await questionButtons(page).all()) await question.click();
};

test("only what scrolls is a Tab stop, and it is a group named by the question", async ({
  page,
  site,
}) => {
  await visitOpen(page, 700, () => visitPost(page, site, scriptWithSrc(), { data }));
  await expect(openQuestions(page)).toHaveCount(2);
  const boxes = page.locator(".afterword-scroll");
  const named = ["0", "group", "long--question"];
  await expect.poll(() => readAttributes(boxes)).toEqual([NOTHING, NOTHING, named, named]);
  await questionButtons(page).first().focus();
  for (const name of ["Copy link Short?", "Long?", "Long?", "Long?", "Copy link Long?"]) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
  }
});

test("a wider page makes the Tab stops go, a narrower one brings them", async ({ page, site }) => {
  await visitOpen(page, 3000, () =>
    visitPost(page, site, scriptWithSrc(), {
      data,
      head: "<style>:root { --afterword-measure: none }</style>",
    }),
  );
  const boxes = page.locator(".afterword-scroll");
  await expect.poll(() => readAttributes(boxes)).toEqual([NOTHING, NOTHING, NOTHING, NOTHING]);
  await page.setViewportSize({ width: 330, height: 900 });
  await expect(boxes.and(page.locator("[tabindex][role=group]"))).toHaveCount(3);
  await page.setViewportSize({ width: 3000, height: 900 });
  await expect.poll(() => readAttributes(boxes)).toEqual([NOTHING, NOTHING, NOTHING, NOTHING]);
});

test("the page's own blocks of code in an adopted list are Tab stops while they scroll, too", async ({
  page,
  site,
}) => {
  const item = (name: string, value: string) =>
    `<li><p>${name}</p><pre style="overflow: auto"><code>${escapeHtml(value)}\n</code></pre></li>`;
  const questions = `<ol>${item("Short?", SHORT)}${item("Long?", LONG)}</ol>`;
  const adopted = {
    version: 1,
    faq: {
      heading: "Understanding Rain Barrels",
      items: [
        { question: "Short?", answer: [code(SHORT)] },
        { question: "Long?", answer: [code(LONG)] },
      ],
    },
  };
  await visitOpen(page, 700, () =>
    visitPost(page, site, articleHtml({ questions, takeaways: "" }), { data: adopted }),
  );
  await expect(openQuestions(page)).toHaveCount(2);
  const boxes = page.locator(".afterword pre");
  await expect
    .poll(() => readAttributes(boxes))
    .toEqual([NOTHING, ["0", "group", "long--question"]]);
});
