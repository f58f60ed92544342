// The widget replaces static markup, and nothing on the page moves.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  faq,
  pageHtml,
  post,
  type Post,
  questionTexts,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  readJsonLd,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { makeSamplePost } from "./support/sample-post.ts";
import type { Site } from "./support/site.ts";
import { renderStaticHtml, renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const AFTER = '<p id="after">The text after the parts.</p>';
const STYLE = '<link rel="stylesheet" href="/afterword/afterword.css">';
const GALLERY = join(import.meta.dirname, "../../site/gallery");

/** Returns the positions and sizes of the parts' visible elements and of the text after them. */
const readPlaces = (page: Page) =>
  page.evaluate(() => {
    const parts = [
      "heading",
      "head",
      "items",
      "item",
      "question",
      "question-text",
      "chevron",
      "answer",
      "card",
      "card-text",
    ];
    const selector = [
      ...parts.map((name) => `.afterword .afterword-${name}`),
      "[data-part=answer] *",
      "h2",
      "#after",
    ].join();
    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name =
          [...element.classList, element.id].find((name) => /^(afterword|after)/.test(name)) ??
          element.localName;
        return `${name} ${[x, y, width, height].join(" ")}`;
      });
  });

/** Returns the computed styles of items, questions, arrows and open answers. */
const readStyles = (page: Page) =>
  page.evaluate(() => {
    const style = (element: Element, pseudo: string, names: string[]) => {
      const style = getComputedStyle(element, pseudo) as unknown as Record<string, string>;
      return names.map((name) => style[name]);
    };
    const items = [...document.querySelectorAll(".afterword-item")];
    return items
      .filter((item) => item.checkVisibility())
      .map((item) => {
        const [question, arrow] = ["question", "chevron"].map(
          (name) => item.querySelector(`.afterword-${name}`) ?? item,
        );
        return [
          style(item, "", ["backgroundColor", "borderBottom", "borderTop", "borderRadius"]),
          style(question as Element, "", [
            "backgroundColor",
            "color",
            "font",
            "textTransform",
            "listStyle",
          ]),
          style(arrow as Element, "::before", ["transform", "borderWidth"]),
          style(arrow as Element, "::after", ["transform", "borderWidth", "content"]),
          item.localName === "details"
            ? style(item, "::details-content", ["opacity", "transitionDuration"])
            : ["1", "0s"],
        ];
      });
  });

/** Opens an answer, moves the pointer away and waits for the end of all animations. */
const openAnswer = async (page: Page, index: number) => {
  await page.locator("summary").nth(index).click();
  await page.mouse.move(0, 0);
  await waitForFrames(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await expect(page.locator("details[open]")).toHaveCount(1);
};

/**
 * Opens the page with the WebAssembly held back. Returns a function that releases it, waits for the
 * swap and returns its layout shifts.
 */
const visitBeforeWidget = async (
  page: Page,
  site: Site,
  body: string,
  served: { data: Post; head?: string },
) => {
  const release = site.holdRequests(site.dist.wasm);
  const requested = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(
    page,
    site,
    `${body}${AFTER}${scriptWithSrc({ "data-loading": "eager" })}`,
    served,
  );
  await requested;
  return async () => {
    await page.evaluate(() => {
      Object.assign(window, { shifts: [] });
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shifts: number[] }).shifts.push(
            (entry as unknown as { value: number }).value,
          );
        }
      });
      observer.observe({ type: "layout-shift" });
    });
    release();
    await expect(page.locator("details.afterword-item:visible")).toHaveCount(0);
    await expect(questionButtons(page)).toHaveCount(served.data.faq?.items.length ?? 0);
    await waitForFrames(page);
    return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  };
};

/** Expects that `swap` changes no position and no style, and causes no layout shift. */
const expectUnmoved = async (page: Page, swap: () => Promise<number[]>) => {
  const [places, styles] = [await readPlaces(page), await readStyles(page)];
  const shifts = await swap();
  expect(await readPlaces(page)).toEqual(places);
  expect(await readStyles(page)).toEqual(styles);
  expect(shifts).toEqual([]);
};

const THEME =
  "<style>body { margin: 1rem; font: 1rem/1.6 sans-serif } main { max-width: 44rem; margin: auto }</style>";

