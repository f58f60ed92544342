// Themes that take everything `hidden` off the page: closed answers are printed and found all the
// same.

import type { Page } from "@playwright/test";
import { articleHtml, faq, questionTexts, scriptWithSrc } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import { makeSamplePost } from "./support/sample-post.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const RULE = "[hidden] { display: none !important }";
/** Ways in which a page has the rule; in a layer, it beats any important rule outside of layers. */
const THEMES = {
  "in a layer of the page": `<style>@layer base { ${RULE} }</style>`,
  "imported into a layer": "<style>@import url(/reset.css) layer(base);</style>",
  "imported into a layer without a name": "<style>@import url(/reset.css) layer;</style>",
  "outside of layers": `<style>${RULE}</style>`,
};

const serveReset = (site: Site) => site.serveFile("/reset.css", RULE);
const answers = faq.items.map(({ answer }) => answer.slice(0, 12));

/** Returns the beginnings of the answers that are painted. */
const readVisibleAnswers = (page: Page) =>
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

for (const [where, head] of Object.entries(THEMES))
  for (const [which, body] of Object.entries({
    "an adopted list": articleHtml(),
    "a part without fallback": scriptWithSrc({ "data-show": "faq" }),
  }))
    test(`${which} is printed and found whole with the rule ${where}`, async ({ page, site }) => {
      serveReset(site);
      await visitPost(page, site, body, { head });
      await questionButtons(page).nth(1).click();
      await expect(openQuestions(page)).toHaveCount(1);
      expect(await readVisibleAnswers(page)).toEqual([answers[1]]);
      await page.emulateMedia({ media: "print" });
      await waitForFrames(page);
      expect(await readVisibleAnswers(page)).toEqual(answers);
      await page.emulateMedia({ media: "screen" });
      await waitForFrames(page);
      expect(await readVisibleAnswers(page)).toEqual([answers[1]]);
      // A text fragment reveals hidden="until-found" as find-in-page does.
      await page.evaluate(() => {
        location.hash = ":~:text=birds,%20moss";
      });
      await expect(openQuestions(page)).toHaveText([
        questionTexts[1],
        questionTexts[3],
      ] as string[]);
    });

test("answers that were open from the start, and those that come later, are printed", async ({
  page,
  site,
}) => {
  serveReset(site);
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-open": "all" }), {
    data: makeSamplePost(300),
    head: THEMES["imported into a layer"],
  });
  await expect(openQuestions(page)).toHaveCount(300);
  await page.locator("[data-part=toggle-all]").click();
  await expect(openQuestions(page)).toHaveCount(0);
  const displays = await page
    .locator("[data-part=panel]")
    .evaluateAll((panels) => panels.map((panel) => getComputedStyle(panel).display));
  expect(new Set(displays)).toEqual(new Set(["block"]));
});

test("without such a rule, panels have no style of their own", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator(".afterword [style]")).toHaveCount(0);
});
