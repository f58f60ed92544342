import { dataBlock, questionList, scriptTag } from "../e2e/support/blog.ts";
import { type FaqPage } from "../e2e/support/page.ts";
import { renderStaticHtml } from "../e2e/support/static-html.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

/** Long lists: engines differ in what they leave out of sight, and in what they keep in place. */

const COUNT = 500;
const LATE = 400;
const HEADING = "Five Hundred Questions";
const items = Array.from({ length: COUNT }, (_, index) => ({
  id: `q${index + 1}`,
  question: `What about ${index + 1}?`,
  answer: `The answer to ${index + 1}.`,
}));
const asked = items.map(({ question }) => question);
const post = { version: 1, lang: "en", faq: { heading: HEADING, items } };
const data = dataBlock(post);
const script = data + scriptTag({ "data-show": "faq json-ld" });

const complete = (tab: Tab) =>
  expect
    .poll(() => tab.readEventDetails("ready"))
    .toEqual([{ faq: COUNT, takeaways: 0, jsonLd: true }]);

/** The open item is on the screen, all of it. */
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
  test(`${how}, ${COUNT} questions come, each once and in order, and so does their FAQPage block`, async ({
    tab,
  }) => {
    await tab.visitPost(body);
    await complete(tab);
    expect(await tab.readQuestions()).toEqual(asked);
    const [block = ""] = await tab.readTexts('script[type="application/ld+json"]');
    expect((JSON.parse(block) as FaqPage).mainEntity.map(({ name }) => name)).toEqual(asked);
  });

  test(`${how}, the item late in the list that the address names opens, and is in sight when all is there`, async ({
    tab,
  }) => {
    await tab.visitPost(body, { fragment: `#q${LATE}` });
    await complete(tab);
    await expect.poll(() => tab.readOpenQuestions()).toEqual([asked[LATE - 1]]);
    await tab.waitForFrames();
    await expectInSight(tab);
  });
}

test("what is far below is not laid out where the engine keeps the reader's place, and all of it is elsewhere", async ({
  tab,
}) => {
  await tab.visitPost(script);
  await complete(tab);
  await tab.waitForFrames();
  const [anchors, laidOut] = await tab.evaluate(
    (id) => [
      CSS.supports("overflow-anchor: auto"),
      document
        .querySelector(`#${id} [data-part=question]`)
        ?.checkVisibility({ contentVisibilityAuto: true }),
    ],
    `q${LATE}`,
  );
  expect(laidOut).toBe(!anchors);
});

for (const [how, body] of [
  ["of a long list", script],
  ["of a long list of static markup", renderStaticHtml(post)],
] as const) {
  test(`a text in a closed answer late ${how} opens it and is scrolled to`, async ({ tab }) => {
    await tab.visitPost(body, { head: '<link rel="stylesheet" href="/afterword/afterword.css">' });
    await expect.poll(() => tab.countElements(".afterword-item")).toBe(COUNT);
    await tab.evaluate((late) => {
      location.hash = `:~:text=${encodeURIComponent(`answer to ${late}.`)}`;
    }, LATE);
    await expect
      .poll(() => tab.readTexts(":is([data-open], details[open]) .afterword-question-text"))
      .toEqual([asked[LATE - 1]]);
    await expectInSight(tab);
  });
}

test("a reader below sees the same at the same place while a list grows that had nothing in its place", async ({
  tab,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const story = '<p id="here">Here.</p><div style="height: 300vh">A long story.</div>';
  await tab.visitPost(`<div style="height: 150vh">Before.</div>${script}${story}`);
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  await tab.evaluate(() => document.querySelector("#here")?.scrollIntoView());
  await tab.waitForFrames();
  const top = () =>
    tab.evaluate(() => document.querySelector("#here")?.getBoundingClientRect().top ?? NaN);
  const was = await top();
  release();
  await complete(tab);
  await tab.waitForFrames();
  expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
});

test("with mode=single, the question that was clicked stays where it is when the one above it closes", async ({
  tab,
}) => {
  await tab.visitPost(data + scriptTag({ "data-show": "faq json-ld", "data-mode": "single" }));
  await complete(tab);
  const question = (number: number) => tab.findNth("[data-part=question]", number - 1);
  await (await question(LATE - 1)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([asked[LATE - 2]]);
  await tab.evaluate(
    (id) => document.getElementById(id)?.scrollIntoView({ block: "center" }),
    `q${LATE}`,
  );
  await tab.waitForFrames();
  const top = () =>
    tab.evaluate(
      (id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN,
      `q${LATE}`,
    );
  const was = await top();
  await (await question(LATE)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([asked[LATE - 1]]);
  await tab.waitForFrames();
  expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
});
