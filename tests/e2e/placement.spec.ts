import type { Page } from "@playwright/test";
import {
  dataBlock,
  faq,
  otherFaq,
  otherPost,
  post,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import { questionButtons, readJsonLd, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const outline = (page: Page) =>
  page.locator("main > *").evaluateAll((all) => all.map((each) => each.localName));
const cards = (page: Page) => page.locator("afterword-takeaways li");

test("with the script alone, takeaways and questions come after it, with their headings", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<h1>Barrels</h1>${scriptWithSrc()}<p>Comments</p>`);
  await expect(questionButtons(page)).toHaveText(faq.items.map(({ question }) => question));
  await expect(cards(page)).toHaveText(takeaways.items);
  expect(await outline(page)).toEqual([
    "h1",
    "script",
    "afterword-takeaways",
    "afterword-faq",
    "p",
  ]);
  await expect(page.locator("h2")).toHaveText([takeaways.heading, faq.heading]);
  await expect(page.locator("h3")).toHaveCount(5);
});

test("with the script alone, the sections are siblings of the one before them", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<h1>Barrels</h1><h3>Sources</h3>${scriptWithSrc()}<h5>Comments</h5>`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(cards(page)).toHaveCount(5);
  await expect(page.locator("h3")).toHaveText(["Sources", takeaways.heading, faq.heading]);
  await expect(page.locator("h4")).toHaveCount(5);
});

test("data in the page needs no request", async ({ page, site }) => {
  await visitPost(page, site, `${dataBlock(post)}${scriptTag()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(cards(page)).toHaveCount(5);
  expect(site.requests).not.toContain("/post.json");
});

test("data in the page may have a name of its own", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `${dataBlock(post, "barrels")}${scriptTag({ "data-from": "#barrels" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
});

test("the parts go into their elements, in place of what is inside", async ({ page, site }) => {
  const body = `<afterword-faq><p>Ask us.</p></afterword-faq><p>Between.</p>
    <afterword-takeaways><ul><li>Later.</li></ul></afterword-takeaways>${scriptWithSrc()}`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(cards(page)).toHaveCount(5);
  expect(await outline(page)).toEqual(["afterword-faq", "p", "afterword-takeaways", "script"]);
  await expect(page.getByText("Ask us.")).toHaveCount(0);
  await expect(page.getByText("Later.")).toHaveCount(0);
});

test("one element of its own leaves the other part to the script", async ({ page, site }) => {
  await visitPost(page, site, `<afterword-faq></afterword-faq><p>Between.</p>${scriptWithSrc()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(cards(page)).toHaveCount(5);
  expect(await outline(page)).toEqual(["afterword-faq", "p", "script", "afterword-takeaways"]);
});

test("an element may name data of its own, and two posts stand on one page", async ({
  page,
  site,
}) => {
  site.serveJson("/other.json", otherPost);
  const body = `<afterword-faq src="/other.json"></afterword-faq>
    ${dataBlock(post, "barrels")}<afterword-faq from="#barrels"></afterword-faq>${scriptTag()}`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveCount(7);
  await expect(questionButtons(page)).toHaveText(
    [...otherFaq.items, ...faq.items].map(({ question }) => question),
  );
});

test("an id that the page has already is not given out again", async ({ page, site }) => {
  await visitPost(page, site, `<p id="may-i-drink-from-it">Never.</p>${scriptWithSrc()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("#may-i-drink-from-it-2 button")).toHaveText(
    faq.items[3]?.question ?? "",
  );
});

for (const [how, body] of [
  [
    "elements",
    '<afterword-faq from="#a"></afterword-faq><afterword-faq from="#b"></afterword-faq>' +
      scriptTag(),
  ],
  ["scripts", scriptTag({ "data-from": "#a" }) + scriptTag({ "data-from": "#b" })],
] as const) {
  test(`two posts with the same question, by ${how}, have different ids`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, dataBlock(post, "a") + dataBlock(otherPost, "b") + body);
    await expect(questionButtons(page)).toHaveCount(7);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids).toContain("what-about-the-winter-2");
  });
}

test("the script included twice shows the post once", async ({ page, site, log }) => {
  await visitPost(page, site, `<h1>Barrels</h1>${scriptWithSrc()}${scriptWithSrc()}`);
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(cards(page)).toHaveCount(5);
});

for (const [show, expected] of [
  ["faq", { faq: 5, cards: 0, jsonLd: 0 }],
  ["takeaways json-ld", { faq: 0, cards: 5, jsonLd: 0 }],
  ["json-ld faq", { faq: 5, cards: 0, jsonLd: 1 }],
] as const) {
  test(`show="${show}" shows that and no more`, async ({ page, site, log }) => {
    await visitPost(page, site, scriptWithSrc({ "data-show": show }));
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    await expect(questionButtons(page)).toHaveCount(expected.faq);
    await expect(cards(page)).toHaveCount(expected.cards);
    expect(await readJsonLd(page)).toHaveLength(expected.jsonLd);
  });
}

test("mode=single keeps one answer open", async ({ page, site, log }) => {
  await visitPost(page, site, scriptWithSrc({ "data-mode": "single" }));
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(3).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveText([faq.items[3]?.question ?? ""]);
  const [second, fourth] = ["isnt-standing-water-a-home-for-mosquitoes", "may-i-drink-from-it"];
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      { id: second, open: true, reason: "user" },
      { id: second, open: false, reason: "user" },
      { id: fourth, open: true, reason: "user" },
    ]);
});

test("an attribute of the element counts before that of the script", async ({ page, site }) => {
  const body = `<h4>Notes</h4><afterword-faq heading-level="3"></afterword-faq>
    <afterword-takeaways></afterword-takeaways>${scriptWithSrc({ "data-heading-level": "5" })}`;
  await visitPost(page, site, body);
  await expect(page.locator("h3")).toHaveText([faq.heading]);
  await expect(page.locator("h4 button")).toHaveCount(5);
  await expect(page.locator("h5")).toHaveText([takeaways.heading]);
});

test("for a value that is not allowed, the default holds", async ({ page, site, log }) => {
  log.expectLine('warning: afterword: mode: expected multiple or single, found "one"');
  await visitPost(page, site, scriptWithSrc({ "data-mode": "one" }));
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(2);
});

test("a listener that cancels before-toggle keeps the answer closed", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, scriptWithSrc());
  await page.evaluate(() =>
    addEventListener("afterword:before-toggle", (event) => event.preventDefault(), { once: true }),
  );
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveText([faq.items[1]?.question ?? ""]);
  await expect.poll(() => log.eventDetails("before-toggle")).toHaveLength(2);
  expect(log.eventDetails("toggle")).toEqual([
    { id: faq.items[1]?.id, open: true, reason: "user" },
  ]);
});
