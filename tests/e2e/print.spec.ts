import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  otherPost,
  questionTexts,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** The first words of the answers that have room on the paper. */
const answers = (page: Page) =>
  page
    .locator("afterword-faq [data-part=answer]")
    .evaluateAll((all) =>
      all
        .filter(
          (answer) =>
            answer.checkVisibility({ contentVisibilityAuto: true }) &&
            answer.getBoundingClientRect().height > 16,
        )
        .map((answer) => answer.textContent?.slice(0, 12)),
    );
const all = faq.items.map(({ answer }) => answer.slice(0, 12));

const print = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  await waitForFrames(page);
};

test("every answer is printed, open or closed, and on the screen they are as before", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml());
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await answers(page)).toEqual(all.slice(1, 2));
  await print(page);
  expect(await answers(page)).toEqual(all);
  await page.emulateMedia({ media: "screen" });
  await waitForFrames(page);
  expect(await answers(page)).toEqual(all.slice(1, 2));
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1, 2));
  expect(log.eventDetails("toggle")).toHaveLength(1);
});

test("with print=as-is, what is open is printed", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-print": "as-is" }) }));
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(4).click();
  await expect(openQuestions(page)).toHaveCount(2);
  await print(page);
  expect(await answers(page)).toEqual([all[1], all[4]]);
});

test("each part prints as it was told", async ({ page, site }) => {
  site.serveJson("/other.json", otherPost);
  const body = `<afterword-faq src="/other.json" print="as-is"></afterword-faq><afterword-faq src="/post.json"></afterword-faq>`;
  await visitPost(
    page,
    site,
    body + scriptWithSrc({ "data-show": "faq" }).replace(' data-src="/post.json"', ""),
  );
  await expect(questionButtons(page)).toHaveCount(7);
  await print(page);
  expect(await answers(page)).toEqual(all);
});

for (const print_ of ["all", "as-is"]) {
  test(`what is for use is not printed, print=${print_}`, async ({ page, site }) => {
    await visitPost(page, site, scriptWithSrc({ "data-print": print_ }));
    await expect(questionButtons(page)).toHaveCount(5);
    await print(page);
    for (const part of ["toggle-all", "permalink"]) {
      for (const element of await page.locator(`[data-part=${part}]`).all())
        await expect(element).toBeHidden();
    }
    await expect(page.locator(".afterword-chevron").first()).toBeHidden();
    await expect(page.locator("[role=status]")).toHaveText("", { useInnerText: true });
    for (const text of [faq.heading, takeaways.heading, ...questionTexts])
      await expect(page.getByText(text, { exact: true })).toBeVisible();
    for (const card of await page.locator("[data-part=card]").all())
      await expect(card).toBeVisible();
  });
}

test("on paper long lines of code and wide tables break, where they scroll on the screen", async ({
  page,
  site,
}) => {
  const text = (value: string) => [{ type: "text", value }];
  const cells = Array.from({ length: 9 }, (_, index) => ({
    type: "tableCell",
    children: text(`incomprehensibilities-${index}`),
  }));
  const answer = [
    { type: "code", value: `barrel --fill ${"--from=the-gutter ".repeat(20)}` },
    { type: "table", align: [], children: [{ type: "tableRow", children: cells }] },
  ];
  await page.setViewportSize({ width: 600, height: 800 });
  await visitPost(page, site, scriptWithSrc(), {
    data: { version: 1, faq: { items: [{ question: "How?", answer }] } },
  });
  await questionButtons(page).click();
  const wide = () =>
    page
      .locator(".afterword-scroll")
      .evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth).length);
  expect(await wide()).toBe(2);
  await print(page);
  expect(await wide()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(600);
});

test("on paper a dark part is black on white", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await visitPost(page, site, scriptWithSrc({ "data-theme": "dark", "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveCount(5);
  await print(page);
  await expect(page.locator(".afterword")).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator(".afterword")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("the paper has the answers: in a PDF of the page, too", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveCount(5);
  const short = await page.pdf({ format: "A6" });
  await page.locator("afterword-faq").evaluate((element) => element.setAttribute("print", "as-is"));
  await expect(page.locator(".afterword[data-print]")).toHaveCount(1);
  const shorter = await page.pdf({ format: "A6" });
  const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages(short)).toBeGreaterThan(pages(shorter));
});
