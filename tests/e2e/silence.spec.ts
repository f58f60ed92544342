// Posts without any part: nothing is said, and no WebAssembly is fetched.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  otherFaq,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import {
  expectPageUntouched,
  questionButtons,
  setAttribute,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const LOAD_FAILED = /^error: Failed to load resource: .* 404/;
const ELEMENT = "<afterword-faq><p>Ask us.</p></afterword-faq>";

const isWidget = (site: Site, path: string) => [site.dist.wasm, site.dist.glue].includes(path);

/** Waits until the loader has come to the end of what it does with the page. */
const waitForLoader = async (page: Page) => {
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await page.waitForLoadState("networkidle");
  await waitForFrames(page);
};

for (const [state, answer] of [
  ["no content (204)", { status: 204 }],
  ["none (404)", { status: 404 }],
] as const) {
  test(`a server that has no data for the post causes silence: ${state}`, async ({
    page,
    site,
    log,
  }) => {
    if (answer.status === 404) log.expectLine(LOAD_FAILED);
    const body = articleHtml();
    site.serveFile("/post.json", "", answer);
    site.servePage("/post/", pageHtml(body));
    await page.goto("/post/");
    await waitForLoader(page);
    await expectPageUntouched(page, pageHtml(body));
    expect(log.events).toEqual([]);
    expect(site.requests.filter((path) => path === "/post.json")).toHaveLength(1);
    expect(site.requests.filter((path) => isWidget(site, path))).toEqual([]);
  });
}

const SPACE = '<script type="application/json" id="afterword-data">\n</script>';

for (const [state, body] of [
  ["data without a part", dataBlock({ version: 1 }) + scriptTag()],
  ["data whose parts are null", dataBlock({ version: 1, faq: null }) + scriptTag()],
  ["no block of data", scriptTag()],
  ["an empty block of data", SPACE + scriptTag()],
  [
    "data without the parts of show",
    dataBlock({ version: 1, faq: otherFaq }) + scriptTag({ "data-show": "takeaways" }),
  ],
] as const) {
  test(`a script tag is silent with ${state}`, async ({ page, site, log }) => {
    await visitPost(page, site, `<p>No questions.</p>${body}`);
    await waitForLoader(page);
    expect(log.events).toEqual([]);
    expect(site.requests.filter((path) => isWidget(site, path))).toEqual([]);
  });
}

for (const [state, data] of [
  ["neither part", { version: 1 }],
  ["the other part only", { version: 1, takeaways }],
] as const) {
  test(`an element keeps its fallback, in silence, with ${state}`, async ({ page, site, log }) => {
    const body = ELEMENT + scriptWithSrc({ "data-show": "faq json-ld" });
    await visitPost(page, site, body, { data });
    await waitForLoader(page);
    await expectPageUntouched(page, pageHtml(body));
    expect(log.events).toEqual([]);
  });
}

test("an element without any data keeps its fallback, in silence", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT + scriptTag());
  await waitForLoader(page);
  await expectPageUntouched(page, pageHtml(ELEMENT + scriptTag()));
  expect(log.events).toEqual([]);
});

test("an element gives its fallback back when its data has no such part any more", async ({
  page,
  site,
  log,
}) => {
  site.serveJson("/none.json", { version: 1 });
  await visitPost(page, site, ELEMENT + scriptWithSrc({ "data-show": "faq" }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await setAttribute(page, "script[data-src]", "data-src", "/none.json");
  await expect(page.getByText("Ask us.")).toBeVisible();
  await expect(questionButtons(page)).toHaveCount(0);
  await setAttribute(page, "script[data-src]", "data-src", "/post.json");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(log.eventDetails("error")).toEqual([]);
});

test("an article that was adopted is back when its data has no part any more", async ({
  page,
  site,
}) => {
  site.serveJson("/none.json", { version: 1 });
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  await setAttribute(page, "script[data-src]", "data-src", "/none.json");
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
  await expect(page.locator("article > ol").first()).toBeVisible();
  await expect(page.locator("article > ol").first().locator("> li")).toHaveCount(5);
});

test("the widget is fetched side by side with the data of an element", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const release = site.holdRequests("/post.json");
  site.servePage("/post/", pageHtml(ELEMENT + scriptWithSrc({ "data-show": "faq" })));
  await page.goto("/post/");
  await expect.poll(() => site.requests.filter((path) => isWidget(site, path))).toHaveLength(2);
  release();
  await expect(questionButtons(page)).toHaveText(questionTexts);
});
