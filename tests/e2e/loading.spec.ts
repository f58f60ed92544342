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

/** What is in the element, in static markup. */
const STATIC = renderStaticParts(post).faq.html.replace(
  /^<afterword-faq[^>]*>|<[/]afterword-faq>$/g,
  "",
);

const SCRIPT = scriptWithSrc({ "data-show": "faq json-ld" });
const lazy = (attributes = "") =>
  `<afterword-faq loading="lazy" ${attributes}><p>Ask us.</p></afterword-faq>`;

/** What the widget has asked for, of what it needs. */
const fetched = (site: Site) =>
  site.requests.filter((path) => [site.dist.wasm, site.dist.glue, "/post.json"].includes(path));

/** The loader has run, and what it was going to do at once is done. */
const waits = async (page: Page, site: Site) => {
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await waitForFrames(page);
  // A request that was made has been seen when this one has.
  await page.evaluate(() => fetch("/post/").then((response) => response.text()));
  expect(fetched(site)).toEqual([]);
};

const loaded = (page: Page) => expect(questionButtons(page)).toHaveText(questionTexts);

test("loading=lazy fetches nothing until the part comes near, and then before it is in sight", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAR + lazy() + FAR + SCRIPT);
  await waits(page, site);
  await page.evaluate(() => scrollTo(0, 3500));
  await waits(page, site);
  await page.evaluate(() => scrollTo(0, 4500));
  await loaded(page);
  await expect(questionButtons(page).first()).not.toBeInViewport();
  expect(fetched(site).sort()).toEqual([site.dist.wasm, site.dist.glue, "/post.json"].sort());
});

test("loading=lazy is at once where the part is in sight already", async ({ page, site }) => {
  await visitPost(page, site, lazy() + SCRIPT);
  await loaded(page);
});

test("a fragment that names an item is reason enough", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(FAR + lazy() + FAR + SCRIPT));
  await page.goto(`/post/#${itemIds[2]}`);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("so is one that comes later, by a link", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<a href="#${itemIds[2]}">How large?</a>${FAR}${lazy()}${FAR}${SCRIPT}`,
  );
  await waits(page, site);
  await page.getByRole("link", { name: "How large?" }).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("a fragment that names something else on the page is none", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(
      `<h1 id="top">Top</h1><a href="#story">Story</a>${FAR}<p id="story">A story.</p>${FAR}${lazy()}${SCRIPT}`,
    ),
  );
  await page.goto("/post/#top");
  await waits(page, site);
  await page.getByRole("link", { name: "Story" }).click();
  await expect(page.getByText("A story.")).toBeInViewport();
  await waits(page, site);
});

for (const method of ["open", "openAll", "refresh"] as const) {
  test(`a call is reason enough: ${method}`, async ({ page, site }) => {
    await visitPost(page, site, FAR + lazy() + SCRIPT);
    await waits(page, site);
    await page
      .locator("afterword-faq")
      .evaluate(
        (element, [method, id]) =>
          (element as unknown as Record<string, (id: string) => void>)[method as string]?.(
            id as string,
          ),
        [method, itemIds[1]],
      );
    await loaded(page);
    await expect(openQuestions(page)).toHaveText(
      { open: [questionTexts[1] as string], openAll: questionTexts, refresh: [] }[method],
    );
  });
}

test("loading=eager is at once, however far the part is", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `${FAR}<afterword-faq loading="eager">${STATIC}</afterword-faq>${SCRIPT}`,
    { head: BLOCK },
  );
  await loaded(page);
});

test("by default the widget comes at once", async ({ page, site }) => {
  await visitPost(page, site, `${FAR}<afterword-faq><p>Ask us.</p></afterword-faq>${SCRIPT}`);
  await loaded(page);
});

for (const [what, inside, head, isLazy] of [
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
  test(`with ${what}, the default is ${isLazy ? "to wait" : "at once"}`, async ({ page, site }) => {
    await visitPost(page, site, `${FAR}<afterword-faq>${inside}</afterword-faq>${SCRIPT}`, {
      head,
    });
    if (isLazy) {
      await waits(page, site);
      await page.locator("afterword-faq").scrollIntoViewIfNeeded();
    }
    await loaded(page);
  });
}

test("static markup that waits opens without the widget, and by the fragment with it", async ({
  page,
  site,
}) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(`${FAR}<afterword-faq>${STATIC}</afterword-faq>${FAR}${SCRIPT}`, BLOCK),
  );
  await page.goto(`/post/#${itemIds[3]}`);
  await loaded(page);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await expect(openQuestions(page)).toBeInViewport();
});

