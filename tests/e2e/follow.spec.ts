// The part follows what it shows: it leaves with its list, and comes with the next.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionList,
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
import { REPLACED } from "./support/page-nodes.ts";
import type { Site } from "./support/site.ts";
import { expectShownOnce, listVisible } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

/** The lines that only developers see, on why a list isn't replaced. */
const DEBUG_LINES = /^debug: afterword: /;
const FAQ_SCRIPT = scriptWithSrc({ "data-show": "faq json-ld", "data-open": "all" });
const ARTICLE = articleHtml({ script: FAQ_SCRIPT });
const LIST = "#understanding-rain-barrels ~ ol";
/** The first line of each answer. */
const answers = faq.items.map(({ answer }) => answer.split("\n\n")[0] as string);
const TEXTS = faq.items.flatMap(({ question }, index) => [question, answers[index] as string]);

/** Opens the article, and waits until its list is replaced. */
const visitAdopted = async (page: Page, site: Site, body = ARTICLE) => {
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
};

/** Expects that the post is shown once, and works. */
const expectOnce = async (page: Page) => {
  await expectShownOnce(page, TEXTS);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  expect(await readJsonLd(page)).toHaveLength(1);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1));
  expect(await listVisible(page, answers)).toEqual(answers.slice(1));
};

/** Expects that nothing of the widget is left, and nothing of the page hidden. */
const expectGone = async (page: Page) => {
  await expect(page.locator(`afterword-faq, [data-part], [${REPLACED}]`)).toHaveCount(0);
  await expect.poll(() => readJsonLd(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
};

test("the part leaves with its list", async ({ page, site }) => {
  await visitAdopted(page, site);
  await page.evaluate((list) => document.querySelector(list)?.remove(), LIST);
  await expectGone(page);
  await expectPageUntouched(page, pageHtml(articleHtml({ script: FAQ_SCRIPT, questions: "" })));
});

test("the part leaves when a framework empties its list's wrapper, and comes with the next list", async ({
  page,
  site,
}) => {
  const questions = `<div id="app">${questionList()}</div>`;
  await visitAdopted(page, site, articleHtml({ questions, script: FAQ_SCRIPT }));
  await page.evaluate(() => document.querySelector("#app > ol")?.remove());
  await expectGone(page);
  await page.evaluate((list) => {
    const app = document.querySelector("#app") as HTMLElement;
    app.innerHTML = list;
  }, questionList());
  await expectOnce(page);
});

test("a framework that removes its own list finds it where it was", async ({ page, site, log }) => {
  const questions = `<div id="app">${questionList()}</div>`;
  await visitAdopted(page, site, articleHtml({ questions, script: FAQ_SCRIPT }));
  await page.evaluate(() => {
    const app = document.querySelector("#app") as HTMLElement;
    // React removes each node by this call, which throws if the node is elsewhere.
    app.removeChild(app.querySelector("ol") as HTMLElement);
  });
  await expectGone(page);
  expect(log.lines).toEqual([]);
});

test("the part leaves with sub-headings of which one is removed", async ({ page, site, log }) => {
  log.expectLine(/^debug: afterword: /);
  const questions = faq.items
    .map(({ question, answer }) => `<h3>${question}</h3><p>${answer}</p>`)
    .join("");
  await visitAdopted(page, site, articleHtml({ questions, script: FAQ_SCRIPT }));
  await page.evaluate(() => document.querySelectorAll("article > h3")[2]?.remove());
  // The part is found to be unsure when it is looked for again.
  await expect.poll(() => log.lines).toHaveLength(1);
  await expect(page.locator(`afterword-faq, [${REPLACED}]`)).toHaveCount(0);
  expect(await listVisible(page, TEXTS)).toEqual(TEXTS.filter((text) => text != questionTexts[2]));
});

test("a block that no longer belongs to an answer is visible again", async ({
  page,
  site,
  log,
}) => {
  const [first, second] = faq.items;
  const items = [first, second].map((item) => ({ ...item, answer: "One line. Another line." }));
  const questions = items
    .map(({ question }) => `<h3>${question}</h3><p>One line.</p><p>Another line.</p>`)
    .join("");
  const data = { version: 1, faq: { heading: "Understanding Rain Barrels", items } };
  await visitPost(page, site, articleHtml({ questions, script: FAQ_SCRIPT }), { data });
  await expect(questionButtons(page)).toHaveCount(2);
  const last = page.locator("article > p", { hasText: "Another line." }).last();
  await expect(last).toBeHidden();
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll("article > p")].filter(
      ({ textContent }) => textContent === "One line.",
    )[1];
    if (paragraph) paragraph.textContent = "One line. Another line. And some more of them.";
  });
  const visible = page.getByText("Another line.").filter({ visible: true });
  await expect.poll(async () => (await visible.allTextContents()).length).toBeGreaterThan(1);
  await expect(last).toBeVisible();
  log.allowLines(DEBUG_LINES);
});

