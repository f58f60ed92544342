// The state of a page that has a post of the small blog, and its comparison with the post.

import { expect, type Page } from "@playwright/test";
import { openQuestions, questionButtons } from "../../e2e/support/page.ts";
import { makeId, type Name, names, posts } from "../posts.mjs";

/** The traces of posts on a page. */
interface State {
  title: string | undefined;
  /** The questions in parts of the widget. */
  shown: string[];
  /** The lines of the page that are a question, as a reader sees them. */
  read: string[];
  /** The questions in blocks of JSON-LD, block by block. */
  published: string[][];
  /** The elements that script tags have made. */
  hosts: number;
  /** The data that script tags name; empty for a tag that names none. */
  tags: string[];
  /** Whether Turbo shows its copy of the page until the response is there. */
  isPreview: boolean;
}

const allQuestions = Object.values(posts).flatMap(({ faq }) =>
  (faq?.items ?? []).map(({ question }) => question),
);

/** Returns the states of the page over the next frames, without repetitions. */
const readStates = (page: Page, frames: number): Promise<State[]> =>
  page.evaluate(
    async ([questions, frames]) => {
      const readTexts = (selector: string) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
      const readPublished = () =>
        readTexts('script[type="application/ld+json"]')
          .map((text) => JSON.parse(text))
          .filter((block) => block["@type"] == "FAQPage")
          .map(({ mainEntity }) => mainEntity.map(({ name }: { name: string }) => name));
      const readState = (): State => ({
        title: document.querySelector("h1")?.innerText,
        shown: readTexts("[data-part=question][aria-expanded]"),
        read: document.body.innerText.split("\n").filter((line) => questions.includes(line)),
        published: readPublished(),
        hosts: document.querySelectorAll("[data-afterword-made]").length,
        tags: [...document.scripts]
          .filter(({ src }) => src.endsWith("/afterword.js"))
          .map(({ dataset }) => dataset.src ?? ""),
        isPreview: document.documentElement.hasAttribute("data-turbo-preview"),
      });
      const states = new Set<string>();
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise(requestAnimationFrame);
        states.add(JSON.stringify(readState()));
      }
      return [...states].map((state) => JSON.parse(state));
    },
    [allQuestions, frames] as const,
  );

/**
 * Expects the page to come to show a post, its FAQ as one part, to have no trace of another post,
 * and to stay so. `fields` are the differences of pages that are put together otherwise.
 */
export async function expectPost(page: Page, name: Name, fields: Partial<State> = {}) {
  const { title, faq } = posts[name];
  const questions = faq?.items.map(({ question }) => question) ?? [];
  const expected = {
    title,
    shown: questions,
    read: questions,
    published: faq ? [questions] : [],
    hosts: faq ? 1 : 0,
    tags: [`/data/${name}.json`],
    isPreview: false,
    ...fields,
  };
  await expect.poll(async () => (await readStates(page, 1))[0]).toEqual(expected);
  // Something that comes late comes within these frames.
  expect(await readStates(page, 15)).toEqual([expected]);
}

/** Expects that an answer of the post can be opened and read. */
export async function expectAnswers(page: Page, name: Name) {
  for (const { question, answer } of posts[name].faq?.items.slice(0, 1) ?? []) {
    await questionButtons(page).first().click();
    await expect(openQuestions(page)).toHaveText([question]);
    await expect(page.getByText(answer).filter({ visible: true })).toHaveCount(1);
  }
}

/** Expects the link to the last question of a post to open it. */
export async function expectLinkToOpen(page: Page, name: Name) {
  const last = posts[name].faq?.items.at(-1);
  if (!last) throw new Error(`${name} has no FAQ`);
  await page
    .locator(`a[href$="#${makeId(last)}"]`, { hasText: last.question })
    .first()
    .click();
  await expect(openQuestions(page)).toHaveText([last.question]);
}

/** Follows the link of the site's navigation to a post. */
export const followLink = (page: Page, name: Name) =>
  page.getByRole("link", { name: posts[name].title }).first().click();

/** Visits the other posts from the first one, and goes back to it. */
export async function walkThroughBlog(
  page: Page,
  expectState: (page: Page, name: Name) => Promise<void> = expectPost,
) {
  const [first, second, third] = names as [Name, Name, Name];
  await markDocument(page);
  await expectState(page, first);
  await expectAnswers(page, first);
  await followLink(page, second);
  await expectState(page, second);
  await expectAnswers(page, second);
  await followLink(page, third);
  await expectState(page, third);
  await page.goBack();
  await expectState(page, second);
  await page.goBack();
  await expectState(page, first);
  await expectSameDocument(page);
}

/** Marks the document, so that {@link expectSameDocument} knows it. */
export const markDocument = (page: Page) =>
  page.evaluate(() => void Object.assign(window, { isMarked: true }));

/** Expects that no navigation since the mark has loaded a document. */
export const expectSameDocument = async (page: Page) =>
  expect(await page.evaluate(() => "isMarked" in window), "routed on the client").toBe(true);
