// Addresses whose fragment names an item, and `hash=sync`, which writes such fragments.

import type { Page } from "@playwright/test";
import {
  faq,
  itemIds,
  pageHtml,
  post,
  type Post,
  questionTexts,
  scriptWithSrc,
} from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const ITEM = itemIds[2] as string;
const findItem = (page: Page, id = ITEM) => page.locator(`[id="${id}"]`);
const LONG = '<div style="height: 200vh">A long story.</div>';
const HEADER = `<style>header { position: sticky; top: 0; height: 64px; background: silver; z-index: 9 }</style>`;

/** Serves the post with a long story before and after it, and opens `address`. */
const visitAddress = async (
  page: Page,
  site: Site,
  address: string,
  options: Record<string, string> = {},
  served: { data?: Post; head?: string } = {},
) => {
  site.serveJson("/post.json", served.data ?? post);
  const body = `<header>Blog</header>${LONG}${scriptWithSrc({ "data-show": "faq json-ld", ...options })}${LONG}`;
  site.servePage("/post/", pageHtml(body, HEADER + (served.head ?? "")));
  await page.goto(address);
};

/** Expects the item near the top of the viewport, with no part of its question covered. */
const expectInSight = async (page: Page, id = ITEM) => {
  const found = () =>
    findItem(page, id).evaluate((item) => {
      const { x, y } = item.getBoundingClientRect();
      const top = document.elementFromPoint(x + 20, y + 2);
      return { below: y >= 64, near: y < 160, own: item.contains(top) };
    });
  await expect.poll(found).toEqual({ below: true, near: true, own: true });
};

test("the item that the fragment names opens in view, below a sticky header", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitAddress(page, site, `/post/#${ITEM}`);
  await coming;
  expect(await page.evaluate(() => scrollY)).toBe(0);
  release();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect(page.getByText(faq.items[2]?.answer ?? "")).toBeInViewport();
  await expectInSight(page);
  expect(log.eventDetails("toggle")).toEqual([{ id: ITEM, open: true, reason: "hash" }]);
});

test("a reader who has scrolled before the widget is ready is not moved", async ({
  page,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitAddress(page, site, `/post/#${ITEM}`);
  await coming;
  await page.evaluate(() => scrollTo(0, 50));
  release();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(50);
});

test("an item with an id in another script opens, with a percent-encoded fragment or without", async ({
  page,
  site,
}) => {
  const data = {
    version: 1,
    faq: {
      items: ["¿Cuándo cambio el filtro?", "フィルターはいつ替える？", "Как часто?"].map(
        (question) => ({ question, answer: "Sí." }),
      ),
    },
  };
  for (const [address, index, id] of [
    ["/post/#cuándo-cambio-el-filtro", 0, "cuándo-cambio-el-filtro"],
    [`/post/?2#${encodeURIComponent("フィルターはいつ替える")}`, 1, "フィルターはいつ替える"],
    ["/post/?3#%D0%BA%D0%B0%D0%BA-%D1%87%D0%B0%D1%81%D1%82%D0%BE", 2, "как-часто"],
  ] as const) {
    await visitAddress(page, site, address, {}, { data });
    await expect(openQuestions(page)).toHaveText([data.faq.items[index]?.question ?? ""]);
    await expectInSight(page, id);
  }
});

test("a link to an item opens it, and leaves the others as they are", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, `<a href="#${ITEM}">How large?</a>${LONG}${scriptWithSrc()}${LONG}`);
  await questionButtons(page).nth(4).click();
  await page.getByRole("link", { name: "How large?" }).click();
  await expect(openQuestions(page)).toHaveText([
    questionTexts[2] as string,
    questionTexts[4] as string,
  ]);
  await expectInSight(page);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([{ id: ITEM, open: true, reason: "hash" }]);
});

test("in single mode, a link to an item closes the one that was open", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    `<a href="#${ITEM}">How large?</a>${scriptWithSrc({ "data-mode": "single" })}`,
  );
  await questionButtons(page).nth(4).click();
  await page.getByRole("link", { name: "How large?" }).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([
      { id: ITEM, open: true, reason: "hash" },
      { id: itemIds[4], open: false, reason: "hash" },
    ]);
});

test("a link followed a second time opens the item again", async ({ page, site }) => {
  await visitPost(page, site, `<a href="#${ITEM}">How large?</a>${scriptWithSrc()}`);
  await expect(questionButtons(page)).toHaveCount(5);
  for (const _ of [1, 2]) {
    await page.getByRole("link", { name: "How large?" }).click();
    await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
    await questionButtons(page).nth(2).click();
    await expect(openQuestions(page)).toHaveCount(0);
  }
});

test("back and forward open the items of the history", async ({ page, site }) => {
  await visitPost(page, site, LONG + scriptWithSrc({ "data-mode": "single" }) + LONG);
  await expect(questionButtons(page)).toHaveCount(5);
  for (const id of [itemIds[0], itemIds[4]] as string[]) {
    await page.evaluate((id) => {
      location.hash = id;
    }, id);
    await expectInSight(page, id);
  }
  await page.goBack();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await page.goForward();
  await expect(openQuestions(page)).toHaveText([questionTexts[4] as string]);
});

