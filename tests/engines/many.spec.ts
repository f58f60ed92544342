import { questionList, tag, dataBlock } from "../e2e/blog.ts";
import type { Tab } from "./tab.ts";
import { expect, test } from "./test.ts";

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
const data = dataBlock({ version: 1, lang: "en", faq: { heading: HEADING, items } });
const script = data + tag({ "data-show": "faq json-ld" });

const WAYS = [
  ["after the script", script],
  ["in the place of a list", `<h2>${HEADING}</h2>${questionList(items)}${script}`],
] as const;

/** The question of the late item is on the screen, with its answer. */
const expectInSight = (tab: Tab) =>
  expect
    .poll(() =>
      tab.evaluate((id) => {
        const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect(0, -1);
        return top >= 0 && bottom <= innerHeight;
      }, `q${LATE}`),
    )
    .toBe(true);

for (const [how, body] of WAYS) {
  test(`${how}, ${COUNT} questions come, each once and in order, and so does their FAQPage block`, async ({ tab }) => {
    await tab.visit(body);
    await expect.poll(() => tab.said("ready")).toEqual([{ faq: COUNT, takeaways: 0, jsonLd: true }]);
    expect(await tab.questions()).toEqual(asked);
    const [block = ""] = await tab.texts('script[type="application/ld+json"]');
    expect(JSON.parse(block).mainEntity.map(({ name }: { name: string }) => name)).toEqual(asked);
  });

  test(`${how}, the item late in the list that the address names opens and is in sight when all is there`, async ({ tab }) => {
    await tab.visit(body, { fragment: `#q${LATE}` });
    await expect.poll(() => tab.said("ready")).toHaveLength(1);
    await expect.poll(() => tab.opened()).toEqual([asked[LATE - 1]]);
    await expectInSight(tab);
    await tab.frames();
    await expectInSight(tab);
  });
}

test("a text in a closed answer late in the list is found", async ({ tab }) => {
  await tab.visit(script);
  await expect.poll(() => tab.said("ready")).toHaveLength(1);
  await tab.evaluate((late) => { location.hash = `:~:text=${encodeURIComponent(`answer to ${late}.`)}`; }, LATE);
  await expect.poll(() => tab.opened()).toEqual([asked[LATE - 1]]);
  await expectInSight(tab);
});

test("a reader below sees the same at the same place when the list grows", async ({ tab, site }) => {
  const release = site.hold(site.dist.wasm);
  const story = '<p id="here">Here.</p><div style="height: 300vh">A long story.</div>';
  await tab.visit(`<div style="height: 150vh">Before.</div>${script}${story}`);
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  await tab.evaluate(() => document.querySelector("#here")?.scrollIntoView());
  await tab.frames();
  const top = () => tab.evaluate(() => document.querySelector("#here")?.getBoundingClientRect().top ?? NaN);
  const was = await top();
  release();
  await expect.poll(() => tab.said("ready")).toHaveLength(1);
  await tab.frames();
  expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
});

test("all answers open, and the question that was clicked stays where it is when another one above it closes", async ({ tab }) => {
  await tab.visit(data + tag({ "data-show": "faq", "data-mode": "single" }));
  await expect.poll(() => tab.said("ready")).toHaveLength(1);
  await (await tab.nth("[data-part=question]", LATE - 2)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[LATE - 2]]);
  const top = () =>
    tab.evaluate((at) => document.querySelectorAll("[data-part=question]")[at]?.getBoundingClientRect().top ?? NaN, LATE - 1);
  const was = await top();
  await (await tab.nth("[data-part=question]", LATE - 1)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[LATE - 1]]);
  await tab.frames();
  expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
});
