// Options that change while a part is shown: what stays as it was.

import {
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { ITEM, openTwo } from "./support/option-effects.ts";
import {
  changeAttribute,
  openQuestions,
  questionButtons,
  setAttribute,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("an attribute of the element overrides that of the script, after changes, too", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq label-expand-all="Mine"></afterword-faq>${scriptWithSrc({ "data-label-expand-all": "Ours" })}`;
  await visitPost(page, site, body);
  const button = page.locator("[data-part=toggle-all]");
  await expect(button).toHaveAccessibleName("Mine");
  await changeAttribute(page, "afterword-faq", "label-expand-all", null);
  await expect(button).toHaveAccessibleName("Ours");
  await setAttribute(page, "script[data-src]", "data-label-expand-all", "Everyone’s");
  await expect(button).toHaveAccessibleName("Everyone’s");
});

const LIVE: [string, string][] = [
  ["show", "faq"],
  ["heading-level", "3"],
  ["toggle-all", "off"],
  ["filter", "on"],
  ["numbered", "on"],
  ["preview", "lines"],
  ["hash", "sync"],
  ["remember", "session"],
  ["print", "as-is"],
  ["json-ld", "force"],
  ["theme", "dark"],
  ["lang", "fr"],
  ["label-copy-link", "Link"],
];

test("open answers stay open when other options change", async ({ page, site, log }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(2);
  const toggles = log.eventDetails("toggle").length;
  for (const [name, value] of LIVE) {
    await changeAttribute(page, "afterword-faq", name, value);
    await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 2));
  }
  for (const [name, value] of [
    ["json-ld", "off"],
    ["theme", "light"],
    ["label-expand-all", "All"],
  ] as const) {
    for (const gone of ["afterword-faq", null] as const) {
      if (gone) await setAttribute(page, gone, name, null);
      else await changeAttribute(page, "script[data-src]", `data-${name}`, value);
    }
    await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 2));
  }
  expect(log.eventDetails("toggle")).toHaveLength(toggles);
});

test("a closed answer stays closed when an option changes, even if the fragment names it", async ({
  page,
  site,
}) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(`<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`),
  );
  await page.goto(`/post/#${ITEM}`);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await questionButtons(page).nth(2).click();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(openQuestions(page)).toHaveCount(0);
  await changeAttribute(page, "afterword-faq", "theme", "dark");
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("the focus stays on its question when an option changes", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await questionButtons(page).nth(3).focus();
  await changeAttribute(page, "afterword-faq", "theme", "dark");
  await expect(questionButtons(page).nth(3)).toBeFocused();
  await page.locator("[data-part=permalink]").nth(1).focus();
  await changeAttribute(page, "afterword-faq", "theme", null);
  await expect(page.locator("[data-part=permalink]").nth(1)).toBeFocused();
  await page.locator("[data-part=toggle-all]").focus();
  await changeAttribute(page, "afterword-faq", "theme", "light");
  await expect(page.locator("[data-part=toggle-all]")).toBeFocused();
});

test("late data of an earlier address does not replace newer data", async ({ page, site }) => {
  site.serveJson("/slow.json", otherPost);
  const release = site.holdRequests("/slow.json");
  const slow = page.waitForResponse("**/slow.json");
  await visitPost(page, site, `<afterword-faq src="/slow.json"></afterword-faq>${scriptTag()}`);
  await setAttribute(page, "afterword-faq", "src", "/post.json");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  release();
  await slow;
  await waitForFrames(page);
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("answers start open even if an attribute changes while the widget loads", async ({
  page,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  await visitPost(
    page,
    site,
    `<afterword-faq open="first"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await setAttribute(page, "afterword-faq", "lang", "en-GB");
  release();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
});

test("a part that is rendered again keeps the level of its heading", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<h2>Notes</h2><afterword-faq></afterword-faq><afterword-takeaways></afterword-takeaways>${scriptWithSrc()}`,
  );
  await expect(page.locator("afterword-takeaways h2")).toHaveCount(1);
  await setAttribute(page, "afterword-takeaways", "theme", "dark");
  await expect(page.locator("afterword-takeaways [data-theme=dark] h2")).toHaveCount(1);
});