for (const { what, from, to } of [
  { what: "question", from: "How large should mine be?", to: "Which size should I take?" },
  { what: "answer", from: "Count 200 litres for each bed", to: "Count 300 litres for each bed" },
]) {
  test(`a ${what} that the page changes is shown as it is now, once`, async ({
    page,
    site,
    log,
  }) => {
    await visitAdopted(page, site);
    await page.evaluate(
      ([list, from, to]) => {
        const walker = document.createTreeWalker(
          document.querySelector(list) as Element,
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          text.data = text.data.replace(from, to);
        }
      },
      [LIST, from, to] as const,
    );
    await expect.poll(() => listVisible(page, [from, to])).toEqual([to]);
    const texts = TEXTS.filter((text) => !text.includes(from));
    expect(await listVisible(page, texts)).toEqual(texts);
    // Where the question is another one, the article keeps its list, and a line says so.
    log.allowLines(DEBUG_LINES);
  });
}

test("a list that is replaced by an equal one is shown once", async ({ page, site }) => {
  await visitAdopted(page, site);
  await page.evaluate(
    ([list, html]) => {
      const next = new DOMParser().parseFromString(html, "text/html").querySelector("ol");
      document.querySelector(list)?.replaceWith(next as Node);
    },
    [LIST, questionList()] as const,
  );
  await waitForFrames(page);
  await expectOnce(page);
  await expect(page.locator(`ol[${REPLACED}]`)).toHaveCount(1);
});

test("an article that replaces another leaves nothing of the earlier one", async ({
  page,
  site,
}) => {
  site.serveJson("/other.json", otherPost);
  await visitAdopted(page, site);
  const list = questionList(otherFaq.items);
  const tag = scriptTag({ "data-src": "/other.json", "data-show": "faq json-ld" });
  await replaceArticle(page, `<article><h2>${otherFaq.heading}</h2>${list}${tag}</article>`);
  const questions = otherFaq.items.map(({ question }) => question);
  await expect(questionButtons(page)).toHaveText(questions);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questions);
  expect(await readJsonLd(page)).toHaveLength(1);
  await expectShownOnce(page, questions);
  await expect(page.locator("afterword-faq")).toHaveCount(1);
});

test("an article without an FAQ that replaces another leaves nothing of it", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  await replaceArticle(page, "<article><h1>The next post</h1></article>");
  await expectGone(page);
});

for (const [name, insert] of [
  ["innerHTML", (main: Element, html: string) => void (main.innerHTML = html)],
  [
    "DOMParser",
    (main: Element, html: string) =>
      main.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes),
  ],
] as const) {
  test(`a tag that a router inserts by ${name} is found on a page that had no part before`, async ({
    page,
    site,
  }) => {
    // The page before has run the loader, and had nothing to show.
    site.serveJson("/none.json", { version: 1 });
    site.serveJson("/post.json", post);
    site.servePage("/post/", pageHtml(`<h1>Home</h1>${scriptTag({ "data-src": "/none.json" })}`));
    await page.goto("/post/");
    await page.evaluate(`(${insert})(document.querySelector("main"), ${JSON.stringify(ARTICLE)})`);
    await expectOnce(page);
  });
}

