import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  faq,
  itemIds,
  pageHtml,
  type Post,
  post,
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
import type { Site } from "./support/site.ts";
import { renderStaticHtml, renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const AFTER = '<p id="after">What comes after.</p>';
const STYLE = '<link rel="stylesheet" href="/afterword/afterword.css">';
const GALLERY = join(import.meta.dirname, "../../site/gallery");

/** A post with as many questions and takeaways; the answers have blocks of several kinds. */
const sample = (count: number, own: Partial<Post> = {}): Post => {
  const text = (value: string) => ({ type: "text", value });
  const paragraph = (value: string) => ({ type: "paragraph", children: [text(value)] });
  const list = ["One of them", "Another one"].map((item) => ({
    type: "listItem",
    children: [paragraph(item)],
  }));
  const numbers = [...Array(count).keys()];
  return {
    version: 1,
    faq: {
      heading: "Understanding Rain Barrels in the Long and the Short Summer",
      items: numbers.map((number) => ({
        id: `q${number}`,
        question:
          number % 3
            ? `Is ${number} enough?`
            : "What does a rain barrel do while it waits for the next rain, and who says so?",
        answer:
          number % 2
            ? [paragraph("A sentence.")]
            : [
                { type: "list", ordered: false, children: list },
                { type: "code", value: "a = b" },
                paragraph("And more."),
              ],
      })),
    },
    takeaways: {
      heading: "Takeaways",
      items: numbers.map((number) => `Takeaway ${number} ${"is longer ".repeat(number % 4)}`),
    },
    ...own,
  };
};

/** Where everything is that one can see of the parts, and what comes after them. */
const places = (page: Page) =>
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

/** What questions, arrows and open answers look like. */
const looks = (page: Page) =>
  page.evaluate(() => {
    const style = (element: Element, pseudo: string, names: string[]) => {
      const style = getComputedStyle(element, pseudo) as unknown as Record<string, string>;
      return names.map((name) => style[name]);
    };
    return [...document.querySelectorAll(".afterword-item")].map((item) => {
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
        item.localName === "details"
          ? style(item, "::details-content", ["opacity", "transitionDuration"])
          : ["1", "0s"],
      ];
    });
  });

/** Opens an answer, and waits until the page is still and the pointer away. */
const open = async (page: Page, index: number) => {
  await page.locator("summary").nth(index).click();
  await page.mouse.move(0, 0);
  await waitForFrames(page);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await expect(page.locator("details[open]")).toHaveCount(1);
};

/** Shows the page as it is before the widget comes. What is returned lets it come, and says how much it has moved things. */
const before = async (
  page: Page,
  site: Site,
  body: string,
  served: { data: Post; head?: string },
) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(
    page,
    site,
    `${body}${AFTER}${scriptWithSrc({ "data-loading": "eager" })}`,
    served,
  );
  await coming;
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
    await expect(page.locator("details.afterword-item")).toHaveCount(0);
    await expect(questionButtons(page)).toHaveCount(served.data.faq?.items.length ?? 0);
    await waitForFrames(page);
    return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  };
};

/** The two are the same to the pixel, and the browser has seen nothing move. */
const expectStill = async (page: Page, swap: () => Promise<number[]>) => {
  const [were, looked] = [await places(page), await looks(page)];
  const shifts = await swap();
  expect(await places(page)).toEqual(were);
  expect(await looks(page)).toEqual(looked);
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
        test(`the widget takes the place of static markup and nothing moves: ${dir}, ${count} questions`, async ({
          page,
          site,
        }) => {
          const data = sample(count, { lang });
          const head = STYLE + THEME;
          await expectStill(page, await before(page, site, renderStaticHtml(data), { data, head }));
          await expect(openQuestions(page)).toHaveCount(0);

          const swap = await before(page, site, renderStaticHtml(data), { data, head });
          await open(page, 0);
          await expectStill(page, swap);
          await expect(openQuestions(page)).toHaveCount(1);
        });
      }
    }
  });
}

test("nor does a part move that stays static when the other one gives it the widget's rules", async ({
  page,
  site,
}) => {
  const data = sample(4, { lang: "de" });
  const body = renderStaticHtml(data).replace("<afterword-faq", '<afterword-faq src="/late.json"');
  site.serveJson("/late.json", data);
  const release = site.holdRequests("/late.json");
  await visitPost(page, site, body + AFTER + scriptWithSrc(), { data, head: STYLE + THEME });
  await open(page, 1);
  const were = await places(page);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await waitForFrames(page);
  await expect(page.locator("details[open]")).toHaveCount(1);
  expect(await places(page)).toEqual(were);
  release();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await places(page)).toEqual(were);
});

