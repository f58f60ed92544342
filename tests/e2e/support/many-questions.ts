// A post with many questions, in groups, for the search field.

import type { Page } from "@playwright/test";
import { expect } from "./test.ts";
import type { Question } from "./blog.ts";

const SUBJECTS = ["barrel", "gutter", "mesh", "tap", "moss", "roof", "hose", "frost"];
const GROUPS = [undefined, "Before you buy", "In the garden"];

/** The questions: three groups of eight, the first without a heading. */
export const manyQuestions: Question[] = GROUPS.flatMap((group, at) =>
  SUBJECTS.map((subject, index) => ({
    id: `q${at * SUBJECTS.length + index + 1}`,
    question: `${["What is", "How old is", "Where is"][at]} the ${subject}?`,
    answer: `It stands beside the ${SUBJECTS[(index + 1) % SUBJECTS.length]}.`,
    ...(group && { group }),
  })),
);

/** Returns a post with the first `count` of them. */
export const postWithMany = (count = manyQuestions.length) => ({
  version: 1,
  lang: "en",
  faq: { heading: "Many Questions", items: manyQuestions.slice(0, count) },
});

/** Locates the search field. */
export const searchField = (page: Page) => page.getByRole("searchbox");

/** Returns the ids of the questions that are shown. */
export const readShownIds = (page: Page) =>
  page
    .locator("[data-part=item]")
    .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map(({ id }) => id));

/** Expects the questions with these ids, and no others. */
export const expectShown = (page: Page, ids: string[]) =>
  expect.poll(() => readShownIds(page)).toEqual(ids);

/** Returns the texts that are marked. */
export const readMarks = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("afterword-filter") ?? [])].map(String));
