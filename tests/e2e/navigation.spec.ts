import type { Page } from "@playwright/test";
import {
  articleHtml,
  escapeHtml,
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
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

/** A blog of small posts; each has a question that the others have, too. */
const small = (number: number) => ({
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

const smallAsked = (number: number) => small(number).faq.items.map(({ question }) => question);

/** A small post's article; every second one has elements in it. */
const smallArticle = (number: number) => {
  const { faq, takeaways } = small(number);
  const list = faq.items
    .map(({ question, answer }) => `<li><p>${question}</p><p>${escapeHtml(answer)}</p></li>`)
    .join("");
  const parts =
    number % 2
      ? `<h2>${faq.heading}</h2><ol>${list}</ol><h2>${takeaways.heading}</h2><ul><li>${takeaways.items}</li></ul>`
      : "<afterword-faq><p>Ask us.</p></afterword-faq><afterword-takeaways></afterword-takeaways>";
  return `<article><h1>Post ${number}</h1>${parts}${scriptTag({ "data-src": `/${number}.json` })}</article>`;
};

const serve = (site: Site) => {
  for (let number = 0; number < 6; number += 1) site.serveJson(`/${number}.json`, small(number));
};

/** Counts what listens on the window for changes of the fragment. */
const countListeners = (page: Page) =>
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
const listeners = (page: Page) =>
  page.evaluate(() => (Symbol as unknown as { listeners: Set<unknown> }).listeners.size);

/** The article shows this post, and there is nothing of another. */
const expectPost = async (page: Page, number: number) => {
  await expect(questionButtons(page)).toHaveText(smallAsked(number));
  await expect(page.locator("[data-part=card]")).toHaveText([`Take ${number}.`]);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(smallAsked(number));
  expect(await readJsonLd(page)).toHaveLength(1);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(2);
  const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([]);
  expect(found.filter((id) => /-\d$/.test(id) && !/^what-is-\d$/.test(id))).toEqual([]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveText(smallAsked(number).slice(0, 1));
  await expect(page.getByText(`It is ${number}.`)).toBeVisible();
};

test("a router that replaces the article five times leaves nothing of the others", async ({
  page,
  site,
  log,
}) => {
  serve(site);
  await countListeners(page);
  site.servePage("/post/", pageHtml(smallArticle(0)));
  await page.goto("/post/");
  await expectPost(page, 0);
  const before = await listeners(page);
  for (const number of [1, 2, 3, 4, 5]) {
    await replaceArticle(page, smallArticle(number));
    await expectPost(page, number);
    expect(await listeners(page)).toBe(before);
  }
  await replaceArticle(page, "<h1>The end</h1>");
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect.poll(() => listeners(page)).toBe(0);
  expect(site.requests.filter((path) => path === site.dist.wasm)).toHaveLength(1);
  expect(site.requests.filter((path) => path === site.dist.loader)).toHaveLength(1);
  expect(log.eventDetails("ready")).toHaveLength(12);
  expect(log.eventDetails("error")).toEqual([]);
});

test("a router with view transitions shows each article, too", async ({ page, site }) => {
  serve(site);
  site.servePage("/post/", pageHtml(smallArticle(1)));
  await page.goto("/post/");
  await expectPost(page, 1);
  for (const number of [2, 3, 4]) {
    await page.evaluate(async (body) => {
      const update = () => {
        const next = document.createRange().createContextualFragment(body);
        document.querySelector("main")?.replaceChildren(next);
      };
      await document.startViewTransition(update).finished;
    }, smallArticle(number));
    await expectPost(page, number);
  }
});

test("back and forward through a router's history show the articles again", async ({
  page,
  site,
}) => {
  serve(site);
  site.servePage("/post/", pageHtml(smallArticle(0)));
  await page.goto("/post/");
  await page.evaluate((articles) => {
    history.replaceState(0, "");
    addEventListener("popstate", ({ state }) => {
      const next = document.createRange().createContextualFragment(articles[state] ?? "");
      document.querySelector("main")?.replaceChildren(next);
    });
  }, [0, 1, 2].map(smallArticle));
  await expectPost(page, 0);
  for (const number of [1, 2]) {
    await page.evaluate((number) => history.pushState(number, "", `/post/${number}/`), number);
    await replaceArticle(page, smallArticle(number));
    await expectPost(page, number);
  }
  await page.goBack();
  await expectPost(page, 1);
  await page.goBack();
  await expectPost(page, 0);
  await page.goForward();
  await expectPost(page, 1);
  // The address of the questions is that of the page they are on now.
  expect((await readJsonLd(page))[0]?.mainEntity[1]?.["@id"]).toBe(
    "https://blog.example/post/1/#why",
  );
});

test("a router that fetches pages and puts their HTML in the place of the article", async ({
  page,
  site,
  log,
}) => {
  serve(site);
  for (const number of [0, 1, 2, 3]) site.servePage(`/${number}/`, pageHtml(smallArticle(number)));
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

test("the article that has gone no longer hears of the fragment", async ({ page, site, log }) => {
  serve(site);
  site.servePage("/post/", pageHtml(smallArticle(1)));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(3);
  const old = await page.locator("afterword-faq").elementHandle();
  await replaceArticle(page, smallArticle(2));
  await expect(questionButtons(page)).toHaveText(smallAsked(2));
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

test("an article that is taken away and put back again and again is itself each time", async ({
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
    await expect(page.locator("article ol")).toHaveCount(1);
  }
});

test("a part that is taken away while the widget is on its way is not shown, and leaves no trace", async ({
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

test("the next article may have the same data in the page, and is shown", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await questionButtons(page).nth(1).click();
  await replaceArticle(page, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("a router that puts the next article in before it takes the last one away gets both shown", async ({
  page,
  site,
}) => {
  serve(site);
  site.servePage("/post/", pageHtml(smallArticle(1)));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(3);
  await page.evaluate(
    (body) =>
      document.querySelector("main")?.append(document.createRange().createContextualFragment(body)),
    smallArticle(3),
  );
  await expect(questionButtons(page)).toHaveText([...smallAsked(1), ...smallAsked(3)]);
  await page
    .locator("article")
    .first()
    .evaluate((element) => element.remove());
  await expect(questionButtons(page)).toHaveText(smallAsked(3));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(smallAsked(3));
});

const block = (data: unknown) =>
  `<script type="application/json" id="afterword-data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

test("so does one whose articles have their data in the page", async ({ page, site }) => {
  site.servePage("/post/", pageHtml(`<article>${block(small(1))}${scriptTag()}</article>`));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveText(smallAsked(1));
  await page.evaluate(
    (body) =>
      document.querySelector("main")?.append(document.createRange().createContextualFragment(body)),
    `<article>${block(small(3))}${scriptTag()}</article>`,
  );
  await page
    .locator("article")
    .first()
    .evaluate((element) => element.remove());
  await expect(questionButtons(page)).toHaveText(smallAsked(3));
});

test("of two tags of one post in two articles, the second shows it when the first article has left", async ({
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

for (const [first, second] of [
  ["/v1/", "/v2/"],
  ["https://cdn.example/v1/", "/v2/"],
] as const) {
  test(`two versions of the loader on one page, from ${first} and ${second}, show both posts, by one widget`, async ({
    page,
    site,
    log,
  }) => {
    const [one, two] = [site.serveDist(first), site.serveDist(second)];
    site.serveJson("/other.json", otherPost);
    const other = otherFaq.items.map(({ question }) => question);
    const body =
      scriptTag({ "data-src": "/post.json", "data-show": "faq json-ld" }, one.loader) +
      scriptTag({ "data-src": "/other.json" }, two.loader);
    await visitPost(page, site, body);
    await expect(questionButtons(page)).toHaveCount(7);
    await expect(page.locator("script + afterword-faq")).toHaveCount(2);
    await expect(questionButtons(page)).toHaveText([...questionTexts, ...other]);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual([...questionTexts, ...other]);
    expect(await readJsonLd(page)).toHaveLength(1);
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
    expect(site.requests.filter((path) => path.endsWith("_bg.wasm"))).toHaveLength(1);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(found).toEqual([...new Set(found)]);
    // Both react: opened by the address, changed by an attribute.
    await page.evaluate(() => {
      location.hash = "does-it-smell";
    });
    await expect(openQuestions(page)).toHaveText(["Does it smell?"]);
    await page
      .locator("script[data-src='/other.json']")
      .evaluate((script) => script.setAttribute("data-heading-level", "4"));
    await expect(page.locator("afterword-faq h4")).toHaveText([otherFaq.heading]);
  });
}

test("an element takes the options of its script, whichever version that is", async ({
  page,
  site,
}) => {
  const [one, two] = [site.serveDist("/v1/"), site.serveDist("/v2/")];
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-open": "first", "data-show": "faq" }).replace("/afterword/afterword.js", one.loader)}${scriptTag({ "data-show": "faq" }, two.loader)}`,
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
});

test("the script included twice reacts once to each click and each fragment", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    scriptWithSrc({ "data-show": "faq json-ld" }) + scriptWithSrc({ "data-show": "faq json-ld" }),
  );
  await questionButtons(page).first().click();
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[2] as string);
  await expect(openQuestions(page)).toHaveCount(2);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      { id: itemIds[0], open: true, reason: "user" },
      { id: itemIds[2], open: true, reason: "hash" },
    ]);
  expect(await readJsonLd(page)).toHaveLength(1);
  expect(log.eventDetails("ready")).toHaveLength(1);
});

test("a post that is shown twice on one page has two sets of ids", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(
      `<afterword-faq></afterword-faq><afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
    ),
  );
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(10);
  const found = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(found).toEqual([...new Set(found)]);
});
