// Find-in-page, which reaches closed answers by `hidden="until-found"`. WebDriver has no command
// for it, but a text fragment reveals such elements in the same way
// (https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute).

import { articleHtml, faq, itemIds, questionTexts, scriptWithSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

const LONG = '<div style="height: 150vh">A long story.</div>';
const SINGLE = articleHtml({ script: scriptWithSrc({ "data-mode": "single" }) });

test("closed answers are hidden until found: laid out as blocks without height", async ({
  tab,
}) => {
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

test("a text fragment opens the closed answer with its text and scrolls to it, in single mode, too", async ({
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
  const isInSight = () =>
    tab.evaluate(() => {
      const { top, bottom } =
        document.querySelector("[data-open] [data-part=answer]")?.getBoundingClientRect() ??
        new DOMRect(0, -1);
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
});

test("window.find opens the answer that has the text, and selects it", async ({ tab, engine }) => {
  test.skip(
    engine === "webkit",
    "its window.find returns true for a text in a closed answer, but does not reveal it",
  );
  await tab.visitPost(LONG + SINGLE + LONG);
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  const findText = (text: string) =>
    tab.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), text);
  expect(await findText("birds, moss")).toBe(true);
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[3]]);
  expect(await tab.evaluate(() => getSelection()?.toString())).toBe("birds, moss");
});

test("in an engine without until-found, closed answers are not displayed, and a click opens them", async ({
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
