// The options of the FAQ, and what a page shows of each.

import { expect, type Page } from "@playwright/test";
import { itemIds, questionTexts } from "./blog.ts";
import { openQuestions, questionButtons, readJsonLd, waitForFrames } from "./page.ts";

/** The DOM id of the third item. */
export const ITEM = itemIds[2] as string;

/** Opens the first answer, then the second. */
export const openTwo = async (page: Page) => {
  for (const index of [0, 1]) {
    const question = questionButtons(page).nth(index);
    if ((await question.getAttribute("aria-expanded")) === "false") await question.click();
  }
};

/** Navigates to the fragment of {@link ITEM}, and returns whether that has opened the item. */
const followFragment = async (page: Page) => {
  await page.evaluate((id) => {
    location.hash = "";
    location.hash = id;
  }, ITEM);
  await waitForFrames(page);
  const open = (await page.locator(`[id="${ITEM}"] [aria-expanded=true]`).count()) > 0;
  if (open) await questionButtons(page).nth(2).click();
  return open;
};

/** Returns the number of answers that are visible in print. */
const countPrintedAnswers = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  await waitForFrames(page);
  const visible = await page
    .locator("[data-part=answer]")
    .evaluateAll(
      (all) =>
        all.filter((answer) => answer.checkVisibility({ contentVisibilityAuto: true })).length,
    );
  await page.emulateMedia({ media: null });
  return visible;
};

/** Toggles an answer, and returns the number of entries that this leaves in the session storage. */
const countStoredEntries = async (page: Page) => {
  await page.evaluate(() => sessionStorage.clear());
  const question = questionButtons(page).first();
  const before = await question.getAttribute("aria-expanded");
  await question.click();
  await expect(question).not.toHaveAttribute("aria-expanded", String(before));
  await waitForFrames(page);
  return page.evaluate(() => sessionStorage.length);
};

const readButtonText = (page: Page) => page.locator("[data-part=toggle-all]").innerText();

/** For each option, a value that is not its default, and a state of the page that shows both. */
export const EFFECTS: [
  name: string,
  value: string,
  readEffect: (page: Page) => Promise<unknown>,
  byDefault: unknown,
  withIt: unknown,
][] = [
  [
    "mode",
    "single",
    async (page) => (await openTwo(page), openQuestions(page).allTextContents()),
    questionTexts.slice(0, 2),
    questionTexts.slice(1, 2),
  ],
  ["open", "first", (page) => openQuestions(page).allTextContents(), [], questionTexts.slice(0, 1)],
  [
    "heading-level",
    "4",
    (page) => page.locator("main [data-part=heading]").evaluate((heading) => heading.localName),
    "h2",
    "h4",
  ],
  ["toggle-all", "off", (page) => page.locator("[data-part=toggle-all]").count(), 1, 0],
  ["filter", "on", (page) => page.getByRole("searchbox").count(), 0, 1],
  [
    "numbered",
    "on",
    (page) => page.locator("afterword-faq .afterword").getAttribute("data-numbered"),
    null,
    "",
  ],
  [
    "preview",
    "lines",
    (page) => page.locator("afterword-faq .afterword").getAttribute("data-preview"),
    null,
    "lines",
  ],
  ["hash", "off", followFragment, true, false],
  ["remember", "session", countStoredEntries, 0, 1],
  ["print", "as-is", countPrintedAnswers, 5, 0],
  ["json-ld", "off", async (page) => (await readJsonLd(page)).length, 1, 0],
  ["theme", "dark", (page) => page.locator(".afterword").getAttribute("data-theme"), null, "dark"],
  ["lang", "de", readButtonText, "Expand all", "Alle aufklappen"],
  ["label-expand-all", "Show me", readButtonText, "Expand all", "Show me"],
];

/** Returns the state of the page for each option except languages and labels. */
export const readEffects = async (page: Page) => {
  const found = [];
  for (const [name, , readEffect] of EFFECTS)
    if (!/^(lang|label)/.test(name)) found.push([name, await readEffect(page)]);
  return found;
};
