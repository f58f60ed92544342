// The option `loading`: when the widget and the data are fetched.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  itemIds,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  setAttribute,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const FAR = '<div style="height: 6000px">A long story.</div>';
const MICRODATA = '<meta itemscope itemtype="https://schema.org/FAQPage">';
const BLOCK = `<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": []}</script>`;

/** The content of the element, as static markup. */
const STATIC = renderStaticParts(post).faq.html.replace(
  /^<afterword-faq[^>]*>|<[/]afterword-faq>$/g,
  "",
);

const SCRIPT = scriptWithSrc({ "data-show": "faq json-ld" });
const lazyElement = (attributes = "") =>
  `<afterword-faq loading="lazy" ${attributes}><p>Ask us.</p></afterword-faq>`;

/** Returns the requests so far for glue, WebAssembly and data. */
const readFetches = (site: Site) =>
  site.requests.filter((path) => [site.dist.wasm, site.dist.glue, "/post.json"].includes(path));

/** Waits until the loader has run, and expects that it has fetched nothing. */
const expectWaiting = async (page: Page, site: Site) => {
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await waitForFrames(page);
  // Requests arrive in order: any earlier one is recorded when this one is answered.
  await page.evaluate(() => fetch("/post/").then((response) => response.text()));
  expect(readFetches(site)).toEqual([]);
};

const expectShown = (page: Page) => expect(questionButtons(page)).toHaveText(questionTexts);

test("loading=lazy fetches nothing until the part is near the viewport, but not yet in it", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAR + lazyElement() + FAR + SCRIPT);
  await expectWaiting(page, site);
  await page.evaluate(() => scrollTo(0, 3500));
  await expectWaiting(page, site);
  await page.evaluate(() => scrollTo(0, 4500));
  await expectShown(page);
  await expect(questionButtons(page).first()).not.toBeInViewport();
  expect(readFetches(site).sort()).toEqual([site.dist.wasm, site.dist.glue, "/post.json"].sort());
});

test("loading=lazy fetches at once if the part is in view already", async ({ page, site }) => {
  await visitPost(page, site, lazyElement() + SCRIPT);
  await expectShown(page);
});

test("loading=lazy fetches at once if the fragment names an item", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(FAR + lazyElement() + FAR + SCRIPT));
  await page.goto(`/post/#${itemIds[2]}`);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("loading=lazy fetches when a link to an item is followed", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<a href="#${itemIds[2]}">How large?</a>${FAR}${lazyElement()}${FAR}${SCRIPT}`,
  );
  await expectWaiting(page, site);
  await page.getByRole("link", { name: "How large?" }).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("loading=lazy ignores a fragment that names something else on the page", async ({
  page,
  site,
}) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(
      `<h1 id="top">Top</h1><a href="#story">Story</a>${FAR}<p id="story">A story.</p>${FAR}${lazyElement()}${SCRIPT}`,
    ),
  );
  await page.goto("/post/#top");
  await expectWaiting(page, site);
  await page.getByRole("link", { name: "Story" }).click();
  await expect(page.getByText("A story.")).toBeInViewport();
  await expectWaiting(page, site);
});

for (const method of ["open", "openAll", "refresh"] as const) {
  test(`loading=lazy fetches when a method is called: ${method}`, async ({ page, site }) => {
    await visitPost(page, site, FAR + lazyElement() + SCRIPT);
    await expectWaiting(page, site);
    await page
      .locator("afterword-faq")
      .evaluate(
        (element, [method, id]) =>
          (element as unknown as Record<string, (id: string) => void>)[method as string]?.(
            id as string,
          ),
        [method, itemIds[1]],
      );
    await expectShown(page);
    await expect(openQuestions(page)).toHaveText(
      { open: [questionTexts[1] as string], openAll: questionTexts, refresh: [] }[method],
    );
  });
}

test("loading=eager fetches at once, however far away the part is", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `${FAR}<afterword-faq loading="eager">${STATIC}</afterword-faq>${SCRIPT}`,
    { head: BLOCK },
  );
  await expectShown(page);
});

test("by default the widget is fetched at once", async ({ page, site }) => {
  await visitPost(page, site, `${FAR}<afterword-faq><p>Ask us.</p></afterword-faq>${SCRIPT}`);
  await expectShown(page);
});

for (const [content, inside, head, isLazy] of [
  ["static markup and a FAQPage", STATIC, BLOCK, true],
  ["static markup and a FAQPage in microdata", STATIC, MICRODATA, true],
  [
    "static markup and microdata of another kind",
    STATIC,
    MICRODATA.replace("FAQPage", "Article"),
    false,
  ],
  ["static markup alone", STATIC, "", false],
  ["a FAQPage alone", "<p>Ask us.</p>", BLOCK, false],
] as const) {
  test(`with ${content}, the default is ${isLazy ? "lazy" : "eager"}`, async ({ page, site }) => {
    await visitPost(page, site, `${FAR}<afterword-faq>${inside}</afterword-faq>${SCRIPT}`, {
      head,
    });
    if (isLazy) {
      await expectWaiting(page, site);
      await page.locator("afterword-faq").scrollIntoViewIfNeeded();
    }
    await expectShown(page);
  });
}

test("lazy static markup opens the item of the fragment", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(`${FAR}<afterword-faq>${STATIC}</afterword-faq>${FAR}${SCRIPT}`, BLOCK),
  );
  await page.goto(`/post/#${itemIds[3]}`);
  await expectShown(page);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("a lazy part that is removed is never fetched", async ({ page, site, log }) => {
  await visitPost(page, site, FAR + lazyElement() + SCRIPT);
  await expectWaiting(page, site);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[0] as string);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expectWaiting(page, site);
  expect(log.events).toEqual([]);
});

