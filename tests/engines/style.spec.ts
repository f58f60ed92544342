// Styles: colours, custom properties, columns, themes and text direction.

import { articleHtml, post, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("parts inherit the page's colour and font, and its custom properties override their styles", async ({
  tab,
}) => {
  const head = `<style>
    :root { --afterword-line: rgb(1, 2, 3); --afterword-radius: 21px; --afterword-space: 40px; --afterword-duration: 0s }
    main { color: rgb(7, 8, 9); font-family: monospace }
  </style>`;
  await tab.visitPost(articleHtml(), { head });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  expect(await tab.readStyle(".afterword-card", "border-top-color")).toBe("rgb(1, 2, 3)");
  expect(await tab.readStyle(".afterword-card", "border-top-left-radius")).toBe("21px");
  expect(await tab.readStyle(".afterword-cards", "row-gap")).toBe("40px");
  expect(await tab.readStyle("button.afterword-question", "color")).toBe("rgb(7, 8, 9)");
  expect(await tab.readStyle("button.afterword-question", "font-family")).toBe("monospace");
});

test("colours of borders and backgrounds are mixed from the colour of the text", async ({
  tab,
}) => {
  await tab.visitPost(articleHtml(), { head: "<style>main { color: rgb(0, 0, 255) }</style>" });
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  expect(await tab.readStyle(".afterword-card", "border-top-color")).toBe(
    "color(srgb 0 0 1 / 0.18)",
  );
  expect(await tab.readStyle(".afterword-card", "background-color")).toBe(
    "color(srgb 0 0 1 / 0.05)",
  );
});

test("cards are in columns in a wide article, and in one column in a narrow one", async ({
  tab,
}) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  const countRows = (width: number) =>
    tab.evaluate(async (width) => {
      (document.querySelector("main") as HTMLElement).style.width = `${width}px`;
      await new Promise(requestAnimationFrame);
      return new Set(
        [...document.querySelectorAll("[data-part=card]")].map(
          (card) => card.getBoundingClientRect().top,
        ),
      ).size;
    }, width);
  expect([await countRows(300), await countRows(900)]).toEqual([5, 2]);
});

test("in a narrow column, a card's number is beside its text", async ({ tab }) => {
  await tab.visitPost(articleHtml(), { head: "<style>main { width: 300px }</style>" });
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  const columns = await tab.readStyle(".afterword-card", "grid-template-columns");
  expect(columns.split(" ")).toHaveLength(2);
});

test("with theme=dark, a part is dark on a light page", async ({ tab }) => {
  await tab.visitPost(scriptWithSrc({ "data-theme": "dark", "data-show": "faq" }));
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.readStyle(".afterword", "color-scheme")).toBe("dark");
  const [, ...text] =
    (await tab.readStyle(".afterword", "color")).match(/(\d+), (\d+), (\d+)/) ?? [];
  const [, ...background] =
    (await tab.readStyle(".afterword", "background-color")).match(/(\d+), (\d+), (\d+)/) ?? [];
  expect(Math.min(...text.map(Number))).toBeGreaterThan(200);
  expect(Math.max(...background.map(Number))).toBeLessThan(70);
});

test("a part in a right-to-left language has its direction and its labels", async ({ tab }) => {
  await tab.visitPost(scriptWithSrc({ "data-lang": "ar" }), { data: { ...post, lang: "ar" } });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.readStyle("afterword-faq > .afterword", "direction")).toBe("rtl");
  const [label = ""] = await tab.readTexts("[data-part=toggle-all]");
  expect(label).toMatch(/^[\u0600-\u06ff ]+$/);
});