test("an article that a page cache has copied, and puts in the place of the first, works", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  await page.evaluate(() => {
    const article = document.querySelector("article") as HTMLElement;
    article.replaceWith(article.cloneNode(true));
  });
  await expectOnce(page);
});

test("a body that a page cache has copied works after a visit to another page", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  const copy = await page.evaluateHandle(() => document.body.cloneNode(true));
  await replaceArticle(page, "<article><h1>The next post</h1></article>");
  await expectGone(page);
  await page.evaluate((copy) => document.body.replaceWith(copy), copy);
  await expectOnce(page);
});

test("a copied element with its part shows nothing twice, and adds no FAQPage", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  await page.evaluate(() => {
    const host = document.querySelector("afterword-faq") as HTMLElement;
    host.after(host.cloneNode(true));
  });
  await expectShownOnce(page, TEXTS);
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await readJsonLd(page)).toHaveLength(1);
});

test("a copied element of the author's has its fallback and its part once", async ({
  page,
  site,
}) => {
  const body = `<article><afterword-faq><p>Ask us.</p></afterword-faq>${FAQ_SCRIPT}</article>`;
  await visitPost(page, site, body);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await page.evaluate(() => {
    const host = document.querySelector("afterword-faq") as HTMLElement;
    host.replaceWith(host.cloneNode(true));
  });
  await expectOnce(page);
  await expect(page.locator("afterword-faq > .afterword")).toHaveCount(1);
  await expect(page.getByText("Ask us.")).toBeHidden();
});

test("a copy of the JSON-LD block is the widget's own leftover, and goes", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  await page.evaluate(() => {
    const block = document.querySelector('script[type="application/ld+json"]') as HTMLElement;
    document.head.append(block.cloneNode(true));
  });
  await expect.poll(() => readJsonLd(page)).toHaveLength(1);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("another page's JSON-LD block that a page cache has kept in the head goes", async ({
  page,
  site,
}) => {
  site.serveJson("/other.json", otherPost);
  await visitAdopted(page, site);
  const block = await page.evaluateHandle(() =>
    document.querySelector('script[type="application/ld+json"]')?.cloneNode(true),
  );
  const tag = scriptTag({ "data-src": "/other.json", "data-show": "faq json-ld" });
  await replaceArticle(page, `<article>${tag}</article>`);
  const questions = otherFaq.items.map(({ question }) => question);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questions);
  await page.evaluate((block) => block && document.head.append(block), block);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questions);
  await expect.poll(() => readJsonLd(page)).toHaveLength(1);
});

test("a page's own JSON-LD of another kind stays, whoever copies it", async ({ page, site }) => {
  const own = '<script type="application/ld+json">{"@type":"BlogPosting"}</script>';
  await visitPost(page, site, ARTICLE + own + own);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect
    .poll(async () => (await readJsonLd(page)).map((block) => block["@type"]))
    .toEqual(["FAQPage", "BlogPosting", "BlogPosting"]);
});

/** Changes the address to the fragment of the third item, as routers do. */
const routers: Record<string, (hash: string) => void> = {
  pushState: (hash) => history.pushState(null, "", hash),
  replaceState: (hash) => history.replaceState(null, "", hash),
  "a click that a router takes over": (hash) => {
    const link = Object.assign(document.createElement("a"), { href: hash });
    addEventListener("click", (event) => {
      event.preventDefault();
      history.pushState(null, "", hash);
    });
    document.body.append(link);
    link.click();
    link.remove();
  },
  "a click that a router takes over later": (hash) => {
    const link = Object.assign(document.createElement("a"), { href: hash });
    addEventListener("click", async (event) => {
      event.preventDefault();
      await new Promise((done) => setTimeout(done));
      history.pushState(null, "", hash);
    });
    document.body.append(link);
    link.click();
    link.remove();
  },
  "a link of the page's": (hash) => {
    const link = Object.assign(document.createElement("a"), { href: hash });
    document.body.append(link);
    link.click();
    link.remove();
  },
};