test("a lazy part that is moved stays lazy in its new place", async ({ page, site }) => {
  await visitPost(page, site, `${FAR}${lazyElement()}${FAR}<aside></aside>${SCRIPT}`);
  await expectWaiting(page, site);
  await page.evaluate(() =>
    document.querySelector("aside")?.append(document.querySelector("afterword-faq") ?? ""),
  );
  await expectWaiting(page, site);
  await page.evaluate(() => scrollTo(0, 4500));
  await expectWaiting(page, site);
  await page.locator("aside").scrollIntoViewIfNeeded();
  await expectShown(page);
});

test("a lazy part whose attributes change stays lazy, until loading changes", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAR + lazyElement() + SCRIPT);
  await expectWaiting(page, site);
  await setAttribute(page, "afterword-faq", "mode", "single");
  await expectWaiting(page, site);
  await setAttribute(page, "afterword-faq", "class", "wide");
  await expectWaiting(page, site);
  await setAttribute(page, "script[data-src]", "data-theme", "dark");
  await expectWaiting(page, site);
  await setAttribute(page, "afterword-faq", "loading", "eager");
  await expectShown(page);
  await expect(page.locator("afterword-faq > [data-theme=dark]")).toHaveCount(1);
});

test("two lazy parts share one fetch, and each is shown when it comes near", async ({
  page,
  site,
}) => {
  const body = `${FAR}${lazyElement()}${FAR}<afterword-takeaways loading="lazy"><p>Later.</p></afterword-takeaways>${scriptWithSrc()}`;
  await visitPost(page, site, body);
  await expectWaiting(page, site);
  await page.locator("afterword-faq").scrollIntoViewIfNeeded();
  await expectShown(page);
  await expect(page.locator("afterword-takeaways")).toHaveText("Later.");
  await page.locator("afterword-takeaways").scrollIntoViewIfNeeded();
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  for (const path of [site.dist.wasm, site.dist.glue, "/post.json"]) {
    expect(site.requests.filter((request) => request === path)).toHaveLength(1);
  }
});

/** Returns the article with a long story before its lists. */
const longArticle = (script: string) => articleHtml({ script }).replace("<h2", () => `${FAR}<h2`);

for (const [where, body] of [
  [
    "at the end of the article",
    FAR + articleHtml({ script: scriptWithSrc({ "data-loading": "lazy" }) }),
  ],
  [
    "after the data in the page",
    FAR + articleHtml({ script: dataBlock(post) + scriptTag({ "data-loading": "lazy" }) }),
  ],
  ["after the article", longArticle("") + scriptWithSrc({ "data-loading": "lazy" })],
  [
    "after the article, which has a table of contents and a footer",
    `<h2>Contents</h2><ol><li>Barrels</li></ol>${longArticle(`<footer>${FAR}</footer>`)}${scriptWithSrc({ "data-loading": "lazy" })}`,
  ],
  [
    "in a wrapper of its own",
    FAR + articleHtml({ script: `<div>${scriptWithSrc({ "data-loading": "lazy" })}</div>` }),
  ],
] as const) {
  test(`a script with data-loading=lazy waits for the article's lists to come near: ${where}`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, body);
    await expectWaiting(page, site);
    await page.locator("article > h2").first().scrollIntoViewIfNeeded();
    await expectShown(page);
  });
}

test("a script with data-loading=lazy after prose only shows the parts when they come near", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<p>A story.</p>${FAR}${scriptWithSrc({ "data-loading": "lazy" })}`);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
  await expect(questionButtons(page)).toHaveCount(0);
  await page.locator("afterword-faq").scrollIntoViewIfNeeded();
  await expectShown(page);
});

test("a script in the head with data-loading=lazy shows the parts when the lists come near", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAR + articleHtml({ script: "" }), {
    head: scriptWithSrc({ "data-loading": "lazy" }),
  });
  await page.locator("article > h2").first().scrollIntoViewIfNeeded();
  await expectShown(page);
});
