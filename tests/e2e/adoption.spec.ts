// Adoption: the widget recognises the article's own lists, and shows the parts in their places.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  escapeHtml,
  faq,
  pageHtml,
  post,
  questionList,
  scriptWithSrc,
  takeawayList,
  takeaways,
} from "./support/blog.ts";
import {
  expectPageUntouched,
  questionButtons,
  readFaqPageQuestions,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** Returns the tag names of the article's children. */
const readChildTags = (page: Page) =>
  page
    .locator("article > :not([data-afterword-replaced])")
    .evaluateAll((all) => all.map((each) => each.localName));

/** Expects that the widget shows all questions and takeaways. */
const expectAdopted = async (page: Page) => {
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveText(
    faq.items.map(({ question }) => question),
  );
  await expect(page.locator("afterword-takeaways li")).toHaveText(takeaways.items);
};

/** The article's children when both lists have been adopted. */
const ADOPTED_TAGS = ["h1", "p", "h2", "afterword-faq", "h2", "afterword-takeaways", "script"];

test("the article's own lists become the accordion and the cards, in their places", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml());
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
  await expect(page.locator("article ol:visible")).toHaveCount(1);
  await expect(page.locator("article ol:visible")).toHaveRole("list");
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
  await visitPost(page, site, articleHtml());
  await expectAdopted(page);
  await expect(page.locator("h2")).toHaveText([faq.heading, takeaways.heading]);
  await expect(page.locator("#understanding-rain-barrels + afterword-faq h3")).toHaveCount(5);
  await expect(page.locator("#\\35 -key-takeaways + afterword-takeaways")).toHaveCount(1);
});

test("questions are one level below the heading that was adopted", async ({ page, site }) => {
  await visitPost(page, site, articleHtml().replaceAll("h2", "h4"));
  await expectAdopted(page);
  await expect(page.locator("afterword-faq h5")).toHaveCount(5);
});

test("the list is found whatever a typographer made of its quotes, dashes and spaces", async ({
  page,
  site,
}) => {
  const plain = articleHtml()
    .replaceAll("’", "'")
    .replace(/[“”]/g, "&quot;")
    .replaceAll(" – ", " -- ")
    .replaceAll(" - ", " &ndash; ")
    .replaceAll("it until", "it&nbsp;until")
    .replaceAll("What does", "What\n  does");
  await visitPost(page, site, plain);
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
});

test("straight quotes in the data match curly ones in the article", async ({ page, site }) => {
  const data = JSON.parse(JSON.stringify(post).replaceAll("’", "'").replace(/[“”]/g, '\\"'));
  await visitPost(page, site, articleHtml(), { data });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
});

const HIDDEN = "position: absolute; clip-path: inset(50%)";

for (const [where, heading] of [
  ["before", '<a class="anchor" href="#x">#</a> Understanding Rain Barrels'],
  ["after", 'Understanding Rain Barrels <a class="headerlink" href="#x" title="Permalink">¶</a>'],
  ["around", '<a href="#x"><span>Understanding</span> <em>Rain</em> Barrels</a>'],
  [
    "with a name before",
    '<a class="anchor" href="#x" aria-label="Link to Understanding Rain Barrels">#</a>Understanding Rain Barrels',
  ],
  [
    "with a name after",
    'Understanding Rain Barrels<a class="anchor" href="#x" aria-label="Permalink"></a>',
  ],
  [
    "with hidden words before",
    `<a href="#x"><span style="${HIDDEN}">Permalink to this heading</span></a> Understanding Rain Barrels`,
  ],
  [
    "with hidden words after",
    `Understanding Rain Barrels <a href="#x"><span style="${HIDDEN}">Permalink to this heading</span>#</a>`,
  ],
  [
    "with hidden words right after",
    `Understanding Rain Barrels<a href="#x"><span style="${HIDDEN}">Permalink</span></a>`,
  ],
  [
    "with hidden words right before",
    `<a href="#x"><span style="${HIDDEN}">Permalink</span></a>Understanding Rain Barrels`,
  ],
  [
    "with its own text in hidden words after",
    `Understanding Rain Barrels <a href="#x"><span style="${HIDDEN}">Link to “Understanding Rain Barrels”</span></a>`,
  ],
  [
    "with hidden words and a sign around",
    '<a href="#x"><span>Understanding Rain Barrels</span></a> <a href="#x">Permalink</a>',
  ],
  [
    "with a picture before",
    '<a href="#x" aria-hidden="true"><svg width="9" height="9"><title>Link</title></svg></a>Understanding Rain Barrels',
  ],
] as const) {
  test(`the heading is found with an anchor ${where} its text`, async ({ page, site }) => {
    await visitPost(
      page,
      site,
      articleHtml().replace(">Understanding Rain Barrels<", () => `>${heading}<`),
    );
    await expectAdopted(page);
    expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
  });
}

