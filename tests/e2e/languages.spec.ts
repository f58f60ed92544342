// Languages: labels and text direction.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { articleHtml, post, questionTexts, scriptTag, scriptWithSrc } from "./support/blog.ts";
import {
  changeAttribute,
  openQuestions,
  questionButtons,
  setAttribute,
  visitPost,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

type Labels = Record<"expandAll" | "collapseAll" | "copyLink" | "linkCopied", string>;

const LABELS: Record<string, Labels> = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../src/labels.json"), "utf8"),
);
const ENGLISH: Labels = {
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  copyLink: "Copy link",
  linkCopied: "Link copied",
};

const FAQ = `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;

/** Returns the texts of the widget's labels on the page. */
const readLabels = async (page: Page): Promise<Labels> => {
  await expect(questionButtons(page)).toHaveText(questionTexts);
  const texts = (selector: string) =>
    page.locator(`afterword-faq ${selector}`).first().locator("span").allTextContents();
  const [expandAll = "", collapseAll = ""] = await texts("[data-part=toggle-all]");
  const [copyLink = ""] = await texts("[data-part=permalink]");
  const [linkCopied = ""] = await texts("[role=status]");
  return { expandAll, collapseAll, copyLink, linkCopied };
};

test("the labels of each language are those of src/labels.json", async ({ page, site }) => {
  await visitPost(page, site, FAQ.replace("<afterword-faq", '<afterword-faq lang="en"'));
  expect(await readLabels(page)).toEqual(ENGLISH);
  expect(site.requests).not.toContain(site.dist.labels);
  const languages = Object.entries(LABELS);
  expect(languages.length).toBeGreaterThan(20);
  for (const [lang, expected] of languages) {
    await changeAttribute(page, "afterword-faq", "lang", lang);
    expect({ lang, ...(await readLabels(page)) }).toEqual({ lang, ...expected });
    await expect(page.locator("[data-part=toggle-all]")).toHaveAccessibleName(expected.expandAll);
    await expect(page.locator("[data-part=permalink]").first()).toHaveAccessibleName(
      `${expected.copyLink} ${questionTexts[0]}`,
    );
  }
  // All languages are in one file.
  expect(site.requests.filter((path) => path === site.dist.labels)).toHaveLength(1);
});

test("a language tag without labels of its own has those of its longest prefix, else English", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAQ);
  await expect(questionButtons(page)).toHaveCount(5);
  for (const [lang, expected] of [
    ["pt-BR", LABELS.pt],
    ["de-CH-1996", LABELS.de],
    ["zh-Hans-CN", LABELS.zh],
    ["zh-Hant-TW", LABELS["zh-hant"]],
    ["ZH-TW", LABELS["zh-tw"]],
    ["nb-NO", LABELS.nb],
    ["tlh", ENGLISH],
    ["x-klingon", ENGLISH],
    ["constructor", ENGLISH],
    ["en-GB", ENGLISH],
  ] as const) {
    await changeAttribute(page, "afterword-faq", "lang", lang);
    expect({ lang, ...(await readLabels(page)) }).toEqual({ lang, ...expected });
  }
});

for (const lang of ["en", "en-GB", "EN"]) {
  test(`a page in English requests no labels: ${lang}`, async ({ page, site }) => {
    await visitPost(page, site, `<div lang="${lang}">${scriptWithSrc()}</div>`);
    expect(await readLabels(page)).toEqual(ENGLISH);
    expect(site.requests).not.toContain(site.dist.labels);
  });
}

/** Returns a page with `lang` on its root element, or without one if it is empty. */
const pageInLanguage = (lang: string, body: string) =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><meta charset="utf-8"><title>Post</title><body>${body}`;

for (const [where, pageLang, body, dataLang, expected] of [
  ["the data, which knows its post better than the page", "fr", FAQ, "de", LABELS.de],
  ["the page, if the data has none", "fr", FAQ, undefined, LABELS.fr],
  ["the body, if the data has none", "fr", `<body lang="sv">${FAQ}`, undefined, LABELS.sv],
  ["the data, if the body has another", "fr", `<body lang="sv">${FAQ}`, "de", LABELS.de],
  ["an element around the part", "fr", `<div lang="it">${FAQ}</div>`, "de", LABELS.it],
  [
    "the part's own element",
    "fr",
    `<div lang="it">${FAQ.replace("<afterword-faq", '<afterword-faq lang="es"')}</div>`,
    "de",
    LABELS.es,
  ],
  [
    "the script's data-lang",
    "fr",
    FAQ.replace("<script", '<script data-lang="nl"'),
    "de",
    LABELS.nl,
  ],
  ["the data, if the page has none", "", FAQ, "de", LABELS.de],
  ["English, if data and page have none", "", FAQ, undefined, ENGLISH],
] as const) {
  test(`the language is that of ${where}`, async ({ page, site }) => {
    site.serveJson("/post.json", { ...post, lang: dataLang });
    site.servePage("/post/", pageInLanguage(pageLang, body));
    await page.goto("/post/");
    expect(await readLabels(page)).toEqual(expected);
  });
}

