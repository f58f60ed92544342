// The sites of examples/hugo, as Hugo builds them.

import type { Page } from "@playwright/test";
import { questionButtons } from "./support/page.ts";
import {
  expectNoDeadLinks,
  expectOneFaqPage,
  expectTextsOnce,
  listPostsWithData,
  openWithoutScripts,
  readArticleWords,
  readBuiltPage,
  readHugoWarnings,
  readLayoutShifts,
  readShownPost,
  readStaticParts,
  scrollToParts,
  serveSite,
} from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const posts = [
  {
    path: "posts/creaking-chair/",
    form: "a list",
    questions: [
      "Why does my chair creak only in winter?",
      "Can't I just use a screw?",
      "How do I get the old glue out?",
      "When may somebody sit on it?",
    ],
    takeaways: 3,
  },
  {
    path: "de/posts/creaking-chair/",
    form: "a list in German",
    questions: [
      "Warum knarrt mein Stuhl nur im Winter?",
      "Reicht nicht eine Schraube?",
      "Wann darf jemand darauf sitzen?",
    ],
    takeaways: 2,
  },
  {
    path: "posts/two-glues/",
    form: "headings",
    questions: ["Which glue can be undone?", "Does white glue go off?", "Is frozen glue spoiled?"],
    takeaways: 0,
  },
  {
    path: "posts/ink-stains/",
    form: "shortcodes",
    questions: ["Does lemon juice help?", "What if the varnish comes off, too?"],
    takeaways: 2,
  },
  {
    path: "posts/window-herbs/",
    form: "front matter",
    questions: ["Will basil grow there?", "How do I know that a pot is dry?"],
    takeaways: 2,
  },
];

for (const build of ["hugo", "hugo-minified"]) {
  for (const { path, form, questions, takeaways } of posts) {
    test(`${build}: a post with ${form} reads the same with and without scripts, without a layout shift`, async ({
      page,
      site,
      browser,
      log,
    }) => {
      const paths = serveSite(site, build, "/notes/");
      const plain = await openWithoutScripts(browser, site);
      await plain.goto(`/notes/${path}`);
      const before = await readShownPost(plain);
      expect(before.questions).toEqual(questions);
      expect(before.takeaways).toHaveLength(takeaways);
      await expectOneFaqPage(plain, questions);
      await expectTextsOnce(plain, [...questions, ...before.takeaways]);
      await expectNoDeadLinks(plain, paths);
      await plain.context().close();

      await page.goto(`/notes/${path}`);
      await scrollToParts(page, log);
      await expect(questionButtons(page)).toHaveText(questions);
      expect(await readShownPost(page)).toEqual(before);
      expect(await readLayoutShifts(page)).toEqual([]);
      await expectOneFaqPage(page, questions);
      await expectTextsOnce(page, [...questions, ...before.takeaways]);
      await expectNoDeadLinks(page, paths);
      expect(site.missing).toEqual([]);
    });
  }
}

test("a post without questions and takeaways stays as Hugo makes it", async ({ page, site }) => {
  serveSite(site, "hugo", "/notes/");
  await page.goto("/notes/posts/why-mend/");
  await expect(page.locator("article > h1 ~ *")).toHaveText([
    "Why?",
    /^Because/,
    /^\s*Look at it\./,
  ]);
  await expect(page.locator("script, article link")).toHaveCount(0);
  expect(site.requests).toEqual(["/notes/posts/why-mend/", "/notes/style.css"]);
});

test("parts of the front matter stand at the shortcode or after the text, each with its heading", async ({
  page,
  site,
  log,
}) => {
  serveSite(site, "hugo", "/notes/");
  await page.goto("/notes/posts/window-herbs/");
  const children = await page
    .locator("article > :not(link, script)")
    .evaluateAll((all) => all.map((one) => one.localName));
  expect(children).toEqual(["h1", "p", "h2", "afterword-takeaways", "p", "h2", "afterword-faq"]);
  await scrollToParts(page, log);
  await expect(page.locator("article h2")).toHaveText(["In Short", "Herb Questions"]);
});

test("the widget speaks the language of the page", async ({ page, site, log }) => {
  serveSite(site, "hugo", "/notes/");
  await page.goto("/notes/de/posts/creaking-chair/");
  await scrollToParts(page, log);
  await expect(page.getByRole("button", { name: "Alle aufklappen" })).toBeVisible();
  expect(site.requests).toContain("/notes" + site.dist.labels);
});

