// Adoption in every form that articles have: surely, or not at all, and never twice.

import type { Page } from "@playwright/test";
import { pageHtml, type Post, scriptWithSrc } from "./support/blog.ts";
import {
  faqForms,
  FORM_HEADING,
  formArticle,
  type FormItem,
  formItems,
  formPost,
  listArticleTexts,
  listTexts,
  orderedListForm,
  PROSE,
  subHeadings,
} from "./support/faq-forms.ts";
import type { Log } from "./support/log.ts";
import { questionButtons, readFaqPageQuestions, visitPost } from "./support/page.ts";
import { REPLACED } from "./support/page-nodes.ts";
import type { Site } from "./support/site.ts";
import { expectShownOnce, listOccurrences, listVisible } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

const questionsOf = (items: FormItem[]) => items.map(({ question }) => question);
const questions = questionsOf(formItems);

/** Opens the article, and waits until the part is shown. */
const visitForm = async (page: Page, site: Site, body: string, data: Post = formPost()) => {
  await visitPost(page, site, body, { data });
  await expect(questionButtons(page)).toHaveText(questionsOf(formItems));
};

/** Returns the text of the article's blocks that are not rendered. */
const readReplacedText = (page: Page) =>
  page
    .locator(`[${REPLACED}]`)
    .evaluateAll((all) => all.map(({ textContent }) => textContent).join(" "));

/** Expects that the part stands right before the first of the blocks, none of which is rendered. */
const expectBlocksReplaced = async (page: Page) => {
  const blocks = page.locator(`[${REPLACED}]`);
  const { isBefore, rendered } = await blocks.evaluateAll((all) => ({
    isBefore: all[0]?.previousElementSibling === document.querySelector("afterword-faq"),
    rendered: all.filter((block) => block.checkVisibility()).length,
  }));
  expect({ isBefore, rendered }).toEqual({ isBefore: true, rendered: 0 });
  const replaced = await readReplacedText(page);
  expect(listOccurrences(replaced, [...listTexts(), ...Object.values(PROSE)])).toEqual(listTexts());
};

for (const form of faqForms) {
  test.describe(`an FAQ as ${form.name}`, () => {
    test("is shown once, in its place, with the article's heading", async ({ page, site }) => {
      await visitForm(page, site, formArticle(form));
      await expectShownOnce(page, listArticleTexts());
      await expectBlocksReplaced(page);
      await expect(page.locator("h2#faq.title")).toHaveText(FORM_HEADING);
      await expect(page.locator("afterword-faq [data-part=heading]")).toHaveCount(0);
      await expect(page.locator("afterword-faq h3 [data-part=question]")).toHaveText(questions);
      expect(await readFaqPageQuestions(page)).toEqual(questions);
    });

    test("has its answers in the items, ready for the reader", async ({ page, site, log }) => {
      await visitForm(page, site, formArticle(form));
      const answers = page.locator("afterword-faq [data-part=answer]");
      await expect(answers).toHaveText(
        formItems.map(({ paragraphs }) => new RegExp(`^\\s*${paragraphs.join("\\s*")}\\s*$`)),
      );
      for (const answer of await answers.all()) await expect(answer).toBeVisible();
      await expect(
        page.locator("afterword-faq [data-part=answer] :is(button, summary)"),
      ).toHaveCount(0);
      await expect(
        page.locator("afterword-faq :is([inert], [data-part=question] button)"),
      ).toHaveCount(0);
      await questionButtons(page).first().click();
      await expect
        .poll(() => log.eventDetails("toggle"))
        .toEqual([{ id: formItems[0]?.id, open: false, reason: "user" }]);
    });

    test("shows nothing twice while its answers are closed", async ({ page, site }) => {
      const script = scriptWithSrc({ "data-show": "faq json-ld" });
      await visitForm(page, site, formArticle(form, formItems, script));
      await expect(page.locator("[data-part=answer]:visible")).toHaveCount(0);
      expect(await listVisible(page, questions)).toEqual(questions);
    });
  });
}

test("questions below a heading h3 are h4", async ({ page, site }) => {
  const body = formArticle(subHeadings(4)).replaceAll(/(<\/?)h2/g, "$1h3");
  await visitForm(page, site, body);
  await expect(page.locator("afterword-faq h4 [data-part=question]")).toHaveText(questions);
  await expect(page.locator("h3#faq.title")).toHaveCount(1);
});

const [first, second, third, fourth] = formItems as [FormItem, FormItem, FormItem, FormItem];
const further: FormItem = {
  id: "may-i-buy-it",
  question: "May I buy it?",
  paragraphs: ["Hardly anywhere; nurseries keep theirs."],
};
const wrongAnswers = formItems.map((item, index) => ({
  ...item,
  paragraphs: [`Something else altogether stands below heading number ${index + 1} by now.`],
}));

const groupsOf = (list: (items: FormItem[]) => string) => ({
  name: "groups",
  html: (items: FormItem[]) =>
    `<h3>Basics</h3>\n${list(items.slice(0, 2))}<h3>Tools and places</h3>\n${list(items.slice(2))}`,
});