test("two parts in two languages have labels of their own", async ({ page, site }) => {
  const body = `<div lang="fr"><afterword-faq></afterword-faq></div><div lang="sv"><afterword-faq></afterword-faq></div>${scriptWithSrc({ "data-show": "faq" })}`;
  await visitPost(page, site, body);
  const buttons = page.locator("[data-part=toggle-all]");
  await expect(buttons).toHaveCount(2);
  await expect(buttons.nth(0)).toHaveAccessibleName("Tout déplier");
  await expect(buttons.nth(1)).toHaveAccessibleName("Visa alla");
});

test("labels of the data override those of the language, and label attributes override both", async ({
  page,
  site,
}) => {
  const data = { ...post, labels: { expandAll: "Data: all", copyLink: "Data: link" } };
  const element = `<afterword-faq lang="de" label-copy-link="Element: link"></afterword-faq>`;
  const script = scriptWithSrc({
    "data-show": "faq",
    "data-label-copy-link": "Script: link",
    "data-label-collapse-all": "Script: none",
  });
  await visitPost(page, site, element + script, { data });
  expect(await readLabels(page)).toEqual({
    expandAll: "Data: all",
    collapseAll: "Script: none",
    copyLink: "Element: link",
    linkCopied: LABELS.de?.linkCopied,
  });
});

test("labels are shown as text, not as markup", async ({ page, site }) => {
  await visitPost(page, site, FAQ, {
    data: { ...post, labels: { expandAll: "<b>All</b> & more" } },
  });
  await expect(page.locator("[data-part=toggle-all]")).toHaveAccessibleName("<b>All</b> & more");
});

test("labels that can't be fetched are English, without an error event", async ({
  page,
  site,
  log,
}) => {
  site.failRequests(site.dist.labels, 404);
  log.expectLine(/^error: Failed to load resource: .* 404/);
  await visitPost(page, site, FAQ.replace("<afterword-faq", '<afterword-faq lang="de"'));
  expect(await readLabels(page)).toEqual(ENGLISH);
  expect(log.eventDetails("error")).toEqual([]);
  await expect(page.locator("afterword-faq")).toHaveAttribute("lang", "de");
});

const partRoot = (page: Page) => page.locator(".afterword");

for (const lang of ["ar", "he", "fa-IR", "ur"]) {
  test(`on a page without a language, a part in a right-to-left language is right to left: ${lang}`, async ({
    page,
    site,
  }) => {
    site.serveJson("/post.json", { ...post, lang });
    site.servePage("/post/", pageInLanguage("", FAQ));
    await page.goto("/post/");
    await expect(partRoot(page)).toHaveAttribute("lang", lang);
    await expect(partRoot(page)).toHaveAttribute("dir", "rtl");
    await expect(partRoot(page)).toHaveCSS("direction", "rtl");
    const x = async (selector: string) =>
      (await page.locator(selector).first().boundingBox())?.x ?? 0;
    expect(await x(".afterword-chevron")).toBeLessThan(await x(".afterword-question-text"));
    await questionButtons(page).first().click();
    await expect(openQuestions(page)).toHaveCount(1);
  });
}

for (const [which, pageLang, dataLang] of [
  ["from right to left", 'ar" dir="rtl', "ar"],
  ["from right to left, in another case", 'AR" dir="rtl', "ar"],
  ["from left to right", 'en" dir="ltr', "en"],
  ["with no direction", "en", "en"],
] as const) {
  test(`a part in the page's language and direction has no lang and dir of its own: ${which}`, async ({
    page,
    site,
  }) => {
    site.serveJson("/post.json", { ...post, lang: dataLang });
    site.servePage("/post/", pageInLanguage(pageLang, FAQ));
    await page.goto("/post/");
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(partRoot(page)).not.toHaveAttribute("lang");
    await expect(partRoot(page)).not.toHaveAttribute("dir");
  });
}

test("a part in English on a right-to-left page is left to right", async ({ page, site }) => {
  site.servePage(
    "/post/",
    pageInLanguage('ar" dir="rtl', FAQ.replace("<script", '<script data-lang="en"')),
  );
  site.serveJson("/post.json", post);
  await page.goto("/post/");
  await expect(partRoot(page)).toHaveAttribute("lang", "en");
  await expect(partRoot(page)).toHaveAttribute("dir", "ltr");
});

test("a part in another language than the page has lang and dir, until the language changes", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptTag({ "data-src": "/post.json", "data-show": "faq", "data-lang": "he" })}`,
  );
  await expect(partRoot(page)).toHaveAttribute("lang", "he");
  await expect(partRoot(page)).toHaveAttribute("dir", "rtl");
  await setAttribute(page, "script[data-src]", "data-lang", null);
  await expect(partRoot(page)).not.toHaveAttribute("lang");
  await expect(partRoot(page)).not.toHaveAttribute("dir");
  await expect(page.locator("[data-part=toggle-all]")).toHaveAccessibleName("Expand all");
});

test("an adopted list has the language of the list, not of the script", async ({ page, site }) => {
  const body =
    articleHtml({ script: "" }).replace("<article>", '<article lang="de">') + scriptWithSrc();
  await visitPost(page, site, body);
  await expect(page.locator("[data-part=toggle-all] span:not([hidden])")).toHaveText(
    "Alle aufklappen",
  );
  await expect(page.locator("afterword-faq [lang]")).toHaveCount(0);
});
