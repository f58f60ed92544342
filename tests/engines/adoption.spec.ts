// Adoption: the parts take the places of the article's own lists.

import { articleHtml, faq, questionTexts, takeaways } from "../e2e/support/blog.ts";
import { type FaqPage } from "../e2e/support/page.ts";
import { expect, test } from "./support/test.ts";

test("the article's own lists become the accordion, the cards and the FAQPage block, with all their texts", async ({
  tab,
  site,
}) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.readTexts("[data-part=question]")).toEqual(questionTexts);
  await expect.poll(() => tab.readTexts("[data-part=card]")).toEqual(takeaways.items);
  const childTags = await tab.evaluate(() =>
    [...document.querySelectorAll("article > *")].map(({ localName }) => localName),
  );
  expect(childTags).toEqual([
    "h1",
    "p",
    "h2",
    "afterword-faq",
    "ol",
    "h2",
    "afterword-takeaways",
    "ol",
    "script",
  ]);
  expect(await tab.readTexts("h2")).toEqual([faq.heading, takeaways.heading]);
  const answers = await tab.readTexts("[data-part=answer] p");
  expect(answers.map((text) => text.trim())).toEqual(
    faq.items.flatMap(({ answer }) => answer.split("\n\n")),
  );

  const [block, ...others] = await tab.readTexts('script[type="application/ld+json"]');
  expect(others).toEqual([]);
  const { "@type": type, mainEntity } = JSON.parse(block ?? "") as FaqPage;
  expect(type).toBe("FAQPage");
  expect(mainEntity.map(({ name }) => name)).toEqual(questionTexts);
  expect(site.requests.filter((path) => path === "/post.json")).toHaveLength(1);
  await expect
    .poll(() => tab.readEventDetails("ready"))
    .toEqual(
      expect.arrayContaining([
        { faq: 0, takeaways: 5, jsonLd: false },
        { faq: 5, takeaways: 0, jsonLd: true },
      ]),
    );
});