for (const [screen, width, height] of [
  ["a phone", 375, 740],
  ["a desktop", 1280, 900],
] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport: { width, height } });

    for (const [lang, dir] of [
      ["en", "left-to-right"],
      ["ar", "right-to-left"],
    ] as const) {
      for (const count of [1, 2, 3, 5, 23]) {
        test(`the widget replaces static markup and nothing moves: ${dir}, ${count} questions`, async ({
          page,
          site,
        }) => {
          const data = makeSamplePost(count, { lang });
          const head = STYLE + THEME;
          await expectUnmoved(
            page,
            await visitBeforeWidget(page, site, renderStaticHtml(data), { data, head }),
          );
          await expect(openQuestions(page)).toHaveCount(0);

          const swap = await visitBeforeWidget(page, site, renderStaticHtml(data), { data, head });
          await openAnswer(page, 0);
          await expectUnmoved(page, swap);
          await expect(openQuestions(page)).toHaveCount(1);
        });
      }
    }
  });
}

test("a part that stays static does not move when the other one brings the widget's style sheet", async ({
  page,
  site,
}) => {
  const data = makeSamplePost(4, { lang: "de" });
  const body = renderStaticHtml(data).replace("<afterword-faq", '<afterword-faq src="/late.json"');
  site.serveJson("/late.json", data);
  const release = site.holdRequests("/late.json");
  await visitPost(page, site, body + AFTER + scriptWithSrc(), { data, head: STYLE + THEME });
  await openAnswer(page, 1);
  const places = await readPlaces(page);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await waitForFrames(page);
  await expect(page.locator("details[open]")).toHaveCount(1);
  expect(await readPlaces(page)).toEqual(places);
  release();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await readPlaces(page)).toEqual(places);
});

test("a card with a footnote keeps the page's markup and has no note in its place", async ({
  page,
  site,
}) => {
  const [first = "", ...others] = takeaways.items.map(String);
  const data = { version: 1, takeaways: { items: [`${first} (A note.)`, ...others] } } as Post;
  const { takeaways: cards } = renderStaticParts({ version: 1, takeaways } as Post);
  const own = `<kbd>${first}</kbd><sup id="ref"><a href="#note">1</a></sup>`;
  const body = `${cards.html.replace(first, own)}<p id="note">A note.</p>`;
  await expectUnmoved(
    page,
    await visitBeforeWidget(page, site, body, { data, head: STYLE + THEME }),
  );
  const card = page.locator("[slot=afterword] .afterword-card").first();
  await expect(card.locator("kbd")).toHaveText(first);
  await expect(card).toHaveText(`${first}1`);
});

test("a card with other words than the data gives way to the data", async ({ page, site }) => {
  const [, ...others] = takeaways.items.map(String);
  const data = { version: 1, takeaways: { items: ["A newer one.", ...others] } } as Post;
  const { takeaways: cards } = renderStaticParts({ version: 1, takeaways } as Post);
  await visitPost(page, site, cards.html + scriptWithSrc(), { data, head: STYLE });
  const card = page.locator("[slot=afterword] .afterword-card").first();
  await expect(card).toHaveText("A newer one.");
});

test("headings of the page's own do not move", async ({ page, site }) => {
  const data = makeSamplePost(4);
  const { takeaways, faq } = renderStaticParts(data);
  const body = `<h3>${data.faq?.heading}</h3>${faq.html}${takeaways.heading}${takeaways.html}`;
  await expectUnmoved(
    page,
    await visitBeforeWidget(page, site, body, { data, head: STYLE + THEME }),
  );
  await expect(page.getByRole("heading", { level: 3 }).first()).toHaveText(data.faq?.heading ?? "");
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(4);
});

const DETAILS_THEME = `<style>
  * { line-height: 1.9 }
  details { display: flex; margin: 2rem 0; padding: 1rem; border: 3px solid; border-radius: 9px; background: pink }
  details > summary { margin: -1rem; padding: 2rem; list-style: "→ " inside; font-weight: 900; color: red; text-transform: uppercase }
  details summary::before { content: "+" }
  details summary::after { content: "↓"; float: right; width: 3rem; height: 3rem }
  details[open] > summary { margin-bottom: 1rem; border-bottom: 1px solid }
  details[open] > summary ~ * { margin: 1rem; padding: 1rem }
  details::details-content { margin: 1rem; padding: 1rem; opacity: 0.5; block-size: 10px; transition: all 9s }
  main details > div { display: grid }
  h2, h3 { margin: 3rem 0; font: 2rem fantasy; display: inline-block }
  h3::before { content: "§" }
  span { display: inline-block; margin: 0 }
</style>`;
const styleFromFile = (name: string) =>
  `<style>${readFileSync(join(GALLERY, name), "utf8")}</style>`;

