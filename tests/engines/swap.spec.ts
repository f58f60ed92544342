// The swap, by which the parts take the place of the article's lists or of static markup: focus,
// selection, open answers and scroll position stay.

import { Key } from "selenium-webdriver";
import { articleHtml, post, questionTexts, scriptWithSrc, takeaways } from "../e2e/support/blog.ts";
import { type Served } from "../e2e/support/page.ts";
import type { Site } from "../e2e/support/site.ts";
import { renderStaticHtml } from "../e2e/support/static-html.ts";
import type { Tab } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const STORY = '<p id="here">Here.</p><div style="height: 300vh">A long story.</div>';
const LINK = '<link rel="stylesheet" href="/afterword/afterword.css">';

/** Opens the page with the WebAssembly held back, and returns the function that releases it. */
const visitBeforeWidget = async (tab: Tab, site: Site, body: string, served: Served = {}) => {
  const release = site.holdRequests(site.dist.wasm);
  await tab.visitPost(body, served);
  await expect.poll(() => site.requests).toContain(site.dist.wasm);
  return release;
};

const expectShown = async (tab: Tab) => {
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.readTexts("[slot] [data-part=card]")).toEqual(takeaways.items);
};

test("the focus and the selection outside the parts survive", async ({ tab, site }) => {
  const release = await visitBeforeWidget(tab, site, `<input value="a word">${articleHtml()}`);
  await tab.evaluate(() => {
    const input = document.querySelector("input") as HTMLInputElement;
    input.focus();
    input.setSelectionRange(2, 6);
  });
  release();
  await expectShown(tab);
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("input");
  await tab.pressKey("d");
  expect(await tab.evaluate(() => document.querySelector("input")?.value)).toBe("a d");
});

test("the focus on a summary of static markup moves to the question of the same item", async ({
  tab,
  site,
}) => {
  const release = await visitBeforeWidget(
    tab,
    site,
    renderStaticHtml(post) + scriptWithSrc({ "data-loading": "eager" }),
    {
      head: LINK,
    },
  );
  await tab.evaluate(() => document.querySelectorAll<HTMLElement>("summary")[3]?.focus());
  release();
  await expectShown(tab);
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(questionTexts[3]);
  await tab.pressKey(Key.ENTER);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
});

test("an answer opened in static markup is open after the swap, and nothing has moved", async ({
  tab,
  site,
}) => {
  const release = await visitBeforeWidget(
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
  const readPlaces = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll(".afterword-question, [data-part=card], #here")]
        // Static markup is no longer rendered once the part is shown.
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${element.textContent} ${[x, y, width, height].map((length) => Math.round(length * 10) / 10).join(" ")}`;
        }),
    );
  const before = await readPlaces();
  release();
  await expectShown(tab);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
  await tab.waitForFrames();
  expect(await readPlaces()).toEqual(before);
});

for (const [where, selector] of [
  ["just below", "#here"],
  ["far below", "#there"],
] as const) {
  test(`content ${where} the lists keeps its place in the viewport when the parts replace them`, async ({
    tab,
    site,
  }) => {
    const release = await visitBeforeWidget(
      tab,
      site,
      `${articleHtml()}${STORY}<p id="there">There.</p><div style="height: 300vh"></div>`,
    );
    const readTop = () =>
      tab.evaluate(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN,
        selector,
      );
    await tab.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), selector);
    await tab.evaluate(() => scrollBy(0, -100));
    await expect.poll(async () => Math.abs((await readTop()) - 100)).toBeLessThanOrEqual(1);
    await tab.waitForFrames();
    const [before, height] = [
      await readTop(),
      await tab.evaluate(() => document.documentElement.scrollHeight),
    ];
    release();
    await expectShown(tab);
    await tab.waitForFrames();
    expect(await tab.evaluate(() => document.documentElement.scrollHeight)).not.toBe(height);
    expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
  });
}

test("a reader above the lists is not moved", async ({ tab, site }) => {
  const release = await visitBeforeWidget(
    tab,
    site,
    STORY + articleHtml() + STORY.replace("here", "there"),
  );
  await tab.evaluate(() => scrollTo(0, 200));
  release();
  await expectShown(tab);
  await tab.waitForFrames();
  expect(await tab.evaluate(() => scrollY)).toBe(200);
});