test("each language may have a folder of its own", async ({ page, site }) => {
  serveSite(site, "hugo-folders", "/notes/");
  await page.goto("/notes/de/posts/creaking-chair/");
  const questions = page.locator("afterword-faq [data-part=question]").filter({ visible: true });
  await expect(questions).toHaveCount(3);
  await page.goto("/notes/posts/creaking-chair/");
  await expect(questions).toHaveCount(4);
});

test("Hugo warns once of data that belongs to no page", () => {
  expect(readHugoWarnings("hugo-lost")).toEqual([
    "WARN  assets/afterword: expected data for pages of this site, found none; no part is shown. " +
      "Make the data from the folder `content`.",
  ]);
});

test("a post whose parts are switched off stays as Hugo makes it", async ({ page, site }) => {
  serveSite(site, "hugo-odd", "/notes/");
  await page.goto("/notes/switched-off/");
  await expect(page.locator("article ol > li")).toHaveText([/Is it on\?\s+It is off\./]);
  await expect(page.locator("script, article link, afterword-faq")).toHaveCount(0);
});

test("every link of a table of contents still has its target", async ({
  page,
  site,
  browser,
  log,
}) => {
  serveSite(site, "hugo-odd", "/notes/");
  const readFragmentLinks = (page: Page) =>
    page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>("article a[href*='#']")];
      const own = links.filter(
        (link) => link.checkVisibility() && link.pathname === location.pathname && link.hash !== "",
      );
      return {
        count: own.length,
        dead: own.map((a) => a.hash).filter((hash) => !document.querySelector(hash)),
      };
    });
  const plain = await openWithoutScripts(browser, site);
  await plain.goto("/notes/contents/");
  expect(await readFragmentLinks(plain)).toEqual({ count: 6, dead: [] });
  await plain.context().close();

  await page.goto("/notes/contents/");
  await scrollToParts(page, log);
  // The three permalinks of the widget are links within the page, too.
  expect(await readFragmentLinks(page)).toEqual({ count: 9, dead: [] });
});

test("options that are booleans or numbers become texts, where the widget has such a text", async ({
  page,
  site,
}) => {
  serveSite(site, "hugo-odd", "/notes/");
  const options = () =>
    page.locator("script[data-src]").evaluate((tag) => ({ ...tag.dataset, src: undefined }));
  await page.goto("/notes/truths/");
  expect(await options()).toEqual({
    hash: "sync",
    headingLevel: "4",
    jsonLd: "off",
    show: "faq json-ld",
    toggleAll: "on",
  });
  await page.goto("/notes/no-map/");
  expect(await options()).toEqual({ hash: "sync", show: "faq json-ld" });
});

test("the data that readers download has no Markdown, and a content hash in its name", async ({
  page,
  site,
  log,
}) => {
  serveSite(site, "hugo", "/notes/");
  await page.goto("/notes/posts/creaking-chair/");
  await scrollToParts(page, log);
  const address = await page.locator("script[data-src]").getAttribute("data-src");
  expect(address).toMatch(/^\/notes\/afterword\/posts\/creaking-chair\.[0-9a-f]{64}\.json$/);
  const data = await page.evaluate(async (address) => (await fetch(address)).text(), address ?? "");
  expect(data).toContain("Heated rooms are dry");
  expect(data).not.toContain("**");
});

test("the JSON-LD block equals that of `afterword render` to the byte", async ({ page, site }) => {
  for (const build of ["hugo", "hugo-minified"]) {
    serveSite(site, build, "/notes/");
    for (const { path, made } of [
      { path: "posts/creaking-chair/", made: "posts/creaking-chair" },
      { path: "de/posts/creaking-chair/", made: "posts/creaking-chair.de" },
      { path: "posts/window-herbs/", made: "posts/window-herbs/index" },
    ]) {
      await page.goto(`/notes/${path}`);
      expect((await readShownPost(page)).jsonLd).toEqual([
        readStaticParts(`hugo/assets/afterword/${made}`).jsonLd,
      ]);
    }
  }
});

