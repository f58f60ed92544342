// Single mode, in which an answer that opens closes the other one.

import type { Page } from "@playwright/test";
import { faq, itemIds, otherPost, post, questionTexts, scriptWithSrc } from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  visitPost,
  waitForAnimations,
  waitForFrames,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const LONG = '<div style="height: 150vh">A long story.</div>';
const longAnswer = Array.from({ length: 40 }, (_, line) => `Line ${line}.`).join("\n\n");
/** The post with a long second answer. */
const data = {
  ...post,
  faq: {
    ...faq,
    items: faq.items.map((item, index) => (index === 1 ? { ...item, answer: longAnswer } : item)),
  },
};

const readTop = (page: Page, index: number) =>
  questionButtons(page)
    .nth(index)
    .evaluate((question) => question.getBoundingClientRect().top);

for (const [condition, head] of [
  ["", ""],
  [", with smooth scrolling", "<style>html { scroll-behavior: smooth }</style>"],
  [", without scroll anchoring", "<style>html { overflow-anchor: none }</style>"],
] as const) {
  for (const key of ["a click", "a key"] as const) {
    test(`a question activated by ${key} keeps its place when a long answer above it closes${condition}`, async ({
      page,
      site,
    }) => {
      await visitPost(page, site, LONG + scriptWithSrc({ "data-mode": "single" }) + LONG, {
        data,
        head,
      });
      await questionButtons(page).nth(1).click();
      await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
      await waitForAnimations(page);
      await questionButtons(page)
        .nth(3)
        .evaluate((question) => question.scrollIntoView({ block: "center", behavior: "instant" }));
      const before = await readTop(page, 3);
      if (key === "a click") await questionButtons(page).nth(3).click();
      else {
        await questionButtons(page)
          .nth(3)
          .evaluate((question: HTMLElement) => question.focus({ preventScroll: true }));
        await page.keyboard.press("Enter");
      }
      await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
      await waitForAnimations(page);
      await waitForFrames(page);
      expect(Math.abs((await readTop(page, 3)) - before)).toBeLessThanOrEqual(1);
    });
  }
}

test("a question activated above the open one keeps its place", async ({ page, site }) => {
  await visitPost(page, site, LONG + scriptWithSrc({ "data-mode": "single" }) + LONG, { data });
  await questionButtons(page).nth(1).click();
  await waitForAnimations(page);
  await questionButtons(page)
    .nth(0)
    .evaluate((question) => question.scrollIntoView({ block: "center", behavior: "instant" }));
  const before = await readTop(page, 0);
  await questionButtons(page).nth(0).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await waitForAnimations(page);
  await waitForFrames(page);
  expect(Math.abs((await readTop(page, 0)) - before)).toBeLessThanOrEqual(1);
});

test("activating the open question closes it, and leaves all closed", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-mode": "single" }));
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(0);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      { id: itemIds[1], open: true, reason: "user" },
      { id: itemIds[1], open: false, reason: "user" },
    ]);
});

test("if the closing of one answer is canceled, the other does not open", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-mode": "single" }));
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.evaluate(() =>
    addEventListener(
      "afterword:before-toggle",
      (event) => (event as CustomEvent).detail.open || event.preventDefault(),
    ),
  );
  await questionButtons(page).nth(3).click();
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  expect(log.eventDetails("toggle")).toHaveLength(1);
});

test("two posts on a page each have one open answer", async ({ page, site }) => {
  site.serveJson("/other.json", otherPost);
  const body = `<afterword-faq src="/other.json"></afterword-faq><afterword-faq src="/post.json"></afterword-faq>`;
  await visitPost(
    page,
    site,
    body +
      scriptWithSrc({ "data-mode": "single", "data-show": "faq" }).replace(
        ' data-src="/post.json"',
        "",
      ),
  );
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(5).click();
  await expect(openQuestions(page)).toHaveText(["Does it smell?", questionTexts[3] as string]);
});
