// The text that a reader of the page sees.

import { expect, type Page } from "@playwright/test";

/** Returns `text` with one space in the place of each run of white space. */
const collapseSpaces = (text: string): string => text.replaceAll(/\s+/g, " ");

/**
 * Returns `texts` in the order in which they stand in `content`: once for each time that they stand
 * there. No text may contain another one.
 */
export const listOccurrences = (content: string, texts: readonly string[]): string[] => {
  const found: [number, string][] = [];
  const collapsed = collapseSpaces(content);
  for (const text of texts) {
    const wanted = collapseSpaces(text);
    for (let at = -1; (at = collapsed.indexOf(wanted, at + 1)) >= 0;) found.push([at, text]);
  }
  return found.sort(([one], [other]) => one - other).map(([, text]) => text);
};

/** Does as {@link listOccurrences} with the rendered text of the page. */
export const listVisible = async (page: Page, texts: readonly string[]): Promise<string[]> =>
  listOccurrences(await page.evaluate(() => document.body.innerText), texts);

/** Expects the page to show each of `texts` once, in this order. */
export const expectShownOnce = (page: Page, texts: readonly string[]): Promise<void> =>
  expect.poll(() => listVisible(page, texts)).toEqual(texts);
