// The first lines of closed answers, which the option preview="lines" shows.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { faq, questionTexts, scriptWithSrc } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const sentence = "What runs off a roof has met birds and moss.";
const text = (value: string) => ({ type: "text", value });
const link = { type: "link", url: "/oak/", children: [text("Oak")] };
const data = {
  version: 1,
  faq: {
    items: [
      { ...faq.items[0], answer: `${`${sentence} `.repeat(20)}The end.` },
      { ...faq.items[1], answer: "Short." },
      {
        ...faq.items[2],
        answer: [{ type: "paragraph", children: [link, text(` ${sentence}`.repeat(20)), link] }],
      },
    ],
  },
};
const HEAD = "<style>body { font: 16px/20px sans-serif; width: 600px }</style>";

const visit = async (page: Page, site: Site, options = {}, head = HEAD) => {
  const attributes = { "data-preview": "lines", "data-toggle-all": "on", ...options };
  await visitPost(page, site, scriptWithSrc(attributes), { data, head });
  await expect(questionButtons(page)).toHaveCount(3);
};

/** Returns the height of each answer's text, in lines. */
const countLines = (page: Page) =>
  page.locator("[data-part=answer]").evaluateAll((answers) =>
    answers.map((answer) => {
      const { paddingTop, paddingBottom } = getComputedStyle(answer);
      const panel = (answer.parentElement as Element).clientHeight;
      const padding = parseFloat(paddingTop) + parseFloat(paddingBottom);
      return Math.round(Math.max(0, panel - padding) / 20);
    }),
  );

test("a closed answer shows its first two lines, and a short one all of it", async ({
  page,
  site,
}) => {
  await visit(page, site);
  expect(await countLines(page)).toEqual([2, 1, 2]);
  await expect(openQuestions(page)).toHaveCount(0);
  await expect(page.locator("[data-part=panel]").first()).toHaveAttribute("hidden", "until-found");
});

test("a custom property says how many lines", async ({ page, site }) => {
  await visit(page, site, {}, `${HEAD}<style>:root { --afterword-preview-lines: 3 }</style>`);
  expect(await countLines(page)).toEqual([3, 1, 3]);
});

test("a click on the lines opens the answer, also one on a link in them", async ({
  page,
  site,
  log,
}) => {
  await visit(page, site);
  await page
    .locator("[data-part=answer]")
    .first()
    .click({ position: { x: 50, y: 10 }, force: true });
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 1));
  const { x, y } = (await page.locator("[data-part=answer] a").first().boundingBox()) ?? {
    x: 0,
    y: 0,
  };
  await page.mouse.click(x + 3, y + 5);
  await expect(openQuestions(page)).toHaveText([questionTexts[0] ?? "", questionTexts[2] ?? ""]);
  expect(new URL(page.url()).pathname).toBe("/post/");
  expect(log.eventDetails("toggle")).toMatchObject([{ reason: "user" }, { reason: "user" }]);
});

test("a click in an open answer leaves it open", async ({ page, site }) => {
  await visit(page, site);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.locator("[data-part=answer]").first().click();
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(1);
});

test("an answer is whole while a link in it has the focus", async ({ page, site }) => {
  await visit(page, site);
  await page.locator("[data-part=answer] a").last().focus();
  const [, , lines] = await countLines(page);
  expect(lines).toBeGreaterThan(5);
  await expect(openQuestions(page)).toHaveCount(0);
  await questionButtons(page).first().focus();
  expect(await countLines(page)).toEqual([2, 1, 2]);
});

test("find-in-page opens the answer, wherever in it the text is", async ({ page, site, log }) => {
  await visit(page, site);
  await page.evaluate(() => {
    location.hash = `:~:text=${encodeURIComponent("The end.")}`;
  });
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 1));
  expect(log.eventDetails("toggle")).toMatchObject([{ reason: "find" }]);
});

for (const [print, printed] of [
  ["all", true],
  ["as-is", false],
] as const) {
  test(`with print=${print}, paper has ${printed ? "whole answers" : "no closed answer"}`, async ({
    page,
    site,
  }) => {
    await visit(page, site, { "data-print": print });
    await page.emulateMedia({ media: "print" });
    await waitForFrames(page);
    const [first] = await countLines(page);
    if (printed) expect(first).toBeGreaterThan(5);
    else expect(first).toBe(0);
    await expect(page.locator("[data-part=answer]").first()).toHaveCSS("mask-image", "none");
  });
}

test("without the option, closed answers show nothing", async ({ page, site }) => {
  await visit(page, site, { "data-preview": "off" });
  expect(await countLines(page)).toEqual([0, 0, 0]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a preview with numbers, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const head = `${HEAD}<style>:root { color-scheme: light dark; background: Canvas }</style>`;
    await visit(page, site, { "data-numbered": "on" }, head);
    await questionButtons(page).first().click();
    const { violations } = await new AxeBuilder({ page }).include("afterword-faq").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test("numbers are neither in the names of the questions nor in copied text", async ({
  page,
  site,
}) => {
  await visit(page, site, { "data-numbered": "on" });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const buttons = nodes.filter(({ role, ignored }) => !ignored && role?.value === "button");
  const names = buttons.map(({ name }) => name?.value);
  expect(names).toEqual(["Expand all", ...questionTexts.slice(0, 3)]);
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector("[data-part=faq]") as Element);
    return getSelection()?.toString();
  });
  expect(copied).not.toContain("1.");
});
