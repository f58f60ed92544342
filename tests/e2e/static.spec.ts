// Static markup on its own: without scripts, or without the widget.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { faq, itemIds, post } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { makeSamplePost } from "./support/sample-post.ts";
import { renderStaticHtml, renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const STYLE = '<link rel="stylesheet" href="/afterword/afterword.css">';

/** Returns the beginnings of the visible answers. */
const readAnswerBeginnings = (page: Page) =>
  page
    .locator("afterword-faq [data-part=answer]")
    .evaluateAll((all) =>
      all
        .filter((answer) => answer.checkVisibility() && answer.getBoundingClientRect().height > 16)
        .map((answer) => answer.textContent?.slice(0, 12)),
    );
const beginnings = faq.items.map(({ answer }) => answer.slice(0, 12));
const LONG = '<div style="height: 2000px">A long story.</div>';

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  const body = `${LONG}${renderStaticHtml(post)}${LONG}`;

  for (const [how, head] of [
    ["with the style sheet", STYLE],
    ["without the style sheet", ""],
  ] as const) {
    test(`an answer opens with a click and with a key, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      expect(await readAnswerBeginnings(page)).toEqual([]);
      await page.locator("summary").nth(2).click();
      expect(await readAnswerBeginnings(page)).toEqual([beginnings[2]]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await readAnswerBeginnings(page)).toEqual([beginnings[2], beginnings[3]]);
      await page.keyboard.press("Space");
      expect(await readAnswerBeginnings(page)).toEqual([beginnings[2]]);
    });

    test(`a fragment opens the answer of the item it names, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      await page.goto(`/post/#${itemIds[3]}`);
      expect(await readAnswerBeginnings(page)).toEqual([beginnings[3]]);
      await expect(page.locator("[data-part=answer]").nth(3)).toBeInViewport();
    });

    test(`find-in-page opens the answer with the text, ${how}`, async ({ page, site }) => {
      await visitPost(page, site, body, { head });
      // A text fragment reveals closed answers as find-in-page does.
      await page.goto("/post/#:~:text=Count%20200%20litres");
      expect(await readAnswerBeginnings(page)).toEqual([beginnings[2]]);
    });
  }

  test("no space is reserved for the toggle-all button", async ({ page, site }) => {
    await visitPost(page, site, renderStaticParts(post).faq.html, { head: STYLE });
    const head = await page.locator(".afterword-head").boundingBox();
    expect(head?.height).toBe(0);
  });

  test("a fragment scrolls to the top of its item, with space for a sticky header", async ({
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

  test("every answer is printed, or with print=as-is the open ones", async ({ page, site }) => {
    await visitPost(page, site, body, { head: STYLE });
    await page.locator("summary").nth(1).click();
    await page.emulateMedia({ media: "print" });
    expect(await readAnswerBeginnings(page)).toEqual(beginnings);
    await expect(page.locator(".afterword-chevron").first()).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    expect(await readAnswerBeginnings(page)).toEqual([beginnings[1]]);

    await visitPost(
      page,
      site,
      body.replaceAll('class="afterword"', 'class="afterword" data-print="as-is"'),
      { head: STYLE },
    );
    await page.locator("summary").nth(1).click();
    await page.emulateMedia({ media: "print" });
    expect(await readAnswerBeginnings(page)).toEqual([beginnings[1]]);
  });

  test("controls that need a script are neither visible nor in the accessibility tree", async ({
    page,
    site,
  }) => {
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

      test("axe finds no violation in static markup, closed or open, with the style sheet or without", async ({
        page,
        site,
      }) => {
        const theme = `<style>:root { color-scheme: light dark; font: 1rem/1.6 sans-serif }</style>`;
        for (const head of [STYLE, ""]) {
          await visitPost(
            page,
            site,
            `<h1>Barrels</h1>${renderStaticHtml(makeSamplePost(5, { lang: "en" }))}`,
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
            // The page does not scroll sideways.
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          }
        }
      });
    });
  }
}

test("the arrow and the focus outline are visible in forced colours", async ({ page, site }) => {
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

test("a question is at least 44 px high, and has no list marker", async ({ page, site }) => {
  await visitPost(page, site, renderStaticHtml(post), { head: STYLE });
  for (const summary of await page.locator("summary").all()) {
    expect((await summary.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await summary.evaluate((summary) => getComputedStyle(summary).display)).toBe("flex");
  }
});
