// Sites of real generators after `afterword site`: the widget takes over.

import type { Page } from "@playwright/test";
import type { Log } from "./support/log.ts";
import { questionButtons } from "./support/page.ts";
import {
  ALL_SITES,
  type BuiltPage,
  type BuiltSite,
  countTexts,
  FORMS,
  listChangedPages,
  listDeadLinks,
  readLayoutShifts,
  readShownPost,
  scrollToParts,
  serveSite,
} from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const WIDTHS = [360, 1100];

/**
 * Returns the pages of a site that are visited at a width. Of the sites with the same posts, each
 * has a quarter, so that each post is visited twice.
 */
function choosePages(built: BuiltSite, width: number): BuiltPage[] {
  const pages = listChangedPages(built);
  if (!FORMS.includes(built)) return pages;
  const turn = (FORMS.indexOf(built) + WIDTHS.indexOf(width)) % FORMS.length;
  const sum = (path: string) => [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return pages.filter(({ path }) => sum(path) % FORMS.length === turn);
}

/** Returns the height of the page, and how often it has each text of its parts. */
async function readPage(page: Page) {
  const shown = await readShownPost(page);
  const counts = await countTexts(page, [...shown.questions, ...shown.takeaways]);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return { shown, counts, height };
}

/** Opens a page, and returns what the reader sees before and after the widget takes over. */
async function watchTakeover(page: Page, log: Log, release: () => void, url: string) {
  const ready = log.eventDetails("ready").length;
  await page.goto(url);
  // The fonts of a theme may move the text until they are there.
  await page.evaluate(() => document.fonts.ready);
  const before = await readPage(page);
  const own = await readLayoutShifts(page);
  release();
  await scrollToParts(page, log, ready);
  const after = await readPage(page);
  return { before, after, shifts: (await readLayoutShifts(page)).slice(own.length) };
}

for (const built of ALL_SITES) {
  for (const width of WIDTHS) {
    test(`${built.name}: the widget takes over, and nothing moves, ${width} px wide`, async ({
      page,
      site,
      log,
    }) => {
      test.slow();
      // The posts of the command's own tests have images and links that lead nowhere.
      const isWhole = !FORMS.includes(built);
      if (!isWhole) log.allowLines(/^error: Failed to load resource/);
      await page.setViewportSize({ width, height: 800 });
      const paths = serveSite(site, built);
      const wasm = built.base + site.dist.wasm.slice(1);
      for (const { path } of choosePages(built, width)) {
        const release = site.holdRequests(wasm);
        const { before, after, shifts } = await watchTakeover(
          page,
          log,
          release,
          built.base + path,
        );
        expect.soft(after, path).toEqual(before);
        expect.soft(shifts, path).toEqual([]);
        await expect.soft(questionButtons(page), path).toHaveCount(before.shown.questions.length);
        if (isWhole) expect.soft(await listDeadLinks(page, paths), path).toEqual([]);
      }
      expect(site.missing.filter((path) => isWhole || path.includes("afterword"))).toEqual([]);
    });
  }
}
