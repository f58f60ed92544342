// Client-side routers that replace one article by another.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  escapeHtml,
  faq,
  pageHtml,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import {
  expectPageUntouched,
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  readJsonLd,
  replaceArticle,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

/** Makes a small post; two of its questions are those of all other small posts, too. */
const makeSmallPost = (number: number) => ({
  version: 1,
  faq: {
    heading: `Questions of Post ${number}`,
    items: [
      { question: `What is ${number}?`, answer: `It is ${number}.` },
      { question: "Why?", answer: `Because of ${number}.` },
      { question: "When?", answer: `At ${number}.` },
    ],
  },
  takeaways: { heading: `Takeaways of Post ${number}`, items: [`Take ${number}.`] },
});

const listQuestions = (number: number) =>
  makeSmallPost(number).faq.items.map(({ question }) => question);

/** Makes a small post's article: with lists if `number` is odd, else with elements. */
const makeSmallArticle = (number: number) => {
  const { faq, takeaways } = makeSmallPost(number);
  const list = faq.items
    .map(({ question, answer }) => `<li><p>${question}</p><p>${escapeHtml(answer)}</p></li>`)
    .join("");
  const parts =
    number % 2
      ? `<h2>${faq.heading}</h2><ol>${list}</ol><h2>${takeaways.heading}</h2><ul><li>${takeaways.items}</li></ul>`
      : "<afterword-faq><p>Ask us.</p></afterword-faq><afterword-takeaways></afterword-takeaways>";
  return `<article><h1>Post ${number}</h1>${parts}${scriptTag({ "data-src": `/${number}.json` })}</article>`;
};

const servePosts = (site: Site) => {
  for (let number = 0; number < 6; number += 1)
    site.serveJson(`/${number}.json`, makeSmallPost(number));
};

/** Makes the page keep a set of the `hashchange` listeners of its window. */
const watchListeners = (page: Page) =>
  page.addInitScript(() => {
    const { addEventListener, removeEventListener } = window;
    const live = new Set<unknown>();
    Object.assign(Symbol, { listeners: live });
    window.addEventListener = function (this: Window, ...args: unknown[]) {
      if (args[0] === "hashchange") live.add(args[1]);
      return addEventListener.apply(this, args as never);
    } as never;
    window.removeEventListener = function (this: Window, ...args: unknown[]) {
      if (args[0] === "hashchange") live.delete(args[1]);
      return removeEventListener.apply(this, args as never);
    } as never;
  });

const countListeners = (page: Page) =>
  page.evaluate(() => (Symbol as unknown as { listeners: Set<unknown> }).listeners.size);

/** Expects that the article shows this post, and that no trace of another is left. */
const expectPost = async (page: Page, number: number) => {
  await expect(questionButtons(page)).toHaveText(listQuestions(number));
  await expect(page.locator("[data-part=card]")).toHaveText([`Take ${number}.`]);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(listQuestions(number));
  expect(await readJsonLd(page)).toHaveLength(1);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(2);
  const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([]);
  expect(found.filter((id) => /-\d$/.test(id) && !/^what-is-\d$/.test(id))).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveText(listQuestions(number).slice(0, 1));
  await expect(page.getByText(`It is ${number}.`).first()).toBeVisible();
};

test("a router that replaces the article five times leaves no trace of the earlier ones", async ({
  page,
  site,
  log,
}) => {
  servePosts(site);
  await watchListeners(page);
  site.servePage("/post/", pageHtml(makeSmallArticle(0)));
  await page.goto("/post/");
  await expectPost(page, 0);
  const before = await countListeners(page);
  for (const number of [1, 2, 3, 4, 5]) {
    await replaceArticle(page, makeSmallArticle(number));
    await expectPost(page, number);
    expect(await countListeners(page)).toBe(before);
  }
  await replaceArticle(page, "<h1>The end</h1>");
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect.poll(() => countListeners(page)).toBe(0);
  expect(site.requests.filter((path) => path === site.dist.wasm)).toHaveLength(1);
  expect(site.requests.filter((path) => path === site.dist.loader)).toHaveLength(1);
  expect(log.eventDetails("ready")).toHaveLength(12);
  expect(log.eventDetails("error")).toEqual([]);
});

test("a router with view transitions shows each article, too", async ({ page, site }) => {
  servePosts(site);
  site.servePage("/post/", pageHtml(makeSmallArticle(1)));
  await page.goto("/post/");
  await expectPost(page, 1);
  for (const number of [2, 3, 4]) {
    await page.evaluate(async (body) => {
      const update = () => {
        const next = document.createRange().createContextualFragment(body);
        document.querySelector("main")?.replaceChildren(next);
      };
      await document.startViewTransition(update).finished;
    }, makeSmallArticle(number));
    await expectPost(page, number);
  }
});

test("back and forward through a router's history show the articles again", async ({
  page,
  site,
}) => {
  servePosts(site);
  site.servePage("/post/", pageHtml(makeSmallArticle(0)));
  await page.goto("/post/");
  await page.evaluate((articles) => {
    history.replaceState(0, "");
    addEventListener("popstate", ({ state }) => {
      const next = document.createRange().createContextualFragment(articles[state] ?? "");
      document.querySelector("main")?.replaceChildren(next);
    });
  }, [0, 1, 2].map(makeSmallArticle));
  await expectPost(page, 0);
  for (const number of [1, 2]) {
    await page.evaluate((number) => history.pushState(number, "", `/post/${number}/`), number);
    await replaceArticle(page, makeSmallArticle(number));
    await expectPost(page, number);
  }
  await page.goBack();
  await expectPost(page, 1);
  await page.goBack();
  await expectPost(page, 0);
  await page.goForward();
  await expectPost(page, 1);
  // The `@id`s have the address of the current page.
  expect((await readJsonLd(page))[0]?.mainEntity[1]?.["@id"]).toBe(
    "https://blog.example/post/1/#why",
  );
});

test("a router that fetches pages and inserts their HTML shows each article", async ({
  page,
  site,
  log,
}) => {
  servePosts(site);
  for (const number of [0, 1, 2, 3])
    site.servePage(`/${number}/`, pageHtml(makeSmallArticle(number)));
  await page.goto("/0/");
  await expectPost(page, 0);
  for (const number of [1, 2, 3, 2, 1]) {
    await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const next = new DOMParser().parseFromString(text, "text/html").querySelector("main");
      const main = document.querySelector("main") as HTMLElement;
      main.innerHTML = next?.innerHTML ?? "";
      history.pushState(null, "", address);
      for (const dead of main.querySelectorAll("script")) {
        const script = document.createElement("script");
        for (const { name, value } of dead.attributes) script.setAttribute(name, value);
        dead.replaceWith(script);
      }
    }, `/${number}/`);
    await expectPost(page, number);
  }
  expect(log.eventDetails("error")).toEqual([]);
});

