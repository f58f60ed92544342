import { articleHtml, faq, itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

// WebDriver has no find-in-page. What that does to `hidden="until-found"`, a text fragment does as well.

const LONG = '<div style="height: 150vh">A long story.</div>';
const SINGLE = articleHtml({ script: scriptWithSrc({ "data-mode": "single" }) });

test("closed answers are hidden until found: in the page, without any height", async ({ tab }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.evaluate(() => "onbeforematch" in document.body)).toBe(true);
  const panels = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-part=panel]")].map((panel) => {
      const { display, contentVisibility } = getComputedStyle(panel);
      return `${panel.hidden} ${display} ${contentVisibility} ${panel.offsetHeight}`;
    }),
  );
  expect(panels).toEqual(Array(5).fill("until-found block hidden 0"));
});

test("a text that is in a closed answer opens it and is scrolled to, also in single mode", async ({
  tab,
}) => {
  await tab.visitPost(LONG + SINGLE + LONG);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=question]", 2)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[2]]);
  await tab.evaluate(() => {
    scrollTo(0, 0);
    location.hash = `:~:text=${encodeURIComponent("birds, moss")}`;
  });
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
  await expect
    .poll(async () => (await tab.readEventDetails("toggle")).slice(1))
    .toEqual([
      { id: itemIds[2], open: false, reason: "find" },
      { id: itemIds[3], open: true, reason: "find" },
    ]);
  expect(await tab.readVisibleAnswers()).toEqual([faq.items[3]?.answer]);
  const inSight = () =>
    tab.evaluate(() => {
      const { top, bottom } =
        document.querySelector("[data-open] [data-part=answer]")?.getBoundingClientRect() ??
        new DOMRect(0, -1);
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(inSight).toBe(true);
});

test("window.find opens the answer that has the text, and selects it", async ({ tab, engine }) => {
  test.skip(
    engine === "webkit",
    "its window.find says that it has found a text in a closed answer, and does nothing",
  );
  await tab.visitPost(LONG + SINGLE + LONG);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const find = (text: string) =>
    tab.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), text);
  expect(await find("birds, moss")).toBe(true);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
  expect(await tab.evaluate(() => getSelection()?.toString())).toBe("birds, moss");
});

test("where the engine takes until-found for hidden, closed answers take no room, and a click opens them", async ({
  tab,
}) => {
  const head =
    "<style>html body [data-part=panel][hidden][hidden][hidden] { display: none !important }</style>";
  await tab.visitPost(articleHtml(), { head });
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.readStyle("[data-part=panel]", "display")).toBe("none");
  await (await tab.findNth("[data-part=question]", 1)).click();
  await expect.poll(() => tab.readVisibleAnswers()).toEqual([faq.items[1]?.answer]);
  await (await tab.findNth("[data-part=question]", 1)).click();
  await expect.poll(() => tab.readVisibleAnswers()).toEqual([]);
});
