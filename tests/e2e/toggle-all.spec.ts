// The toggle-all button: its label, its effect and the option that shows it.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  itemIds,
  pageHtml,
  post,
  questionTexts,
  scriptWithSrc,
} from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const toggleAllButton = (page: Page) => page.locator("[data-part=toggle-all]");
const expectLabel = (page: Page, label: string) =>
  expect(page.getByRole("button", { name: label, exact: true })).toHaveCount(1);
const callMethod = (page: Page, method: string, id = "") =>
  page
    .locator("afterword-faq")
    .evaluate(
      (element, [method, id]) =>
        (element as unknown as Record<string, (id: string) => void>)[method as string]?.(
          id as string,
        ),
      [method, id],
    );
/** Dispatches the event by which find-in-page reveals a closed answer. */
const dispatchBeforeMatch = (page: Page, index: number) =>
  page
    .locator("[data-part=panel]")
    .nth(index)
    .evaluate((panel) => panel.dispatchEvent(new Event("beforematch", { bubbles: true })));
/** Returns the post with the first `count` questions. */
const postWithQuestions = (count: number) => ({
  ...post,
  faq: { heading: faq.heading, items: faq.items.slice(0, count) },
});
const FAQ_SCRIPT = scriptWithSrc({ "data-show": "faq" });

test("the button opens all answers, then closes them", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  await expectLabel(page, "Expand all");
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await expectLabel(page, "Collapse all");
  await expect(toggleAllButton(page)).toBeFocused();
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveCount(0);
  await expectLabel(page, "Expand all");
  const toggles = [true, false].flatMap((open) =>
    itemIds.map((id) => ({ id, open, reason: "all" })),
  );
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
});

test("with some answers open, the button opens the others", async ({ page, site, log }) => {
  await visitPost(page, site, FAQ_SCRIPT);
  await questionButtons(page).nth(1).click();
  await expectLabel(page, "Expand all");
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual(
      itemIds.filter((_, index) => index !== 1).map((id) => ({ id, open: true, reason: "all" })),
    );
});

const WAYS: [
  way: string,
  openAnswers: (page: Page) => Promise<unknown>,
  closeOne: (page: Page) => Promise<unknown>,
][] = [
  [
    "by clicks",
    async (page) => {
      for (const question of await questionButtons(page).all()) await question.click();
    },
    (page) => questionButtons(page).nth(2).click(),
  ],
  [
    "by keys",
    async (page) => {
      for (const question of await questionButtons(page).all()) await question.press("Enter");
    },
    (page) => questionButtons(page).nth(2).press("Space"),
  ],
  [
    "by a script",
    (page) => callMethod(page, "openAll"),
    (page) => callMethod(page, "close", itemIds[2]),
  ],
  [
    "by find-in-page",
    async (page) => {
      for (const index of itemIds.keys()) await dispatchBeforeMatch(page, index);
    },
    (page) => questionButtons(page).nth(2).click(),
  ],
  [
    "by fragments",
    async (page) => {
      for (const id of itemIds)
        await page.evaluate((id) => {
          location.hash = id;
        }, id);
    },
    (page) => questionButtons(page).nth(2).click(),
  ],
];

for (const [way, openAnswers, closeOne] of WAYS) {
  test(`the label follows the answers when they are opened ${way}`, async ({ page, site }) => {
    await visitPost(page, site, FAQ_SCRIPT);
    await expectLabel(page, "Expand all");
    await openAnswers(page);
    await expect(openQuestions(page)).toHaveText(questionTexts);
    await expectLabel(page, "Collapse all");
    await closeOne(page);
    await expect(openQuestions(page)).toHaveCount(4);
    await expectLabel(page, "Expand all");
  });
}

test("with open=all, the label is Collapse all from the start", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-open": "all" }));
  await expect(openQuestions(page)).toHaveCount(5);
  await expectLabel(page, "Collapse all");
});

