// Script tags that come, change and leave, by whatever means.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import {
  questionButtons,
  readFaqPageQuestions,
  setAttribute,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const otherTexts = otherFaq.items.map(({ question }) => question);
/** A tag that has run the loader on a page without a part. */
const NO_PART = scriptTag({ "data-src": "/none.json" });

/** Opens a page whose loader has run and found no part. */
const visitWithoutPart = async (page: Page, site: Site, body = NO_PART) => {
  site.serveJson("/none.json", { version: 1 });
  site.serveJson("/other.json", otherPost);
  await visitPost(page, site, body);
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await page.waitForLoadState("networkidle");
};

/** The ways in which routers put HTML into a page. Those by `innerHTML` run no scripts. */
const WAYS: Record<string, (html: string) => void> = {
  "DOMParser, as other nodes of the document": (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    document.querySelector("main")?.replaceChildren(...parsed.body.children);
  },
  "DOMParser, as another body": (html) => {
    document.body = new DOMParser().parseFromString(`<main>${html}</main>`, "text/html").body;
  },
  innerHTML: (html) => {
    (document.querySelector("main") as HTMLElement).innerHTML = html;
  },
  "a clone of a template": (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    document.querySelector("main")?.append(template.content.cloneNode(true));
  },
  "a clone of nodes that were never on the page": (html) => {
    const main = document.createElement("main");
    main.innerHTML = html;
    document.body.append(main.cloneNode(true));
  },
  "a fragment whose scripts run": (html) => {
    document.querySelector("main")?.append(document.createRange().createContextualFragment(html));
  },
};

for (const [way, insert] of Object.entries(WAYS)) {
  test(`a tag is found on a page that had no part, put there by ${way}`, async ({ page, site }) => {
    await visitWithoutPart(page, site);
    await page.evaluate(insert, articleHtml());
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  });
}

test("a tag that was inserted before its attributes is found", async ({ page, site }) => {
  await visitWithoutPart(page, site);
  await page.evaluate((loader) => {
    const script = document.createElement("script");
    document.querySelector("main")?.append(script);
    script.type = "module";
    script.dataset.src = "/other.json";
    script.src = loader;
  }, site.dist.loader);
  await expect(questionButtons(page)).toHaveText(otherTexts);
});

test("a tag that never ran takes a change of its attributes over", async ({ page, site }) => {
  await visitWithoutPart(page, site);
  await page.evaluate(WAYS.innerHTML as (html: string) => void, scriptWithSrc());
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await setAttribute(page, "script[data-src]", "data-src", "/other.json");
  await expect(questionButtons(page)).toHaveText(otherTexts);
  await setAttribute(page, "script[data-src]", "data-heading-level", "4");
  await expect(page.locator("afterword-faq h4")).toHaveText([otherFaq.heading]);
});

test("an element that stands before its tag is shown when the tag comes", async ({
  page,
  site,
}) => {
  await visitWithoutPart(page, site);
  await page.evaluate(() => {
    document.querySelector("main")?.replaceChildren(document.createElement("afterword-faq"));
  });
  await waitForFrames(page);
  await page.evaluate(
    (html) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
    },
    scriptWithSrc({ "data-show": "faq" }),
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
});

test("a tag that stays shows each post whose data a router puts into the page", async ({
  page,
  site,
  log,
}) => {
  site.servePage("/post/", pageHtml("<p>No questions.</p>", scriptTag()));
  await page.goto("/post/");
  for (const [data, texts] of [
    [post, questionTexts],
    [otherPost, otherTexts],
    [undefined, []],
    [post, questionTexts],
  ] as const) {
    await page.evaluate(WAYS.innerHTML as (html: string) => void, data ? dataBlock(data) : "");
    await expect(questionButtons(page)).toHaveText([...texts]);
  }
  expect(log.eventDetails("error")).toEqual([]);
});

test("a tag that leaves takes the parts with it that it has brought", async ({ page, site }) => {
  await visitPost(page, site, `<p>A story.</p>${scriptWithSrc()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  const tag = await page.locator("script[data-src]").elementHandle();
  await tag?.evaluate((tag) => tag.remove());
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  await tag?.evaluate((tag) => document.querySelector("main")?.append(tag));
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("a tag that leaves gives the article its list back", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  await page.locator("script[data-src]").evaluate((tag) => tag.remove());
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
  await expect(page.locator("article > ol:visible > li")).toHaveCount(10);
});

test("a tag that is moved keeps its parts", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  await page.evaluate(() => document.body.append(document.querySelector("script[data-src]") ?? ""));
  await waitForFrames(page);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(log.eventDetails("ready")).toHaveLength(2);
});

test("another tag of the same post shows it when the first has left", async ({ page, site }) => {
  await visitPost(page, site, `${scriptWithSrc()}<hr>${scriptWithSrc()}`);
  await expect(page.locator("afterword-faq:has(~ hr)")).toHaveCount(1);
  await page
    .locator("script[data-src]")
    .first()
    .evaluate((tag) => tag.remove());
  await expect(page.locator("hr ~ afterword-faq [data-part=question]")).toHaveText(questionTexts);
});
