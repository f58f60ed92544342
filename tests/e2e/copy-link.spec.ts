import type { BrowserContext, Page } from "@playwright/test";
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
import { expectPageUntouched, openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const HOST = "https://blog.example";
const permalinks = (page: Page) => page.locator("[data-part=permalink]");
const status = (page: Page) => page.locator("afterword-faq [role=status]");
const allow = (context: BrowserContext) =>
  context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: HOST });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const shown = async (page: Page) => expect(permalinks(page)).toHaveCount(5);

/** What assistive technology is told by the live region; hidden text is not. */
const said = (page: Page) =>
  status(page).evaluate((status: HTMLElement) => status.innerText.trim());

test("every item has a link to itself, named by the question", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await shown(page);
  for (const [index, id] of itemIds.entries()) {
    const link = page.locator(`[id="${id}"] > [data-part=panel] + [data-part=permalink]`);
    await expect(link).toHaveRole("link");
    await expect(link).toHaveAccessibleName(`Copy link ${questionTexts[index]}`);
    await expect(link).toHaveAttribute("href", `#${id}`);
  }
});

test("a link is seen when its item is pointed at, and no other one", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await shown(page);
  for (const link of await permalinks(page).all()) await expect(link).toHaveCSS("opacity", "0");
  await questionButtons(page).nth(2).hover();
  await expect(permalinks(page).nth(2)).toHaveCSS("opacity", "1");
  for (const index of [0, 1, 3, 4])
    await expect(permalinks(page).nth(index)).toHaveCSS("opacity", "0");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(permalinks(page).nth(2)).toHaveCSS("opacity", "0");
});

test("a link is seen when the keyboard comes to it or to its question", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-toggle-all": "off" }));
  await shown(page);
  await page.keyboard.press("Tab");
  await expect(questionButtons(page).first()).toBeFocused();
  await expect(permalinks(page).first()).toHaveCSS("opacity", "1");
  await page.keyboard.press("Tab");
  await expect(permalinks(page).first()).toBeFocused();
  await expect(permalinks(page).first()).toHaveCSS("opacity", "1");
  await page.keyboard.press("Tab");
  await expect(permalinks(page).first()).toHaveCSS("opacity", "0");
});

test.describe("on a device without a pointer that hovers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test("every link is seen, and a tap copies", async ({ page, site, context }) => {
    await allow(context);
    await visitPost(page, site, articleHtml());
    await shown(page);
    for (const link of await permalinks(page).all()) await expect(link).toHaveCSS("opacity", "1");
    await permalinks(page).nth(3).tap();
    await expect.poll(() => said(page)).toBe("Link copied");
    expect(await clipboard(page)).toBe(`${HOST}/post/#${itemIds[3]}`);
  });
});

test("a click copies the address of the item and nothing else happens", async ({
  page,
  site,
  context,
  log,
}) => {
  await allow(context);
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(articleHtml()));
  await page.goto("/post/?page=2#comments");
  await shown(page);
  const length = await page.evaluate(() => history.length);
  await permalinks(page).nth(1).click();
  await expect.poll(() => said(page)).toBe("Link copied");
  expect(await clipboard(page)).toBe(`${HOST}/post/?page=2#${itemIds[1]}`);
  expect(page.url()).toBe(`${HOST}/post/?page=2#comments`);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await expect(openQuestions(page)).toHaveCount(0);
  await expect(permalinks(page).nth(1)).toBeFocused();
  expect(log.eventDetails("before-toggle")).toEqual([]);
});

test("Enter on a link copies as well", async ({ page, site, context }) => {
  await allow(context);
  await visitPost(page, site, articleHtml());
  await permalinks(page).nth(4).press("Enter");
  await expect.poll(() => said(page)).toBe("Link copied");
  expect(await clipboard(page)).toBe(`${HOST}/post/#${itemIds[4]}`);
});

test("the address that was copied leads to the item, also in another script", async ({
  page,
  site,
  context,
}) => {
  await allow(context);
  const data = {
    version: 1,
    faq: {
      items: [
        { question: "Wie groß? Größer!", answer: "So." },
        { question: "どれくらい？", answer: "これくらい。" },
      ],
    },
  };
  await visitPost(page, site, scriptWithSrc(), { data });
  for (const index of [0, 1]) {
    await permalinks(page).nth(index).click();
    await expect(permalinks(page).nth(index)).toHaveAttribute("data-copied", "Link copied");
    const address = await clipboard(page);
    await page.goto("about:blank");
    await page.goto(address);
    await expect(openQuestions(page)).toHaveText([data.faq.items[index]?.question ?? ""]);
  }
});

