// A long list of questions, and a page whose clock the test moves, so that the widget renders the
// list slice by slice.

import type { Page } from "@playwright/test";
import { dataBlock, pageHtml, type Post, questionList, scriptTag } from "./blog.ts";
import { openQuestions, questionButtons, type Served } from "./page.ts";
import type { Site } from "./site.ts";
import { renderStaticParts } from "./static-html.ts";
import { expect } from "./test.ts";

/** The number of questions. */
export const COUNT = 1_000;
const HEADING = "A Thousand Questions";
const makeItem = (number: number) => ({
  id: `q${number}`,
  question: `What about ${number}?`,
  answer: `The answer to ${number}.`,
});

/** Makes a post with `count` questions, numbered from 1. */
export const makeLongPost = (
  count = COUNT,
): Post & { faq: { items: ReturnType<typeof makeItem>[] } } => ({
  version: 1,
  lang: "en",
  faq: {
    heading: HEADING,
    items: Array.from({ length: count }, (_, index) => makeItem(index + 1)),
  },
});

/** The post with {@link COUNT} questions. */
export const longPost = makeLongPost();

/** The DOM ids of its items. */
export const longIds = longPost.faq.items.map(({ id }) => id);

/** The texts of its questions. */
export const longQuestions = longPost.faq.items.map(({ question }) => question);

/** The numbers of an item in one of the last slices, and of one in the first slice. */
export const [LATE, EARLY] = [900, 3];

type Attributes = Record<string, string>;

/** The selector of the widget's items. */
export const ITEM = "[data-part=item]:has([aria-expanded])";

const formatAttributes = (all: Attributes) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");

/** Returns a script tag that shows the questions and their JSON-LD. */
export const faqScriptTag = (all: Attributes) => scriptTag({ "data-show": "faq json-ld", ...all });

const scriptTagWithOptions = (all: Attributes) =>
  faqScriptTag(
    Object.fromEntries(Object.entries(all).map(([name, value]) => [`data-${name}`, value])),
  );

/** The link to the style sheet, which static markup needs before the widget is there. */
export const STYLESHEET = '<link rel="stylesheet" href="/afterword/afterword.css">';

const staticMarkup = renderStaticParts(longPost).faq.html;

/**
 * The ways that the widget can come onto the page, each with the body of a page. If the list
 * `grows`, the reader sees every slice, else the finished list replaces the fallback.
 */
export const WAYS: [way: string, grows: boolean, body: (all?: Attributes) => string][] = [
  ["after the script", true, (all = {}) => scriptTagWithOptions(all)],
  [
    "in an empty element",
    true,
    (all = {}) => `<afterword-faq${formatAttributes(all)}></afterword-faq>${faqScriptTag({})}`,
  ],
  [
    "in the place of a list",
    false,
    (all = {}) =>
      `<h2>${HEADING}</h2>${questionList(longPost.faq.items)}${scriptTagWithOptions(all)}`,
  ],
  [
    "in the place of static markup",
    false,
    (all = {}) =>
      staticMarkup.replace("<afterword-faq", `<afterword-faq${formatAttributes(all)}`) +
      faqScriptTag({}),
  ],
];

/** Returns a body with an empty element, where the list grows. */
export const inEmptyElement = WAYS[1]?.[2] as (all?: Attributes) => string;

/** Returns a body with static markup, which the finished list replaces. */
export const inStaticMarkup = WAYS[3]?.[2] as (all?: Attributes) => string;

/** Returns the number of questions that the widget shows. */
export const countQuestions = (page: Page) => questionButtons(page).count();

/**
 * Opens a page whose clock stands still, and waits for the first slice. Each look at the clock
 * takes `look` milliseconds, so a slice ends after some items. The test advances the clock.
 */
export const beginRendering = async (
  page: Page,
  site: Site,
  body: string,
  { address = "/post/", look = 1, ...served }: Served & { address?: string; look?: number } = {},
) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await page.addInitScript((look) => {
    const now = performance.now.bind(performance);
    let looks = 0;
    performance.now = () => now() + look * ++looks;
  }, look);
  site.servePage(
    "/post/",
    pageHtml(body + dataBlock(served.data ?? longPost), STYLESHEET + (served.head ?? "")),
  );
  await page.goto(address);
  await waitForFirstSlice(page);
};

/** Advances the clock until the first slice is rendered. */
export const waitForFirstSlice = (page: Page) =>
  expect
    .poll(
      async () => {
        // Runs the timers of the loader and of the decoder.
        await page.clock.runFor(1);
        return page.evaluate(() => document.adoptedStyleSheets.length);
      },
      { intervals: [5] },
    )
    .toBeGreaterThan(0);

/** Advances the clock by a few slices. */
export const renderSlices = (page: Page) => page.clock.runFor(20);

/** Advances the clock until the list is complete. */
export const finishRendering = (page: Page) => page.clock.runFor(COUNT);

/** Expects the first items, and not yet the last ones. */
export const expectPartlyRendered = async (page: Page) => {
  await expect.poll(() => countQuestions(page)).toBeGreaterThan(EARLY);
  expect(await countQuestions(page)).toBeLessThan(LATE);
};

/** Matches what is inside a fallback that a shown part replaces. */
const UNRENDERED = ":has(> [slot]) > :not([slot]) *, [data-afterword-replaced] *";

/** Expects every item once, in order, and no id twice on the page. */
export const expectComplete = async (page: Page) => {
  expect(await page.locator(ITEM).evaluateAll((items) => items.map(({ id }) => id))).toEqual(
    longIds,
  );
  expect(await questionButtons(page).allTextContents()).toEqual(longQuestions);
  const rendered = page.locator(`[id]:not(${UNRENDERED})`);
  const all = await rendered.evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
};

/** Returns the ids of the open items, and expects all marks of an open item to agree. */
export const readOpenIds = async (page: Page) => {
  const open = await openQuestions(page).evaluateAll((all) =>
    all.map((question) => question.closest("[data-part=item]")?.id),
  );
  const marked = await page
    .locator(`[data-open]:not(${UNRENDERED})`)
    .evaluateAll((items) => items.map(({ id }) => id));
  const visible = await page
    .locator(`[data-part=panel]:not([hidden], ${UNRENDERED})`)
    .evaluateAll((panels) => panels.map(({ id }) => id.replace("--panel", "")));
  expect([marked, visible]).toEqual([open, open]);
  return open;
};

/** Locates the button of the question `number`. */
export const findQuestion = (page: Page, number: number) =>
  page.locator(`[id="q${number}--question"]`);

/** Calls a method of the element, with the id of the item `number`. */
export const callMethod = (page: Page, method: string, number = 0) =>
  page
    .locator("afterword-faq")
    .evaluate(
      (element, [method, id]) =>
        (element as unknown as Record<string, (id: string) => void>)[method]?.(id),
      [method, `q${number}`] as const,
    );

/** Returns the detail of the toggle event that is expected for the item `number`. */
export const toggleDetail = (number: number, open: boolean, reason: string) => ({
  id: `q${number}`,
  open,
  reason,
});

/** The detail of the ready event when the whole list is shown. */
export const READY = { faq: COUNT, takeaways: 0, jsonLd: true };
