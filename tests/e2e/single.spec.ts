import type { Page } from "@playwright/test";
import {
  asked,
  faq,
  frames,
  ids,
  opened,
  otherPost,
  post,
  questions,
  visit,
  withSrc,
} from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

const LONG = '<div style="height: 150vh">A long story.</div>';
const long = Array.from({ length: 40 }, (_, line) => `Line ${line}.`).join("\n\n");
const data = {
  ...post,
  faq: {
    ...faq,
    items: faq.items.map((item, index) => (index === 1 ? { ...item, answer: long } : item)),
  },
};

const top = (page: Page, index: number) =>
  questions(page)
    .nth(index)
    .evaluate((question) => question.getBoundingClientRect().top);

for (const [how, head] of [
  ["", ""],
  [", also where the page scrolls smoothly", "<style>html { scroll-behavior: smooth }</style>"],
  [", also without scroll anchoring", "<style>html { overflow-anchor: none }</style>"],
] as const) {
  for (const key of ["a click", "a key"] as const) {
    test(`a question that is activated by ${key} stays where it was though a long answer above it closes${how}`, async ({
      page,
      site,
    }) => {
      await visit(page, site, LONG + withSrc({ "data-mode": "single" }) + LONG, { data, head });
      await questions(page).nth(1).click();
      await expect(opened(page)).toHaveText([asked[1] as string]);
      await questions(page)
        .nth(3)
        .evaluate((question) => question.scrollIntoView({ block: "center", behavior: "instant" }));
      const before = await top(page, 3);
      if (key === "a click") await questions(page).nth(3).click();
      else {
        await questions(page)
          .nth(3)
          .evaluate((question: HTMLElement) => question.focus({ preventScroll: true }));
        await page.keyboard.press("Enter");
      }
      await expect(opened(page)).toHaveText([asked[3] as string]);
      await frames(page);
      expect(Math.abs((await top(page, 3)) - before)).toBeLessThanOrEqual(1);
    });
  }
}

test("a question above the open one stays where it was, too", async ({ page, site }) => {
  await visit(page, site, LONG + withSrc({ "data-mode": "single" }) + LONG, { data });
  await questions(page).nth(1).click();
  await questions(page)
    .nth(0)
    .evaluate((question) => question.scrollIntoView({ block: "center", behavior: "instant" }));
  const before = await top(page, 0);
  await questions(page).nth(0).click();
  await expect(opened(page)).toHaveText([asked[0] as string]);
  await frames(page);
  expect(Math.abs((await top(page, 0)) - before)).toBeLessThanOrEqual(1);
});

test("an open question that is activated closes, and all may be closed", async ({
  page,
  site,
  log,
}) => {
  await visit(page, site, withSrc({ "data-mode": "single" }));
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveText([asked[1] as string]);
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(0);
  await expect
    .poll(() => log.heard("toggle"))
    .toEqual([
      { id: ids[1], open: true, reason: "user" },
      { id: ids[1], open: false, reason: "user" },
    ]);
});

test("where the closing of one is prevented, the other does not open", async ({
  page,
  site,
  log,
}) => {
  await visit(page, site, withSrc({ "data-mode": "single" }));
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(1);
  await page.evaluate(() =>
    addEventListener(
      "afterword:before-toggle",
      (event) => (event as CustomEvent).detail.open || event.preventDefault(),
    ),
  );
  await questions(page).nth(3).click();
  await frames(page);
  await expect(opened(page)).toHaveText([asked[1] as string]);
  expect(log.heard("toggle")).toHaveLength(1);
});

test("two posts on a page each have one open answer", async ({ page, site }) => {
  site.json("/other.json", otherPost);
  const body = `<afterword-faq src="/other.json"></afterword-faq><afterword-faq src="/post.json"></afterword-faq>`;
  await visit(
    page,
    site,
    body +
      withSrc({ "data-mode": "single", "data-show": "faq" }).replace(' data-src="/post.json"', ""),
  );
  await questions(page).nth(1).click();
  await questions(page).nth(5).click();
  await expect(opened(page)).toHaveText(["Does it smell?", asked[3] as string]);
});
