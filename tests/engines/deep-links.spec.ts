import { faq, itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const ITEM = itemIds[2] as string;
const LONG = '<div style="height: 200vh">A long story.</div>';
const HEADER =
  '<header style="position: sticky; top: 0; height: 64px; background: silver; z-index: 9">Blog</header>';
const page = (options: Record<string, string> = {}) =>
  `${HEADER}<a href="#${ITEM}">How large?</a>${LONG}${scriptWithSrc({ "data-show": "faq json-ld", ...options })}${LONG}`;

/** The item is on the screen, and nothing covers its question. */
const expectInSight = (tab: Tab, id = ITEM) =>
  expect
    .poll(() =>
      tab.evaluate((id) => {
        const item = document.getElementById(id) as HTMLElement;
        const { x, y } = item.getBoundingClientRect();
        return {
          below: y >= 64,
          near: y < 160,
          own: item.contains(document.elementFromPoint(x + 20, y + 2)),
        };
      }, id),
    )
    .toEqual({ below: true, near: true, own: true });

test("the item that the address names opens when the widget comes, in sight and below a sticky header", async ({
  tab,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(page(), { fragment: `#${ITEM}` });
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  expect(await tab.evaluate(() => scrollY)).toBe(0);
  release();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  expect(await tab.readVisibleAnswers()).toEqual([faq.items[2]?.answer]);
  await expectInSight(tab);
  expect(await tab.readEventDetails("toggle")).toEqual([{ id: ITEM, open: true, reason: "hash" }]);
});

test("a reader who has scrolled by then is left where they are", async ({ tab, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(page(), { fragment: `#${ITEM}` });
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  await tab.evaluate(() => scrollTo(0, 50));
  release();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await tab.waitForFrames();
  expect(await tab.evaluate(() => scrollY)).toBe(50);
});

test("a link to an item opens it, and back and forward go to the items of the history", async ({
  tab,
}) => {
  await tab.visitPost(page({ "data-mode": "single" }));
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

test("an id in another script is found, however the address is written", async ({ tab }) => {
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
    await tab.visitPost(page(), { data, fragment });
    await expect.poll(() => tab.readOpenQuestions()).toEqual([data.faq.items[index]?.question]);
    await expectInSight(tab, id);
  }
});

test("with hash=sync, the address names the item that was opened last", async ({ tab }) => {
  await tab.visitPost(page({ "data-hash": "sync" }));
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.driver.getCurrentUrl()).toBe(`${tab.origin}/post/#${itemIds[3]}`);
  await (await tab.findNth("[data-part=question]", 3)).click();
  await expect.poll(() => tab.driver.getCurrentUrl()).toBe(`${tab.origin}/post/`);
});
