// Find-in-page, which reaches closed answers by `hidden="until-found"`.

import type { Page } from "@playwright/test";
import { articleHtml, faq, scriptWithSrc } from "./support/blog.ts";
import { countPixels, openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/**
 * Scrolls to `text` by a text fragment, which reveals `hidden="until-found"` as find-in-page does
 * (https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute).
 */
const findText = (page: Page, text: string) =>
  page.evaluate((text) => {
    location.hash = `:~:text=${encodeURIComponent(text)}`;
  }, text);

test("find-in-page opens the answer with the text, and in single mode closes the other", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-mode": "single" }) }));
  await questionButtons(page).nth(2).click();
  await findText(page, "birds, moss");
  await expect(page.locator("[aria-expanded=true]")).toHaveText([faq.items[3]?.question ?? ""]);
  await expect(page.getByText(faq.items[3]?.answer ?? "").first()).toBeInViewport();
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([
      { id: faq.items[2]?.id, open: false, reason: "find" },
      { id: faq.items[3]?.id, open: true, reason: "find" },
    ]);
});

for (const reducedMotion of ["reduce", "no-preference"] as const) {
  test(`the found text keeps its highlight, motion: ${reducedMotion}`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion });
    const head = "<style>::target-text { background: rgb(255, 0, 255); color: black }</style>";
    await visitPost(
      page,
      site,
      articleHtml({ script: scriptWithSrc({ "data-mode": "single", "data-open": "first" }) }),
      { head },
    );
    await expect(openQuestions(page)).toHaveCount(1);
    expect(await countPixels(page, [255, 0, 255])).toBe(0);
    await findText(page, "birds, moss");
    await expect(openQuestions(page)).toHaveText([faq.items[3]?.question ?? ""]);
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)),
    );
    expect(await countPixels(page, [255, 0, 255])).toBeGreaterThan(200);
  });
}
