// Reader views, saved pages and the page's text: each has every question and answer once.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { articleHtml, faq, pageHtml, post, questionTexts, scriptWithSrc } from "./support/blog.ts";
import {
  faqForms,
  formArticle,
  formItems,
  formPost,
  listArticleTexts,
  listTexts,
  orderedListForm,
} from "./support/faq-forms.ts";
import { questionButtons, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expectShownOnce, listOccurrences } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

/** The extractor of Firefox's reader view, which is also that of many reading lists. */
const READABILITY = readFileSync(
  join(import.meta.dirname, "../../node_modules/@mozilla/readability/Readability.js"),
  "utf8",
);

/** Questions and paragraphs of the answers, in order. */
const TEXTS = faq.items.flatMap(({ question, answer }) => [question, ...answer.split("\n\n")]);

/** Prose that makes an extractor sure that this is the article. */
const PROSE = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>Paragraph ${index + 1} of a long post, with commas, clauses and enough words, so that whoever looks for the article of this page finds it here and nowhere else.</p>`,
).join("\n");

interface Way {
  way: string;
  body: string;
  data: unknown;
  questions: string[];
  texts: string[];
}

const EAGER = scriptWithSrc({ "data-show": "faq json-ld", "data-loading": "eager" });
const { faq: rendered } = renderStaticParts(post);
const base = { data: post as unknown, questions: questionTexts, texts: TEXTS };
const wrapElement = (html: string) =>
  `<article><h1>Barrels</h1>${PROSE}<h2>${faq.heading}</h2>${html}${EAGER}</article>`;
const fallback = faq.items
  .map(
    ({ question, answer }) =>
      `<h3>${question}</h3>${answer
        .split("\n\n")
        .map((text) => `<p>${text}</p>`)
        .join("")}`,
  )
  .join("\n");

const ways: Way[] = [
  {
    ...base,
    way: "the article of a site generator",
    body: articleHtml({ script: EAGER }).replace("<h2", `${PROSE}<h2`),
  },
  {
    ...base,
    way: "an element with the same as fallback",
    body: wrapElement(`<afterword-faq>${fallback}</afterword-faq>`),
  },
  { ...base, way: "an element with static markup", body: wrapElement(rendered.html) },
  ...faqForms
    // Readability drops buttons, and so the questions of this editor with and without the widget.
    .filter(({ name }) => name != "Gutenberg's accordion")
    .map((form) => ({
      way: `adopted ${form.name}`,
      body: formArticle(form, formItems, EAGER).replace("<h2", `${PROSE}<h2`),
      data: formPost(),
      questions: formItems.map(({ question }) => question),
      texts: listTexts(),
    })),
];

/** Opens the page, and waits until the part is shown, with all answers closed. */
const visitWay = async (page: Page, site: Site, { body, data, questions }: Way) => {
  await visitPost(page, site, body, { data });
  await expect(questionButtons(page)).toHaveText(questions);
};

/** Returns the text that Readability takes for the article, as reader views call it. */
const extractText = (page: Page): Promise<string> =>
  page.evaluate(
    `(() => { ${READABILITY}; return new Readability(document.cloneNode(true)).parse().textContent; })()`,
  );

/** Returns the page as a reader saves it, without what no saved file keeps. */
const readSavedPage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const script of copy.querySelectorAll("script")) script.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });

for (const way of ways) {
  test.describe(`with ${way.way}`, () => {
    test("a reader view has every question and answer once", async ({ page, site }) => {
      await visitPost(page, site, way.body.replace(/<script type="module".*/, ""));
      const alone = listOccurrences(await extractText(page), way.texts);
      expect(alone, "the page without the widget").toEqual(way.texts);
      await visitWay(page, site, way);
      expect(listOccurrences(await extractText(page), way.texts)).toEqual(way.texts);
    });

    test("a saved page shows every question and answer once", async ({ page, site }) => {
      await visitWay(page, site, way);
      site.servePage("/saved/", await readSavedPage(page));
      await page.goto("/saved/");
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await expectShownOnce(page, way.texts);
    });

    test("the page's text has every question and open answer once", async ({ page, site }) => {
      const body = way.body.replace("data-loading", 'data-open="all" data-loading');
      await visitWay(page, site, { ...way, body });
      await expectShownOnce(page, way.texts);
    });
  });
}

test("a page that is saved and served again with its scripts shows the post once", async ({
  page,
  site,
}) => {
  const open = scriptWithSrc({ "data-show": "faq json-ld", "data-open": "all" });
  await visitPost(page, site, formArticle(orderedListForm, formItems, open), { data: formPost() });
  await expect(questionButtons(page)).toHaveCount(formItems.length);
  // A crawler that renders pages serves them like this.
  site.servePage("/saved/", await page.content());
  await page.goto("/saved/");
  await expect(questionButtons(page)).toHaveText(formItems.map(({ question }) => question));
  await expectShownOnce(page, listArticleTexts());
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
});

test("a part without fallback content is saved and extracted with its questions", async ({
  page,
  site,
}) => {
  const body = `<article><h1>Barrels</h1>${PROSE}${EAGER}</article>`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  const saved = await readSavedPage(page);
  const text = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "",
    saved,
  );
  expect(listOccurrences(text, TEXTS)).toEqual(TEXTS);
  site.servePage("/saved/", saved);
  await page.goto("/saved/");
  await expectShownOnce(page, questionTexts);
});

test("the page's own HTML, as a crawler reads it, has every text where it was", async ({
  page,
  site,
}) => {
  const way = ways[0] as Way;
  await visitWay(page, site, way);
  const source = pageHtml(way.body);
  const texts = await page.evaluate((source) => {
    const read = (root: ParentNode) => {
      const article = root.querySelector("article")?.cloneNode(true) as Element;
      article.querySelector("afterword-faq")?.remove();
      return article.textContent;
    };
    return [read(document), read(new DOMParser().parseFromString(source, "text/html"))];
  }, source);
  expect(texts[0]).toBe(texts[1]);
});