test("a list in a wrapper is replaced inside the wrapper", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    articleHtml({ questions: `<div class="prose"><div>${questionList()}</div></div>` }),
  );
  await expectAdopted(page);
  await expect(page.locator(".prose > div > afterword-faq [data-part=question]")).toHaveCount(5);
});

for (const heading of [
  "3. Understanding Rain Barrels",
  "2.1 Understanding Rain Barrels",
  '<span class="number">12)</span> Understanding Rain Barrels',
]) {
  test(`a numbered heading is found, and keeps its number: ${heading}`, async ({ page, site }) => {
    await visitPost(
      page,
      site,
      articleHtml().replace(">Understanding Rain Barrels<", () => `>${heading}<`),
    );
    await expectAdopted(page);
    expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
    expect(await page.locator("h2").first().innerHTML()).toBe(heading);
  });
}

test("the heading is found in a wrapper beside its anchor, and keeps its level and its id", async ({
  page,
  site,
}) => {
  const heading =
    '<div class="heading"><h3 id="barrels">Understanding Rain Barrels</h3><a href="#barrels" aria-label="Permalink">#</a></div>';
  await visitPost(
    page,
    site,
    articleHtml().replace(/<h2 id="under.*<\/h2>/, () => heading),
  );
  await expectAdopted(page);
  await expect(page.locator(".heading + afterword-faq h4 [data-part=question]")).toHaveCount(5);
  expect(await page.locator(".heading").evaluate((element) => element.outerHTML)).toBe(heading);
  await expect(page.locator("afterword-faq [data-part=heading]")).toHaveCount(0);
});

test("a heading that begins with a number may have a section number before it", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml().replace(">5 Key Takeaways<", ">3.2 5 Key Takeaways<"));
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
});

for (const wrapper of ["section", "blockquote", "div><article><div", "details open"]) {
  test(`the list is replaced inside its wrapper: ${wrapper}`, async ({ page, site }) => {
    const tags = wrapper.split("><");
    const close = tags
      .map((tag) => `</${tag.split(" ")[0]}>`)
      .reverse()
      .join("");
    await visitPost(
      page,
      site,
      articleHtml({
        questions: `<${wrapper}><p>Before.</p>${questionList()}<p>After.</p>${close}`,
      }),
    );
    await expectAdopted(page);
    const around = page
      .locator("afterword-faq")
      .locator("xpath=preceding-sibling::*[1] | following-sibling::*[2]");
    await expect(around).toHaveText(["Before.", "After."]);
    await expect(page.locator("afterword-faq").locator("xpath=..")).toHaveJSProperty(
      "localName",
      tags.at(-1)?.split(" ")[0],
    );
  });
}

test("of several lists in the section, only the list of the questions is replaced", async ({
  page,
  site,
}) => {
  const before = `<p>Before.</p><ol><li>What does a rain barrel do?</li></ol><ul>${"<li>Not a question.</li>".repeat(5)}</ul>`;
  const after = `<p>After.</p><ol>${faq.items.map(({ answer }) => `<li>${escapeHtml(answer)}</li>`).join("")}</ol><dl><dt>A</dt><dd>B</dd></dl>`;
  await visitPost(
    page,
    site,
    articleHtml({
      questions: `<div id="a">${before}</div>${questionList()}<div id="b">${after}</div>`,
    }),
  );
  await expectAdopted(page);
  expect(await page.locator("#a").innerHTML()).toBe(before);
  expect(await page.locator("#b").innerHTML()).toBe(after);
  await expect(page.locator("#a + afterword-faq + ol + #b")).toHaveCount(1);
});

test("a table of contents that names the section is left alone", async ({ page, site }) => {
  const contents = `<nav><h2>Contents</h2><ul><li><a href="#a">Understanding Rain Barrels</a></li></ul></nav>`;
  await visitPost(page, site, contents + articleHtml());
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
  expect(await page.locator("nav").evaluate((nav) => nav.outerHTML)).toBe(contents);
});

test("of two sections with the same heading, the one with the questions is adopted", async ({
  page,
  site,
}) => {
  const other = "<h2>Understanding Rain Barrels</h2><ol><li>A list.</li></ol>";
  await visitPost(
    page,
    site,
    articleHtml().replace("<h2", () => `${other}<h2`),
  );
  await expectAdopted(page);
  await expect(page.locator("#understanding-rain-barrels + afterword-faq")).toHaveCount(1);
  await expect(page.getByText("A list.")).toBeVisible();
});

