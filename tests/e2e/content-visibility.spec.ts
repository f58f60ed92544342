// A long list on the page: items far from the viewport are not laid out, without visible effect.

import type { Page } from "@playwright/test";
import { dataBlock, pageHtml } from "./support/blog.ts";
import {
  COUNT,
  EARLY,
  faqScriptTag,
  findQuestion,
  inEmptyElement,
  LATE,
  longPost,
  STYLESHEET,
} from "./support/long-list.ts";
import { countPixels, questionButtons, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** A long list with questions of one line and of several. */
const unevenPost = {
  ...longPost,
  faq: {
    ...longPost.faq,
    items: longPost.faq.items.map((item, index) =>
      index % 3
        ? item
        : {
            ...item,
            question: `${item.question} ${"And what else is there to say of it? ".repeat(3)}`,
          },
    ),
  },
};
const UNEVEN_MARKUP = renderStaticParts(unevenPost).faq.html;

for (const [list, body, findButton] of [
  [
    "a long list",
    `<afterword-faq></afterword-faq>${faqScriptTag({})}${dataBlock(unevenPost)}`,
    (page: Page, number: number) => findQuestion(page, number),
  ],
  [
    "a long list of static markup",
    UNEVEN_MARKUP,
    (page: Page, number: number) => page.locator("summary").nth(number - 1),
  ],
] as const) {
  const isStatic = body === UNEVEN_MARKUP;
  const findQuestions = (page: Page) =>
    isStatic ? page.locator("summary") : questionButtons(page);
  const visitLongList = async (page: Page, site: Site, address = "/post/", head = "") => {
    site.servePage(
      "/post/",
      pageHtml(
        `<h1>Barrels</h1>${body}<p id="end">The end.</p>`,
        `<style>body { font: 16px/1.5 sans-serif }</style>${STYLESHEET}${head}`,
      ),
    );
    await page.goto(address);
    await expect(findQuestions(page)).toHaveCount(COUNT);
  };
  const isLaidOut = (page: Page, number: number) =>
    findButton(page, number).evaluate((question) =>
      question.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
    );
  const readTop = (page: Page, number: number) =>
    findButton(page, number).evaluate((question) => question.getBoundingClientRect().top);
  const scrollToItem = async (page: Page, number: number) => {
    await findButton(page, number).evaluate((question) =>
      question.scrollIntoView({ block: "center", behavior: "instant" }),
    );
    await waitForFrames(page);
  };
  const expectAnswerShown = (page: Page, number: number) =>
    expect
      .poll(() =>
        page
          .getByText(`The answer to ${number}.`, { exact: true })
          .evaluate((answer) => answer.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true);

  test(`in ${list}, an item far below is laid out when it comes into view`, async ({
    page,
    site,
  }) => {
    await visitLongList(page, site);
    expect(await isLaidOut(page, EARLY)).toBe(true);
    expect(await isLaidOut(page, LATE)).toBe(false);
    await scrollToItem(page, LATE);
    expect(await isLaidOut(page, LATE)).toBe(true);
    expect(await isLaidOut(page, COUNT / 2)).toBe(false);
  });

  test(`in ${list}, items above that come into view move nothing`, async ({ page, site }) => {
    await visitLongList(page, site);
    await scrollToItem(page, LATE);
    for (let before = await readTop(page, LATE); before < 700; before += 100) {
      await page.evaluate(() => scrollBy({ top: -100, behavior: "instant" }));
      await waitForFrames(page);
      // Scroll anchoring rounds to whole pixels.
      expect(Math.abs((await readTop(page, LATE)) - before - 100)).toBeLessThan(2);
    }
    await page.evaluate(() =>
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }),
    );
    await waitForFrames(page);
    await expect(findButton(page, COUNT)).toBeInViewport();
  });

  test(`in ${list}, a fragment leads to its item, with room for a header above it`, async ({
    page,
    site,
  }) => {
    await visitLongList(page, site, `/post/#q${LATE}`);
    await expectAnswerShown(page, LATE);
    await waitForFrames(page);
    expect(await readTop(page, LATE)).toBeCloseTo(72, -0.5);
    await page.evaluate(
      (id) => {
        location.hash = id;
      },
      `q${COUNT / 2}`,
    );
    await expectAnswerShown(page, COUNT / 2);
    await waitForFrames(page);
    expect(await readTop(page, COUNT / 2)).toBeCloseTo(72, -0.5);
  });

  test(`in ${list}, find-in-page finds an item far below`, async ({ page, site }) => {
    await visitLongList(page, site);
    await page.evaluate((number) => {
      location.hash = `:~:text=The%20answer%20to%20${number}.`;
    }, LATE);
    await expectAnswerShown(page, LATE);
    await expect(findButton(page, LATE)).toBeInViewport();
  });

  test(`in ${list}, the focus outline is not clipped`, async ({ page, site }) => {
    const colours =
      "<style>:root { --afterword-focus: 2px solid rgb(255, 0, 255); --afterword-item-background: rgb(230, 240, 250) } body { margin: 20px }</style>";
    await visitLongList(page, site, "/post/", colours);
    await scrollToItem(page, LATE);
    await findButton(page, LATE - 1).focus();
    // In the widget, the permalink of the item before has its turn first.
    for (const _ of isStatic ? [1] : [1, 2]) await page.keyboard.press("Tab");
    await expect(findButton(page, LATE)).toBeFocused();
    const { width = 0, height = 0 } = (await findButton(page, LATE).boundingBox()) ?? {};
    // The outline is two pixels wide on each side, less its round corners.
    expect(await countPixels(page, [255, 0, 255])).toBeGreaterThan(4 * (width + height) - 100);
  });

  test(`in ${list}, every answer is printed`, async ({ page, site }) => {
    await visitLongList(page, site);
    await page.emulateMedia({ media: "print" });
    const printed = await page
      .locator("[data-part=answer]")
      .evaluateAll(
        (answers) =>
          answers.filter(
            (answer) =>
              answer.checkVisibility({ contentVisibilityAuto: true }) &&
              answer.getBoundingClientRect().height > 16,
          ).length,
      );
    expect(printed).toBe(COUNT);
  });
}