test("a removed article no longer reacts to the fragment", async ({ page, site, log }) => {
  servePosts(site);
  site.servePage("/post/", pageHtml(makeSmallArticle(1)));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(3);
  const old = await page.locator("afterword-faq").elementHandle();
  await replaceArticle(page, makeSmallArticle(2));
  await expect(questionButtons(page)).toHaveText(listQuestions(2));
  await page.evaluate(() => {
    location.hash = "what-is-1";
  });
  await page.evaluate(() => {
    location.hash = "why";
  });
  await expect(openQuestions(page)).toHaveText(["Why?"]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([{ id: "why", open: true, reason: "hash" }]);
  expect(
    await old?.evaluate((element) => element.querySelectorAll("[data-part], [data-open]").length),
  ).toBe(0);
});

test("an article that is removed and put back repeatedly is adopted each time", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  const body = await page.locator("article").elementHandle();
  for (let time = 0; time < 3; time += 1) {
    await body?.evaluate((element) => element.remove());
    await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await body?.evaluate((element) => document.querySelector("main")?.append(element));
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await expect(page.locator("article ol:visible")).toHaveCount(1);
  }
});

test("a part that is removed while the widget loads is not shown, and leaves no trace", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, articleHtml());
  await coming;
  await page.evaluate(() =>
    document.querySelector("article")?.replaceChildren("The next article."),
  );
  release();
  await page.waitForResponse(`**${site.dist.wasm}`);
  await waitForFrames(page);
  await expectPageUntouched(page, pageHtml("<article>The next article.</article>"));
  expect(log.events).toEqual([]);
});

test("an article that replaces another with the same data is shown", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await questionButtons(page).nth(1).click();
  await replaceArticle(page, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("a router that inserts the next article before it removes the last one shows both", async ({
  page,
  site,
}) => {
  servePosts(site);
  site.servePage("/post/", pageHtml(makeSmallArticle(1)));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(3);
  await page.evaluate(
    (body) =>
      document.querySelector("main")?.append(document.createRange().createContextualFragment(body)),
    makeSmallArticle(3),
  );
  await expect(questionButtons(page)).toHaveText([...listQuestions(1), ...listQuestions(3)]);
  await page
    .locator("article")
    .first()
    .evaluate((element) => element.remove());
  await expect(questionButtons(page)).toHaveText(listQuestions(3));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(listQuestions(3));
});

test("a router may insert the next article first with the data in the page, too", async ({
  page,
  site,
}) => {
  site.servePage(
    "/post/",
    pageHtml(`<article>${dataBlock(makeSmallPost(1))}${scriptTag()}</article>`),
  );
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveText(listQuestions(1));
  await page.evaluate(
    (body) =>
      document.querySelector("main")?.append(document.createRange().createContextualFragment(body)),
    `<article>${dataBlock(makeSmallPost(3))}${scriptTag()}</article>`,
  );
  await page
    .locator("article")
    .first()
    .evaluate((element) => element.remove());
  await expect(questionButtons(page)).toHaveText(listQuestions(3));
});

test("of two articles with the same post, the second shows it when the first is removed", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `${articleHtml()}${articleHtml().replace(/ id="[^"]*"/g, "")}`);
  await expect(page.locator("article:first-child [data-part=question]")).toHaveText(questionTexts);
  await expect(page.locator("[data-part=question]")).toHaveCount(5);
  await page
    .locator("article")
    .first()
    .evaluate((element) => element.remove());
  await expect(page.locator("article h2 + afterword-faq [data-part=question]")).toHaveText(
    questionTexts,
  );
  await expect(page.locator("afterword-takeaways [data-part=card]")).toHaveCount(5);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
});
