// Parts that are removed, put back and replaced.

import {
  articleHtml,
  otherFaq,
  otherPost,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("a removed article has its own lists again, and its parts work again when it is put back", async ({
  tab,
}) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await expect.poll(() => tab.readTexts("[data-part=card]")).toEqual(takeaways.items);
  await tab.evaluate(() => {
    const removed = document.querySelector("article");
    removed?.remove();
    Object.assign(window, { removed });
  });
  const countItems = () =>
    tab.evaluate(
      () => (window as unknown as { removed: Element }).removed.querySelectorAll("ol > li").length,
    );
  await expect.poll(countItems).toBe(10);
  expect(await tab.countElements('script[type="application/ld+json"]')).toBe(0);

  await tab.evaluate(() =>
    document.querySelector("main")?.append((window as unknown as { removed: Element }).removed),
  );
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  await (await tab.findNth("[data-part=question]", 1)).click();
  await expect.poll(() => tab.readOpenQuestions()).toEqual([questionTexts[1]]);
  await expect.poll(() => tab.countElements('script[type="application/ld+json"]')).toBe(1);
});

test("a removed element has its fallback content again, and the page loses the widget's style sheet", async ({
  tab,
}) => {
  await tab.visitPost(
    `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await tab.evaluate(() => {
    const removed = document.querySelector("afterword-faq");
    removed?.remove();
    Object.assign(window, { removed });
  });
  await expect
    .poll(() => tab.evaluate(() => (window as unknown as { removed: Element }).removed.innerHTML))
    .toBe("<p>Ask us.</p>");
  await expect.poll(() => tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await tab.countElements('script[type="application/ld+json"]')).toBe(0);
});

test("an article that a router puts in place of another is adopted", async ({ tab, site }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readQuestions()).toEqual(questionTexts);
  site.serveJson("/other.json", otherPost);
  const list =
    "<ol><li>What about the winter? The heap sleeps. Let it.</li><li>Does it smell? Of woods.</li></ol>";
  await tab.evaluate(
    (body) =>
      document
        .querySelector("main")
        ?.replaceChildren(document.createRange().createContextualFragment(body)),
    `<h2>${otherFaq.heading}</h2>${list}${scriptTag({ "data-src": "/other.json" })}`,
  );
  await expect
    .poll(() => tab.readTexts("h2 + afterword-faq [data-part=question]"))
    .toEqual(otherFaq.items.map(({ question }) => question));
  expect(await tab.countElements("main ol:not([data-afterword-replaced])")).toBe(0);
});
