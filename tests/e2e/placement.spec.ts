// The places of the parts on a page, and the data and options that each takes.

import type { Page } from "@playwright/test";
import {
  dataBlock,
  faq,
  otherFaq,
  otherPost,
  post,
  questionList,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import { questionButtons, readJsonLd, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const readChildTags = (page: Page) =>
  page.locator("main > *").evaluateAll((all) => all.map((each) => each.localName));
const takeawayCards = (page: Page) => page.locator("afterword-takeaways [data-part=card]");

test("with the script alone, takeaways and questions follow it, with their headings", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<h1>Barrels</h1>${scriptWithSrc()}<p>Comments</p>`);
  await expect(questionButtons(page)).toHaveText(faq.items.map(({ question }) => question));
  await expect(takeawayCards(page)).toHaveText(takeaways.items);
  expect(await readChildTags(page)).toEqual([
    "h1",
    "script",
    "afterword-takeaways",
    "afterword-faq",
    "p",
  ]);
  await expect(page.locator("h2")).toHaveText([takeaways.heading, faq.heading]);
  await expect(page.locator("h3")).toHaveCount(5);
});

test("with the script alone, the parts have the heading level of the section before", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<h1>Barrels</h1><h3>Sources</h3>${scriptWithSrc()}<h5>Comments</h5>`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(takeawayCards(page)).toHaveCount(5);
  await expect(page.locator("h3")).toHaveText(["Sources", takeaways.heading, faq.heading]);
  await expect(page.locator("h4")).toHaveCount(5);
});

test("data in the page needs no request", async ({ page, site }) => {
  await visitPost(page, site, `${dataBlock(post)}${scriptTag()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(takeawayCards(page)).toHaveCount(5);
  expect(site.requests).not.toContain("/post.json");
});

test("data in the page may have another id", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `${dataBlock(post, "barrels")}${scriptTag({ "data-from": "#barrels" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
});

test("the parts are shown in place of the content of their elements", async ({ page, site }) => {
  const body = `<afterword-faq><p>Ask us.</p></afterword-faq><p>Between.</p>
    <afterword-takeaways><ul><li>Later.</li></ul></afterword-takeaways>${scriptWithSrc()}`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(takeawayCards(page)).toHaveCount(5);
  expect(await readChildTags(page)).toEqual([
    "afterword-faq",
    "p",
    "afterword-takeaways",
    "script",
  ]);
  await expect(page.getByText("Ask us.")).toBeHidden();
  await expect(page.getByText("Later.")).toBeHidden();
});

test("a part without an element is placed after the script", async ({ page, site }) => {
  await visitPost(page, site, `<afterword-faq></afterword-faq><p>Between.</p>${scriptWithSrc()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(takeawayCards(page)).toHaveCount(5);
  expect(await readChildTags(page)).toEqual([
    "afterword-faq",
    "p",
    "script",
    "afterword-takeaways",
  ]);
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

test("an item whose id the page already has gets another id", async ({ page, site }) => {
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
  await expect(takeawayCards(page)).toHaveCount(5);
});

for (const [show, expected] of [
  ["faq", { faq: 5, cards: 0, jsonLd: 0 }],
  ["takeaways json-ld", { faq: 0, cards: 5, jsonLd: 0 }],
  ["json-ld faq", { faq: 5, cards: 0, jsonLd: 1 }],
] as const) {
  test(`show="${show}" shows these parts and no others`, async ({ page, site, log }) => {
    await visitPost(page, site, scriptWithSrc({ "data-show": show }));
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    await expect(questionButtons(page)).toHaveCount(expected.faq);
    await expect(takeawayCards(page)).toHaveCount(expected.cards);
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

test("an attribute of the element overrides that of the script", async ({ page, site }) => {
  const body = `<h4>Notes</h4><afterword-faq heading-level="3"></afterword-faq>
    <afterword-takeaways></afterword-takeaways>${scriptWithSrc({ "data-heading-level": "5" })}`;
  await visitPost(page, site, body);
  await expect(page.locator("h3")).toHaveText([faq.heading]);
  await expect(page.locator("h4 button")).toHaveCount(5);
  await expect(page.locator("h5")).toHaveText([takeaways.heading]);
});

test("an element belongs to the script in its own article", async ({ page, site }) => {
  const others = otherFaq.items.map(({ question }) => question);
  site.serveJson("/other.json", otherPost);
  const first = `<article><h1>One</h1><afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}</article>`;
  const list = questionList(otherFaq.items);
  const second = `<article><h2>${otherFaq.heading}</h2>${list}${scriptTag({ "data-src": "/other.json" })}</article>`;
  await visitPost(page, site, first + second);
  await expect(page.locator("article:first-child [data-part=question]")).toHaveText(questionTexts);
  await expect(page.locator("article:last-child [data-part=question]")).toHaveText(others);
});