test("the options of the site's configuration reach the widget", async ({ page, site, log }) => {
  serveSite(site, "hugo", "/notes/");
  await page.goto("/notes/posts/two-glues/");
  await scrollToParts(page, log);
  await page.getByText("Does white glue go off?").first().click();
  await expect(page).toHaveURL(
    "https://blog.example/notes/posts/two-glues/#does-white-glue-go-off",
  );
});

for (const build of ["hugo", "hugo-minified"]) {
  test(`${build}: a page preloads the widget’s files only if it shows the widget at once`, async ({
    page,
    site,
    log,
  }) => {
    serveSite(site, build, "/notes/");
    const { loader, glue, wasm } = site.dist;
    const release = site.holdRequests(`/notes${loader}`);
    await page.goto("/notes/posts/ink-stains/", { waitUntil: "commit" });
    const fetched = () =>
      site.requests.filter((path) => [glue, wasm].some((name) => path === `/notes${name}`)).sort();
    await expect.poll(fetched).toEqual([`/notes${glue}`, `/notes${wasm}`].sort());
    release();
    await scrollToParts(page, log);
    expect(fetched()).toHaveLength(2);

    await page.goto("/notes/posts/two-glues/");
    await expect(page.locator("link[rel=stylesheet]")).toHaveCount(2);
    await expect(page.locator("link[rel=modulepreload], link[rel=preload]")).toHaveCount(0);
  });
}

test("without scripts, a fragment opens the question that it names", async ({ site, browser }) => {
  serveSite(site, "hugo", "/notes/");
  const page = await openWithoutScripts(browser, site);
  await page.goto("/notes/posts/two-glues/#does-white-glue-go-off");
  await expect(page.getByText("If it smells sour").first()).toBeVisible();
  await expect(page.getByText("Usually; try it").first()).toBeHidden();
  await page.context().close();
});

test("a new site set up by the README shows a post’s parts", async ({
  page,
  site,
  browser,
  log,
}) => {
  const questions = [
    "Why does my fridge hum?",
    "How loud may a fridge be?",
    "Should I worry about clicking?",
  ];
  // The script of Hugo’s default theme writes this line.
  log.expectLine("log: This site was generated by Hugo.");
  serveSite(site, "hugo-by-readme", "/");
  const plain = await openWithoutScripts(browser, site);
  await plain.goto("/quiet-fridge/");
  const before = await readShownPost(plain);
  expect(before.questions).toEqual(questions);
  expect(before.takeaways).toHaveLength(3);
  expect(before.jsonLd).toHaveLength(1);
  await plain.context().close();

  await page.goto("/quiet-fridge/");
  await scrollToParts(page, log);
  expect(await readShownPost(page)).toEqual(before);
});

/** Posts whose FAQ has more than questions: headings, scripts, Markdown that Hugo lacks. */
const MORE_THAN_QUESTIONS = [
  "details-with-markdown",
  "exact-text",
  "raw-html",
  "sub-headings-in-groups",
];

/** Posts whose takeaways have more than texts: columns of a table. */
const MORE_THAN_TAKEAWAYS = ["takeaways-table"];

/** A post with an earlier heading that has the text of the first question. */
const SAME_HEADING = "sub-headings-with-ids";

function notFoundWarning(post: string): string {
  return (
    `WARN  ${post}.md: faq: expected the section once in the page, found it 0 times; ` +
    "it stays as it is. If the post has changed, run `afterword extract` again."
  );
}

function moreInSectionWarning(post: string, part: string): string {
  return (
    `WARN  ${post}.md: ${part}: found more in the section than in its data; it stays as it is. ` +
    "Run `afterword extract --explain` to see what."
  );
}

test("every form of FAQ and takeaways that the command knows is found once in Hugo's page", () => {
  const lost = [];
  for (const post of listPostsWithData("hugo-forms")) {
    const { faq, takeaways, jsonLd } = readStaticParts(`hugo-forms/assets/afterword/${post}`);
    const faqs = [...MORE_THAN_QUESTIONS, SAME_HEADING].includes(post) ? [] : [faq?.html, jsonLd];
    const cards = MORE_THAN_TAKEAWAYS.includes(post) ? [] : [takeaways?.html];
    for (const text of [...faqs, ...cards]) {
      if (text && readBuiltPage("hugo-forms", post).split(text).length !== 2)
        lost.push(`${post}: ${text}`);
    }
  }
  expect(lost).toEqual([]);
  expect(listPostsWithData("hugo-forms").length).toBeGreaterThan(50);
  expect(readHugoWarnings("hugo-forms")).toEqual([
    ...MORE_THAN_QUESTIONS.map((post) => moreInSectionWarning(post, "faq")),
    notFoundWarning(SAME_HEADING),
    ...MORE_THAN_TAKEAWAYS.map((post) => moreInSectionWarning(post, "takeaways")),
  ]);
});

