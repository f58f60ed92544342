import { article, asked, post, takeaways, withSrc } from "../e2e/blog.ts";
import { expect, test } from "./test.ts";

test("parts that are taken away leave the article's own lists, and work again when it is put back", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  await expect.poll(() => tab.texts("[data-part=card]")).toEqual(takeaways.items);
  await tab.evaluate(() => {
    const taken = document.querySelector("article");
    taken?.remove();
    Object.assign(window, { taken });
  });
  const taken = () => tab.evaluate(() => (window as unknown as { taken: Element }).taken.querySelectorAll("ol > li").length);
  await expect.poll(taken).toBe(10);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(0);
  await tab.evaluate(() => document.querySelector("main")?.append((window as unknown as { taken: Element }).taken));
  await expect.poll(() => tab.questions()).toEqual(asked);
  await (await tab.nth("[data-part=question]", 1)).click();
  await expect.poll(() => tab.opened()).toEqual([asked[1]]);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(1);
});

test("an element that is taken away has its fallback again, and the page its own style sheets", async ({ tab }) => {
  await tab.visit(`<afterword-faq><p>Ask us.</p></afterword-faq>${withSrc({ "data-show": "faq json-ld" })}`);
  await expect.poll(() => tab.questions()).toEqual(asked);
  expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  const left = await tab.evaluate(async () => {
    const element = document.querySelector("afterword-faq");
    element?.remove();
    await new Promise(requestAnimationFrame);
    return element?.innerHTML;
  });
  expect(left).toBe("<p>Ask us.</p>");
  await expect.poll(() => tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await tab.count('script[type="application/ld+json"]')).toBe(0);
});

test("the parts take colours and type from the page, and its custom properties change their look", async ({ tab }) => {
  const head = `<style>
    :root { --afterword-line: rgb(1, 2, 3); --afterword-radius: 21px; --afterword-space: 40px; --afterword-duration: 0s }
    main { color: rgb(7, 8, 9); font-family: monospace }
  </style>`;
  await tab.visit(article(), { head });
  await expect.poll(() => tab.questions()).toEqual(asked);
  await expect.poll(() => tab.count("[data-part=card]")).toBe(5);
  expect(await tab.style(".afterword-card", "border-top-color")).toBe("rgb(1, 2, 3)");
  expect(await tab.style(".afterword-card", "border-top-left-radius")).toBe("21px");
  expect(await tab.style(".afterword-cards", "row-gap")).toBe("40px");
  expect(await tab.style("button.afterword-question", "color")).toBe("rgb(7, 8, 9)");
  expect(await tab.style("button.afterword-question", "font-family")).toBe("monospace");
});

test("cards stand in columns where there is room, and below each other where there is none", async ({ tab }) => {
  const rows = (width: number) =>
    tab.evaluate(async (width) => {
      (document.querySelector("main") as HTMLElement).style.width = `${width}px`;
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll("[data-part=card]")].map((card) => card.getBoundingClientRect().top).filter((top, index, all) => all.indexOf(top) === index).length;
    }, width);
  await tab.visit(article());
  await expect.poll(() => tab.count("[data-part=card]")).toBe(5);
  expect([await rows(300), await rows(900)]).toEqual([5, 2]);
});

test("a language written from right to left has its words and its direction", async ({ tab }) => {
  await tab.visit(withSrc({ "data-lang": "ar" }), { data: { ...post, lang: "ar" } });
  await expect.poll(() => tab.questions()).toEqual(asked);
  expect(await tab.style("afterword-faq > .afterword", "direction")).toBe("rtl");
  expect(await tab.texts("[data-part=toggle-all]")).not.toEqual(["Expand all"]);
});