test("headings of the page's own stay where they are, too", async ({ page, site }) => {
  const data = sample(4);
  const { takeaways, faq } = renderStaticParts(data);
  const body = `<h3>${data.faq?.heading}</h3>${faq.html}${takeaways.heading}${takeaways.html}`;
  await expectStill(page, await before(page, site, body, { data, head: STYLE + THEME }));
  await expect(page.getByRole("heading", { level: 3 }).first()).toHaveText(data.faq?.heading ?? "");
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(4);
});

const HOSTILE = `<style>
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
const style = (name: string) => `<style>${readFileSync(join(GALLERY, name), "utf8")}</style>`;

for (const [theme, head] of [
  ["Bootstrap", style("host-bootstrap.css")],
  ["Hugo", style("host-hugo.css")],
  ["Tailwind's prose", style("host-tailwind.css")],
  ["one with rules for details, summaries and their headings", HOSTILE],
  [
    "one with properties",
    "<style>:root { --afterword-item-border: 2px solid; --afterword-item-gap: 7px; --afterword-item-padding: 1rem; --afterword-border: 1px solid; --afterword-padding: 1rem; --afterword-chevron-box: 3rem; --afterword-question-size: 22px; --afterword-open-background: #eee }</style>",
  ],
] as const) {
  test(`nor does anything move below a theme: ${theme}`, async ({ page, site }) => {
    const data = sample(4);
    const swap = await before(
      page,
      site,
      `<article class="prose content">${renderStaticHtml(data)}</article>`,
      { data, head: head + STYLE },
    );
    await open(page, 1);
    await expectStill(page, swap);
  });
}

test("what moves is noticed", async ({ page, site }) => {
  const data = sample(4);
  const swap = await before(page, site, renderStaticHtml(data), { data, head: THEME });
  const were = await places(page);
  expect(await swap()).not.toEqual([]);
  expect(await places(page)).not.toEqual(were);
});

test("the heading keeps its level whatever is before it", async ({ page, site }) => {
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

test("the part keeps the language of the post, with the labels in it, on a page in another", async ({
  page,
  site,
}) => {
  const data = sample(3, { lang: "ar" });
  await expectStill(
    page,
    await before(page, site, renderStaticHtml(data), { data, head: STYLE + THEME }),
  );
  await expect(page.locator("[data-part=toggle-all]")).toHaveText(/توسيع الكل/);
  expect(
    await page
      .locator("afterword-faq .afterword")
      .evaluate((root) => getComputedStyle(root).direction),
  ).toBe("rtl");
});

for (const index of [0, 3]) {
  test(`the item that the address names is where the browser has gone to: ${index}`, async ({
    page,
    site,
  }) => {
    const LONG = '<div style="height: 2000px">A long story.</div>';
    const data = sample(5);
    site.serveJson("/post.json", data);
    site.servePage(
      "/post/",
      pageHtml(`${LONG}${renderStaticHtml(data)}${LONG}${scriptWithSrc()}`, STYLE + THEME),
    );
    const release = site.holdRequests(site.dist.wasm);
    await page.goto(`/post/#q${index}`);
    await expect(page.locator("details[open]")).toHaveCount(1);
    await waitForFrames(page);
    const [were, y] = [await places(page), await page.evaluate(() => scrollY)];
    expect(y).toBeGreaterThan(1000);
    release();
    await expect(openQuestions(page)).toHaveCount(1);
    await waitForFrames(page);
    expect(await page.evaluate(() => scrollY)).toBe(y);
    expect(await places(page)).toEqual(were);
  });
}

