// The methods of `<afterword-faq>`.

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
import { callMethods, ELEMENT, type FaqElement } from "./support/faq-element.ts";
import { openQuestions, questionButtons, readFaqPageQuestions, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const apiToggle = (index: number, open: boolean) => ({ id: itemIds[index], open, reason: "api" });

test("open and close change the answer of an item, with both events", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await callMethods(page, ["open", itemIds[1]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  await callMethods(page, ["open", itemIds[3]]);
  await expect(openQuestions(page)).toHaveText([
    questionTexts[1] as string,
    questionTexts[3] as string,
  ]);
  await callMethods(page, ["close", itemIds[1]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  const toggles = [apiToggle(1, true), apiToggle(3, true), apiToggle(1, false)];
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
  expect(log.events.filter(({ name }) => name === "toggle").map(({ target }) => target)).toEqual(
    Array(3).fill("afterword-faq"),
  );
});

test("calls wait again after the element has left the page and come back", async ({
  page,
  site,
}) => {
  await visitPost(page, site, ELEMENT);
  await callMethods(page, ["open", itemIds[1]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  await page.evaluate(async (id) => {
    const part = document.querySelector("afterword-faq") as FaqElement;
    part.remove();
    await new Promise((done) => setTimeout(done));
    document.querySelector("script[type=module]")?.before(part);
    part.open(id);
  }, itemIds[3] as string);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
});

test("calls that change nothing, or name no item, fire no event", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await callMethods(
    page,
    ["close", itemIds[1]],
    ["open", "nowhere"],
    ["open", ""],
    ["closeAll"],
    ["open", itemIds[0]],
    ["open", itemIds[0]],
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([apiToggle(0, true)]);
  expect(log.eventDetails("before-toggle")).toEqual([apiToggle(0, true)]);
});

test("openAll and closeAll open and close every answer", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(2).click();
  await callMethods(page, ["openAll"]);
  await expect(openQuestions(page)).toHaveText(questionTexts);
  await callMethods(page, ["closeAll"]);
  await expect(openQuestions(page)).toHaveCount(0);
  const all = [0, 1, 2, 3, 4];
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([
      ...all.filter((index) => index !== 2).map((index) => apiToggle(index, true)),
      ...all.map((index) => apiToggle(index, false)),
    ]);
});

test("methods take the id of the data, even if the page already has an element with it", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, `<p id="${itemIds[3]}">Never.</p>${ELEMENT}`);
  await expect(questionButtons(page)).toHaveCount(5);
  await callMethods(page, ["open", itemIds[3]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
  await callMethods(page, ["close", `${itemIds[3]}-2`]);
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
  await callMethods(page, ["open", itemIds[0]]);
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await expect
    .poll(() => log.eventDetails("toggle").slice(1))
    .toEqual([apiToggle(0, true), apiToggle(1, false)]);
});

test("calls before the widget is ready are kept, and applied in order", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, ELEMENT);
  await coming;
  await callMethods(
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
      ...[0, 1, 2, 3, 4].map((index) => apiToggle(index, true)),
      ...[0, 4, 1, 2, 3].map((index) => apiToggle(index, false)),
      apiToggle(3, true),
      apiToggle(2, true),
      apiToggle(3, false),
    ]);
});

test("methods work in a listener of afterword:ready, on an element that the script made", async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    addEventListener("afterword:ready", ({ target }) => (target as FaqElement).openAll(), {
      once: true,
    }),
  );
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await expect(openQuestions(page)).toHaveText(questionTexts);
});

test("calls do no harm if the widget can't be loaded", async ({ page, site, log }) => {
  site.failRequests(site.dist.wasm, 404);
  const missing = /^error: Failed to load resource: .* 404/;
  log.expectLine(missing);
  log.expectLine(/^error: afterword: .* can't be used/);
  await visitPost(page, site, ELEMENT);
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  // A call loads the widget once more.
  log.expectLine(missing);
  await callMethods(page, ["open", itemIds[0]], ["closeAll"], ["refresh"]);
  await expect.poll(() => log.lines.filter((line) => missing.test(line))).toHaveLength(2);
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
});

const newerPost = {
  ...post,
  faq: {
    heading: faq.heading,
    items: [{ question: "What is new?", answer: "This." }, ...faq.items.slice(1, 4)],
  },
};

const newerQuestions = newerPost.faq.items.map(({ question }) => question);

test("refresh fetches the data again, and open answers stay open", async ({ page, site, log }) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(2).click();
  site.serveJson("/post.json", newerPost);
  await callMethods(page, ["refresh"]);
  await expect(questionButtons(page)).toHaveText(newerQuestions);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(newerQuestions);
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

test("refresh reads the data in the page again", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${dataBlock(post)}${scriptTag({ "data-show": "faq json-ld" })}`,
  );
  await questionButtons(page).nth(1).click();
  for (const [data, expected] of [
    [newerPost, newerQuestions],
    [otherPost, otherFaq.items.map(({ question }) => question)],
  ] as const) {
    await page.locator("#afterword-data").evaluate((block, text) => {
      block.textContent = text;
    }, JSON.stringify(data));
    await callMethods(page, ["refresh"]);
    await expect(questionButtons(page)).toHaveText(expected);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual(expected);
  }
});

test("refresh of an adopted part renders it in the same place", async ({ page, site }) => {
  const list = `<ol>${faq.items.map(({ question, answer }) => `<li>${question} ${answer}</li>`).join("")}</ol>`;
  await visitPost(
    page,
    site,
    `<h2>${faq.heading}</h2>${list}<p>After.</p>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/post.json", newerPost);
  await callMethods(page, ["refresh"]);
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(newerQuestions);
  await expect(page.locator("main ol:visible")).toHaveCount(0);
  await expect(page.locator("h2")).toHaveCount(1);
});

test("a refresh that fails is an error, and the old questions stay", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, ELEMENT);
  await questionButtons(page).nth(1).click();
  site.failRequests("/post.json", 500);
  log.expectLine(/^error: Failed to load resource: .* 500/);
  log.expectLine(/^error: afterword: .*the server answers 500/);
  await callMethods(page, ["refresh"]);
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
  site.serveJson("/post.json", newerPost);
  await callMethods(page, ["refresh"]);
  await expect(questionButtons(page)).toHaveText(newerQuestions);
});

test("refresh loads the widget again after a failure", async ({ page, site, log }) => {
  log.expectLine(/^error: afterword: .*_bg\.wasm can't be used/);
  log.expectLine(/^error: Failed to load resource/);
  site.serveJson("/post.json", post);
  const { wasm } = site.dist;
  site.servePage(
    "/post/",
    pageHtml(`<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`),
  );
  site.failRequests(wasm, "refused");
  await page.goto("/post/");
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  site.serveDist("/afterword/");
  await page.evaluate(() =>
    (document.querySelector("afterword-faq") as HTMLElement & { refresh(): void }).refresh(),
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
});
