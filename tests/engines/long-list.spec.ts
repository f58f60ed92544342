// Long lists: engines differ in the layout of distant items and in scroll anchoring.

import { dataBlock, questionList, scriptTag } from "../e2e/support/blog.ts";
import type { FaqPage } from "../e2e/support/page.ts";
import { renderStaticHtml } from "../e2e/support/static-html.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const COUNT = 500;
const LATE = 400;
const HEADING = "Five Hundred Questions";
const items = Array.from({ length: COUNT }, (_, index) => ({
  id: `q${index + 1}`,
  question: `What about ${index + 1}?`,
  answer: `The answer to ${index + 1}.`,
}));
const questions = items.map(({ question }) => question);
const post = { version: 1, lang: "en", faq: { heading: HEADING, items } };
const data = dataBlock(post);
const script = data + scriptTag({ "data-show": "faq json-ld" });

const waitForAll = (tab: Tab) =>
  expect
    .poll(() => tab.readEventDetails("ready"))
    .toEqual([{ faq: COUNT, takeaways: 0, jsonLd: true }]);

/** Expects the whole open item in the viewport. */
const expectInSight = (tab: Tab) =>
  expect
    .poll(
      () =>
        tab.evaluate(() => {
          const open = document.querySelector("[data-open], details[open]");
          const { top, bottom } = open?.getBoundingClientRect() ?? new DOMRect(0, -1);
          return top >= 0 && bottom <= innerHeight;
        }),
      { timeout: 5_000 },
    )
    .toBe(true);

for (const [how, body] of [
  ["after the script", script],
  ["in the place of a list", `<h2>${HEADING}</h2>${questionList(items)}${script}`],
] as const) {
  test(`${how}, ${COUNT} questions are shown and in the FAQPage block, each once and in order`, async ({
    tab,
  }) => {
    await tab.visitPost(body);
    await waitForAll(tab);
    expect(await tab.readQuestions()).toEqual(questions);
    const [block = ""] = await tab.readTexts('script[type="application/ld+json"]');
    expect((JSON.parse(block) as FaqPage).mainEntity.map(({ name }) => name)).toEqual(questions);
  });

  test(`${how}, a late item that the fragment names opens, and is in view when the list is complete`, async ({
    tab,
  }) => {
    await tab.visitPost(body, { fragment: `#q${LATE}` });
    await waitForAll(tab);
    await expect.poll(() => tab.readOpenQuestions()).toEqual([questions[LATE - 1]]);
    await tab.waitForFrames();
    await expectInSight(tab);
  });
}

test("distant items are not laid out in an engine with scroll anchoring, and laid out in others", async ({
  tab,
}) => {
  await tab.visitPost(script);
  await waitForAll(tab);
  await tab.waitForFrames();
  const [hasScrollAnchoring, laidOut] = await tab.evaluate(
    (id) => [
      CSS.supports("overflow-anchor: auto"),
      document
        .querySelector(`#${id} [data-part=question]`)
        ?.checkVisibility({ contentVisibilityAuto: true }),
    ],
    `q${LATE}`,
  );
  expect(laidOut).toBe(!hasScrollAnchoring);
});

for (const [which, body] of [
  ["a long list", script],
  ["a long list of static markup", renderStaticHtml(post)],
] as const) {
  test(`a text fragment opens a late closed answer and scrolls to it: ${which}`, async ({
    tab,
  }) => {
    await tab.visitPost(body, { head: '<link rel="stylesheet" href="/afterword/afterword.css">' });
    await expect.poll(() => tab.countElements(".afterword-item")).toBe(COUNT);
    await tab.evaluate((late) => {
      location.hash = `:~:text=${encodeURIComponent(`answer to ${late}.`)}`;
    }, LATE);
    await expect
      .poll(() => tab.readTexts(":is([data-open], details[open]) .afterword-question-text"))
      .toEqual([questions[LATE - 1]]);
    await expectInSight(tab);
  });
}

test("content below a list that replaces nothing keeps its place in the viewport while the list grows", async ({
  tab,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const story = '<p id="here">Here.</p><div style="height: 300vh">A long story.</div>';
  await tab.visitPost(`<div style="height: 150vh">Before.</div>${script}${story}`);
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  await tab.evaluate(() => document.querySelector("#here")?.scrollIntoView());
  await tab.waitForFrames();
  const readTop = () =>
    tab.evaluate(() => document.querySelector("#here")?.getBoundingClientRect().top ?? NaN);
  const before = await readTop();
  release();
  await waitForAll(tab);
  await tab.waitForFrames();
  expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
});

test("with mode=single, a clicked question keeps its place in the viewport when the open item above it closes", async ({
  tab,
}) => {
  await tab.visitPost(data + scriptTag({ "data-show": "faq json-ld", "data-mode": "single" }));
  await waitForAll(tab);
  const findQuestion = (number: number) => tab.findNth("[data-part=question]", number - 1);
  await (await findQuestion(LATE - 1)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questions[LATE - 2]]);
  await tab.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ block: "center" }),
    `q${LATE}`,
  );
  await tab.waitForFrames();
  const readTop = () =>
    tab.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN,
      `q${LATE}`,
    );
  const before = await readTop();
  await (await findQuestion(LATE)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questions[LATE - 1]]);
  await tab.waitForFrames();
  expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
});