test("the focused item scrolls under a sticky header like the others", async ({ page, site }) => {
  const head =
    "<style>header { position: sticky; top: 0; height: 60px; z-index: 1; background: silver }</style>";
  site.servePage(
    "/post/",
    pageHtml(`<header>Blog</header>${inEmptyElement()}${dataBlock(longPost)}`, head),
  );
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(COUNT);
  await findQuestion(page, EARLY).focus();
  await findQuestion(page, EARLY).evaluate((question) =>
    scrollTo(0, scrollY + question.getBoundingClientRect().top - 20),
  );
  await waitForFrames(page);
  expect(await page.evaluate(() => document.elementFromPoint(100, 40)?.localName)).toBe("header");
});

test("far down in a long list, the whole confirmation of a copied link is visible", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: "https://blog.example",
  });
  // Otherwise the permalink fades in, and its colour varies.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const head =
    "<style>.afterword .afterword-permalink[data-copied]::after { background: rgb(255, 0, 255) !important }</style>";
  site.servePage("/post/", pageHtml(inEmptyElement() + dataBlock(longPost), head));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(COUNT);
  const permalink = page.locator(`[id="q${LATE}--permalink"]`);
  await permalink.click();
  await expect(permalink).toHaveAttribute("data-copied", "Link copied");
  const above = await page.locator(`[id="q${LATE}"]`).boundingBox();
  const link = await permalink.boundingBox();
  // The confirmation extends above the item, where paint containment would clip it.
  expect(above && link && link.y - above.y).toBeLessThan(20);
  expect(await countPixels(page, [255, 0, 255])).toBeGreaterThan(1_000);
});
