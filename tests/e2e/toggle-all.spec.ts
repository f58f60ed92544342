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

const button = (page: Page) => page.locator("[data-part=toggle-all]");
const expectLabel = (page: Page, label: string) =>
  expect(page.getByRole("button", { name: label, exact: true })).toHaveCount(1);
const call = (page: Page, method: string, id = "") =>
  page
    .locator("afterword-faq")
    .evaluate(
      (element, [method, id]) =>
        (element as unknown as Record<string, (id: string) => void>)[method as string]?.(
          id as string,
        ),
      [method, id],
    );
const find = (page: Page, index: number) =>
  page
    .locator("[data-part=panel]")
    .nth(index)
    .evaluate((panel) => panel.dispatchEvent(new Event("beforematch", { bubbles: true })));
const with_ = (count: number) => ({
  ...post,
  faq: { heading: faq.heading, items: faq.items.slice(0, count) },
});
const FAQ = scriptWithSrc({ "data-show": "faq" });

test("the button opens all answers, then closes them", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  await expectLabel(page, "Expand all");
  await button(page).click();
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await expectLabel(page, "Collapse all");
  await expect(button(page)).toBeFocused();
  await button(page).click();
  await expect(openQuestions(page)).toHaveCount(0);
  await expectLabel(page, "Expand all");
  const toggles = [true, false].flatMap((open) =>
    itemIds.map((id) => ({ id, open, reason: "all" })),
  );
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
});

test("with some answers open, the button opens the others", async ({ page, site, log }) => {
  await visitPost(page, site, FAQ);
  await questionButtons(page).nth(1).click();
  await expectLabel(page, "Expand all");
  await button(page).click();
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual(
      itemIds.filter((_, index) => index !== 1).map((id) => ({ id, open: true, reason: "all" })),
    );
});

const WAYS: [
  how: string,
  all: (page: Page) => Promise<unknown>,
  one: (page: Page) => Promise<unknown>,
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
  ["by a script", (page) => call(page, "openAll"), (page) => call(page, "close", itemIds[2])],
  [
    "by find-in-page",
    async (page) => {
      for (const index of itemIds.keys()) await find(page, index);
    },
    (page) => questionButtons(page).nth(2).click(),
  ],
  [
    "by the address",
    async (page) => {
      for (const id of itemIds)
        await page.evaluate((id) => {
          location.hash = id;
        }, id);
    },
    (page) => questionButtons(page).nth(2).click(),
  ],
];

for (const [how, all, one] of WAYS) {
  test(`the button says what it would do when the answers have opened ${how}`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, FAQ);
    await expectLabel(page, "Expand all");
    await all(page);
    await expect(openQuestions(page)).toHaveText(questionTexts);
    await expectLabel(page, "Collapse all");
    await one(page);
    await expect(openQuestions(page)).toHaveCount(4);
    await expectLabel(page, "Expand all");
  });
}

test("the button says what it would do from the start", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-open": "all" }));
  await expect(openQuestions(page)).toHaveCount(5);
  await expectLabel(page, "Collapse all");
});

for (const [value, count, mode, there] of [
  ["auto", 3, "multiple", 1],
  ["auto", 2, "multiple", 0],
  ["auto", 5, "single", 0],
  ["on", 1, "multiple", 1],
  ["on", 5, "single", 1],
  ["off", 5, "multiple", 0],
] as const) {
  test(`toggle-all=${value} with ${count} questions, mode=${mode}: ${there ? "a" : "no"} button`, async ({
    page,
    site,
  }) => {
    const script = scriptWithSrc({
      "data-show": "faq",
      "data-toggle-all": value,
      "data-mode": mode,
    });
    await visitPost(page, site, script, { data: with_(count) });
    await expect(questionButtons(page)).toHaveCount(count);
    await expect(button(page)).toHaveCount(there);
    await expect(page.locator("afterword-faq button")).toHaveCount(count + there);
  });
}

test("answers whose opening is prevented stay closed, the others open, and the button goes on offering it", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, FAQ);
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(
    (kept) =>
      addEventListener(
        "afterword:before-toggle",
        (event) => kept.includes((event as CustomEvent).detail.id) && event.preventDefault(),
      ),
    [itemIds[1], itemIds[3]],
  );
  await button(page).click();
  await expect(openQuestions(page)).toHaveText(
    [0, 2, 4].map((index) => questionTexts[index] as string),
  );
  await expectLabel(page, "Expand all");
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(3);
  await button(page).click();
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(3);
  expect(log.eventDetails("toggle")).toHaveLength(3);
});

test("only attributes change when all open and close", async ({ page, site }) => {
  await visitPost(page, site, FAQ);
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
  await button(page).click();
  await expect(openQuestions(page)).toHaveCount(5);
  await button(page).click();
  await expect(openQuestions(page)).toHaveCount(0);
  const types = await page.evaluate(() => (window as unknown as { types: string[] }).types);
  expect(new Set(types)).toEqual(new Set(["attributes"]));
});

test("below a heading of the page the button takes the room of its text, and is as large as ever", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  const heights = () =>
    page.evaluate(() =>
      ["head", "toggle-all"].map(
        (name) => document.querySelector(`.afterword-${name}`)?.getBoundingClientRect().height ?? 0,
      ),
    );
  await expect(button(page)).toHaveCount(1);
  const [head, own] = (await heights()) as [number, number];
  expect(own).toBeGreaterThan(44);
  expect(own - head).toBe(12);
  // No more than the gap below the heading, which has nothing else in it.
  const top = await button(page).evaluate((button) => button.getBoundingClientRect().top);
  const above = await page
    .locator("#understanding-rain-barrels")
    .evaluate((heading) => heading.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(above);
});

test("each post on a page has a button of its own", async ({ page, site }) => {
  const other = {
    version: 1,
    faq: { items: ["One?", "Two?", "Three?"].map((question) => ({ question, answer: "Yes." })) },
  };
  site.serveJson("/other.json", other);
  site.serveJson("/post.json", post);
  const body = `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>`;
  site.servePage("/post/", pageHtml(body + FAQ.replace(' data-src="/post.json"', "")));
  await page.goto("/post/");
  await expect(button(page)).toHaveCount(2);
  await button(page).nth(1).click();
  await expect(openQuestions(page)).toHaveText(["One?", "Two?", "Three?"]);
  await expect(button(page).nth(0)).toHaveAccessibleName("Expand all");
  await expect(button(page).nth(1)).toHaveAccessibleName("Collapse all");
});
