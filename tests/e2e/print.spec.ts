// Printing.

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

/** Returns the beginnings of the answers that are laid out. */
const readAnswerBeginnings = (page: Page) =>
  page
    .locator("afterword-faq [data-part=answer]")
    .evaluateAll((all) =>
      all
        .filter(
          (answer) =>
            answer.checkVisibility({ contentVisibilityAuto: true }) &&
            answer.getBoundingClientRect().height > 16,
        )
        .map((answer) => answer.textContent?.trim().slice(0, 12)),
    );
const beginnings = faq.items.map(({ answer }) => answer.slice(0, 12));

const emulatePrint = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  await waitForFrames(page);
};

test("every answer is printed, and on the screen the closed ones are closed again", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml());
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await readAnswerBeginnings(page)).toEqual(beginnings.slice(1, 2));
  await emulatePrint(page);
  expect(await readAnswerBeginnings(page)).toEqual(beginnings);
  await page.emulateMedia({ media: "screen" });
  await waitForFrames(page);
  expect(await readAnswerBeginnings(page)).toEqual(beginnings.slice(1, 2));
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1, 2));
  expect(log.eventDetails("toggle")).toHaveLength(1);
});

test("with print=as-is, the open answers are printed", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-print": "as-is" }) }));
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(4).click();
  await expect(openQuestions(page)).toHaveCount(2);
  await emulatePrint(page);
  expect(await readAnswerBeginnings(page)).toEqual([beginnings[1], beginnings[4]]);
});

test("each part follows its own print option", async ({ page, site }) => {
  site.serveJson("/other.json", otherPost);
  const body = `<afterword-faq src="/other.json" print="as-is"></afterword-faq><afterword-faq src="/post.json"></afterword-faq>`;
  await visitPost(
    page,
    site,
    body + scriptWithSrc({ "data-show": "faq" }).replace(' data-src="/post.json"', ""),
  );
  await expect(questionButtons(page)).toHaveCount(7);
  await emulatePrint(page);
  expect(await readAnswerBeginnings(page)).toEqual(beginnings);
});

for (const option of ["all", "as-is"]) {
  test(`buttons, permalinks and arrows are not printed, print=${option}`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, scriptWithSrc({ "data-print": option }));
    await expect(questionButtons(page)).toHaveCount(5);
    await emulatePrint(page);
    for (const part of ["toggle-all", "permalink"]) {
      for (const element of await page.locator(`[data-part=${part}]`).all())
        await expect(element).toBeHidden();
    }
    await expect(page.locator(".afterword-chevron").first()).toBeHidden();
    await expect(page.locator("[role=status]")).toHaveText("", { useInnerText: true });
    for (const text of [faq.heading, takeaways.heading, ...questionTexts])
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    for (const card of await page.locator("[data-part=card]").all())
      await expect(card).toBeVisible();
  });
}

test("long lines of code and wide tables scroll on the screen, and wrap on paper", async ({
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
  const countScrolling = () =>
    page
      .locator(".afterword-scroll")
      .evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth).length);
  expect(await countScrolling()).toBe(2);
  await emulatePrint(page);
  expect(await countScrolling()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(600);
});

test("a dark part is printed in black without a background", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await visitPost(page, site, scriptWithSrc({ "data-theme": "dark", "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveCount(5);
  await emulatePrint(page);
  await expect(page.locator(".afterword")).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator(".afterword")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});

test("a PDF of the page has more pages with every answer than with print=as-is", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveCount(5);
  const withAnswers = await page.pdf({ format: "A6" });
  await page.locator("afterword-faq").evaluate((element) => element.setAttribute("print", "as-is"));
  await expect(page.locator(".afterword[data-print]")).toHaveCount(1);
  const asIs = await page.pdf({ format: "A6" });
  const countPages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(countPages(withAnswers)).toBeGreaterThan(countPages(asIs));
});

test("on a dark page, links are printed in the colours of paper", async ({ page, site }) => {
  const link = { type: "link", url: "/oak/", children: [{ type: "text", value: "Oak" }] };
  const data = {
    version: 1,
    faq: {
      items: [{ question: "Which?", answer: [{ type: "paragraph", children: [link] }] }],
    },
  };
  await page.emulateMedia({ colorScheme: "light" });
  await visitPost(page, site, `<div class="dark"><a href="#1">1</a>${scriptWithSrc()}</div>`, {
    data,
  });
  const answerLink = page.locator(".afterword-answer a");
  const readColors = () =>
    Promise.all(
      [page.locator("div > a").first(), answerLink].map((link) =>
        link.evaluate((link) => getComputedStyle(link).color),
      ),
    );
  const [own, dark] = await readColors();
  expect(dark).not.toBe(own);
  await emulatePrint(page);
  expect(await readColors()).toEqual([own, own]);
});
