// Addresses whose fragment names an item, and `hash=sync`, which writes such fragments.

import { faq, itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const ITEM = itemIds[2] as string;
const LONG = '<div style="height: 200vh">A long story.</div>';
const HEADER =
  '<header style="position: sticky; top: 0; height: 64px; background: silver; z-index: 9">Blog</header>';
const postBody = (options: Record<string, string> = {}) =>
  `${HEADER}<a href="#${ITEM}">How large?</a>${LONG}${scriptWithSrc({ "data-show": "faq json-ld", ...options })}${LONG}`;

/** Expects the item below the header, near it, and with no part of its question covered. */
const expectInSight = (tab: Tab, id = ITEM) =>
  expect
    .poll(() =>
      tab.evaluate((id) => {
        const item = document.getElementById(id) as HTMLElement;
        const { x, y } = item.getBoundingClientRect();
        return {
          belowHeader: y >= 64,
          nearHeader: y < 160,
          uncovered: item.contains(document.elementFromPoint(x + 20, y + 2)),
        };
      }, id),
    )
    .toEqual({ belowHeader: true, nearHeader: true, uncovered: true });

test("the item that the fragment names opens in view, below a sticky header", async ({
  tab,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(postBody(), { fragment: `#${ITEM}` });
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  expect(await tab.evaluate(() => scrollY)).toBe(0);
  release();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  expect(await tab.readVisibleAnswers()).toEqual([faq.items[2]?.answer]);
  await expectInSight(tab);
  expect(await tab.readEventDetails("toggle")).toEqual([{ id: ITEM, open: true, reason: "hash" }]);
});

test("a reader who has scrolled before the widget is ready is not moved", async ({ tab, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(postBody(), { fragment: `#${ITEM}` });
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  await tab.evaluate(() => scrollTo(0, 50));
  release();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await tab.waitForFrames();
  expect(await tab.evaluate(() => scrollY)).toBe(50);
});

test("a link to an item opens it, and back and forward open the items of the history", async ({
  tab,
}) => {
  await tab.visitPost(postBody({ "data-mode": "single" }));
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("main > a", 0)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await expectInSight(tab);
  await tab.evaluate((id) => {
    location.hash = id;
  }, itemIds[4] as string);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[4]]);
  await expectInSight(tab, itemIds[4]);
  await tab.driver.navigate().back();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await tab.driver.navigate().forward();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[4]]);
});

test("an id with other letters than ASCII opens, with a percent-encoded fragment or without", async ({
  tab,
}) => {
  const data = {
    version: 1,
    faq: {
      items: ["¿Cuándo cambio el filtro?", "フィルターはいつ替える？"].map((question) => ({
        question,
        answer: "Sí.",
      })),
    },
  };
  for (const [index, fragment, id] of [
    [0, "#cuándo-cambio-el-filtro", "cuándo-cambio-el-filtro"],
    [1, `?2#${encodeURIComponent("フィルターはいつ替える")}`, "フィルターはいつ替える"],
  ] as const) {
    await tab.visitPost(postBody(), { data, fragment });
    await expect.poll(() => tab.readOpenQuestions()).toEqual([data.faq.items[index]?.question]);
    await expectInSight(tab, id);
  }
});

test("hash=sync writes the item opened last into the fragment, and removes it when that closes", async ({
  tab,
}) => {
  await tab.visitPost(postBody({ "data-hash": "sync" }));
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.driver.getCurrentUrl()).toBe(`${tab.origin}/post/#${itemIds[3]}`);
  await (await tab.findNth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.driver.getCurrentUrl()).toBe(`${tab.origin}/post/`);
});
