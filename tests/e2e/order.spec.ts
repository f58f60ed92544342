import {
  articleHtml,
  faq,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionList,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { openQuestions, questionButtons, setAttribute, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** Things that come late, twice or in another order than usual. */

const others = otherFaq.items.map(({ question }) => question);

test("data that comes late does not take the place of newer data", async ({ page, site }) => {
  site.serveJson("/slow.json", otherPost);
  const release = site.holdRequests("/slow.json");
  const slow = page.waitForResponse("**/slow.json");
  await visitPost(page, site, `<afterword-faq src="/slow.json"></afterword-faq>${scriptTag()}`);
  await setAttribute(page, "afterword-faq", "src", "/post.json");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  release();
  await slow;
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("an element is that of the script in its own article", async ({ page, site }) => {
  site.serveJson("/other.json", otherPost);
  const first = `<article><h1>One</h1><afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}</article>`;
  const list = questionList(otherFaq.items);
  const second = `<article><h2>${otherFaq.heading}</h2>${list}${scriptTag({ "data-src": "/other.json" })}</article>`;
  await visitPost(page, site, first + second);
  await expect(page.locator("article:first-child [data-part=question]")).toHaveText(questionTexts);
  await expect(page.locator("article:last-child [data-part=question]")).toHaveText(others);
});

test("a wrong value of data-show is named, and everything shown", async ({ page, site, log }) => {
  log.expectLine('warning: afterword: show: expected takeaways, faq or json-ld, found "questions"');
  await visitPost(page, site, scriptWithSrc({ "data-show": "questions" }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
});

for (const [attribute, value] of [
  ["data-from", "#1a"],
  ["data-src", "http://[x"],
] as const) {
  test(`a broken ${attribute} is an error like any other`, async ({ page, site, log }) => {
    log.expectLine(/^error: afterword: /);
    await visitPost(page, site, scriptTag({ [attribute]: value }));
    await expect
      .poll(() => log.eventDetails("error"))
      .toEqual([{ code: "internal", message: expect.any(String) }]);
  });
}

for (const broken of [scriptTag({ "data-from": "#1a" }), scriptTag({ "data-src": "http://[x" })]) {
  test(`a script tag beside ${broken} shows its post all the same`, async ({ page, site, log }) => {
    log.expectLine(/^error: afterword: /);
    await visitPost(page, site, broken + scriptWithSrc());
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  });
}

test("an element beside data that is null is one error", async ({ page, site, log }) => {
  site.serveJson("/null.json", null);
  log.expectLine(/^error: afterword: /);
  await visitPost(
    page,
    site,
    `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptTag({ "data-src": "/null.json" })}`,
  );
  await expect
    .poll(() => log.eventDetails("error"))
    .toEqual([{ code: "data-invalid", message: expect.any(String) }]);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(log.eventDetails("error")).toHaveLength(1);
});

test("an attribute that changes while the widget loads takes nothing from the first open answers", async ({
  page,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  await visitPost(
    page,
    site,
    `<afterword-faq open="first"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await setAttribute(page, "afterword-faq", "lang", "en-GB");
  release();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
});

test("an adopted list has the language of where it is", async ({ page, site }) => {
  const body =
    articleHtml({ script: "" }).replace("<article>", '<article lang="de">') + scriptWithSrc();
  await visitPost(page, site, body);
  await expect(page.locator("[data-part=toggle-all] span:not([hidden])")).toHaveText(
    "Alle aufklappen",
  );
  await expect(page.locator("afterword-faq [lang]")).toHaveCount(0);
});

test("a part that is shown anew keeps the level of its heading", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<h2>Notes</h2><afterword-faq></afterword-faq><afterword-takeaways></afterword-takeaways>${scriptWithSrc()}`,
  );
  await expect(page.locator("afterword-takeaways h2")).toHaveCount(1);
  await setAttribute(page, "afterword-takeaways", "theme", "dark");
  await expect(page.locator("afterword-takeaways [data-theme=dark] h2")).toHaveCount(1);
});

test("an item whose id the page has already is open from the start by the id of the data", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<p id="${faq.items[1]?.id}">Taken.</p><afterword-faq open="${faq.items[1]?.id}"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
});

test("a failed load of the widget is tried again by refresh()", async ({ page, site, log }) => {
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
