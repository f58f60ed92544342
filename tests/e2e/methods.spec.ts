import type { Page } from "@playwright/test";
import {
  dataBlock,
  faq,
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { openQuestions, questionButtons, readFaqPageQuestions, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

type Method = "open" | "close" | "openAll" | "closeAll" | "refresh";
type Faq = HTMLElement & Record<Method, (id?: string) => void>;

/** Calls methods of the element, one after the other. */
const call = (page: Page, ...calls: [Method, string?][]) =>
  page.locator("afterword-faq").evaluate((element, calls) => {
    for (const [method, id] of calls) (element as Faq)[method](id);
  }, calls);

const ELEMENT = `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`;
const api = (index: number, open: boolean) => ({ id: itemIds[index], open, reason: "api" });

test("open and close open and close the answer of an item, and both are told", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await call(page, ["open", itemIds[1]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  await call(page, ["open", itemIds[3]]);
  await expect(openQuestions(page)).toHaveText([
    questionTexts[1] as string,
    questionTexts[3] as string,
  ]);
  await call(page, ["close", itemIds[1]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  const toggles = [api(1, true), api(3, true), api(1, false)];
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
  expect(log.events.filter(({ name }) => name === "toggle").map(({ target }) => target)).toEqual(
    Array(3).fill("afterword-faq"),
  );
});

test("what is so already, and what doesn't exist, is nothing to be told of", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await call(
    page,
    ["close", itemIds[1]],
    ["open", "nowhere"],
    ["open", ""],
    ["closeAll"],
    ["open", itemIds[0]],
    ["open", itemIds[0]],
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([api(0, true)]);
  expect(log.eventDetails("before-toggle")).toEqual([api(0, true)]);
});

test("openAll and closeAll open and close every answer", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(2).click();
  await call(page, ["openAll"]);
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await call(page, ["closeAll"]);
  await expect(openQuestions(page)).toHaveCount(0);
  const all = [0, 1, 2, 3, 4];
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([
      ...all.filter((index) => index !== 2).map((index) => api(index, true)),
      ...all.map((index) => api(index, false)),
    ]);
});

test("an item is named by the id in the data, also where the page has that id already", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, `<p id="${itemIds[3]}">Never.</p>${ELEMENT}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await call(page, ["open", itemIds[3]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await call(page, ["close", `${itemIds[3]}-2`]);
  await expect(openQuestions(page)).toHaveCount(0);
  expect(log.eventDetails("toggle").map((toggle) => (toggle as { id: string }).id)).toEqual(
    Array(2).fill(`${itemIds[3]}-2`),
  );
});

test("in single mode, open closes the other answer", async ({ page, site, log }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq mode="single"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await questionButtons(page).nth(1).click();
  await call(page, ["open", itemIds[0]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([api(0, true), api(1, false)]);
});

test("calls before the widget is there are kept, and made in order when it is", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, ELEMENT);
  await coming;
  await call(
    page,
    ["openAll"],
    ["close", itemIds[0]],
    ["close", itemIds[4]],
    ["closeAll"],
    ["open", itemIds[3]],
    ["open", itemIds[2]],
    ["close", itemIds[3]],
  );
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      ...[0, 1, 2, 3, 4].map((index) => api(index, true)),
      ...[0, 4, 1, 2, 3].map((index) => api(index, false)),
      api(3, true),
      api(2, true),
      api(3, false),
    ]);
});

test("calls from the listener of afterword:ready work, and so do those to a part in the place of a list", async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    addEventListener("afterword:ready", ({ target }) => (target as Faq).openAll(), { once: true }),
  );
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await expect(openQuestions(page)).toHaveText(questionTexts);
});

test("where the widget never comes, calls do no harm", async ({ page, site, log }) => {
  site.failRequests(site.dist.wasm, 404);
  const missing = /^error: Failed to load resource: .* 404/;
  log.expectLine(missing);
  log.expectLine(/^error: afterword: .* can't be used/);
  await visitPost(page, site, ELEMENT);
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  // Who asks for it again gets another try.
  log.expectLine(missing);
  await call(page, ["open", itemIds[0]], ["closeAll"], ["refresh"]);
  await expect.poll(() => log.lines.filter((line) => missing.test(line))).toHaveLength(2);
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
});

const newer = {
  ...post,
  faq: {
    heading: faq.heading,
    items: [{ question: "What is new?", answer: "This." }, ...faq.items.slice(1, 4)],
  },
};
const newerAsked = newer.faq.items.map(({ question }) => question);

test("refresh shows the data that the address has now, and what was open stays open", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(2).click();
  site.serveJson("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(questionButtons(page)).toHaveText(newerAsked);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(newerAsked);
  expect(site.requests.filter((path) => path === "/post.json")).toHaveLength(2);
  await expect
    .poll(() => log.eventDetails("ready"))
    .toEqual([
      { faq: 5, takeaways: 0, jsonLd: true },
      { faq: 4, takeaways: 0, jsonLd: true },
    ]);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
});

test("refresh shows the data that the page has now", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${dataBlock(post)}${scriptTag({ "data-show": "faq json-ld" })}`,
  );
  await questionButtons(page).nth(1).click();
  for (const [data, expected] of [
    [newer, newerAsked],
    [otherPost, otherFaq.items.map(({ question }) => question)],
  ] as const) {
    await page.locator("#afterword-data").evaluate((block, text) => {
      block.textContent = text;
    }, JSON.stringify(data));
    await call(page, ["refresh"]);
    await expect(questionButtons(page)).toHaveText(expected);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual(expected);
  }
});

test("a part in the place of the article's list is refreshed in its place", async ({
  page,
  site,
}) => {
  const list = `<ol>${faq.items.map(({ question, answer }) => `<li>${question} ${answer}</li>`).join("")}</ol>`;
  await visitPost(
    page,
    site,
    `<h2>${faq.heading}</h2>${list}<p>After.</p>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(newerAsked);
  await expect(page.locator("main ol")).toHaveCount(0);
  await expect(page.locator("h2")).toHaveCount(1);
});

test("a refresh that fails says so, and leaves what was shown", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(1).click();
  site.failRequests("/post.json", 500);
  log.expectLine(/^error: Failed to load resource: .* 500/);
  log.expectLine(/^error: afterword: .*the server answers 500/);
  await call(page, ["refresh"]);
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  site.serveJson("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(questionButtons(page)).toHaveText(newerAsked);
});

/** The ways to open the third answer, and the reason that is told. */
const WAYS: [reason: string, open: (page: Page) => Promise<unknown>][] = [
  ["user", (page) => questionButtons(page).nth(2).click()],
  ["all", (page) => page.locator("[data-part=toggle-all]").click()],
  ["api", (page) => call(page, ["open", itemIds[2]])],
  [
    "hash",
    (page) =>
      page.evaluate((id) => {
        location.hash = id;
      }, itemIds[2] as string),
  ],
  [
    "find",
    (page) =>
      page.evaluate(() => {
        location.hash = ":~:text=Count%20200%20litres";
      }),
  ],
];

for (const [reason, open] of WAYS) {
  test(`before-toggle and toggle give "${reason}" as the reason`, async ({ page, site, log }) => {
    await visitPost(page, site, ELEMENT);
    await expect(questionButtons(page)).toHaveCount(5);
    await open(page);
    const toggle = { id: itemIds[2], open: true, reason };
    await expect(questionButtons(page).nth(2)).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => log.eventDetails("toggle")).toContainEqual(toggle);
    expect(log.eventDetails("before-toggle")).toContainEqual(toggle);
    const order = log.events
      .filter(({ detail }) => (detail as { id?: string }).id === itemIds[2])
      .map(({ name }) => name);
    expect(order).toEqual(["before-toggle", "toggle"]);
  });

  test(`a listener that cancels before-toggle keeps the answer as it is, reason "${reason}"`, async ({
    page,
    site,
    log,
  }) => {
    await visitPost(page, site, ELEMENT);
    await expect(questionButtons(page)).toHaveCount(5);
    await page.evaluate(
      (id) =>
        addEventListener(
          "afterword:before-toggle",
          (event) => (event as CustomEvent).detail.id === id && event.preventDefault(),
        ),
      itemIds[2],
    );
    await open(page);
    await expect
      .poll(() => log.eventDetails("before-toggle"))
      .toContainEqual({ id: itemIds[2], open: true, reason });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(log.eventDetails("toggle")).not.toContainEqual(
      expect.objectContaining({ id: itemIds[2] }),
    );
    const question = questionButtons(page).nth(2);
    const item = page.locator(`[id="${itemIds[2]}"]`);
    // Whatever the browser has shown, the button says the truth.
    const open_ = await item
      .locator("[data-part=answer]")
      .evaluate((answer) => answer.checkVisibility({ contentVisibilityAuto: true }));
    await expect(question).toHaveAttribute("aria-expanded", String(open_));
    if (reason !== "find") expect(open_).toBe(false);
    await expect(openQuestions(page)).toHaveText(
      reason === "all" ? questionTexts.filter((_, index) => index !== 2) : [],
    );
  });
}

test("a listener of before-toggle may ask for a change of its own", async ({ page, site }) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(
    ([third, fifth]) =>
      addEventListener("afterword:before-toggle", (event) => {
        const { detail, target } = event as CustomEvent & { target: Faq };
        if (detail.id !== third) return;
        event.preventDefault();
        target.open(fifth);
      }),
    [itemIds[2], itemIds[4]],
  );
  await questionButtons(page).nth(2).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[4] as string]);
});

test("the events come from the element and cross the shadow that it may be in", async ({
  page,
  site,
}) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  const event = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("afterword:toggle", ({ type, bubbles, composed, cancelable, target }) =>
          done({ type, bubbles, composed, cancelable, target: (target as Element).localName }),
        ),
      ),
  );
  const before = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("afterword:before-toggle", ({ bubbles, composed, cancelable }) =>
          done({ bubbles, composed, cancelable }),
        ),
      ),
  );
  await questionButtons(page).first().click();
  expect(await event).toEqual({
    type: "afterword:toggle",
    bubbles: true,
    composed: true,
    cancelable: false,
    target: "afterword-faq",
  });
  expect(await before).toEqual({ bubbles: true, composed: true, cancelable: true });
});