test("a part that is taken away while it waits is never fetched", async ({ page, site, log }) => {
  await visitPost(page, site, FAR + lazy() + SCRIPT);
  await waits(page, site);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[0] as string);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await waits(page, site);
  expect(log.events).toEqual([]);
});

test("a part that is moved while it waits waits in its new place", async ({ page, site }) => {
  await visitPost(page, site, `${FAR}${lazy()}${FAR}<aside></aside>${SCRIPT}`);
  await waits(page, site);
  await page.evaluate(() =>
    document.querySelector("aside")?.append(document.querySelector("afterword-faq") ?? ""),
  );
  await waits(page, site);
  await page.evaluate(() => scrollTo(0, 4500));
  await waits(page, site);
  await page.locator("aside").scrollIntoViewIfNeeded();
  await loaded(page);
});

test("a part whose attributes change while it waits goes on waiting", async ({ page, site }) => {
  await visitPost(page, site, FAR + lazy() + SCRIPT);
  await waits(page, site);
  await setAttribute(page, "afterword-faq", "mode", "single");
  await waits(page, site);
  await setAttribute(page, "afterword-faq", "class", "wide");
  await waits(page, site);
  await setAttribute(page, "script[data-src]", "data-theme", "dark");
  await waits(page, site);
  await setAttribute(page, "afterword-faq", "loading", "eager");
  await loaded(page);
  await expect(page.locator("afterword-faq > [data-theme=dark]")).toHaveCount(1);
});

test("two parts that wait are fetched for together, when the first comes near", async ({
  page,
  site,
}) => {
  const body = `${FAR}${lazy()}${FAR}<afterword-takeaways loading="lazy"><p>Later.</p></afterword-takeaways>${scriptWithSrc()}`;
  await visitPost(page, site, body);
  await waits(page, site);
  await page.locator("afterword-faq").scrollIntoViewIfNeeded();
  await loaded(page);
  await expect(page.locator("afterword-takeaways")).toHaveText("Later.");
  await page.locator("afterword-takeaways").scrollIntoViewIfNeeded();
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  for (const path of [site.dist.wasm, site.dist.glue, "/post.json"]) {
    expect(site.requests.filter((request) => request === path)).toHaveLength(1);
  }
});

/** Its lists come after a long story. */
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
    "after the article, which has a list of contents and a footer",
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
    await waits(page, site);
    await page.locator("article > h2").first().scrollIntoViewIfNeeded();
    await loaded(page);
  });
}

test("a script with data-loading=lazy after nothing but prose shows the parts when they come near", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<p>A story.</p>${FAR}${scriptWithSrc({ "data-loading": "lazy" })}`);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
  await expect(questionButtons(page)).toHaveCount(0);
  await page.locator("afterword-faq").scrollIntoViewIfNeeded();
  await loaded(page);
});

test("a script in the head with data-loading=lazy shows the parts in the end", async ({
  page,
  site,
}) => {
  await visitPost(page, site, FAR + articleHtml({ script: "" }), {
    head: scriptWithSrc({ "data-loading": "lazy" }),
  });
  await page.locator("article > h2").first().scrollIntoViewIfNeeded();
  await loaded(page);
});
