import type { Page } from "@playwright/test";
import { article, faq, post, questionList, takeawayList, takeaways, visit, withSrc } from "./blog.ts";
import { expect, test } from "./test.ts";

/** The article's children, by tag; the widget's elements and lists are what the tests look for. */
const outline = (page: Page) => page.locator("article > *").evaluateAll((all) => all.map((each) => each.localName));

const adopted = async (page: Page) => {
  await expect(page.locator("afterword-faq button")).toHaveText(faq.items.map(({ question }) => question));
  await expect(page.locator("afterword-takeaways li")).toHaveText(takeaways.items);
};

const OUTLINE = ["h1", "p", "h2", "afterword-faq", "h2", "afterword-takeaways", "script"];

test("the article's own lists become the accordion and the cards, in their places", async ({ page, site, log }) => {
  await visit(page, site, article());
  await adopted(page);
  expect(await outline(page)).toEqual(OUTLINE);
  await expect(page.locator("article ol")).toHaveCount(1);
  await expect(page.locator("article ol")).toHaveRole("list");
  expect(site.requests.filter((path) => path === "/post.json")).toHaveLength(1);
  await expect.poll(() => log.events).toHaveLength(2);
  expect(log.events).toContainEqual({
    name: "ready",
    target: "afterword-takeaways",
    detail: { faq: 0, takeaways: 5, jsonLd: false },
  });
  expect(log.events).toContainEqual({
    name: "ready",
    target: "afterword-faq",
    detail: { faq: 5, takeaways: 0, jsonLd: true },
  });
});

test("the article's headings stay the headings of the parts", async ({ page, site }) => {
  await visit(page, site, article());
  await adopted(page);
  await expect(page.locator("h2")).toHaveText([faq.heading, takeaways.heading]);
  await expect(page.locator("#understanding-rain-barrels + afterword-faq h3")).toHaveCount(5);
  await expect(page.locator("#\\35 -key-takeaways + afterword-takeaways")).toHaveCount(1);
});

test("questions are one level below the heading that was adopted", async ({ page, site }) => {
  await visit(page, site, article().replaceAll("h2", "h4"));
  await adopted(page);
  await expect(page.locator("afterword-faq h5")).toHaveCount(5);
});

test("the list is found whatever a typographer made of its quotes, dashes and spaces", async ({ page, site }) => {
  const plain = article()
    .replaceAll("’", "'")
    .replace(/[“”]/g, "&quot;")
    .replaceAll(" – ", " -- ")
    .replaceAll(" - ", " &ndash; ")
    .replaceAll("it until", "it&nbsp;until")
    .replaceAll("What does", "What\n  does");
  await visit(page, site, plain);
  await adopted(page);
  expect(await outline(page)).toEqual(OUTLINE);
});

test("straight quotes in the data meet curly ones in the article", async ({ page, site }) => {
  const data = JSON.parse(JSON.stringify(post).replaceAll("’", "'").replace(/[“”]/g, '\\"'));
  await visit(page, site, article(), { data });
  await expect(page.locator("afterword-faq button")).toHaveCount(5);
  expect(await outline(page)).toEqual(OUTLINE);
});

for (const [where, heading] of [
  ["before", '<a class="anchor" href="#x">#</a> Understanding Rain Barrels'],
  ["after", 'Understanding Rain Barrels <a class="headerlink" href="#x" title="Permalink">¶</a>'],
  ["around", '<a href="#x"><span>Understanding</span> <em>Rain</em> Barrels</a>'],
] as const) {
  test(`the heading is found with an anchor ${where} its text`, async ({ page, site }) => {
    await visit(page, site, article().replace(">Understanding Rain Barrels<", () => `>${heading}<`));
    await adopted(page);
    expect(await outline(page)).toEqual(OUTLINE);
  });
}

test("a list in a wrapper is replaced inside of it", async ({ page, site }) => {
  await visit(page, site, article({ questions: `<div class="prose"><div>${questionList()}</div></div>` }));
  await adopted(page);
  await expect(page.locator(".prose > div > afterword-faq button")).toHaveCount(5);
});

test("what else is in the section stays where it was", async ({ page, site }) => {
  const questions = `<p>Before.</p>\n<ul><li>Not the list.</li></ul>\n${questionList()}\n<p>After.</p>`;
  await visit(page, site, article({ questions }));
  await adopted(page);
  expect(await outline(page)).toEqual(
    OUTLINE.flatMap((name) => (name === "afterword-faq" ? ["p", "ul", name, "p"] : name)),
  );
});

test("bulleted takeaways are found, and so are those with a blank line between them", async ({ page, site }) => {
  const cards = takeawayList().replaceAll("ol>", "ul>").replaceAll("<li>", "<li><p>").replaceAll("</li>", "</p></li>");
  await visit(page, site, article({ takeaways: cards }));
  await adopted(page);
  expect(await outline(page)).toEqual(OUTLINE);
});

for (const [how, questions] of [
  ["says something else", questionList().replace("How large should mine be?", "How small may mine be?")],
  ["has an item more", questionList([...faq.items, { question: "Is this new?", answer: "Yes." }])],
  ["has an item less", questionList(faq.items.slice(1))],
  ["has another order", questionList([...faq.items].reverse())],
] as const) {
  test(`a list that ${how} is left alone, and the accordion comes after the script`, async ({ page, site }) => {
    await visit(page, site, article({ questions }));
    await adopted(page);
    const own = page.locator("#understanding-rain-barrels + ol");
    expect(await own.evaluate((list) => list.outerHTML)).toBe(questions);
    expect(await outline(page)).toEqual(["h1", "p", "h2", "ol", "h2", "afterword-takeaways", "script", "afterword-faq"]);
    await expect(page.locator("afterword-faq h2")).toHaveText(faq.heading);
  });
}

test("a list below another heading is left alone", async ({ page, site }) => {
  await visit(page, site, article().replace(">5 Key Takeaways<", ">What to remember<"));
  await adopted(page);
  expect(await outline(page)).toEqual(["h1", "p", "h2", "afterword-faq", "h2", "ol", "script", "afterword-takeaways"]);
});

test("a script tag in the head adopts as well", async ({ page, site }) => {
  await visit(page, site, article({ script: "" }), { head: withSrc({ async: "" }) });
  await adopted(page);
  expect(await outline(page)).toEqual(OUTLINE.slice(0, -1));
});

test("the widget works from another host", async ({ page, site }) => {
  const { loader } = site.mount("https://cdn.example/lib/");
  await visit(page, site, article().replace("/afterword/afterword.js", loader));
  await adopted(page);
  expect(site.requests.filter((url) => url.startsWith("/afterword/"))).toEqual([]);
});