test("an FAQ section with more than its questions stays in the article, without a second copy", async ({
  page,
  site,
}) => {
  serveSite(site, "hugo-odd", "/notes/");
  for (const post of ["between-groups", "two-lists", "shortcodes", "elements"]) {
    await page.goto(`/notes/${post}/`);
    await expect(page.locator("afterword-faq")).toHaveCount(0);
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  }
  await page.goto("/notes/shortcodes/");
  await expect(page.locator("article ol > li")).toHaveText([
    /It costs ninety crowns/,
    /Nobody knows/,
  ]);
  await expect(page.locator("script")).toHaveCount(0);
  await page.goto("/notes/two-lists/");
  await expect(page.locator("script[data-src]")).toHaveAttribute("data-show", "takeaways");
  await expect(page.locator("afterword-takeaways")).toHaveCount(1);
});

/**
 * The words that the data leaves out: marks of questions and answers, and the label that Hugo shows
 * for `<details>` without a summary.
 */
const DROPPED_WORD = /^(\d+|[qar]\d*|question|answer|frage|antwort|[问答]|details)$/;

for (const name of ["hugo-forms", "hugo-odd"]) {
  test(`every word that Hugo shows without the partial is shown with it, too: ${name}`, async ({
    page,
  }) => {
    const plain = await readArticleWords(page, `${name}-plain`);
    const shown = await readArticleWords(page, name);
    expect(Object.keys(shown)).toEqual(Object.keys(plain));
    const lost: string[] = [];
    for (const [path, words] of Object.entries(plain)) {
      const left = [...(shown[path] ?? [])];
      for (const word of words) {
        const at = left.indexOf(word);
        if (at >= 0) left.splice(at, 1);
        else if (!DROPPED_WORD.test(word)) lost.push(`${path}: ${word}`);
      }
    }
    expect(lost).toEqual([]);
  });
}

test("a list with a footnote, which Hugo renders unlike the data, is left to the widget", async ({
  page,
  site,
  log,
}) => {
  serveSite(site, "hugo-odd", "/notes/");
  await page.goto("/notes/footnote/");
  await expect
    .poll(() => log.eventDetails("ready"))
    .toEqual([{ faq: 2, takeaways: 0, jsonLd: false }]);
  const questions = ["Why does it sing?", "Is the scale in it harmful?"];
  await expect(questionButtons(page)).toHaveText(questions);
  await expect(page.locator("h2 + afterword-faq")).toHaveCount(1);
  await expectOneFaqPage(page, questions);
  await expectTextsOnce(page, questions);
});

for (const { post, parts } of [
  { post: "same-heading", parts: ["Only where you don’t look.", "Under a roof, it may."] },
  { post: "edited", parts: ["How steep is too steep?", "May somebody hold it?"] },
]) {
  test(`a section that isn't found in the page stays as it is: ${post}`, async ({ page, site }) => {
    serveSite(site, "hugo-odd", "/notes/");
    await page.goto(`/notes/${post}/`);
    await expect(page.locator("script, afterword-faq")).toHaveCount(0);
    await expectTextsOnce(page, parts);
  });
}

test("Hugo warns of each section that stays as it is", () => {
  expect(readHugoWarnings("hugo-odd")).toEqual([
    moreInSectionWarning("between-groups", "faq"),
    notFoundWarning("edited"),
    moreInSectionWarning("elements", "faq"),
    'WARN  no-map.md: afterword: expected a map of options or false, found "on"; it is ignored',
    notFoundWarning("same-heading"),
    moreInSectionWarning("shortcodes", "faq"),
    moreInSectionWarning("shortcodes", "takeaways"),
    "WARN  truths.md: afterword.open: expected a string, found [is-it-on]; the option is ignored",
    "WARN  truths.md: afterword.print: expected a string, found false; the option is ignored",
    moreInSectionWarning("two-lists", "faq"),
  ]);
});
