import type { Page } from "@playwright/test";
import {
  asked,
  frames,
  html,
  ids,
  opened,
  post,
  questions,
  visit,
  withSrc,
} from "./support/blog.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const BODY = withSrc({ "data-remember": "session", "data-show": "faq" });
const remembered = async (
  page: Page,
  site: Site,
  address = "/post/",
  options: Record<string, string> = {},
) => {
  site.json("/post.json", post);
  site.page(
    "/post/",
    html(withSrc({ "data-remember": "session", "data-show": "faq", ...options })),
  );
  site.page("/next/", html(BODY));
  await page.goto(address);
  await expect(questions(page)).toHaveCount(5);
};

test("what was open is open after a reload, and only that", async ({ page, site, log }) => {
  await remembered(page, site);
  await questions(page).nth(1).click();
  await questions(page).nth(3).click();
  await questions(page).nth(4).click();
  await questions(page).nth(4).click();
  await expect(opened(page)).toHaveCount(2);
  const toggles = log.heard("toggle").length;
  await page.reload();
  await expect(opened(page)).toHaveText([asked[1] as string, asked[3] as string]);
  // It was so from the start.
  await expect.poll(() => log.heard("ready")).toHaveLength(2);
  expect(log.heard("toggle")).toHaveLength(toggles);
});

test("that all were closed is remembered, too, whatever starts open", async ({ page, site }) => {
  await remembered(page, site, "/post/", { "data-open": "first" });
  await expect(opened(page)).toHaveText([asked[0] as string]);
  await questions(page).first().click();
  await expect(opened(page)).toHaveCount(0);
  await page.reload();
  await expect(questions(page)).toHaveCount(5);
  await frames(page);
  await expect(opened(page)).toHaveCount(0);
});

test("on the first visit, what starts open is what the options say", async ({ page, site }) => {
  await remembered(page, site, "/post/", { "data-open": "first" });
  await page.reload();
  await expect(opened(page)).toHaveText([asked[0] as string]);
});

test("what a script, the button for all, or the address has opened is remembered as well", async ({
  page,
  site,
}) => {
  await remembered(page, site);
  await page.locator("[data-part=toggle-all]").click();
  await page
    .locator("afterword-faq")
    .evaluate(
      (element, id) => (element as unknown as { close(id: string): void }).close(id),
      ids[0] as string,
    );
  await expect(opened(page)).toHaveText(asked.slice(1));
  await page.reload();
  await expect(opened(page)).toHaveText(asked.slice(1));
  await page.goto(`/post/#${ids[0]}`);
  await expect(opened(page)).toHaveText(asked);
  await page.goto("/post/?again");
  await page.goto("/post/");
  await expect(opened(page)).toHaveText(asked);
});

test("each page remembers its own", async ({ page, site }) => {
  await remembered(page, site);
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(1);
  await page.goto("/next/");
  await expect(questions(page)).toHaveCount(5);
  await expect(opened(page)).toHaveCount(0);
  await questions(page).nth(2).click();
  await expect(opened(page)).toHaveCount(1);
  await page.goto("/post/");
  await expect(opened(page)).toHaveText([asked[1] as string]);
});

test("each post of a page remembers its own", async ({ page, site }) => {
  site.json("/post.json", post);
  const items = [
    { question: "First?", answer: "Yes." },
    { question: "Second?", answer: "No." },
  ];
  site.json("/other.json", { version: 1, faq: { items } });
  const body = `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>`;
  site.page("/post/", html(body + BODY.replace(' data-src="/post.json"', "")));
  await page.goto("/post/");
  await questions(page).nth(2).click();
  await questions(page).nth(6).click();
  await expect(opened(page)).toHaveCount(2);
  await page.reload();
  await expect(opened(page)).toHaveText([asked[2] as string, "Second?"]);
});

test("another tab begins anew", async ({ page, site, context }) => {
  await remembered(page, site);
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(1);
  const tab = await context.newPage();
  await tab.goto("/post/");
  await expect(questions(tab)).toHaveCount(5);
  await expect(opened(tab)).toHaveCount(0);
});

test("without the option nothing is remembered or stored", async ({ page, site }) => {
  await visit(page, site, withSrc({ "data-show": "faq" }));
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(1);
  await frames(page);
  expect(
    await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
  ).toEqual([0, 0, ""]);
  await page.reload();
  await expect(questions(page)).toHaveCount(5);
  await frames(page);
  await expect(opened(page)).toHaveCount(0);
});

test("in single mode, the one that was open is open again", async ({ page, site }) => {
  await remembered(page, site, "/post/", { "data-mode": "single" });
  await questions(page).nth(1).click();
  await questions(page).nth(3).click();
  await expect(opened(page)).toHaveText([asked[3] as string]);
  await page.reload();
  await expect(opened(page)).toHaveText([asked[3] as string]);
});

const works = async (page: Page) => {
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveText([asked[1] as string]);
  await questions(page).nth(1).click();
  await expect(opened(page)).toHaveCount(0);
};

for (const [how, init] of [
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
  test(`where the storage ${how}, all else works`, async ({ page, site }) => {
    await page.addInitScript(init);
    await visit(page, site, BODY);
    await works(page);
  });
}

test("in a frame without a storage all else works", async ({ page, site }) => {
  site.json("/post.json", post, { headers: { "access-control-allow-origin": "*" } });
  site.page("/framed/", html(BODY));
  site.page(
    "/post/",
    html('<iframe src="/framed/" sandbox="allow-scripts" width="800" height="600"></iframe>'),
  );
  await page.goto("/post/");
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-part=question]").nth(1).click();
  await expect(frame.locator("[aria-expanded=true]")).toHaveText([asked[1] as string]);
});

test("what is stored but names no item is no harm", async ({ page, site }) => {
  await remembered(page, site);
  await questions(page).nth(1).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  await page.evaluate(() =>
    sessionStorage.setItem(sessionStorage.key(0) ?? "", `gone ${"x".repeat(99)} `),
  );
  await page.reload();
  await expect(questions(page)).toHaveCount(5);
  await expect(opened(page)).toHaveCount(0);
  await works(page);
});