for (const [theme, head] of [
  ["Bootstrap", styleFromFile("host-bootstrap.css")],
  ["Hugo", styleFromFile("host-hugo.css")],
  ["Tailwind's prose", styleFromFile("host-tailwind.css")],
  ["rules for details, summaries and their headings", DETAILS_THEME],
  [
    "custom properties",
    "<style>:root { --afterword-item-border: 2px solid; --afterword-item-gap: 7px; --afterword-item-padding: 1rem; --afterword-border: 1px solid; --afterword-padding: 1rem; --afterword-chevron-box: 3rem; --afterword-question-size: 22px; --afterword-open-background: #eee }</style>",
  ],
  [
    "a plus at the start",
    "<style>:root { --afterword-icon: plus; --afterword-icon-side: start; --afterword-item-padding: 1rem }</style>",
  ],
  ["no icon", "<style>:root { --afterword-icon: none }</style>"],
] as const) {
  test(`nothing moves under the theme: ${theme}`, async ({ page, site }) => {
    const data = makeSamplePost(4);
    const swap = await visitBeforeWidget(
      page,
      site,
      `<article class="prose content">${renderStaticHtml(data)}</article>`,
      { data, head: head + STYLE },
    );
    await openAnswer(page, 1);
    await expectUnmoved(page, swap);
  });
}

test("numbers in static markup do not move either", async ({ page, site }) => {
  const data = makeSamplePost(23);
  const body = renderStaticHtml(data, ["--numbered"]);
  const swap = await visitBeforeWidget(page, site, body, { data, head: STYLE + THEME });
  const readNumber = () =>
    page
      .locator(".afterword-question-text:visible")
      .last()
      .evaluate((text) => getComputedStyle(text, "::before").content);
  const number = 'counter(afterword) ". " / ""';
  expect(await readNumber()).toBe(number);
  await expectUnmoved(page, swap);
  expect(await readNumber()).toBe(number);
});

test("the checks find a movement when the style sheet is missing", async ({ page, site }) => {
  const data = makeSamplePost(4);
  const swap = await visitBeforeWidget(page, site, renderStaticHtml(data), { data, head: THEME });
  const places = await readPlaces(page);
  expect(await swap()).not.toEqual([]);
  expect(await readPlaces(page)).not.toEqual(places);
});

test("headings keep their levels whatever the level of the heading before them", async ({
  page,
  site,
}) => {
  const body = `<h2>Of barrels</h2><h4>Their lids</h4>${renderStaticHtml(post)}${scriptWithSrc({ "data-loading": "eager" })}`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Of barrels",
    takeaways.heading,
    faq.heading,
  ]);
  await expect(page.getByRole("heading", { level: 3 })).toHaveText(questionTexts);
});

test("the part keeps the language and the labels of the post on a page in another language", async ({
  page,
  site,
}) => {
  const data = makeSamplePost(3, { lang: "ar" });
  await expectUnmoved(
    page,
    await visitBeforeWidget(page, site, renderStaticHtml(data), { data, head: STYLE + THEME }),
  );
  await expect(page.locator("[data-part=toggle-all]")).toHaveText(/توسيع الكل/);
  expect(
    await page
      .locator("afterword-faq .afterword[slot]")
      .evaluate((root) => getComputedStyle(root).direction),
  ).toBe("rtl");
});

for (const index of [0, 3]) {
  test(`the swap leaves the item of the fragment where the browser has scrolled: ${index}`, async ({
    page,
    site,
  }) => {
    const LONG = '<div style="height: 2000px">A long story.</div>';
    const data = makeSamplePost(5);
    site.serveJson("/post.json", data);
    site.servePage(
      "/post/",
      pageHtml(`${LONG}${renderStaticHtml(data)}${LONG}${scriptWithSrc()}`, STYLE + THEME),
    );
    const release = site.holdRequests(site.dist.wasm);
    await page.goto(`/post/#q${index}`);
    await expect(page.locator("details[open]")).toHaveCount(1);
    await waitForFrames(page);
    const [places, y] = [await readPlaces(page), await page.evaluate(() => scrollY)];
    expect(y).toBeGreaterThan(1000);
    release();
    await expect(openQuestions(page)).toHaveCount(1);
    await waitForFrames(page);
    expect(await page.evaluate(() => scrollY)).toBe(y);
    expect(await readPlaces(page)).toEqual(places);
  });
}

test("the page has one FAQPage, that of the static markup", async ({ page, site }) => {
  await visitPost(page, site, renderStaticHtml(post) + scriptWithSrc({ "data-loading": "eager" }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(await readJsonLd(page)).toHaveLength(1);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});
