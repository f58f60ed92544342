// Several loaders, or several tags of one post, on one page.

import {
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  readJsonLd,
  visitPost,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

for (const [first, second] of [
  ["/v1/", "/v2/"],
  ["https://cdn.example/v1/", "/v2/"],
] as const) {
  test(`two loaders on one page, from ${first} and ${second}, show both posts with one widget`, async ({
    page,
    site,
    log,
  }) => {
    const [one, two] = [site.serveDist(first), site.serveDist(second)];
    site.serveJson("/other.json", otherPost);
    const other = otherFaq.items.map(({ question }) => question);
    const body =
      scriptTag({ "data-src": "/post.json", "data-show": "faq json-ld" }, one.loader) +
      scriptTag({ "data-src": "/other.json" }, two.loader);
    // In the other order, the second part would be ready twice: its ids give way to the first's.
    const release = site.holdRequests("/other.json");
    await visitPost(page, site, body);
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    release();
    await expect(questionButtons(page)).toHaveCount(7);
    await expect(page.locator("script + afterword-faq")).toHaveCount(2);
    await expect(questionButtons(page)).toHaveText([...questionTexts, ...other]);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual([...questionTexts, ...other]);
    expect(await readJsonLd(page)).toHaveLength(1);
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
    expect(site.requests.filter((path) => path.endsWith("_bg.wasm"))).toHaveLength(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(found).toEqual([...new Set(found)]);
    // Both parts react to the fragment and to attributes.
    await page.evaluate(() => {
      location.hash = "does-it-smell";
    });
    await expect(openQuestions(page)).toHaveText(["Does it smell?"]);
    await page
      .locator("script[data-src='/other.json']")
      .evaluate((script) => script.setAttribute("data-heading-level", "4"));
    await expect(page.locator("afterword-faq h4")).toHaveText([otherFaq.heading]);
  });
}

test("an element takes the options of its script, whichever loader was first", async ({
  page,
  site,
}) => {
  const [one, two] = [site.serveDist("/v1/"), site.serveDist("/v2/")];
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-open": "first", "data-show": "faq" }).replace("/afterword/afterword.js", one.loader)}${scriptTag({ "data-show": "faq" }, two.loader)}`,
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
});

test("the script included twice reacts once to each click and each fragment", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    scriptWithSrc({ "data-show": "faq json-ld" }) + scriptWithSrc({ "data-show": "faq json-ld" }),
  );
  await questionButtons(page).first().click();
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[2] as string);
  await expect(openQuestions(page)).toHaveCount(2);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      { id: itemIds[0], open: true, reason: "user" },
      { id: itemIds[2], open: true, reason: "hash" },
    ]);
  expect(await readJsonLd(page)).toHaveLength(1);
  expect(log.eventDetails("ready")).toHaveLength(1);
});

test("a post that is shown twice on one page has no id twice", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(
      `<afterword-faq></afterword-faq><afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
    ),
  );
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(10);
  const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(found).toEqual([...new Set(found)]);
});
