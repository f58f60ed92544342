// The permalink of an item, which copies the item's address.

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
const statusRegion = (page: Page) => page.locator("afterword-faq [role=status]");
const allowClipboard = (context: BrowserContext) =>
  context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: HOST });
const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const waitForPermalinks = async (page: Page) => expect(permalinks(page)).toHaveCount(5);

/** Returns the text that the live region announces; hidden text is not announced. */
const readAnnouncement = (page: Page) =>
  statusRegion(page).evaluate((status: HTMLElement) => status.innerText.trim());

test("every item has a permalink, named by the question", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await waitForPermalinks(page);
  for (const [index, id] of itemIds.entries()) {
    const link = page.locator(`[id="${id}"] > [data-part=panel] + [data-part=permalink]`);
    await expect(link).toHaveRole("link");
    await expect(link).toHaveAccessibleName(`Copy link ${questionTexts[index]}`);
    await expect(link).toHaveAttribute("href", `#${id}`);
  }
});

test("pointing at an item shows its permalink, and no other one", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await waitForPermalinks(page);
  for (const link of await permalinks(page).all()) await expect(link).toHaveCSS("opacity", "0");
  await questionButtons(page).nth(2).hover();
  await expect(permalinks(page).nth(2)).toHaveCSS("opacity", "1");
  for (const index of [0, 1, 3, 4])
    await expect(permalinks(page).nth(index)).toHaveCSS("opacity", "0");
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(permalinks(page).nth(2)).toHaveCSS("opacity", "0");
});

test("focus on a question or its permalink shows the permalink", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-toggle-all": "off" }));
  await waitForPermalinks(page);
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

  test("every permalink is visible, and a tap copies it", async ({ page, site, context }) => {
    await allowClipboard(context);
    await visitPost(page, site, articleHtml());
    await waitForPermalinks(page);
    for (const link of await permalinks(page).all()) await expect(link).toHaveCSS("opacity", "1");
    await permalinks(page).nth(3).tap();
    await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
    expect(await readClipboard(page)).toBe(`${HOST}/post/#${itemIds[3]}`);
  });
});

test("a click copies the address of the item, and changes nothing else", async ({
  page,
  site,
  context,
  log,
}) => {
  await allowClipboard(context);
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(articleHtml()));
  await page.goto("/post/?page=2#comments");
  await waitForPermalinks(page);
  const length = await page.evaluate(() => history.length);
  await permalinks(page).nth(1).click();
  await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
  expect(await readClipboard(page)).toBe(`${HOST}/post/?page=2#${itemIds[1]}`);
  expect(page.url()).toBe(`${HOST}/post/?page=2#comments`);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await expect(openQuestions(page)).toHaveCount(0);
  await expect(permalinks(page).nth(1)).toBeFocused();
  expect(log.eventDetails("before-toggle")).toEqual([]);
});

test("Enter on a permalink copies as well", async ({ page, site, context }) => {
  await allowClipboard(context);
  await visitPost(page, site, articleHtml());
  await permalinks(page).nth(4).press("Enter");
  await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
  expect(await readClipboard(page)).toBe(`${HOST}/post/#${itemIds[4]}`);
});

test("the copied address leads to the item, in other scripts than Latin, too", async ({
  page,
  site,
  context,
}) => {
  await allowClipboard(context);
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
    const address = await readClipboard(page);
    await page.goto("about:blank");
    await page.goto(address);
    await expect(openQuestions(page)).toHaveText([data.faq.items[index]?.question ?? ""]);
  }
});

test("a copied link is announced once, and only attributes change", async ({
  page,
  site,
  context,
}) => {
  await allowClipboard(context);
  await visitPost(page, site, articleHtml());
  await waitForPermalinks(page);
  expect(await readAnnouncement(page)).toBe("");
  await expect(statusRegion(page)).toHaveAttribute("role", "status");
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
  await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
  expect(await records()).toEqual(["attributes data-copied permalink", "attributes hidden status"]);
  await expect(page.locator("afterword-faq")).toMatchAriaSnapshot("- status: Link copied");
  // The confirmation ends by itself.
  await expect.poll(() => readAnnouncement(page)).toBe("");
  await expect(permalinks(page).first()).not.toHaveAttribute("data-copied");
  expect((await records()).filter((record) => !record.startsWith("attributes"))).toEqual([]);
  expect(await records()).toHaveLength(4);
});

