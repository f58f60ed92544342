// Hostile texts and addresses in data, which the widget renders.

import type { Page } from "@playwright/test";
import { findForbiddenMarkup } from "./support/allowed-markup.ts";
import { dataBlock, pageHtml, scriptTag } from "./support/blog.ts";
import {
  BARE_BODY,
  expectHarmless,
  expectMatchingJsonLd,
  expectNoEffect,
  preparePage,
  readItems,
  readSurroundings,
  touchEverything,
  visitBarePage,
  waitForQuestions,
} from "./support/hostile-page.ts";
import {
  expectedItems,
  makePostOfAddresses,
  makePostOfTexts,
  replaceLoneSurrogates,
  toShownLine,
  toShownText,
} from "./support/hostile-posts.ts";
import { ADDRESSES, NAMES, TEXTS } from "./support/injections.ts";
import { readJsonLd, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const visitAddresses = async (page: Page, site: Site, addresses: string[]) => {
  site.servePage(
    "/post/",
    pageHtml(BARE_BODY + dataBlock(makePostOfAddresses(addresses)) + scriptTag()),
  );
  await page.goto("/post/");
  await waitForQuestions(page, addresses.length);
};

test("a hostile text is shown literally in every place of the data, and has no effect", async ({
  page,
  site,
  log,
}) => {
  await preparePage(page, site);
  const before = await visitBarePage(page, site);
  site.servePage("/post/", pageHtml(BARE_BODY + dataBlock(makePostOfTexts(TEXTS)) + scriptTag()));
  await page.goto("/post/");
  await waitForQuestions(page, TEXTS.length);

  expect(await readItems(page)).toEqual(expectedItems(TEXTS));
  const cards = await page
    .locator("[data-part=card]")
    .evaluateAll((cards) => cards.map(({ textContent }) => textContent));
  expect(cards).toEqual(
    TEXTS.flatMap((value) => [toShownText(toShownLine(value)), toShownText(value)]),
  );
  expect(await findForbiddenMarkup(page)).toEqual([]);
  await expectMatchingJsonLd(page, TEXTS);
  await touchEverything(page);
  await expectNoEffect(page, site, log);
  expect(await findForbiddenMarkup(page)).toEqual([]);
  expect(await readSurroundings(page)).toEqual(before);
});

test("links and images have only addresses that the browser resolves to allowed schemes", async ({
  page,
  site,
  log,
}) => {
  await preparePage(page, site);
  const before = await visitBarePage(page, site);
  await visitAddresses(page, site, [...ADDRESSES, ...TEXTS]);
  await expectHarmless(page, log, before);
});

test("a code block has one class, whatever its language", async ({ page, site }) => {
  site.servePage(
    "/post/",
    pageHtml(dataBlock(makePostOfTexts(["a\tb", "a\nb", "a\fb", "a\rb", "a b"])) + scriptTag()),
  );
  await page.goto("/post/");
  await waitForQuestions(page, 5);
  const classes = await page
    .locator("pre code")
    .evaluateAll((all) => all.map(({ classList }) => [...classList]));
  expect(classes).toEqual(Array(5).fill(["language-a"]));
});

test("hostile headings, labels, languages, titles, addresses and ids have no effect either", async ({
  page,
  site,
  log,
}) => {
  await preparePage(page, site);
  const before = await visitBarePage(page, site);
  TEXTS.forEach((value, index) => {
    const names = ["expandAll", "collapseAll", "copyLink", "linkCopied"];
    names.push("filter", "clearFilter", "filterCount");
    site.serveJson(`/${index}.json`, {
      version: 1,
      url: `https://blog.example/post/?${value}`,
      lang: value,
      title: value,
      labels: Object.fromEntries(names.map((name) => [name, value])),
      faq: { heading: value, items: [{ id: value, question: "Why?", answer: "Because." }] },
      takeaways: { heading: value, items: ["Take it."] },
    });
  });
  const parts = TEXTS.map(
    (_, index) =>
      `<afterword-faq src="/${index}.json" toggle-all="on" filter="on"></afterword-faq><afterword-takeaways src="/${index}.json"></afterword-takeaways>`,
  );
  // The page's own language would take precedence over that of the data.
  site.servePage(
    "/post/",
    pageHtml(BARE_BODY + parts.join("") + scriptTag()).replace(' lang="en"', ""),
  );
  log.expectLine(/^warning: afterword: url: /);
  await page.goto("/post/");
  await waitForQuestions(page, TEXTS.length);
  await expect(page.locator("[data-part=card]")).toHaveCount(TEXTS.length);

  const found = await page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      headings: texts("[data-part=heading]"),
      labels: texts(
        ":is(.afterword-toggle-all span, .afterword-permalink-text, .afterword-status span)",
      ),
      languages: [...document.querySelectorAll(".afterword")].map(
        (root) => (root as HTMLElement).lang,
      ),
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>("[data-part=permalink]")].map(
        ({ hash, origin, pathname }) => [origin + pathname, hash.slice(1)],
      ),
      items: [...document.querySelectorAll("[data-part=item]")].map(({ id }) => id),
    };
  });
  const lines = TEXTS.map(toShownLine);
  expect(found.headings).toEqual(lines.flatMap((text) => [toShownText(text), toShownText(text)]));
  expect(found.labels).toEqual(lines.flatMap((text) => [text, text, text, text].map(toShownText)));
  expect(found.languages).toEqual(
    TEXTS.map((value) => replaceLoneSurrogates(value).replaceAll("\0", "")).flatMap((value) => [
      value,
      value,
    ]),
  );
  expect(found.ids).toEqual([...new Set(found.ids)]);
  expect(found.links.map(([page]) => page)).toEqual(TEXTS.map(() => "https://blog.example/post/"));
  expect(found.items.filter((id) => /^(page-title|afterword-data)$/.test(id))).toEqual([
    "afterword-data",
  ]);
  for (const name of NAMES.filter((name) => /^[\w-]+$/.test(name) && name !== "page-title"))
    expect(found.items).toContain(name);
  expect(await findForbiddenMarkup(page)).toEqual([]);
  const [block] = await readJsonLd(page);
  const names = block?.mainEntity.map((question) => question["@id"]) ?? [];
  expect(names).toEqual([...new Set(names)]);
  expect(
    names
      .map((name) => new URL(name))
      .filter(
        ({ origin, pathname, hash }) =>
          origin !== "https://blog.example" || pathname !== "/post/" || !hash,
      ),
  ).toEqual([]);

  await touchEverything(page);
  await waitForFrames(page);
  expect(log.lines.filter((line) => !line.startsWith("warning: afterword: url: "))).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(await findForbiddenMarkup(page)).toEqual([]);
  expect(await readSurroundings(page)).toEqual(before);
});
