// Hostile texts in static markup, with and without the widget.

import { findForbiddenMarkup } from "./support/allowed-markup.ts";
import { dataBlock, pageHtml, type Post, scriptTag, scriptWithSrc } from "./support/blog.ts";
import {
  BARE_BODY,
  expectNoEffect,
  preparePage,
  readItems,
  readSurroundings,
  reparseMarkup,
  touchEverything,
  visitBarePage,
  waitForQuestions,
  withoutReplacements,
} from "./support/hostile-page.ts";
import {
  expectedItems,
  makePostOfTexts,
  normalizeNewlines,
  replaceLoneSurrogates,
} from "./support/hostile-posts.ts";
import { TEXTS } from "./support/injections.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

test("an item of static markup with the id of the data element is not read as the data", async ({
  page,
  site,
  log,
}) => {
  const post: Post = {
    version: 1,
    faq: { items: [{ question: "Afterword data?", answer: "It is here." }] },
  };
  site.servePage(
    "/post/",
    pageHtml(renderStaticHtml(post) + dataBlock(post) + scriptTag({ "data-loading": "eager" })),
  );
  await page.goto("/post/");
  await expect.poll(() => log.lines.length + log.eventDetails("ready").length).toBe(1);
  const lines = log.lines.splice(0);
  expect(lines).toEqual([]);
});

test("static markup shows hostile texts literally, before and after the widget has replaced it", async ({
  page,
  site,
  log,
}) => {
  await preparePage(page, site);
  const before = await visitBarePage(page, site);
  const post = makePostOfTexts(TEXTS.map(replaceLoneSurrogates));
  const markup = renderStaticHtml(post);
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(BARE_BODY + markup + scriptWithSrc({ "data-loading": "eager" })),
  );
  const release = site.holdRequests(site.dist.wasm);
  await page.goto("/post/");
  const expected = expectedItems(TEXTS).map(normalizeNewlines);
  expect(withoutReplacements(await readItems(page))).toEqual(withoutReplacements(expected));
  expect(await findForbiddenMarkup(page)).toEqual([]);
  await touchEverything(page);
  await expectNoEffect(page, site, log);
  expect(await readSurroundings(page)).toEqual(before);

  // Mutation XSS lives on markup that changes when it is serialized and parsed again.
  const [once, thrice] = await reparseMarkup(page, markup);
  expect(thrice).toBe(once);
  expect(await findForbiddenMarkup(page, once)).toEqual([]);
  expect(withoutReplacements(await readItems(page, markup))).toEqual(withoutReplacements(expected));

  release();
  await waitForQuestions(page, TEXTS.length);
  expect(await readItems(page)).toEqual(expectedItems(TEXTS));
  expect(await findForbiddenMarkup(page)).toEqual([]);
  await touchEverything(page);
  await expectNoEffect(page, site, log);
  expect(await readSurroundings(page)).toEqual(before);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("static markup shows hostile texts literally, and requests nothing", async ({
    page,
    site,
  }) => {
    site.serveFile("/pixel.png", "");
    site.servePage(
      "/post/",
      pageHtml(BARE_BODY + renderStaticHtml(makePostOfTexts(TEXTS.map(replaceLoneSurrogates)))),
    );
    await page.goto("/post/");
    expect(withoutReplacements(await readItems(page))).toEqual(
      withoutReplacements(expectedItems(TEXTS).map(normalizeNewlines)),
    );
    expect(await findForbiddenMarkup(page)).toEqual([]);
    expect(
      site.requests.filter((address) => !/^(\/post\/|\/pixel\.png|\/favicon\.ico)$/.test(address)),
    ).toEqual([]);
  });
});
