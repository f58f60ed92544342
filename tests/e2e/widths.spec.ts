// The width of the parts in the columns and boxes of pages: they neither overflow nor collapse.

import type { Page } from "@playwright/test";
import { type Post, scriptTag } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="9"/>';

const text = (value: string) => ({ type: "text", value });
const image = { type: "image", url: "/wide.svg", alt: "A wide roof" };
const cells = Array.from({ length: 9 }, () => ({ type: "tableCell", children: [text(LONG)] }));

/** A post with everything that is wide. */
const widePost: Post = {
  version: 1,
  lang: "en",
  faq: {
    heading: "Questions",
    items: [
      { question: "Is it short?", answer: "It is." },
      { question: `${LONG}?`, answer: `${LONG} ${"and so on ".repeat(30)}` },
      {
        question: "Is it wide?",
        answer: [
          { type: "paragraph", children: [image] },
          { type: "code", value: "barrel --fill ".repeat(30) },
          { type: "table", align: [], children: [{ type: "tableRow", children: cells }] },
        ],
      },
    ],
  },
  takeaways: { heading: "Takeaways", items: ["One.", `${LONG}.`, [image], "Four.", "Five."] },
};

const PARTS =
  '<afterword-takeaways src="/post.json"></afterword-takeaways>' +
  '<afterword-faq src="/post.json"></afterword-faq>';
const ASIDE = "<aside>Other posts</aside>";

/** Boxes around the parts, by the rules for `article` and for all of the page. */
const LAYOUTS: Record<string, { css: string; aside?: boolean; dialog?: boolean; dir?: string }> = {
  "a grid column": {
    css: "section { display: grid; grid-template-columns: 1fr 260px }",
    aside: true,
  },
  "a grid column, right to left": {
    css: "section { display: grid; grid-template-columns: 1fr 260px }",
    aside: true,
    dir: "rtl",
  },
  "a flexible box": {
    css: "section { display: flex } article { flex: 1 } aside { flex: 0 0 200px }",
    aside: true,
  },
  "a box in a row": {
    css: "section { display: flex } aside { flex: 0 0 200px } article { display: flex }",
    aside: true,
  },
  "a centered column": { css: "article { display: flex; flex-flow: column; align-items: center }" },
  "a float": { css: "article { float: left }" },
  "a table": { css: "section { display: table } article { display: table-cell }" },
  "a dialog": { css: "", dialog: true },
  "a zoomed box": { css: "article { zoom: 2 }" },
  "a page with text of 200 %": { css: "html { font-size: 200% }" },
};

const visitLayout = async (page: Page, site: Site, name: string) => {
  const { css, aside, dialog, dir = "ltr" } = LAYOUTS[name] ?? { css: "" };
  site.serveFile("/wide.svg", IMAGE);
  const article = `<article>${PARTS}</article>${aside ? ASIDE : ""}${scriptTag()}`;
  const body = dialog ? `<dialog open>${article}</dialog>` : article;
  const head = `<style>${css}</style>`;
  await visitPost(page, site, `<div dir="${dir}"><section>${body}</section></div>`, {
    data: widePost,
    head,
  });
  await expect(questionButtons(page)).toHaveCount(3);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
};

const readWidth = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().width);

/** Expects that nothing reaches beyond the page's edges, or the edges of its part. */
const expectNoOverflow = async (page: Page) => {
  const overflow = await page.evaluate(() => {
    const page = document.documentElement;
    const outside = [...document.querySelectorAll(".afterword")].filter((root) => {
      const { left, right } = root.getBoundingClientRect();
      return [...root.querySelectorAll(".afterword-card, .afterword-answer, img")].some((child) => {
        const box = child.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      });
    });
    return { page: page.scrollWidth - page.clientWidth, outside: outside.length };
  });
  expect(overflow).toEqual({ page: 0, outside: 0 });
};

for (const name of Object.keys(LAYOUTS))
  test(`the parts keep within ${name}, closed or open`, async ({ page, site }) => {
    for (const width of [600, 900]) {
      await page.setViewportSize({ width, height: 800 });
      await visitLayout(page, site, name);
      await expectNoOverflow(page);
      for (const question of await questionButtons(page).all()) await question.click();
      await expect(openQuestions(page)).toHaveCount(3);
      const images = () =>
        page.evaluate(() => [...document.images].map(({ complete }) => complete));
      await expect.poll(images).not.toContain(false);
      await expectNoOverflow(page);
    }
  });

for (const name of ["a centered column", "a float", "a table", "a dialog"])
  test(`in ${name}, the parts have 40 em, and opening an answer changes no width`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    site.serveJson("/post.json", widePost);
    await visitLayout(page, site, name);
    const widths = await Promise.all(
      ["afterword-takeaways", "afterword-faq"].map((tag) => readWidth(page, tag)),
    );
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(640);
    await questionButtons(page).first().click();
    await expect(openQuestions(page)).toHaveCount(1);
    expect(await readWidth(page, "afterword-faq")).toBe(widths[1]);
  });

test("a column of 200 px makes the cards narrow, not the page wide", async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visitLayout(page, site, "a grid column");
  await page.addStyleTag({ content: "section { grid-template-columns: 200px 1fr !important }" });
  expect(await readWidth(page, "afterword-takeaways")).toBe(200);
  await expectNoOverflow(page);
});