for (const [how, change] of Object.entries(routers)) {
  test(`the item that the address names is opened after ${how}`, async ({ page, site, log }) => {
    const script = scriptWithSrc({ "data-show": "faq json-ld" });
    await visitAdopted(page, site, articleHtml({ script }));
    await page.evaluate(change, `#${itemIds[2]}`);
    await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
    await expect(questionButtons(page).nth(2)).toBeInViewport();
    expect(log.eventDetails("toggle")).toEqual([{ id: itemIds[2], open: true, reason: "hash" }]);
  });
}

test("the same link opens its item again after the reader has closed it", async ({
  page,
  site,
}) => {
  const link = `<p><a id="link" href="#${itemIds[2]}">The third</a></p>`;
  await visitAdopted(page, site, link + articleHtml());
  await page.locator("#link").click();
  await expect(openQuestions(page)).toHaveCount(1);
  await questionButtons(page).nth(2).click();
  await expect(openQuestions(page)).toHaveCount(0);
  await page.locator("#link").click();
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
});

test("the part stays before its list when a framework puts a line between", async ({
  page,
  site,
}) => {
  await visitAdopted(page, site);
  await page.evaluate((list) => {
    const line = document.createElement("p");
    line.textContent = "Asked at the market.";
    document.querySelector(list)?.before(line);
  }, LIST);
  await expect(page.locator(`p + afterword-faq + ol`)).toHaveCount(1);
  await expectOnce(page);
});

test("a part that the article kept for a form is shown when the form has left", async ({
  page,
  site,
  log,
}) => {
  log.expectLine(/the article keeps its own faq/);
  const questions = questionList().replace("</p>", "<form></form></p>");
  await visitPost(page, site, articleHtml({ questions, script: FAQ_SCRIPT }));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  await expect(questionButtons(page)).toHaveCount(0);
  await page.evaluate(() => document.querySelector("form")?.remove());
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expectOnce(page);
});

test("the FAQ of the next post is shown where the takeaways of the last one stood", async ({
  page,
  site,
}) => {
  const takeaways = { heading: "Key Takeaways", items: ["Rain is free.", "Ice splits oak."] };
  site.serveJson("/next.json", { ...otherPost, takeaways });
  await visitPost(
    page,
    site,
    `<article><h2>Key Takeaways</h2><ul><li>Rain is free.</li><li>Ice splits oak.</li></ul>` +
      `${scriptWithSrc()}</article>`,
    { data: { version: 1, takeaways } },
  );
  await expect(page.locator("[data-part=card]")).toHaveText(takeaways.items);
  // React keeps the list, and puts the next post's nodes around the part, which it doesn't know.
  await page.evaluate(({ heading, items }) => {
    const list = document.querySelector("article > ul");
    const part = document.querySelector("afterword-takeaways");
    const title = document.querySelector("h2");
    if (!list || !part || !title) throw new Error("not adopted");
    const make = (name: string, text?: string) =>
      Object.assign(document.createElement(name), { textContent: text });
    title.textContent = heading;
    const [first, ...others] = items.map(({ question, answer }) => [
      make("h3", question),
      make("p", `${answer}`),
    ]);
    part.before(...(first ?? []));
    list.before(...others.flat(), make("h2", "Key Takeaways"));
    document.querySelector("article > script")?.setAttribute("data-src", "/next.json");
  }, otherFaq);
  const questions = otherFaq.items.map(({ question }) => question);
  await expect(questionButtons(page)).toHaveText(questions);
  await expect(page.locator("[data-part=card]")).toHaveText(takeaways.items);
  await expect(page.locator("h2 + afterword-takeaways + ul")).toHaveCount(1);
});
