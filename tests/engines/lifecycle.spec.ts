import {
  article,
  asked,
  otherFaq,
  otherPost,
  tag,
  takeaways,
  withSrc,
} from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

test("parts that are taken away leave the article's own lists, and work again when it is put back", async ({
  tab,
}) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  await expect.poll(() => tab.texts("[data-part=card]")).toEqual(takeaways.items);
  await tab.evaluate(() => {
    const taken = document.querySelector("article");
    taken?.remove();
    Object.assign(window, { taken });
  });
  const items = () =>
    tab.evaluate(
      () => (window as unknown as { taken: Element }).taken.querySelectorAll("ol > li").length,
    );
  await expect.poll(items).toBe(10);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(0);

  await tab.evaluate(() =>
    document.querySelector("main")?.append((window as unknown as { taken: Element }).taken),
  );
  await expect.poll(() => tab.questions()).toEqual(asked);
  await (await tab.nth("[data-part=question]", 1)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[1]]);
  await expect.poll(() => tab.count('script[type="application/ld+json"]')).toBe(1);
});

test("an element that is taken away has its fallback again, and the page its own style sheets", async ({
  tab,
}) => {
  await tab.visit(
    `<afterword-faq><p>Ask us.</p></afterword-faq>${withSrc({ "data-show": "faq json-ld" })}`,
  );
  await expect.poll(() => tab.questions()).toEqual(asked);
  expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await tab.evaluate(() => {
    const taken = document.querySelector("afterword-faq");
    taken?.remove();
    Object.assign(window, { taken });
  });
  await expect
    .poll(() => tab.evaluate(() => (window as unknown as { taken: Element }).taken.innerHTML))
    .toBe("<p>Ask us.</p>");
  await expect.poll(() => tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(0);
});

test("a router that puts the next article in the place of this one gets it shown", async ({
  tab,
  site,
}) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  site.json("/other.json", otherPost);
  const list =
    "<ol><li>What about the winter? The heap sleeps. Let it.</li><li>Does it smell? Of woods.</li></ol>";
  await tab.evaluate(
    (body) =>
      document
        .querySelector("main")
        ?.replaceChildren(document.createRange().createContextualFragment(body)),
    `<h2>${otherFaq.heading}</h2>${list}${tag({ "data-src": "/other.json" })}`,
  );
  await expect
    .poll(() => tab.texts("h2 + afterword-faq [data-part=question]"))
    .toEqual(otherFaq.items.map(({ question }) => question));
  expect(await tab.count("main ol")).toBe(0);
});
