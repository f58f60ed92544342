import type { Page } from "@playwright/test";
import {
  article,
  asked,
  dataBlock,
  frames,
  html,
  ids,
  opened,
  post,
  questions,
  set,
  tag,
  visit,
  withSrc,
} from "./support/blog.ts";
import type { Site } from "./support/site.ts";
import { staticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const FAR = '<div style="height: 6000px">A long story.</div>';
const MICRODATA = '<meta itemscope itemtype="https://schema.org/FAQPage">';
const BLOCK = `<script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": []}</script>`;

/** What is in the element, in static markup. */
const STATIC = staticParts(post).faq.html.replace(/^<afterword-faq[^>]*>|<[/]afterword-faq>$/g, "");

const SCRIPT = withSrc({ "data-show": "faq json-ld" });
const lazy = (attributes = "") =>
  `<afterword-faq loading="lazy" ${attributes}><p>Ask us.</p></afterword-faq>`;

/** What the widget has asked for, of what it needs. */
const fetched = (site: Site) =>
  site.requests.filter((path) => [site.dist.wasm, site.dist.glue, "/post.json"].includes(path));

/** The loader has run, and what it was going to do at once is done. */
const waits = async (page: Page, site: Site) => {
  await page.waitForFunction(() => customElements.get("afterword-faq"));
  await frames(page);
  // A request that was made has been seen when this one has.
  await page.evaluate(() => fetch("/post/").then((response) => response.text()));
  expect(fetched(site)).toEqual([]);
};

const loaded = (page: Page) => expect(questions(page)).toHaveText(asked);

test("loading=lazy fetches nothing until the part comes near, and then before it is in sight", async ({
  page,
  site,
}) => {
  await visit(page, site, FAR + lazy() + FAR + SCRIPT);
  await waits(page, site);
  await page.evaluate(() => scrollTo(0, 3500));
  await waits(page, site);
  await page.evaluate(() => scrollTo(0, 4500));
  await loaded(page);
  await expect(questions(page).first()).not.toBeInViewport();
  expect(fetched(site).sort()).toEqual([site.dist.wasm, site.dist.glue, "/post.json"].sort());
});

test("loading=lazy is at once where the part is in sight already", async ({ page, site }) => {
  await visit(page, site, lazy() + SCRIPT);
  await loaded(page);
});

test("a fragment that names an item is reason enough", async ({ page, site }) => {
  site.json("/post.json", post);
  site.page("/post/", html(FAR + lazy() + FAR + SCRIPT));
  await page.goto(`/post/#${ids[2]}`);
  await expect(opened(page)).toHaveText([asked[2] as string]);
  await expect(opened(page)).toBeInViewport();
});

test("so is one that comes later, by a link", async ({ page, site }) => {
  await visit(page, site, `<a href="#${ids[2]}">How large?</a>${FAR}${lazy()}${FAR}${SCRIPT}`);
  await waits(page, site);
  await page.getByRole("link", { name: "How large?" }).click();
  await expect(opened(page)).toHaveText([asked[2] as string]);
  await expect(opened(page)).toBeInViewport();
});

test("a fragment that names something else on the page is none", async ({ page, site }) => {
  site.json("/post.json", post);
  site.page(
    "/post/",
    html(
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
    await visit(page, site, FAR + lazy() + SCRIPT);
    await waits(page, site);
    await page
      .locator("afterword-faq")
      .evaluate(
        (element, [method, id]) =>
          (element as unknown as Record<string, (id: string) => void>)[method as string]?.(
            id as string,
          ),
        [method, ids[1]],
      );
    await loaded(page);
    await expect(opened(page)).toHaveText(
      { open: [asked[1] as string], openAll: asked, refresh: [] }[method],
    );
  });
}

test("loading=eager is at once, however far the part is", async ({ page, site }) => {
  await visit(
    page,
    site,
    `${FAR}<afterword-faq loading="eager">${STATIC}</afterword-faq>${SCRIPT}`,
    { head: BLOCK },
  );
  await loaded(page);
});

test("by default the widget comes at once", async ({ page, site }) => {
  await visit(page, site, `${FAR}<afterword-faq><p>Ask us.</p></afterword-faq>${SCRIPT}`);
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
    await visit(page, site, `${FAR}<afterword-faq>${inside}</afterword-faq>${SCRIPT}`, { head });
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
  site.json("/post.json", post);
  site.page("/post/", html(`${FAR}<afterword-faq>${STATIC}</afterword-faq>${FAR}${SCRIPT}`, BLOCK));
  await page.goto(`/post/#${ids[3]}`);
  await loaded(page);
  await expect(opened(page)).toHaveText([asked[3] as string]);
  await expect(opened(page)).toBeInViewport();
});

test("a part that is taken away while it waits is never fetched", async ({ page, site, log }) => {
  await visit(page, site, FAR + lazy() + SCRIPT);
  await waits(page, site);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await page.evaluate((id) => {
    location.hash = id;
  }, ids[0] as string);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await waits(page, site);
  expect(log.events).toEqual([]);
});

test("a part that is moved while it waits waits in its new place", async ({ page, site }) => {
  await visit(page, site, `${FAR}${lazy()}${FAR}<aside></aside>${SCRIPT}`);
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
  await visit(page, site, FAR + lazy() + SCRIPT);
  await waits(page, site);
  await set(page, "afterword-faq", "mode", "single");
  await waits(page, site);
  await set(page, "afterword-faq", "class", "wide");
  await waits(page, site);
  await set(page, "script[data-src]", "data-theme", "dark");
  await waits(page, site);
  await set(page, "afterword-faq", "loading", "eager");
  await loaded(page);
  await expect(page.locator("afterword-faq > [data-theme=dark]")).toHaveCount(1);
});

test("two parts that wait are fetched for together, when the first comes near", async ({
  page,
  site,
}) => {
  const body = `${FAR}${lazy()}${FAR}<afterword-takeaways loading="lazy"><p>Later.</p></afterword-takeaways>${withSrc()}`;
  await visit(page, site, body);
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
const longArticle = (script: string) => article({ script }).replace("<h2", () => `${FAR}<h2`);

for (const [where, body] of [
  ["at the end of the article", FAR + article({ script: withSrc({ "data-loading": "lazy" }) })],
  [
    "after the data in the page",
    FAR + article({ script: dataBlock(post) + tag({ "data-loading": "lazy" }) }),
  ],
  ["after the article", longArticle("") + withSrc({ "data-loading": "lazy" })],
  [
    "after the article, which has a list of contents and a footer",
    `<h2>Contents</h2><ol><li>Barrels</li></ol>${longArticle(`<footer>${FAR}</footer>`)}${withSrc({ "data-loading": "lazy" })}`,
  ],
  [
    "in a wrapper of its own",
    FAR + article({ script: `<div>${withSrc({ "data-loading": "lazy" })}</div>` }),
  ],
] as const) {
  test(`a script with data-loading=lazy waits for the article's lists to come near: ${where}`, async ({
    page,
    site,
  }) => {
    await visit(page, site, body);
    await waits(page, site);
    await page.locator("article > h2").first().scrollIntoViewIfNeeded();
    await loaded(page);
  });
}

test("a script with data-loading=lazy after nothing but prose shows the parts when they come near", async ({
  page,
  site,
}) => {
  await visit(page, site, `<p>A story.</p>${FAR}${withSrc({ "data-loading": "lazy" })}`);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
  await expect(questions(page)).toHaveCount(0);
  await page.locator("afterword-faq").scrollIntoViewIfNeeded();
  await loaded(page);
});

test("a script in the head with data-loading=lazy shows the parts in the end", async ({
  page,
  site,
}) => {
  await visit(page, site, FAR + article({ script: "" }), {
    head: withSrc({ "data-loading": "lazy" }),
  });
  await page.locator("article > h2").first().scrollIntoViewIfNeeded();
  await loaded(page);
});