test("hash=sync writes the item opened last into the fragment, and removes it when that closes", async ({
  page,
  site,
}) => {
  await visitAddress(page, site, "/post/?page=2", { "data-hash": "sync" });
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(() => history.replaceState({ of: "the router" }, ""));
  const length = await page.evaluate(() => history.length);
  const address = "https://blog.example/post/?page=2";
  const expectAddress = async (expected: string) => {
    await expect.poll(() => page.evaluate(() => location.href)).toBe(expected);
    expect(await page.evaluate(() => [history.length, history.state])).toEqual([
      length,
      { of: "the router" },
    ]);
  };

  await questionButtons(page).nth(2).click();
  await expectAddress(`${address}#${itemIds[2]}`);
  await questionButtons(page).nth(3).click();
  await expectAddress(`${address}#${itemIds[3]}`);
  // Closing another item leaves the fragment, which names the item opened last.
  await questionButtons(page).nth(2).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await expectAddress(`${address}#${itemIds[3]}`);
  await questionButtons(page).nth(3).click();
  await expectAddress(address);
});

test("hash=sync leaves the page where it is when an answer opens", async ({ page, site, log }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await visitAddress(page, site, "/post/", { "data-hash": "sync" });
  const question = questionButtons(page).nth(2);
  await question.evaluate((button) => button.scrollIntoView({ block: "center" }));
  const y = await page.evaluate(() => scrollY);
  expect(y).toBeGreaterThan(0);
  await question.evaluate((button: HTMLElement) => button.click());
  await expect(page).toHaveURL(`https://blog.example/post/#${itemIds[2]}`);
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(1);
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(y);
});

test("hash=sync opens the item of the fragment again after a reload", async ({ page, site }) => {
  await visitAddress(page, site, "/post/", { "data-hash": "sync", "data-mode": "single" });
  await questionButtons(page).nth(1).click();
  await questionButtons(page).nth(3).click();
  await expect.poll(() => page.url()).toBe(`https://blog.example/post/#${itemIds[3]}`);
  await page.reload();
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await expect(page).toHaveURL(`https://blog.example/post/#${itemIds[3]}`);
});

test("hash=sync leaves a fragment that names something else until an item opens", async ({
  page,
  site,
}) => {
  await visitAddress(page, site, "/post/#comments", { "data-hash": "sync", "data-open": "first" });
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(0);
  await waitForFrames(page);
  await expect(page).toHaveURL("https://blog.example/post/#comments");
  await questionButtons(page).nth(1).click();
  await expect(page).toHaveURL(`https://blog.example/post/#${itemIds[1]}`);
});

test("without hash=sync, opening an item leaves the address as it is", async ({
  page,
  site,
  log,
}) => {
  await visitAddress(page, site, "/post/");
  await questionButtons(page).nth(2).click();
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(1);
  expect(page.url()).toBe("https://blog.example/post/");
});

test("hash=off neither reads nor writes the fragment", async ({ page, site, log }) => {
  await visitAddress(page, site, `/post/#${ITEM}`, { "data-hash": "off" });
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[3] as string);
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
  await questionButtons(page).first().click();
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(1);
  expect(page.url()).toBe(`https://blog.example/post/#${itemIds[3]}`);
});

for (const fragment of [
  "nowhere",
  "%zz",
  "%",
  "%E0%A4%A",
  "",
  ":~:text=nowhere",
  "a/b?c=[d]&\"e'",
]) {
  for (const hash of ["open", "sync"]) {
    test(`the fragment #${fragment} opens nothing and breaks nothing, hash=${hash}`, async ({
      page,
      site,
      log,
    }) => {
      await visitAddress(page, site, `/post/#${fragment}`, { "data-hash": hash });
      await expect(questionButtons(page)).toHaveText(questionTexts);
      await expect(openQuestions(page)).toHaveCount(0);
      await questionButtons(page).first().click();
      await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
      await expect
        .poll(() => log.eventDetails("toggle"))
        .toEqual([{ id: itemIds[0], open: true, reason: "user" }]);
    });
  }
}

test("on a page with a base URL, fragments are those of the page's own address", async ({
  page,
  site,
}) => {
  await visitAddress(
    page,
    site,
    `/post/#${ITEM}`,
    { "data-src": "/post.json", "data-hash": "sync" },
    { head: '<base href="https://blog.example/other/">' },
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expectInSight(page);
  await questionButtons(page).first().click();
  await expect(page).toHaveURL(`https://blog.example/post/#${itemIds[0]}`);
  await questionButtons(page).first().click();
  await expect(page).toHaveURL("https://blog.example/post/");
});

test("an id that the page already has leads to the page's own element", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(`${LONG}<p id="${ITEM}">Large enough.</p>${LONG}${scriptWithSrc()}${LONG}`),
  );
  await page.goto(`/post/#${ITEM}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
  await expect(page.getByText("Large enough.")).toBeInViewport();
  await page.evaluate((id) => {
    location.hash = id;
  }, `${ITEM}-2`);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expectInSight(page, `${ITEM}-2`);
});

test("the item that the fragment names opens beside those that start open", async ({
  page,
  site,
}) => {
  await visitAddress(page, site, `/post/#${ITEM}`, { "data-open": "first" });
  await expect(openQuestions(page)).toHaveText([
    questionTexts[0] as string,
    questionTexts[2] as string,
  ]);
  await expectInSight(page);
});

test("the item that the fragment names opens in an adopted list, too", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const list = `<h2>${faq.heading}</h2><ol>${faq.items.map(({ question, answer }) => `<li>${question} ${answer}</li>`).join("")}</ol>`;
  site.servePage(
    "/post/",
    pageHtml(
      `<header>Blog</header>${LONG}${list}${scriptWithSrc({ "data-show": "faq" })}${LONG}`,
      HEADER,
    ),
  );
  await page.goto(`/post/#${ITEM}`);
  await expect(page.locator("h2 + afterword-faq [aria-expanded=true]")).toHaveText([
    questionTexts[2] as string,
  ]);
  await expectInSight(page);
});