test("it is said once that a link was copied, and only attributes change for it", async ({
  page,
  site,
  context,
}) => {
  await allow(context);
  await visitPost(page, site, articleHtml());
  await shown(page);
  expect(await said(page)).toBe("");
  await expect(status(page)).toHaveAttribute("role", "status");
  await page.evaluate(() => {
    const records: string[] = [];
    Object.assign(window, { records });
    new MutationObserver((found) => {
      for (const { type, attributeName, target } of found) {
        const element = target as Element;
        records.push(
          `${type} ${attributeName} ${element.closest("[role=status]") ? "status" : element.getAttribute("data-part")}`,
        );
      }
    }).observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  const records = () => page.evaluate(() => (window as unknown as { records: string[] }).records);
  await permalinks(page).first().click();
  await expect.poll(() => said(page)).toBe("Link copied");
  expect(await records()).toEqual(["attributes data-copied permalink", "attributes hidden status"]);
  await expect(page.locator("afterword-faq")).toMatchAriaSnapshot("- status: Link copied");
  // After a while it is over.
  await expect.poll(() => said(page)).toBe("");
  await expect(permalinks(page).first()).not.toHaveAttribute("data-copied");
  expect((await records()).filter((record) => !record.startsWith("attributes"))).toEqual([]);
  expect(await records()).toHaveLength(4);
});

test("the link that was copied last is the one that says so", async ({ page, site, context }) => {
  await allow(context);
  await visitPost(page, site, articleHtml());
  await permalinks(page).nth(0).click();
  await expect(permalinks(page).nth(0)).toHaveAttribute("data-copied", "Link copied");
  await permalinks(page).nth(2).click();
  await expect(permalinks(page).nth(2)).toHaveAttribute("data-copied", "Link copied");
  await expect(page.locator("[data-copied]")).toHaveCount(1);
  expect(await said(page)).toBe("Link copied");
  expect(await clipboard(page)).toBe(`${HOST}/post/#${itemIds[2]}`);
});

test("nothing is said when the page is loaded and answers open", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await said(page)).toBe("");
  await expect(status(page)).toHaveCount(1);
});

test("where the clipboard is refused, the address bar gets the link", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions([], { origin: HOST });
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException("Write permission denied.", "NotAllowedError"));
  });
  await visitPost(page, site, articleHtml());
  await permalinks(page).nth(3).click();
  await expect(page).toHaveURL(`${HOST}/post/#${itemIds[3]}`);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  expect(await said(page)).toBe("");
  await expect(page.locator("[data-copied]")).toHaveCount(0);
});

test("with Control held down a link opens in a tab of its own", async ({ page, site, context }) => {
  await allow(context);
  await visitPost(page, site, articleHtml());
  await shown(page);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  // The new tab's request comes before Playwright can answer it: that there is one has to do.
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    permalinks(page)
      .nth(2)
      .click({ modifiers: ["Control"] }),
  ]);
  await tab.close();
  await page.bringToFront();
  expect(await clipboard(page)).toBe("before");
  expect(await said(page)).toBe("");
  expect(page.url()).toBe(`${HOST}/post/`);
  await expect(openQuestions(page)).toHaveCount(0);
});

for (const modifier of ["Ctrl", "Meta", "Shift", "Alt"] as const) {
  test(`with ${modifier} held down a link is left to the browser`, async ({ page, site }) => {
    await visitPost(page, site, articleHtml());
    await shown(page);
    const link = permalinks(page).nth(2);
    const prevented = await link.evaluate((link, key) => {
      const stop = (event: Event) => event.preventDefault();
      // The page's own listener comes last: it sees what the widget did, and keeps the tab.
      const seen = new Promise((done) =>
        addEventListener(
          "click",
          (event) => {
            done(event.defaultPrevented);
            stop(event);
          },
          { once: true },
        ),
      );
      link.dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          [`${key.toLowerCase()}Key`]: true,
        }),
      );
      return seen;
    }, modifier);
    expect(prevented).toBe(false);
    expect(await said(page)).toBe("");
  });
}

for (const [how, without] of [
  ["without a clipboard", "navigator"],
  ["over plain http", "http://plain.example"],
] as const) {
  test(`${how} a link is a link`, async ({ page, site }) => {
    const origin = how === "over plain http" ? without : HOST;
    if (how === "without a clipboard") {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
    }
    const loader = `${HOST}${site.dist.loader}`;
    site.servePage(
      `${origin}/post/`,
      pageHtml(`${dataBlock(post)}${scriptTag({ "data-show": "faq" }, loader)}`),
    );
    await page.goto(`${origin}/post/`);
    await shown(page);
    expect(await page.evaluate(() => typeof navigator.clipboard)).toBe("undefined");
    await permalinks(page).nth(2).click();
    await expect(page).toHaveURL(`${origin}/post/#${itemIds[2]}`);
    await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
    expect(await said(page)).toBe("");
  });
}

for (const [how, deleted] of [
  ["copied", false],
  ["followed", true],
] as const) {
  test(`on a page with a base, the link that is ${how} is one of the page's own address`, async ({
    page,
    site,
    context,
  }) => {
    await allow(context);
    if (deleted)
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
    site.servePage("/other/", pageHtml("<h1>Elsewhere</h1>"));
    await visitPost(page, site, scriptWithSrc({ "data-src": "/post.json", "data-show": "faq" }), {
      head: '<base href="/other/">',
    });
    await permalinks(page).nth(1).click();
    if (deleted) await expect(page).toHaveURL(`${HOST}/post/#${itemIds[1]}`);
    else {
      await expect.poll(() => said(page)).toBe("Link copied");
      expect(await clipboard(page)).toBe(`${HOST}/post/#${itemIds[1]}`);
    }
  });
}

test("a part that is taken away while it says so leaves no trace", async ({
  page,
  site,
  context,
}) => {
  await allow(context);
  const source = pageHtml(scriptWithSrc({ "data-show": "faq" }));
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await permalinks(page).first().click();
  await expect.poll(() => said(page)).toBe("Link copied");
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect(page.locator("script[type='application/ld+json']")).toHaveCount(0);
  await expectPageUntouched(page, source);
});
