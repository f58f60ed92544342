import { Key } from "selenium-webdriver";
import { articleHtml, post, questionTexts, scriptWithSrc, takeaways } from "../e2e/support/blog.ts";
import { type Served } from "../e2e/support/page.ts";
import type { Site } from "../e2e/support/site.ts";
import { renderStaticHtml } from "../e2e/support/static-html.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const STORY = '<p id="here">Here.</p><div style="height: 300vh">A long story.</div>';
const LINK = '<link rel="stylesheet" href="/afterword/afterword.css">';

/** Shows the page as it is before the widget comes, and returns what lets it come. */
const before = async (tab: Tab, site: Site, body: string, served: Served = {}) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(body, served);
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  return release;
};

const shown = async (tab: Tab) => {
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.readTexts("[data-part=card]")).toEqual(takeaways.items);
};

test("the focus and the selection elsewhere survive", async ({ tab, site }) => {
  const release = await before(tab, site, `<input value="a word">${articleHtml()}`);
  await tab.evaluate(() => {
    const input = document.querySelector("input") as HTMLInputElement;
    input.focus();
    input.setSelectionRange(2, 6);
  });
  release();
  await shown(tab);
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("input");
  await tab.pressKey("d");
  expect(await tab.evaluate(() => document.querySelector("input")?.value)).toBe("a d");
});

test("the focus on a summary of static markup goes to the question of the same item, and the keyboard goes on there", async ({
  tab,
  site,
}) => {
  const release = await before(
    tab,
    site,
    renderStaticHtml(post) + scriptWithSrc({ "data-loading": "eager" }),
    {
      head: LINK,
    },
  );
  await tab.evaluate(() => document.querySelectorAll<HTMLElement>("summary")[3]?.focus());
  release();
  await shown(tab);
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(questionTexts[3]);
  await tab.pressKey(Key.ENTER);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
});

test("an answer that was opened in static markup is open after the swap, and nothing has moved", async ({
  tab,
  site,
}) => {
  const release = await before(
    tab,
    site,
    renderStaticHtml(post) + STORY + scriptWithSrc({ "data-loading": "eager" }),
    { head: LINK },
  );
  await (await tab.findNth("summary", 1)).click();
  await expect.poll(() => tab.countElements("details[open]")).toBe(1);
  await tab.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => null),
  );
  await tab.waitForFrames();
  const places = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll(".afterword-question, [data-part=card], #here")].map(
        (element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${element.textContent} ${[x, y, width, height].map((length) => Math.round(length * 10) / 10).join(" ")}`;
        },
      ),
    );
  const were = await places();
  release();
  await shown(tab);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
  await tab.waitForFrames();
  expect(await places()).toEqual(were);
});

for (const [how, place] of [
  ["just below", "#here"],
  ["far below", "#there"],
] as const) {
  test(`a reader ${how} sees the same at the same place when the parts take the place of the lists`, async ({
    tab,
    site,
  }) => {
    const release = await before(
      tab,
      site,
      `${articleHtml()}${STORY}<p id="there">There.</p><div style="height: 300vh"></div>`,
    );
    const top = () =>
      tab.evaluate(
        (place) => document.querySelector(place)?.getBoundingClientRect().top ?? NaN,
        place,
      );
    await tab.evaluate((place) => document.querySelector(place)?.scrollIntoView(), place);
    await tab.evaluate(() => scrollBy(0, -100));
    await expect.poll(async () => Math.abs((await top()) - 100)).toBeLessThanOrEqual(1);
    await tab.waitForFrames();
    const [was, height] = [
      await top(),
      await tab.evaluate(() => document.documentElement.scrollHeight),
    ];
    release();
    await shown(tab);
    await tab.waitForFrames();
    expect(await tab.evaluate(() => document.documentElement.scrollHeight)).not.toBe(height);
    expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
  });
}

test("a reader above the lists is left where they are", async ({ tab, site }) => {
  const release = await before(tab, site, STORY + articleHtml() + STORY.replace("here", "there"));
  await tab.evaluate(() => scrollTo(0, 200));
  release();
  await shown(tab);
  await tab.waitForFrames();
  expect(await tab.evaluate(() => scrollY)).toBe(200);
});
