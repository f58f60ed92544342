// The height of an answer that the reader opens grows; all other changes are immediate.

import type { Page } from "@playwright/test";
import { faq, itemIds, post, questionTexts, scriptWithSrc } from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  visitPost,
  waitForAnimations,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const LONG = '<div style="height: 150vh">A long story.</div>';
const longAnswer = Array.from({ length: 40 }, (_, line) => `Line ${line}.`).join("\n\n");
const withLongAnswers = (...long: number[]) => ({
  ...post,
  takeaways: undefined,
  faq: {
    ...faq,
    items: faq.items.map((item, index) =>
      long.includes(index) ? { ...item, answer: longAnswer } : item,
    ),
  },
});

const visit = async (page: Page, site: Site, options = {}, data: object = withLongAnswers(1)) => {
  await visitPost(page, site, scriptWithSrc(options), { data });
  await expect(questionButtons(page)).toHaveCount(5);
};

/**
 * Runs `action` on the part's element, halts all animations in the middle of their time, and
 * returns for each open or growing panel its height and overflow.
 */
const halt = (page: Page, action: (faq: HTMLElement) => void) =>
  page.evaluate(
    ([action]) => {
      const faq = document.querySelector("afterword-faq");
      (0, eval)(`(${action})`)(faq);
      const halted = document.getAnimations().map((animation) => {
        animation.pause();
        animation.currentTime = 100;
        return (animation as CSSTransition).transitionProperty;
      });
      const panels = [...document.querySelectorAll<HTMLElement>("[data-open] > [data-part=panel]")];
      return {
        grows: halted.includes("height"),
        panels: panels.map((panel) => ({
          isPartial: panel.clientHeight > 0 && panel.clientHeight < panel.scrollHeight,
          overflow: getComputedStyle(panel).overflow,
        })),
      };
    },
    [String(action)] as const,
  );

const click = (faq: HTMLElement) =>
  (faq.querySelectorAll("[data-part=question]")[1] as HTMLElement).click();

/** Lets halted animations end. */
const endAnimations = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

const PARTIAL = { grows: true, panels: [{ isPartial: true, overflow: "clip" }] };
const WHOLE = { grows: false, panels: [{ isPartial: false, overflow: "visible" }] };

test("an answer that a click opens grows, clipped, and is whole at the end", async ({
  page,
  site,
}) => {
  await visit(page, site);
  expect(await halt(page, click)).toEqual(PARTIAL);
  await endAnimations(page);
  await waitForFrames(page);
  expect(await halt(page, () => {})).toEqual(WHOLE);
});

test("an answer that a key opens grows, too", async ({ page, site }) => {
  await visit(page, site);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const grown = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("transitionend", ({ target, propertyName }) => {
          if (propertyName === "height") done((target as HTMLElement).dataset.part);
        }),
      ),
  );
  await questionButtons(page).nth(1).focus();
  await page.keyboard.press("Enter");
  expect(await grown).toBe("panel");
});

test("an answer closes at once", async ({ page, site }) => {
  await visit(page, site);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await endAnimations(page);
  const closed = await page.evaluate(() => {
    (document.querySelectorAll("[data-part=question]")[1] as HTMLElement).click();
    return (document.querySelectorAll("[data-part=panel]")[1] as HTMLElement).offsetHeight;
  });
  expect(closed).toBe(0);
});

for (const [way, action] of [
  ["a method opens", "faq => faq.open('isnt-standing-water-a-home-for-mosquitoes')"],
  ["a link opens", "() => { location.hash = 'isnt-standing-water-a-home-for-mosquitoes' }"],
] as const) {
  test(`an answer that ${way} has its whole height at once`, async ({ page, site }) => {
    await visit(page, site);
    await page.evaluate(`(${action})(document.querySelector("afterword-faq"))`);
    await expect(openQuestions(page)).toHaveCount(1);
    expect(await halt(page, () => {})).toEqual(WHOLE);
  });
}

test("Expand all opens every answer with its whole height at once", async ({ page, site }) => {
  await visit(page, site);
  const { grows, panels } = await halt(page, (faq) =>
    (faq.querySelector("[data-part=toggle-all]") as HTMLElement).click(),
  );
  expect(grows).toBe(false);
  expect(panels).toEqual(Array(5).fill(WHOLE.panels[0]));
});

test("an answer that was open from the start, or is shown again, does not grow", async ({
  page,
  site,
}) => {
  await visit(page, site, { "data-open": itemIds[1] });
  expect(await halt(page, () => {})).toEqual(WHOLE);
  await visit(page, site);
  await questionButtons(page).nth(1).click();
  await endAnimations(page);
  expect(
    await halt(page, (faq) => {
      faq.style.display = "none";
      faq.getBoundingClientRect();
      faq.style.display = "";
      faq.getBoundingClientRect();
    }),
  ).toEqual(WHOLE);
});

for (const [reason, head, reducedMotion] of [
  ["reduced motion", "", "reduce"],
  ["no duration", "<style>:root { --afterword-duration: 0s }</style>", "no-preference"],
] as const) {
  test(`with ${reason}, an answer has its whole height at once`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion });
    await visitPost(page, site, scriptWithSrc(), { data: withLongAnswers(1), head });
    await expect(questionButtons(page)).toHaveCount(5);
    expect(await halt(page, click)).toEqual(WHOLE);
  });
}

test("clicks that interrupt each other leave no half state", async ({ page, site }) => {
  await visit(page, site);
  expect(await halt(page, click)).toEqual(PARTIAL);
  expect(await halt(page, click)).toMatchObject({ grows: false, panels: [] });
  expect(await page.locator("[data-part=panel]").nth(1).boundingBox()).toMatchObject({ height: 0 });
  expect(await halt(page, click)).toEqual(PARTIAL);
  await endAnimations(page);
  await waitForFrames(page);
  expect(await halt(page, () => {})).toEqual(WHOLE);
});

test("a closed answer, and one that grows, are printed whole", async ({ page, site }) => {
  await visit(page, site, {}, post);
  await halt(page, click);
  await page.emulateMedia({ media: "print" });
  await endAnimations(page);
  await waitForFrames(page);
  const heights = await page
    .locator("[data-part=panel]")
    .evaluateAll((panels) => panels.map((panel) => panel.clientHeight >= panel.scrollHeight));
  expect(heights).toEqual(Array(5).fill(true));
  expect(
    await page
      .locator("[data-part=panel]")
      .evaluateAll((panels) => panels.every((panel) => panel.clientHeight > 20)),
  ).toBe(true);
});

test("with mode=single, the question stays where it is while its answer grows", async ({
  page,
  site,
}) => {
  // When the last answer of the page closes, the page is too short until the other one has grown.
  const body = LONG + scriptWithSrc({ "data-mode": "single" });
  await visitPost(page, site, body, { data: withLongAnswers(3, 4) });
  await questionButtons(page).nth(4).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[4] as string]);
  await endAnimations(page);
  const question = questionButtons(page).nth(3);
  await question.evaluate((question) => question.scrollIntoView({ behavior: "instant" }));
  const readTop = () => question.evaluate((question) => question.getBoundingClientRect().top);
  const before = await readTop();
  await question.click();
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
  await waitForAnimations(page);
  await waitForFrames(page);
  expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
});
