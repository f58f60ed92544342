// Values of options that are not allowed, and odd spellings of allowed ones.

import { questionTexts, scriptWithSrc } from "./support/blog.ts";
import { EFFECTS, openTwo, readEffects } from "./support/option-effects.ts";
import { changeAttribute, openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const INVALID: [name: string, value: string, allowed: string][] = [
  ["loading", "later", "auto, eager, lazy or hydrated"],
  ["mode", "one", "multiple or single"],
  ["heading-level", "1", "auto, 2, 3, 4 or 5"],
  ["toggle-all", "yes", "auto, on or off"],
  ["filter", "yes", "auto, on or off"],
  ["numbered", "yes", "off or on"],
  ["preview", "2", "off or lines"],
  ["hash", "write", "open, sync or off"],
  ["remember", "local", "off or session"],
  ["print", "none", "all or as-is"],
  ["json-ld", "on", "auto, force or off"],
  ["theme", "black", "auto, light or dark"],
  ["show", "faq cards", "takeaways, faq or json-ld"],
  ["open", "nowhere", "none, first, all or ids of items"],
];

/** Returns the console line that is expected for the value. */
const formatWarning = ([name, value, allowed]: (typeof INVALID)[number]) =>
  `warning: afterword: ${name}: expected ${allowed}, found "${value}"`;

test("an invalid value has the effect of the default, and one console line names it", async ({
  page,
  site,
  log,
}) => {
  const attributes = Object.fromEntries(INVALID.map(([name, value]) => [`data-${name}`, value]));
  const body = `<afterword-takeaways></afterword-takeaways><afterword-faq></afterword-faq>${scriptWithSrc(attributes)}`;
  INVALID.forEach((bad) => log.expectLine(formatWarning(bad)));
  await visitPost(page, site, body);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await expect(questionButtons(page)).toHaveCount(5);
  const byDefault = EFFECTS.filter(([name]) => !/^(lang|label)/.test(name)).map(
    ([name, , , byDefault]) => [name, byDefault],
  );
  // The cards have a heading and a root element of their own, which some effects would find.
  await page.locator("afterword-takeaways").evaluate((element) => element.remove());
  // `mode` opens two answers before `open` is read, so these are open.
  const found = Object.fromEntries(await readEffects(page)) as Record<string, unknown>;
  expect(found).toEqual({ ...Object.fromEntries(byDefault), open: questionTexts.slice(0, 2) });
  await page
    .locator("afterword-faq")
    .evaluate((element: HTMLElement & { refresh(): void }) => element.refresh());
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(3);
});

test("an invalid value that is set later on an element is named, too", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq mode="single" label-expand-all="All"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(1);
  log.expectLine('warning: afterword: mode: expected multiple or single, found "Single"');
  await changeAttribute(page, "afterword-faq", "mode", "Single");
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(2);
  await changeAttribute(page, "afterword-faq", "label-expand-all", "Every");
  await expect(openQuestions(page)).toHaveCount(2);
});

test("white space around a value is ignored, and an empty value counts as absent", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq mode=" single " open="" toggle-all=" "></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1, 2));
  await expect(page.locator("[data-part=toggle-all]")).toHaveCount(0);
});

test("an invalid data-show is named, and all parts are shown", async ({ page, site, log }) => {
  log.expectLine('warning: afterword: show: expected takeaways, faq or json-ld, found "questions"');
  await visitPost(page, site, scriptWithSrc({ "data-show": "questions" }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
});

test("with an invalid mode, several answers can be open", async ({ page, site, log }) => {
  log.expectLine('warning: afterword: mode: expected multiple or single, found "one"');
  await visitPost(page, site, scriptWithSrc({ "data-mode": "one" }));
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(2);
});
