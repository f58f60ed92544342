// The option `remember=session`, which keeps the open answers in the session storage.

import type { Page } from "@playwright/test";
import { itemIds, pageHtml, post, questionTexts, scriptWithSrc } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const REMEMBERING_SCRIPT = scriptWithSrc({ "data-remember": "session", "data-show": "faq" });
/** Serves the pages `/post/` and `/next/` with the option, and opens `address`. */
const visitRemembering = async (
  page: Page,
  site: Site,
  address = "/post/",
  options: Record<string, string> = {},
) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(scriptWithSrc({ "data-remember": "session", "data-show": "faq", ...options })),
  );
  site.servePage("/next/", pageHtml(REMEMBERING_SCRIPT));
  await page.goto(address);
  await expect(questionButtons(page)).toHaveCount(5);
};

test("open answers, and no others, are open again after a reload", async ({ page, site, log }) => {
  await visitRemembering(page, site);
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(3).click();
  await questionButtons(page).nth(4).click();
  await questionButtons(page).nth(4).click();
  await expect(openQuestions(page)).toHaveCount(2);
  const toggles = log.eventDetails("toggle").length;
  await page.reload();
  await expect(openQuestions(page)).toHaveText([
    questionTexts[1] as string,
    questionTexts[3] as string,
  ]);
  // The answers are open from the start, so no further toggle event is dispatched.
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  expect(log.eventDetails("toggle")).toHaveLength(toggles);
});

test("answers that were all closed stay closed after a reload, in spite of open=first", async ({
  page,
  site,
}) => {
  await visitRemembering(page, site, "/post/", { "data-open": "first" });
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(0);
  await page.reload();
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("open=first applies as long as no answer has been toggled", async ({ page, site }) => {
  await visitRemembering(page, site, "/post/", { "data-open": "first" });
  await page.reload();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
});

test("answers opened by the toggle-all button or a fragment, or closed by a method, are remembered", async ({
  page,
  site,
}) => {
  await visitRemembering(page, site);
  await page.locator("[data-part=toggle-all]").click();
  await page
    .locator("afterword-faq")
    .evaluate(
      (element, id) => (element as unknown as { close(id: string): void }).close(id),
      itemIds[0] as string,
    );
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1));
  await page.reload();
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1));
  await page.goto(`/post/#${itemIds[0]}`);
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await page.goto("/post/?again");
  await page.goto("/post/");
  await expect(openQuestions(page)).toHaveText(questionTexts);
});

test("each page remembers its own answers", async ({ page, site }) => {
  await visitRemembering(page, site);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.goto("/next/");
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(openQuestions(page)).toHaveCount(0);
  await questionButtons(page).nth(2).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.goto("/post/");
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
});

test("each post on a page remembers its own answers", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const items = [
    { question: "First?", answer: "Yes." },
    { question: "Second?", answer: "No." },
  ];
  site.serveJson("/other.json", { version: 1, faq: { items } });
  const body = `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>`;
  site.servePage(
    "/post/",
    pageHtml(body + REMEMBERING_SCRIPT.replace(' data-src="/post.json"', "")),
  );
  await page.goto("/post/");
  await questionButtons(page).nth(2).click();
  await questionButtons(page).nth(6).click();
  await expect(openQuestions(page)).toHaveCount(2);
  await page.reload();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string, "Second?"]);
});

test("another tab remembers nothing of this one", async ({ page, site, context }) => {
  await visitRemembering(page, site);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  const tab = await context.newPage();
  await tab.goto("/post/");
  await expect(questionButtons(tab)).toHaveCount(5);
  await expect(openQuestions(tab)).toHaveCount(0);
});

test("without the option nothing is remembered or stored", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await waitForFrames(page);
  expect(
    await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
  ).toEqual([0, 0, ""]);
  await page.reload();
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("in single mode, the open answer is open again after a reload", async ({ page, site }) => {
  await visitRemembering(page, site, "/post/", { "data-mode": "single" });
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(3).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await page.reload();
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
});

const expectToggling = async (page: Page) => {
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(0);
};

for (const [state, init] of [
  [
    "is denied",
    () =>
      Object.defineProperty(window, "sessionStorage", {
        get() {
          throw new DOMException("Denied", "SecurityError");
        },
      }),
  ],
  ["is missing", () => Object.defineProperty(window, "sessionStorage", { value: null })],
  [
    "is full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("Full", "QuotaExceededError");
      };
    },
  ],
  [
    "can't be read",
    () => {
      Storage.prototype.getItem = () => {
        throw new DOMException("No", "SecurityError");
      };
    },
  ],
] as const) {
  test(`if the session storage ${state}, answers open and close`, async ({ page, site }) => {
    await page.addInitScript(init);
    await visitPost(page, site, REMEMBERING_SCRIPT);
    await expectToggling(page);
  });
}

test("in a sandboxed frame, which has no storage, answers open", async ({ page, site }) => {
  site.serveJson("/post.json", post, { headers: { "access-control-allow-origin": "*" } });
  site.servePage("/framed/", pageHtml(REMEMBERING_SCRIPT));
  site.servePage(
    "/post/",
    pageHtml('<iframe src="/framed/" sandbox="allow-scripts" width="800" height="600"></iframe>'),
  );
  await page.goto("/post/");
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-part=question]").nth(1).click();
  await expect(frame.locator("[aria-expanded=true]")).toHaveText([questionTexts[1] as string]);
});

test("stored ids that no item has are ignored", async ({ page, site }) => {
  await visitRemembering(page, site);
  await questionButtons(page).nth(1).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  await page.evaluate(() =>
    sessionStorage.setItem(sessionStorage.key(0) ?? "", `gone ${"x".repeat(99)} `),
  );
  await page.reload();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(openQuestions(page)).toHaveCount(0);
  await expectToggling(page);
});