test("the takeaways may come before the questions", async ({ page, site, log }) => {
  const [h1, p, , , ...rest] = ADOPTED_TAGS;
  const body = `<article><h1>Barrels</h1><p>A roof.</p><h2>5 Key Takeaways</h2>${takeawayList()}<h2>Understanding Rain Barrels</h2>${questionList()}${scriptWithSrc()}</article>`;
  await visitPost(page, site, body);
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual([
    h1,
    p,
    ...rest.slice(0, 2),
    "h2",
    "afterword-faq",
    "script",
  ]);
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
});

test("questions in a deeper section of the takeaways are found, and the other way round", async ({
  page,
  site,
}) => {
  const body = `<article><h2>5 Key Takeaways</h2>${takeawayList()}<h3>Understanding Rain Barrels</h3>${questionList()}${scriptWithSrc()}</article>`;
  await visitPost(page, site, body);
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual([
    "h2",
    "afterword-takeaways",
    "h3",
    "afterword-faq",
    "script",
  ]);
  await expect(page.locator("afterword-faq h4")).toHaveCount(5);
});

test("a list is found without a heading in the data, and has the level of the heading above it", async ({
  page,
  site,
}) => {
  const { heading: _, ...items } = faq;
  await visitPost(page, site, articleHtml().replaceAll("h2", "h3"), {
    data: { ...post, faq: items },
  });
  await expectAdopted(page);
  await expect(page.locator("afterword-faq h4 [data-part=question]")).toHaveCount(5);
});

for (const [how, questions] of [
  ["has other items", questionList().replaceAll("What", "Where")],
  ["lacks its last item", questionList(faq.items.slice(0, 4))],
  [
    "has another question",
    questionList().replace("How large should mine be?", "How small may mine be?"),
  ],
  ["has one more item", questionList([...faq.items, { question: "Is this new?", answer: "Yes." }])],
  ["lacks its first item", questionList(faq.items.slice(1))],
  ["has another order", questionList([...faq.items].reverse())],
  [
    "has another answer",
    questionList().replace(/Count 200.*long\./, "Ask your neighbours; nobody else can know."),
  ],
] as const) {
  test(`a list that ${how} stays as it is, with its JSON-LD and one quiet line`, async ({
    page,
    site,
    log,
  }) => {
    log.expectLine(/^debug: afterword: the article keeps its own faq: /);
    await visitPost(page, site, articleHtml({ questions }));
    await expect(page.locator("afterword-takeaways li")).toHaveText(takeaways.items);
    await expect.poll(() => readFaqPageQuestions(page)).toHaveLength(5);
    await expect(page.locator("afterword-faq")).toHaveCount(0);
    const own = page.locator("#understanding-rain-barrels + ol");
    await expect(own).toBeVisible();
    expect(await own.evaluate((list) => list.outerHTML)).toBe(questions);
  });
}

test("the rest of the section stays where it was", async ({ page, site }) => {
  const questions = `<p>Before.</p>\n<ul><li>Not the list.</li></ul>\n${questionList()}\n<p>After.</p>`;
  await visitPost(page, site, articleHtml({ questions }));
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(
    ADOPTED_TAGS.flatMap((name) => (name === "afterword-faq" ? ["p", "ul", name, "p"] : name)),
  );
});

test("a bulleted, loose list of takeaways is found", async ({ page, site }) => {
  const cards = takeawayList()
    .replaceAll("ol>", "ul>")
    .replaceAll("<li>", "<li><p>")
    .replaceAll("</li>", "</p></li>");
  await visitPost(page, site, articleHtml({ takeaways: cards }));
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS);
});

test("a list below another heading stays as it is", async ({ page, site, log }) => {
  log.expectLine(/^debug: afterword: the article keeps its own takeaways: /);
  await visitPost(page, site, articleHtml().replace(">5 Key Takeaways<", ">What to remember<"));
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  await expect(page.locator("afterword-takeaways")).toHaveCount(0);
  await expect(page.getByText(takeaways.items[0] as string)).toBeVisible();
});

test("a script tag in the head adopts as well", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: "" }), { head: scriptWithSrc({ async: "" }) });
  await expectAdopted(page);
  expect(await readChildTags(page)).toEqual(ADOPTED_TAGS.slice(0, -1));
});

test("the widget works from another host", async ({ page, site }) => {
  const { loader } = site.serveDist("https://cdn.example/lib/");
  await visitPost(page, site, articleHtml().replace("/afterword/afterword.js", loader));
  await expectAdopted(page);
  expect(site.requests.filter((url) => url.startsWith("/afterword/"))).toEqual([]);
});
