import {
  article,
  asked,
  faq,
  html,
  opened,
  otherFaq,
  otherPost,
  post,
  questionList,
  questions,
  set,
  tag,
  visit,
  withSrc,
} from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

/** Things that come late, twice or in another order than usual. */

const others = otherFaq.items.map(({ question }) => question);

test("data that comes late does not take the place of newer data", async ({ page, site }) => {
  site.json("/slow.json", otherPost);
  const release = site.hold("/slow.json");
  const slow = page.waitForResponse("**/slow.json");
  await visit(page, site, `<afterword-faq src="/slow.json"></afterword-faq>${tag()}`);
  await set(page, "afterword-faq", "src", "/post.json");
  await expect(questions(page)).toHaveText(asked);
  release();
  await slow;
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(questions(page)).toHaveText(asked);
});

test("an element is that of the script in its own article", async ({ page, site }) => {
  site.json("/other.json", otherPost);
  const first = `<article><h1>One</h1><afterword-faq></afterword-faq>${withSrc({ "data-show": "faq" })}</article>`;
  const list = questionList(otherFaq.items);
  const second = `<article><h2>${otherFaq.heading}</h2>${list}${tag({ "data-src": "/other.json" })}</article>`;
  await visit(page, site, first + second);
  await expect(page.locator("article:first-child [data-part=question]")).toHaveText(asked);
  await expect(page.locator("article:last-child [data-part=question]")).toHaveText(others);
});

test("a wrong value of data-show is named, and everything shown", async ({ page, site, log }) => {
  log.expect('warning: afterword: show="questions" is not allowed, only takeaways faq json-ld');
  await visit(page, site, withSrc({ "data-show": "questions" }));
  await expect(questions(page)).toHaveText(asked);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
});

for (const [attribute, value] of [
  ["data-from", "#1a"],
  ["data-src", "http://[x"],
] as const) {
  test(`a broken ${attribute} is an error like any other`, async ({ page, site, log }) => {
    log.expect(/^error: afterword: /);
    await visit(page, site, tag({ [attribute]: value }));
    await expect
      .poll(() => log.heard("error"))
      .toEqual([{ code: "internal", message: expect.any(String) }]);
  });
}

for (const broken of [tag({ "data-from": "#1a" }), tag({ "data-src": "http://[x" })]) {
  test(`a script tag beside ${broken} shows its post all the same`, async ({ page, site, log }) => {
    log.expect(/^error: afterword: /);
    await visit(page, site, broken + withSrc());
    await expect(questions(page)).toHaveText(asked);
    await expect.poll(() => log.heard("error")).toHaveLength(1);
  });
}

test("an element beside data that is null is one error", async ({ page, site, log }) => {
  site.json("/null.json", null);
  log.expect(/^error: afterword: /);
  await visit(
    page,
    site,
    `<afterword-faq><p>Ask us.</p></afterword-faq>${tag({ "data-src": "/null.json" })}`,
  );
  await expect
    .poll(() => log.heard("error"))
    .toEqual([{ code: "data-invalid", message: expect.any(String) }]);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(log.heard("error")).toHaveLength(1);
});

test("an attribute that changes while the widget loads takes nothing from the first open answers", async ({
  page,
  site,
}) => {
  const release = site.hold(site.dist.wasm);
  await visit(
    page,
    site,
    `<afterword-faq open="first"></afterword-faq>${withSrc({ "data-show": "faq" })}`,
  );
  await set(page, "afterword-faq", "lang", "en-GB");
  release();
  await expect(opened(page)).toHaveText([asked[0] as string]);
});

test("an adopted list has the language of where it is", async ({ page, site }) => {
  const body = article({ script: "" }).replace("<article>", '<article lang="de">') + withSrc();
  await visit(page, site, body);
  await expect(page.locator("[data-part=toggle-all] span:not([hidden])")).toHaveText(
    "Alle aufklappen",
  );
  await expect(page.locator("afterword-faq [lang]")).toHaveCount(0);
});

test("a part that is shown anew keeps the level of its heading", async ({ page, site }) => {
  await visit(
    page,
    site,
    `<h2>Notes</h2><afterword-faq></afterword-faq><afterword-takeaways></afterword-takeaways>${withSrc()}`,
  );
  await expect(page.locator("afterword-takeaways h2")).toHaveCount(1);
  await set(page, "afterword-takeaways", "theme", "dark");
  await expect(page.locator("afterword-takeaways [data-theme=dark] h2")).toHaveCount(1);
});

test("an item whose id the page has already is open from the start by the id of the data", async ({
  page,
  site,
}) => {
  await visit(
    page,
    site,
    `<p id="${faq.items[1]?.id}">Taken.</p><afterword-faq open="${faq.items[1]?.id}"></afterword-faq>${withSrc({ "data-show": "faq" })}`,
  );
  await expect(opened(page)).toHaveText([asked[1] as string]);
});

test("a failed load of the widget is tried again by refresh()", async ({ page, site, log }) => {
  log.expect(/^error: afterword: .*_bg\.wasm can't be used/);
  log.expect(/^error: Failed to load resource/);
  site.json("/post.json", post);
  const { wasm } = site.dist;
  site.page("/post/", html(`<afterword-faq></afterword-faq>${withSrc({ "data-show": "faq" })}`));
  site.fail(wasm, "refused");
  await page.goto("/post/");
  await expect.poll(() => log.heard("error")).toHaveLength(1);
  site.mount("/afterword/");
  await page.evaluate(() =>
    (document.querySelector("afterword-faq") as HTMLElement & { refresh(): void }).refresh(),
  );
  await expect(questions(page)).toHaveText(asked);
});
