// Visits to posts, and what a test does to the open page or reads from it.

import { expect, type Locator, type Page } from "@playwright/test";
import { pageHtml, post } from "./blog.ts";
import type { Answer, Site } from "./site.ts";

/** The contents of a post's page beside its body, and how the page is served. */
export interface Served {
  data?: unknown;
  head?: string;
  answer?: Answer;
}

/** Serves a page with `body` at `/post/` and the data at `/post.json`, and opens it. */
export async function visitPost(
  page: Page,
  site: Site,
  body: string,
  served: Served = {},
): Promise<void> {
  site.serveJson("/post.json", served.data ?? post);
  site.servePage("/post/", pageHtml(body, served.head), served.answer);
  await page.goto("/post/");
}

/** A block of JSON-LD, as far as tests look at it. */
export interface FaqPage {
  "@type": string;
  mainEntity: { "@id": string; name: string; acceptedAnswer: { text: string } }[];
}

/** Returns the parsed JSON-LD blocks of the page, in document order. */
export async function readJsonLd(page: Page): Promise<FaqPage[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text));
}

/** Locates the buttons of all questions that the widget shows. */
export const questionButtons = (page: Page): Locator =>
  page.locator("afterword-faq [data-part=question][aria-expanded]");

/** Locates the buttons of the questions whose answers are open. */
export const openQuestions = (page: Page): Locator =>
  page.locator("afterword-faq [data-part=question][aria-expanded=true]");

/** Returns the questions in the page's `FAQPage` blocks. */
export const readFaqPageQuestions = async (page: Page): Promise<string[]> =>
  (await readJsonLd(page)).flatMap(({ mainEntity }) => mainEntity.map(({ name }) => name));

/**
 * Replaces the article by `body`, as a client-side router does. Its scripts run, since
 * `createContextualFragment` does not mark them as already started.
 */
export const replaceArticle = (page: Page, body: string): Promise<void> =>
  page.evaluate((body) => {
    const next = document.createRange().createContextualFragment(body);
    document.querySelector("main")?.replaceChildren(next);
  }, body);

/** Waits for two frames, after which scheduled tasks and rendering of the page are done. */
export const waitForFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Waits for the end of all transitions and animations of the page. */
export const waitForAnimations = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

/** Counts the pixels of the viewport that have exactly this colour. */
export const countPixels = async (page: Page, color: readonly [number, number, number]) => {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ([picture, [red, green, blue]]) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${picture}`)).blob(),
      );
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      const data = canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
      }
      return count;
    },
    [picture, color] as const,
  );
};

/** Sets an attribute of the element; `null` removes it. */
export const setAttribute = (
  page: Page,
  selector: string,
  name: string,
  value: string | null,
): Promise<void> =>
  page
    .locator(selector)
    .evaluate(
      (element, [name, value]) =>
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value),
      [name, value] as const,
    );

/** Does as {@link setAttribute}, and waits until the widget has rendered the questions anew. */
export async function changeAttribute(
  page: Page,
  selector: string,
  name: string,
  value: string | null,
): Promise<void> {
  const root = page.locator("afterword-faq > .afterword");
  await root.evaluate((root) => root.setAttribute("data-before", ""));
  await setAttribute(page, selector, name, value);
  await expect(page.locator(".afterword[data-before]")).toHaveCount(0);
}

/** Expects the whole document to equal its HTML `source`, with no style sheet adopted. */
export async function expectPageUntouched(page: Page, source: string): Promise<void> {
  const asWritten = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, "text/html").documentElement.outerHTML,
    source,
  );
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(asWritten);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
}
