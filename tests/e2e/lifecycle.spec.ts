// Parts that are moved, removed, put back and replaced.

import {
  articleHtml,
  dataBlock,
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
  questionButtons,
  readFaqPageQuestions,
  replaceArticle,
  visitPost,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("a part that is moved keeps its state", async ({ page, site, log }) => {
  await visitPost(page, site, `${scriptWithSrc()}<aside></aside>`);
  await questionButtons(page).nth(1).click();
  await page.evaluate(() => {
    const [aside, faq] = [document.querySelector("aside"), document.querySelector("afterword-faq")];
    if (faq) aside?.append(faq);
  });
  await expect(page.locator("aside [aria-expanded=true]")).toHaveText(questionTexts.slice(1, 2));
  await questionButtons(page).nth(0).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(2);
  expect(log.eventDetails("ready")).toHaveLength(2);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("a removed part keeps its fallback, and works again when it is put back", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await questionButtons(page).nth(0).click();
  const element = await page.locator("afterword-faq").elementHandle();
  await element?.evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  expect(await element?.evaluate((element) => element.innerHTML)).toBe("<p>Ask us.</p>");

  await element?.evaluate((element) => document.querySelector("main")?.append(element));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(0);
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(1);
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("an adopted part works again when its article is put back", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  const element = await page.locator("article").elementHandle();
  await element?.evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  expect(await element?.evaluate((element) => element.querySelectorAll("ol > li").length)).toBe(10);

  await element?.evaluate((element) => document.querySelector("main")?.append(element));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  await expect(page.locator("h2")).toHaveCount(2);
  await expect(page.locator("article ol:visible")).toHaveCount(1);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("a part that is moved while its data loads is shown once", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const release = site.holdRequests("/post.json");
  const request = page.waitForRequest("**/post.json");
  site.servePage(
    "/post/",
    pageHtml(`<afterword-faq><p>Ask us.</p></afterword-faq><aside></aside>${scriptWithSrc()}`),
  );
  await page.goto("/post/");
  await request;
  await page.evaluate(() => {
    const [aside, faq] = [document.querySelector("aside"), document.querySelector("afterword-faq")];
    if (faq) aside?.append(faq);
  });
  release();
  await expect(page.locator("aside > afterword-faq [data-part=question]")).toHaveText(
    questionTexts,
  );
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
});

test("an element that a script adds later is shown", async ({ page, site }) => {
  await visitPost(page, site, `${dataBlock(post)}${scriptTag({ "data-show": "takeaways faq" })}`);
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  await page.evaluate(() => {
    const element = document.createElement("afterword-faq");
    element.setAttribute("src", "/other.json");
    document.querySelector("main")?.append(element);
  });
  await expect(questionButtons(page)).toHaveCount(7);
});

test("the data of an element that was removed before it was shown is not kept", async ({
  page,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  site.serveJson("/other.json", otherPost);
  site.serveJson("/post.json", post);
  const times = () => site.requests.filter((path) => path === "/other.json").length;
  await visitPost(
    page,
    site,
    `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>${scriptTag()}`,
  );
  await expect.poll(times).toBe(1);
  await page
    .locator("afterword-faq")
    .last()
    .evaluate((element) => element.remove());
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(() => {
    const element = document.createElement("afterword-faq");
    element.setAttribute("src", "/other.json");
    document.querySelector("main")?.append(element);
  });
  await expect(questionButtons(page)).toHaveCount(5 + 2);
  expect(times()).toBe(2);
});

test("an attribute that is no option causes no fetch and no rendering", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  site.serveJson("/post.json", post);
  await visitPost(page, site, `<afterword-faq src="/post.json"></afterword-faq>${scriptTag()}`);
  const times = () => site.requests.filter((path) => path === "/post.json").length;
  await expect.poll(times).toBe(1);
  const element = page.locator("afterword-faq");
  await element.evaluate((element) => element.classList.add("fades-in"));
  release();
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await element.evaluate((element) => {
    element.classList.remove("fades-in");
    // The widget handles this change in a task of its own.
    return new Promise((done) => setTimeout(done));
  });
  await element.evaluate((element) => element.setAttribute("open", "first"));
  await expect(page.locator("[data-part=item][data-open]")).toHaveCount(1);
  expect(times()).toBe(1);
  expect(log.eventDetails("ready")).toHaveLength(2);
});

test("an article that a router puts in place of another is adopted", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  const list =
    "<ol><li>What about the winter? The heap sleeps. Let it.</li><li>Does it smell? Of woods.</li></ol>";
  await replaceArticle(
    page,
    `<h2>${otherFaq.heading}</h2>${list}${scriptTag({ "data-src": "/other.json" })}`,
  );
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(
    otherFaq.items.map(({ question }) => question),
  );
  await expect(page.locator("main ol:visible")).toHaveCount(0);
  await expect
    .poll(() => readFaqPageQuestions(page))
    .toEqual(otherFaq.items.map(({ question }) => question));
});

test("elements from a router show the data of the script that came with them", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  await replaceArticle(
    page,
    `<afterword-faq></afterword-faq>${scriptTag({ "data-src": "/other.json" })}`,
  );
  await expect(questionButtons(page)).toHaveText(otherFaq.items.map(({ question }) => question));
});
