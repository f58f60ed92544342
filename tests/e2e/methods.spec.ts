import type { Page } from "@playwright/test";
import {
  asked,
  dataBlock,
  faq,
  html,
  ids,
  names,
  opened,
  otherFaq,
  otherPost,
  post,
  questions,
  tag,
  visit,
  withSrc,
} from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

type Method = "open" | "close" | "openAll" | "closeAll" | "refresh";
type Faq = HTMLElement & Record<Method, (id?: string) => void>;

/** Calls methods of the element, one after the other. */
const call = (page: Page, ...calls: [Method, string?][]) =>
  page.locator("afterword-faq").evaluate((element, calls) => {
    for (const [method, id] of calls) (element as Faq)[method](id);
  }, calls);

const ELEMENT = `<afterword-faq><p>Ask us.</p></afterword-faq>${withSrc({ "data-show": "faq json-ld" })}`;
const api = (index: number, open: boolean) => ({ id: ids[index], open, reason: "api" });

test("open and close open and close the answer of an item, and both are told", async ({
  page,
  site,
  log,
}) => {
  await visit(page, site, ELEMENT);
  await expect(questions(page)).toHaveCount(5);
  await call(page, ["open", ids[1]]);
  await expect(opened(page)).toHaveText([asked[1] as string]);
  await call(page, ["open", ids[3]]);
  await expect(opened(page)).toHaveText([asked[1] as string, asked[3] as string]);
  await call(page, ["close", ids[1]]);
  await expect(opened(page)).toHaveText([asked[3] as string]);
  const toggles = [api(1, true), api(3, true), api(1, false)];
  await expect.poll(() => log.heard("toggle")).toEqual(toggles);
  expect(log.heard("before-toggle")).toEqual(toggles);
  expect(log.events.filter(({ name }) => name === "toggle").map(({ target }) => target)).toEqual(
    Array(3).fill("afterword-faq"),
  );
});

test("what is so already, and what doesn't exist, is nothing to be told of", async ({
  page,
  site,
  log,
}) => {
  await visit(page, site, ELEMENT);
  await expect(questions(page)).toHaveCount(5);
  await call(
    page,
    ["close", ids[1]],
    ["open", "nowhere"],
    ["open", ""],
    ["closeAll"],
    ["open", ids[0]],
    ["open", ids[0]],
  );
  await expect(opened(page)).toHaveText([asked[0] as string]);
  await expect.poll(() => log.heard("toggle")).toEqual([api(0, true)]);
  expect(log.heard("before-toggle")).toEqual([api(0, true)]);
});

test("openAll and closeAll open and close every answer", async ({ page, site, log }) => {
  await visit(page, site, ELEMENT);
  await questions(page).nth(2).click();
  await call(page, ["openAll"]);
  await expect(opened(page)).toHaveText(asked);
  await call(page, ["closeAll"]);
  await expect(opened(page)).toHaveCount(0);
  const all = [0, 1, 2, 3, 4];
  await expect
    .poll(() => log.heard("toggle").slice(1))
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
  await visit(page, site, `<p id="${ids[3]}">Never.</p>${ELEMENT}`);
  await expect(questions(page)).toHaveCount(5);
  await call(page, ["open", ids[3]]);
  await expect(opened(page)).toHaveText([asked[3] as string]);
  await call(page, ["close", `${ids[3]}-2`]);
  await expect(opened(page)).toHaveCount(0);
  expect(log.heard("toggle").map((toggle) => (toggle as { id: string }).id)).toEqual(
    Array(2).fill(`${ids[3]}-2`),
  );
});

test("in single mode, open closes the other answer", async ({ page, site, log }) => {
  await visit(
    page,
    site,
    `<afterword-faq mode="single"></afterword-faq>${withSrc({ "data-show": "faq" })}`,
  );
  await questions(page).nth(1).click();
  await call(page, ["open", ids[0]]);
  await expect(opened(page)).toHaveText([asked[0] as string]);
  await expect.poll(() => log.heard("toggle").slice(1)).toEqual([api(0, true), api(1, false)]);
});