/** Articles in which the section isn't surely that of the data. */
const unsure: { how: string; shown: FormItem[]; form: typeof orderedListForm }[] = [
  { how: "lacks a question", shown: [first, second, fourth], form: orderedListForm },
  {
    how: "lacks a question, as sub-headings",
    shown: [first, second, fourth],
    form: subHeadings(3),
  },
  { how: "has another order", shown: [second, first, third, fourth], form: orderedListForm },
  {
    how: "has another order, as sub-headings",
    shown: [first, second, fourth, third],
    form: subHeadings(3),
  },
  { how: "has other answers", shown: wrongAnswers, form: orderedListForm },
  { how: "has other answers, as sub-headings", shown: wrongAnswers, form: subHeadings(3) },
  { how: "has a further question", shown: [...formItems, further], form: orderedListForm },
  {
    how: "has a further question in between",
    shown: [first, second, further, third, fourth],
    form: orderedListForm,
  },
  {
    how: "has a further question, as sub-headings",
    shown: [...formItems, further],
    form: subHeadings(3),
  },
  {
    how: "has a further question first, as sub-headings",
    shown: [further, ...formItems],
    form: subHeadings(3),
  },
  { how: "has groups of lists", shown: formItems, form: groupsOf(orderedListForm.html) },
  { how: "has groups of sub-headings", shown: formItems, form: groupsOf(subHeadings(4).html) },
];

/** Expects that the article is as its source, all of it visible, and that one line says why. */
const expectLeftAlone = async (page: Page, log: Log, body: string, shown: FormItem[]) => {
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questions);
  await expect.poll(() => log.lines).toEqual([expect.stringMatching(/^debug: afterword: /)]);
  await expectShownOnce(page, listArticleTexts(shown));
  await expect(page.locator(`afterword-faq, [data-part], [${REPLACED}]`)).toHaveCount(0);
  expect(pageHtml(body)).toContain(await page.locator("article").innerHTML());
};

for (const { how, shown, form } of unsure) {
  test(`a section that ${how} is left alone, and has its JSON-LD`, async ({ page, site, log }) => {
    log.expectLine(/^debug: afterword: /);
    const body = formArticle(form, shown);
    await visitPost(page, site, body, { data: formPost() });
    await expectLeftAlone(page, log, body, shown);
    expect(log.eventDetails("error")).toEqual([]);
  });
}

test("a section whose FAQPage the author has forbidden has no JSON-LD either", async ({
  page,
  site,
  log,
}) => {
  log.expectLine(/^debug: afterword: /);
  const script = scriptWithSrc({ "data-show": "faq", "data-json-ld": "off" });
  const body = formArticle(orderedListForm, [first, second, fourth], script);
  await visitPost(page, site, body, { data: formPost() });
  await expect.poll(() => log.lines).toHaveLength(1);
  await expectShownOnce(page, listArticleTexts([first, second, fourth]));
  expect(await readFaqPageQuestions(page)).toEqual([]);
});

for (const form of [orderedListForm, subHeadings(3)]) {
  test(`data that is older than the post is shown as the post has it now: ${form.name}`, async ({
    page,
    site,
  }) => {
    const edit = (item: FormItem, from: string, to: string) => ({
      ...item,
      paragraphs: item.paragraphs.map((text) => text.replace(from, to)),
    });
    const edited = [
      edit(first, "two winters", "three winters"),
      second,
      edit(third, "in half", "in half, or better"),
      edit(fourth, "a net", "a fine net"),
    ];
    expect(listTexts(edited)).not.toEqual(listTexts());
    await visitForm(page, site, formArticle(form, edited));
    await expectShownOnce(page, listArticleTexts(edited));
    expect(await listVisible(page, ["for two winters", "half."])).toEqual([]);
  });
}

/** A tag in the head, and what of the body's children the part follows. */
const inHead = scriptWithSrc({ "data-show": "faq json-ld", "data-open": "all", async: "" });
const PROSE_HTML = `<h1>Leaves</h1><p id="last">${PROSE.lead}</p>`;

for (const { where, body, place } of [
  {
    where: "the article",
    body: `<main><article>${PROSE_HTML}</article></main><footer>Bye.</footer>`,
    place: "article > #last + afterword-faq:last-child",
  },
  {
    where: "main, where there is no article",
    body: `<main>${PROSE_HTML}</main><footer>Bye.</footer>`,
    place: "main > #last + afterword-faq:last-child",
  },
  {
    where: "the body, where there is neither",
    body: `<div>${PROSE_HTML}</div><footer>Bye.</footer>`,
    place: "body > footer + afterword-faq:last-child",
  },
]) {
  test(`a tag in the head puts the part at the end of ${where}`, async ({ page, site }) => {
    site.serveJson("/post.json", formPost());
    site.servePage(
      "/post/",
      `<!doctype html><html lang="en"><head>${inHead}</head><body>${body}</body></html>`,
    );
    await page.goto("/post/");
    await expect(page.locator(place)).toHaveCount(1);
    await expect(questionButtons(page)).toHaveText(questions);
    await expectShownOnce(page, [PROSE.lead, FORM_HEADING, ...listTexts()]);
    await expect(page.locator("head afterword-faq")).toHaveCount(0);
  });
}

for (const form of [orderedListForm, subHeadings(3)]) {
  test(`a tag in the head adopts as well: ${form.name}`, async ({ page, site }) => {
    await visitPost(page, site, formArticle(form, formItems, ""), {
      data: formPost(),
      head: inHead,
    });
    await expect(questionButtons(page)).toHaveText(questions);
    await expectShownOnce(page, listArticleTexts());
    await expectBlocksReplaced(page);
  });
}