for (const [value, count, mode, buttons] of [
  ["auto", 3, "multiple", 1],
  ["auto", 2, "multiple", 0],
  ["auto", 5, "single", 0],
  ["on", 1, "multiple", 1],
  ["on", 5, "single", 1],
  ["off", 5, "multiple", 0],
] as const) {
  test(`toggle-all=${value} with ${count} questions, mode=${mode}: ${buttons ? "a" : "no"} button`, async ({
    page,
    site,
  }) => {
    const script = scriptWithSrc({
      "data-show": "faq",
      "data-toggle-all": value,
      "data-mode": mode,
    });
    await visitPost(page, site, script, { data: postWithQuestions(count) });
    await expect(questionButtons(page)).toHaveCount(count);
    await expect(toggleAllButton(page)).toHaveCount(buttons);
    await expect(page.locator("afterword-faq button")).toHaveCount(count + buttons);
  });
}

test("answers whose opening is canceled stay closed, the others open, and the label stays Expand all", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, FAQ_SCRIPT);
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(
    (canceledIds) =>
      addEventListener(
        "afterword:before-toggle",
        (event) => canceledIds.includes((event as CustomEvent).detail.id) && event.preventDefault(),
      ),
    [itemIds[1], itemIds[3]],
  );
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveText(
    [0, 2, 4].map((index) => questionTexts[index] as string),
  );
  await expectLabel(page, "Expand all");
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(3);
  await toggleAllButton(page).click();
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(3);
  expect(log.eventDetails("toggle")).toHaveLength(3);
});

test("only attributes change when all open and close", async ({ page, site }) => {
  await visitPost(page, site, FAQ_SCRIPT);
  await expect(questionButtons(page)).toHaveCount(5);
  await page.locator("afterword-faq").evaluate((element) => {
    const types: string[] = [];
    Object.assign(window, { types });
    new MutationObserver((records) => types.push(...records.map(({ type }) => type))).observe(
      element,
      {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      },
    );
  });
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveCount(5);
  await toggleAllButton(page).click();
  await expect(openQuestions(page)).toHaveCount(0);
  const types = await page.evaluate(() => (window as unknown as { types: string[] }).types);
  expect(new Set(types)).toEqual(new Set(["attributes"]));
});

test("below the page's heading, the button takes the height of its text, and keeps its touch target", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  const readHeights = () =>
    page.evaluate(() =>
      ["head", "toggle-all"].map(
        (name) => document.querySelector(`.afterword-${name}`)?.getBoundingClientRect().height ?? 0,
      ),
    );
  await expect(toggleAllButton(page)).toHaveCount(1);
  const [headHeight, buttonHeight] = (await readHeights()) as [number, number];
  expect(buttonHeight).toBeGreaterThan(44);
  expect(buttonHeight - headHeight).toBe(12);
  // The touch target reaches into the gap below the heading, but not over the heading.
  const buttonTop = await toggleAllButton(page).evaluate(
    (button) => button.getBoundingClientRect().top,
  );
  const headingBottom = await page
    .locator("#understanding-rain-barrels")
    .evaluate((heading) => heading.getBoundingClientRect().bottom);
  expect(buttonTop).toBeGreaterThanOrEqual(headingBottom);
});

test("each post on a page has a button of its own", async ({ page, site }) => {
  const other = {
    version: 1,
    faq: { items: ["One?", "Two?", "Three?"].map((question) => ({ question, answer: "Yes." })) },
  };
  site.serveJson("/other.json", other);
  site.serveJson("/post.json", post);
  const body = `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>`;
  site.servePage("/post/", pageHtml(body + FAQ_SCRIPT.replace(' data-src="/post.json"', "")));
  await page.goto("/post/");
  await expect(toggleAllButton(page)).toHaveCount(2);
  await toggleAllButton(page).nth(1).click();
  await expect(openQuestions(page)).toHaveText(["One?", "Two?", "Three?"]);
  await expect(toggleAllButton(page).nth(0)).toHaveAccessibleName("Expand all");
  await expect(toggleAllButton(page).nth(1)).toHaveAccessibleName("Collapse all");
});
