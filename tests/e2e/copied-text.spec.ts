// Copied text: the author's words, and none of the widget's own.

import type { Page } from "@playwright/test";
import { articleHtml, faq, questionTexts, scriptWithSrc, takeaways } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ context }) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await context.grantPermissions(permissions, { origin: "https://blog.example" });
});

/** Copies what is selected, and returns it in both forms that other programs take. */
const copySelection = async (page: Page) => {
  await page.keyboard.press("Control+c");
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return { text: await read("text/plain"), html: await read("text/html") };
  });
};

const selectAll = (page: Page) => page.keyboard.press("Control+a");

const splitLines = (text: string) => text.split("\n").filter((line) => line.trim());

/** Returns the words of HTML, without any space between them. */
const readWords = (page: Page, html: string) =>
  page.evaluate(
    (html) =>
      new DOMParser().parseFromString(html, "text/html").body.textContent?.replace(/\s/g, ""),
    html,
  );

const question = (index: number) => questionTexts[index] ?? "";
const closed = [
  "A Barrel Under Every Gutter",
  "A roof of eighty square metres sheds a bathtub of water in the time it takes to close the windows.",
  faq.heading,
  ...questionTexts,
  takeaways.heading,
  ...takeaways.items,
];
const third = closed.indexOf(question(2));
const open = [...closed.slice(0, third), faq.items[1]?.answer ?? "", ...closed.slice(third)];

/** The copied text has exactly these lines, as plain text and as HTML. */
const expectCopied = async (page: Page, lines: string[]) => {
  const { text, html } = await copySelection(page);
  expect(splitLines(text)).toEqual(lines);
  expect(await readWords(page, html)).toBe(lines.join("").replace(/\s/g, ""));
};

test("the copy of a whole article has only the author's words, answers open or closed", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  await selectAll(page);
  await expectCopied(page, closed);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await selectAll(page);
  await expectCopied(page, open);
});

test("while a permalink says that it has been copied, its words are not copied", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveCount(5);
  // The words go after two seconds, perhaps before they are looked at: long timers never run.
  await page.evaluate(() => {
    const { setTimeout } = window;
    const setShortTimeout = (run: () => void, delay = 0) =>
      delay < 1000 ? setTimeout(run, delay) : 0;
    Object.assign(window, { setTimeout: setShortTimeout });
  });
  await page.locator("[data-part=permalink]").first().click();
  await expect(page.locator("[role=status]")).toHaveText("Link copied", { useInnerText: true });
  await selectAll(page);
  await expectCopied(page, [faq.heading, ...questionTexts]);
});

test("the copy of a selection that begins in a question has that question", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.evaluate(() => {
    const questions = document.querySelectorAll("afterword-faq .afterword-question-text");
    const answers = document.querySelectorAll("afterword-faq .afterword-answer");
    const [first, last] = [questions[1]?.firstChild, answers[1]?.lastChild];
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
  });
  await expectCopied(page, [question(1), faq.items[1]?.answer ?? ""]);
});

test("what is pasted into an editor is shown there, questions and answers", async ({
  page,
  site,
}) => {
  const editor = '<div id="editor" contenteditable>Notes</div>';
  await visitPost(page, site, articleHtml() + editor);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.evaluate(() => {
    const article = document.querySelector("article");
    if (article) getSelection()?.selectAllChildren(article);
  });
  await page.keyboard.press("Control+c");
  await page.locator("#editor").focus();
  await selectAll(page);
  await page.keyboard.press("Control+v");
  const pasted = await page.locator("#editor").innerText();
  for (const line of open) expect(pasted).toContain(line);
  for (const label of ["Expand all", "Copy link"]) expect(pasted).not.toContain(label);
});

test("the search field and its count are no part of what is copied", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-filter": "on" }) }));
  await page.getByRole("searchbox").fill("what");
  await expect(page.locator("[data-part=filter-count]")).toHaveText(/of 5 questions/);
  await expect(page.getByRole("search").getByRole("status")).not.toBeEmpty();
  await page.locator("h1").click();
  await selectAll(page);
  const { text, html } = await copySelection(page);
  expect(text).toContain(faq.heading);
  expect(text + (await readWords(page, html))).not.toMatch(/of ?5 ?questions/);
});