test("calls before the widget is there are kept, and made in order when it is", async ({
  page,
  site,
  log,
}) => {
  const release = site.hold(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visit(page, site, ELEMENT);
  await coming;
  await call(
    page,
    ["openAll"],
    ["close", ids[0]],
    ["close", ids[4]],
    ["closeAll"],
    ["open", ids[3]],
    ["open", ids[2]],
    ["close", ids[3]],
  );
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
  release();
  await expect(questions(page)).toHaveCount(5);
  await expect(opened(page)).toHaveText([asked[2] as string]);
  await expect
    .poll(() => log.heard("toggle"))
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
  await visit(page, site, withSrc({ "data-show": "faq" }));
  await expect(opened(page)).toHaveText(asked);
});

test("where the widget never comes, calls do no harm", async ({ page, site, log }) => {
  site.fail(site.dist.wasm, 404);
  const missing = /^error: Failed to load resource: .* 404/;
  log.expect(missing);
  log.expect(/^error: afterword: .* can't be used/);
  await visit(page, site, ELEMENT);
  await expect.poll(() => log.heard("error")).toHaveLength(1);
  // Who asks for it again gets another try.
  log.expect(missing);
  await call(page, ["open", ids[0]], ["closeAll"], ["refresh"]);
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
  await visit(page, site, ELEMENT);
  await questions(page).nth(0).click();
  await questions(page).nth(2).click();
  site.json("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(questions(page)).toHaveText(newerAsked);
  await expect(opened(page)).toHaveText([asked[2] as string]);
  await expect.poll(() => names(page)).toEqual(newerAsked);
  expect(site.requests.filter((path) => path === "/post.json")).toHaveLength(2);
  await expect
    .poll(() => log.heard("ready"))
    .toEqual([
      { faq: 5, takeaways: 0, jsonLd: true },
      { faq: 4, takeaways: 0, jsonLd: true },
    ]);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect.poll(() => names(page)).toEqual([]);
});

test("refresh shows the data that the page has now", async ({ page, site }) => {
  await visit(
    page,
    site,
    `<afterword-faq></afterword-faq>${dataBlock(post)}${tag({ "data-show": "faq json-ld" })}`,
  );
  await questions(page).nth(1).click();
  for (const [data, expected] of [
    [newer, newerAsked],
    [otherPost, otherFaq.items.map(({ question }) => question)],
  ] as const) {
    await page.locator("#afterword-data").evaluate((block, text) => {
      block.textContent = text;
    }, JSON.stringify(data));
    await call(page, ["refresh"]);
    await expect(questions(page)).toHaveText(expected);
    await expect.poll(() => names(page)).toEqual(expected);
  }
});

test("a part in the place of the article's list is refreshed in its place", async ({
  page,
  site,
}) => {
  const list = `<ol>${faq.items.map(({ question, answer }) => `<li>${question} ${answer}</li>`).join("")}</ol>`;
  await visit(
    page,
    site,
    `<h2>${faq.heading}</h2>${list}<p>After.</p>${withSrc({ "data-show": "faq" })}`,
  );
  await expect(questions(page)).toHaveCount(5);
  site.json("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(newerAsked);
  await expect(page.locator("main ol")).toHaveCount(0);
  await expect(page.locator("h2")).toHaveCount(1);
});

test("a refresh that fails says so, and leaves what was shown", async ({ page, site, log }) => {
  await visit(page, site, ELEMENT);
  await questions(page).nth(1).click();
  site.fail("/post.json", 500);
  log.expect(/^error: Failed to load resource: .* 500/);
  log.expect(/^error: afterword: .*the server answers 500/);
  await call(page, ["refresh"]);
  await expect.poll(() => log.heard("error")).toHaveLength(1);
  await expect(opened(page)).toHaveText([asked[1] as string]);
  site.json("/post.json", newer);
  await call(page, ["refresh"]);
  await expect(questions(page)).toHaveText(newerAsked);
});

/** The ways to open the third answer, and the reason that is told. */
const WAYS: [reason: string, open: (page: Page) => Promise<unknown>][] = [
  ["user", (page) => questions(page).nth(2).click()],
  ["all", (page) => page.locator("[data-part=toggle-all]").click()],
  ["api", (page) => call(page, ["open", ids[2]])],
  [
    "hash",
    (page) =>
      page.evaluate((id) => {
        location.hash = id;
      }, ids[2] as string),
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
    await visit(page, site, ELEMENT);
    await expect(questions(page)).toHaveCount(5);
    await open(page);
    const toggle = { id: ids[2], open: true, reason };
    await expect(questions(page).nth(2)).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => log.heard("toggle")).toContainEqual(toggle);
    expect(log.heard("before-toggle")).toContainEqual(toggle);
    const order = log.events
      .filter(({ detail }) => (detail as { id?: string }).id === ids[2])
      .map(({ name }) => name);
    expect(order).toEqual(["before-toggle", "toggle"]);
  });

  test(`a listener that cancels before-toggle keeps the answer as it is, reason "${reason}"`, async ({
    page,
    site,
    log,
  }) => {
    await visit(page, site, ELEMENT);
    await expect(questions(page)).toHaveCount(5);
    await page.evaluate(
      (id) =>
        addEventListener(
          "afterword:before-toggle",
          (event) => (event as CustomEvent).detail.id === id && event.preventDefault(),
        ),
      ids[2],
    );
    await open(page);
    await expect
      .poll(() => log.heard("before-toggle"))
      .toContainEqual({ id: ids[2], open: true, reason });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(log.heard("toggle")).not.toContainEqual(expect.objectContaining({ id: ids[2] }));
    const question = questions(page).nth(2);
    const item = page.locator(`[id="${ids[2]}"]`);
    // Whatever the browser has shown, the button says the truth.
    const open_ = await item
      .locator("[data-part=answer]")
      .evaluate((answer) => answer.checkVisibility({ contentVisibilityAuto: true }));
    await expect(question).toHaveAttribute("aria-expanded", String(open_));
    if (reason !== "find") expect(open_).toBe(false);
    await expect(opened(page)).toHaveText(
      reason === "all" ? asked.filter((_, index) => index !== 2) : [],
    );
  });
}

test("a listener of before-toggle may ask for a change of its own", async ({ page, site }) => {
  await visit(page, site, ELEMENT);
  await expect(questions(page)).toHaveCount(5);
  await page.evaluate(
    ([third, fifth]) =>
      addEventListener("afterword:before-toggle", (event) => {
        const { detail, target } = event as CustomEvent & { target: Faq };
        if (detail.id !== third) return;
        event.preventDefault();
        target.open(fifth);
      }),
    [ids[2], ids[4]],
  );
  await questions(page).nth(2).click();
  await expect(opened(page)).toHaveText([asked[4] as string]);
});

test("the events come from the element and cross the shadow that it may be in", async ({
  page,
  site,
}) => {
  await visit(page, site, ELEMENT);
  await expect(questions(page)).toHaveCount(5);
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
  await questions(page).first().click();
  expect(await event).toEqual({
    type: "afterword:toggle",
    bubbles: true,
    composed: true,
    cancelable: false,
    target: "afterword-faq",
  });
  expect(await before).toEqual({ bubbles: true, composed: true, cancelable: true });
});