test("only the link that was copied last shows the confirmation", async ({
  page,
  site,
  context,
}) => {
  await allowClipboard(context);
  await visitPost(page, site, articleHtml());
  await permalinks(page).nth(0).click();
  await expect(permalinks(page).nth(0)).toHaveAttribute("data-copied", "Link copied");
  await permalinks(page).nth(2).click();
  await expect(permalinks(page).nth(2)).toHaveAttribute("data-copied", "Link copied");
  await expect(page.locator("[data-copied]")).toHaveCount(1);
  expect(await readAnnouncement(page)).toBe("Link copied");
  expect(await readClipboard(page)).toBe(`${HOST}/post/#${itemIds[2]}`);
});

test("nothing is announced when the page loads or an answer opens", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await readAnnouncement(page)).toBe("");
  await expect(statusRegion(page)).toHaveCount(1);
});

test("if the clipboard refuses the address, the permalink is followed", async ({
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
  expect(await readAnnouncement(page)).toBe("");
  await expect(page.locator("[data-copied]")).toHaveCount(0);
});

test("with Control held down, a permalink opens in a new tab", async ({ page, site, context }) => {
  await allowClipboard(context);
  await visitPost(page, site, articleHtml());
  await waitForPermalinks(page);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  // The new tab sends its request before Playwright can answer it, so its content is not checked.
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    permalinks(page)
      .nth(2)
      .click({ modifiers: ["Control"] }),
  ]);
  await tab.close();
  await page.bringToFront();
  expect(await readClipboard(page)).toBe("before");
  expect(await readAnnouncement(page)).toBe("");
  expect(page.url()).toBe(`${HOST}/post/`);
  await expect(openQuestions(page)).toHaveCount(0);
});

for (const modifier of ["Ctrl", "Meta", "Shift", "Alt"] as const) {
  test(`with ${modifier} held down, a click on a permalink is left to the browser`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, articleHtml());
    await waitForPermalinks(page);
    const link = permalinks(page).nth(2);
    const prevented = await link.evaluate((link, key) => {
      const stop = (event: Event) => event.preventDefault();
      // A listener on the window runs after the widget's, and keeps the browser from leaving.
      const wasPrevented = new Promise((done) =>
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
      return wasPrevented;
    }, modifier);
    expect(prevented).toBe(false);
    expect(await readAnnouncement(page)).toBe("");
  });
}

for (const [how, origin] of [
  ["without a clipboard", HOST],
  ["over plain http", "http://plain.example"],
] as const) {
  test(`${how} a permalink is followed as any link`, async ({ page, site }) => {
    if (origin === HOST) {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
    }
    const loader = `${HOST}${site.dist.loader}`;
    site.servePage(
      `${origin}/post/`,
      pageHtml(`${dataBlock(post)}${scriptTag({ "data-show": "faq" }, loader)}`),
    );
    await page.goto(`${origin}/post/`);
    await waitForPermalinks(page);
    expect(await page.evaluate(() => typeof navigator.clipboard)).toBe("undefined");
    await permalinks(page).nth(2).click();
    await expect(page).toHaveURL(`${origin}/post/#${itemIds[2]}`);
    await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
    expect(await readAnnouncement(page)).toBe("");
  });
}

for (const [how, deleted] of [
  ["copied", false],
  ["followed", true],
] as const) {
  test(`on a page with a base URL, the permalink that is ${how} has the page's own address`, async ({
    page,
    site,
    context,
  }) => {
    await allowClipboard(context);
    if (deleted)
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
    site.servePage("/other/", pageHtml("<h1>Elsewhere</h1>"));
    await visitPost(page, site, scriptWithSrc({ "data-src": "/post.json", "data-show": "faq" }), {
      head: '<base href="/other/">',
    });
    await permalinks(page).nth(1).click();
    if (deleted) await expect(page).toHaveURL(`${HOST}/post/#${itemIds[1]}`);
    else {
      await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
      expect(await readClipboard(page)).toBe(`${HOST}/post/#${itemIds[1]}`);
    }
  });
}

test("a part that is removed while it shows the confirmation leaves no trace", async ({
  page,
  site,
  context,
}) => {
  await allowClipboard(context);
  const source = pageHtml(scriptWithSrc({ "data-show": "faq" }));
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await permalinks(page).first().click();
  await expect.poll(() => readAnnouncement(page)).toBe("Link copied");
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect(page.locator("script[type='application/ld+json']")).toHaveCount(0);
  await expectPageUntouched(page, source);
});