test("the page has one FAQPage, the static one", async ({ page, site }) => {
  await visitPost(page, site, renderStaticHtml(post) + scriptWithSrc({ "data-loading": "eager" }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(await readJsonLd(page)).toHaveLength(1);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

/** The first words of the answers that one can see. */
const answers = (page: Page) =>
  page
    .locator("afterword-faq [data-part=answer]")
    .evaluateAll((all) =>
      all
        .filter((answer) => answer.checkVisibility() && answer.getBoundingClientRect().height > 16)
        .map((answer) => answer.textContent?.slice(0, 12)),
    );
const first = faq.items.map(({ answer }) => answer.slice(0, 12));
const LONG = '<div style="height: 2000px">A long story.</div>';

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  const body = `${LONG}${renderStaticHtml(post)}${LONG}`;

  for (const [how, head] of [
    ["with the stylesheet", STYLE],
    ["without the stylesheet", ""],
  ] as const) {
    test(`an answer opens with a click and with a key, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      expect(await answers(page)).toEqual([]);
      await page.locator("summary").nth(2).click();
      expect(await answers(page)).toEqual([first[2]]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await answers(page)).toEqual([first[2], first[3]]);
      await page.keyboard.press("Space");
      expect(await answers(page)).toEqual([first[2]]);
    });

    test(`the address opens the answer it names, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      await page.goto(`/post/#${itemIds[3]}`);
      expect(await answers(page)).toEqual([first[3]]);
      await expect(page.locator("[data-part=answer]").nth(3)).toBeInViewport();
    });

    test(`find-in-page opens the answer that has the text, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      // The browser looks for this text as find-in-page does.
      await page.goto("/post/#:~:text=Count%20200%20litres");
      expect(await answers(page)).toEqual([first[2]]);
    });
  }

  test("no room is kept for the button that never comes", async ({ page, site }) => {
    await visitPost(page, site, renderStaticParts(post).faq.html, { head: STYLE });
    const head = await page.locator(".afterword-head").boundingBox();
    expect(head?.height).toBe(0);
  });

  test("the browser goes to the top of the item, with room for a header", async ({
    page,
    site,
  }) => {
    await visitPost(page, site, body, { head: STYLE });
    for (const index of [0, 3]) {
      await page.goto(`/post/#${itemIds[index]}`);
      const top = await page
        .locator("summary")
        .nth(index)
        .evaluate((summary) => summary.getBoundingClientRect().top);
      expect(top).toBeCloseTo(index ? 72 : 73, 0);
    }
  });

  test("every answer is printed, unless the page says otherwise", async ({ page, site }) => {
    await visitPost(page, site, body, { head: STYLE });
    await page.locator("summary").nth(1).click();
    await page.emulateMedia({ media: "print" });
    expect(await answers(page)).toEqual(first);
    await expect(page.locator(".afterword-chevron").first()).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    expect(await answers(page)).toEqual([first[1]]);

    await visitPost(
      page,
      site,
      body.replaceAll('class="afterword"', 'class="afterword" data-print="as-is"'),
      { head: STYLE },
    );
    await page.locator("summary").nth(1).click();
    await page.emulateMedia({ media: "print" });
    expect(await answers(page)).toEqual([first[1]]);
  });

  test("nothing is said of what only a script can do", async ({ page, site }) => {
    for (const head of [STYLE, ""]) {
      await visitPost(page, site, renderStaticHtml(post), { head });
      await expect(page.getByRole("button")).toHaveCount(0);
      expect(await page.locator("main").innerText()).not.toContain("Expand");
      if (head)
        await expect(page.locator(".afterword-toggle-all")).toHaveCSS("visibility", "hidden");
      await expect(page.locator("main")).toMatchAriaSnapshot(`
        - heading "5 Key Takeaways" [level=2]
        - list:
          - listitem: /Rain is free/
          - listitem: /A lid/
          - listitem: /Two small/
          - listitem: /Keep it/
          - listitem: /An empty/
        - heading "Understanding Rain Barrels" [level=2]
        - group:
          - heading "What does a rain barrel do?" [level=3]
      `);
    }
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 1280]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("axe finds nothing in static markup, closed or open, with the stylesheet or without", async ({
        page,
        site,
      }) => {
        const theme = `<style>:root { color-scheme: light dark; font: 1rem/1.6 sans-serif }</style>`;
        for (const head of [STYLE, ""]) {
          await visitPost(
            page,
            site,
            `<h1>Barrels</h1>${renderStaticHtml(sample(5, { lang: "en" }))}`,
            {
              head: theme + head,
            },
          );
          for (const state of ["closed", "open"]) {
            if (state === "open")
              for (const summary of await page.locator("summary").all()) await summary.click();
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(
              violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`,
              ),
            ).toEqual([]);
            // Nothing is wider than the page.
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          }
        }
      });
    });
  }
}

test("forced colours leave the arrow and the focus to be seen", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visitPost(page, site, renderStaticHtml(post), { head: STYLE });
  await page.keyboard.press("Tab");
  const summary = page.locator("summary").first();
  await expect(summary).toBeFocused();
  expect(await summary.evaluate((summary) => getComputedStyle(summary).outlineStyle)).toBe("solid");
  expect(
    await summary
      .locator(".afterword-chevron")
      .evaluate((arrow) => getComputedStyle(arrow, "::before").borderRightWidth),
  ).toBe("2px");
});

test("a question is as high as a finger needs it, and has no marker of the browser's", async ({
  page,
  site,
}) => {
  await visitPost(page, site, renderStaticHtml(post), { head: STYLE });
  for (const summary of await page.locator("summary").all()) {
    expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await summary.evaluate((summary) => getComputedStyle(summary).display)).toBe("flex");
  }
});
