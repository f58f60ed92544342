// The search field above the questions: when it is there, what it finds, and what it leaves alone.

import AxeBuilder from "@axe-core/playwright";
import { dataBlock, pageHtml, scriptTag, scriptWithSrc } from "./support/blog.ts";
import {
  expectShown,
  manyQuestions,
  postWithMany,
  readMarks,
  searchField,
} from "./support/many-questions.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const ALL = manyQuestions.map(({ id }) => id as string);
const count = (text: string) => `[data-part=filter-count]:text-is("${text}")`;

for (const [questions, options, isShown] of [
  [12, {}, true],
  [11, {}, false],
  [2, { "data-filter": "on" }, true],
  [24, { "data-filter": "off" }, false],
] as const)
  test(`${questions} questions with ${JSON.stringify(options)}: ${isShown ? "a" : "no"} field, and its code only with it`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, scriptWithSrc(options), { data: postWithMany(questions) });
    await expect(questionButtons(page)).toHaveCount(questions);
    await expect(searchField(page)).toHaveCount(isShown ? 1 : 0);
    expect(site.requests.includes(site.dist.filter)).toBe(isShown);
  });

test("questions without the words are hidden, nothing opens, and the count is said", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await searchField(page).fill("moss");
  // Those about moss, and those whose answer has the word.
  await expectShown(page, ["q4", "q5", "q12", "q13", "q20", "q21"]);
  await expect(openQuestions(page)).toHaveCount(0);
  await expect(page.locator(count("6 of 24 questions"))).toBeVisible();
  await expect(page.getByRole("search").getByRole("status")).toHaveText("6 of 24 questions");
  await searchField(page).fill("moss  WHERE");
  await expectShown(page, ["q20", "q21"]);
  await expect(page.getByRole("search").getByRole("status")).toHaveText("2 of 24 questions");
  expect(log.eventDetails("toggle")).toEqual([]);
});

test("the heading of a group has its questions, and is hidden without any", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await searchField(page).fill("buy");
  await expectShown(page, ALL.slice(8, 16));
  await expect(page.locator("[data-part=group]:visible")).toHaveText(["Before you buy"]);
  await searchField(page).fill("what is");
  await expectShown(page, ALL.slice(0, 8));
  await expect(page.locator("[data-part=group]:visible")).toHaveCount(0);
});

test("Escape and the button bring all back, and the field keeps the focus", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<dialog open>${scriptWithSrc()}</dialog>`, { data: postWithMany() });
  const clear = page.getByRole("button", { name: "Clear search" });
  await expect(clear).toHaveCount(0);
  for (const bringBack of [() => page.keyboard.press("Escape"), () => clear.click()]) {
    await searchField(page).fill("frost");
    await expectShown(page, ["q7", "q8", "q15", "q16", "q23", "q24"]);
    await bringBack();
    await expectShown(page, ALL);
    await expect(searchField(page)).toHaveValue("");
    await expect(searchField(page)).toBeFocused();
    await expect(clear).toHaveCount(0);
  }
  await expect(page.locator("[data-part=filter-count]")).toBeHidden();
});

test("words are marked where they are shown, and no node of the text changes", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await expect(searchField(page)).toBeVisible();
  await page.evaluate(() => {
    const list = document.querySelector(".afterword-items") as Element;
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) =>
      records.forEach(({ type, attributeName }) => changes.push(attributeName ?? type)),
    ).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await searchField(page).fill("where moss");
  await expect.poll(() => readMarks(page)).toEqual(["Where", "Where", "moss"]);
  await questionButtons(page).filter({ hasText: "Where is the tap?" }).click();
  await expect.poll(() => readMarks(page)).toEqual(["Where", "moss", "Where", "moss"]);
  const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  expect(changes).not.toContain("childList");
  expect(changes).not.toContain("characterData");
  await page.keyboard.press("Tab");
  await searchField(page).fill("");
  await expect.poll(() => readMarks(page)).toEqual([]);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

const readers: [lang: string, question: string, typed: string, isFound: boolean][] = [
  ["en", "Is a café open?", "CAFE", true],
  ["en", "What’s new?", "what's", true],
  ["en", "Non\u00adstop “service”", 'nonstop "service', true],
  ["de", "Wie heiß wird Öl?", "heiss oel", true],
  ["de", "Wie groß?", "GROẞ", true],
  ["sv", "Vad är en å?", "å", true],
  ["sv", "Vad är en å?", "a?", false],
  ["tr", "IĞDIR nerede?", "ığdır", true],
  ["ru", "Что такое ёлка?", "елка", true],
  ["el", "Τι είναι ο ΣΕΙΣΜΟΣ;", "σεισμοσ", true],
  ["ar", "ما هي الأَسْئلة؟", "الأسئلة", true],
  ["he", "מַה זֶּה?", "מה זה", true],
  ["ja", "ﾌｨﾙﾀｰとは？", "ふぃるたー", true],
  ["ja", "がくとは？", "かく", false],
  ["ko", "한국은 어디인가?", "하", true],
  ["hi", "किताब क्या है?", "कताब", false],
  ["zh", "如何安装？", "安装", true],
  ["fr", "Où est l’œuf ﬁxe ?", "ou oeuf fixe", true],
];
for (const [lang, question, typed, isFound] of readers)
  test(`${lang}: “${typed}” ${isFound ? "finds" : "does not find"} “${question}”`, async ({
    page,
    site,
  }) => {
    const data = { version: 1, lang, faq: { items: [{ id: "q", question, answer: "…" }] } };
    await visitPost(page, site, scriptWithSrc({ "data-filter": "on", "data-lang": lang }), {
      data,
    });
    await searchField(page).fill(typed);
    await expectShown(page, isFound ? ["q"] : []);
    // Each word is marked, with all that belongs to its letters.
    const marks = isFound ? typed.split(" ").length : 0;
    await expect.poll(() => readMarks(page)).toHaveLength(marks);
    for (const mark of await readMarks(page)) expect(question).toContain(mark);
  });

test("a word that goes on in another element is found and marked as one", async ({
  page,
  site,
}) => {
  const answer = [
    {
      type: "paragraph",
      children: [
        { type: "strong", children: [{ type: "text", value: "Rain" }] },
        { type: "text", value: "water." },
      ],
    },
  ];
  const data = { version: 1, faq: { items: [{ id: "q", question: "What?", answer }] } };
  const script = scriptWithSrc({ "data-filter": "on", "data-open": "all" });
  await visitPost(page, site, script, { data });
  await searchField(page).fill("nwat");
  await expect.poll(() => readMarks(page)).toEqual(["nwat"]);
});

test("a link to a hidden question brings all back, and so does a script that opens it", async ({
  page,
  site,
}) => {
  const body = `<a href="#q1">The barrel</a>${scriptWithSrc()}`;
  await visitPost(page, site, body, { data: postWithMany() });
  await searchField(page).fill("frost");
  await expect(page.locator("#q1")).toBeHidden();
  await page.getByRole("link", { name: "The barrel" }).click();
  await expect(openQuestions(page)).toHaveText(["What is the barrel?"]);
  await expectShown(page, ALL);
  await expect(page.locator("#q1")).toBeInViewport();
  await searchField(page).fill("frost");
  await expect(page.locator("#q2")).toBeHidden();
  await page
    .locator("afterword-faq")
    .evaluate((faq) => (faq as unknown as { open(id: string): void }).open("q2"));
  await expectShown(page, ALL);
});

test("Expand all and Collapse all mean what is shown", async ({ page, site, log }) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await questionButtons(page).first().click();
  await searchField(page).fill("where frost");
  await expectShown(page, ["q23", "q24"]);
  await page.getByRole("button", { name: "Expand all" }).click();
  await expect(openQuestions(page).filter({ visible: true })).toHaveCount(2);
  await page.getByRole("button", { name: "Collapse all" }).click();
  await expect(openQuestions(page).filter({ visible: true })).toHaveCount(0);
  await searchField(page).fill("");
  await expectShown(page, ALL);
  // It was open before, and hidden meanwhile.
  await expect(openQuestions(page)).toHaveText(["What is the barrel?"]);
  await expect(page.getByRole("button", { name: "Expand all" })).toHaveCount(1);
  const toggled = (log.eventDetails("toggle") as { id: string; reason: string }[]).filter(
    ({ reason }) => reason === "all",
  );
  expect(toggled.map(({ id }) => id)).toEqual(["q23", "q24", "q23", "q24"]);
});

test("paper has the questions that are shown, with their answers, and no field", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await searchField(page).fill("where frost");
  await expectShown(page, ["q23", "q24"]);
  await page.emulateMedia({ media: "print" });
  await expectShown(page, ["q23", "q24"]);
  await expect(page.getByText("It stands beside the frost.").nth(2)).toBeVisible();
  await expect(page.getByRole("search")).toBeHidden();
});

test("with hash=sync the address carries the words, and brings them back", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-hash": "sync" }), { data: postWithMany() });
  const entries = await page.evaluate(() => history.length);
  await searchField(page).fill("where  moss");
  await expect.poll(() => page.url()).toMatch(/\/post\/#afterword-filter=where%20%20moss$/);
  await page.reload();
  await expect(searchField(page)).toHaveValue("where  moss");
  await expectShown(page, ["q20", "q21"]);
  await questionButtons(page).filter({ visible: true }).first().click();
  await expect.poll(() => page.url()).toMatch(/#q20$/);
  await expectShown(page, ["q20", "q21"]);
  await searchField(page).fill("moss");
  await expect.poll(() => page.url()).toMatch(/#afterword-filter=moss$/);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.url()).toMatch(/\/post\/$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test("without it the address stays, and carries nothing", async ({ page, site }) => {
  site.serveJson("/post.json", postWithMany());
  site.servePage("/post/", pageHtml(scriptWithSrc()));
  await page.goto("/post/#afterword-filter=moss");
  await expect(searchField(page)).toHaveValue("");
  await searchField(page).fill("frost");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("6 of 24 questions");
  expect(page.url()).toMatch(/#afterword-filter=moss$/);
});

test("Enter in the field sends no form around it, which has no value of it either", async ({
  page,
  site,
}) => {
  const form = `<form action="/sent/"><input name="own"><button>Send</button>${scriptWithSrc()}</form>`;
  await visitPost(page, site, form, { data: postWithMany() });
  await searchField(page).fill("moss");
  await searchField(page).press("Enter");
  await expectShown(page, ["q4", "q5", "q12", "q13", "q20", "q21"]);
  expect(page.url()).toMatch(/\/post\/$/);
  expect(
    await page.evaluate(() => [...new FormData(document.forms[0] as HTMLFormElement).keys()]),
  ).toEqual(["own"]);
});

test("another option shows the part anew, with the same words", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await searchField(page).fill("frost");
  await expectShown(page, ["q7", "q8", "q15", "q16", "q23", "q24"]);
  const script = page.locator("script[data-src]");
  await script.evaluate((script) => script.setAttribute("data-label-filter", "Find"));
  await expect(page.getByRole("searchbox", { name: "Find" })).toHaveValue("frost");
  await expect(page.getByRole("searchbox", { name: "Find" })).toBeFocused();
  await expectShown(page, ["q7", "q8", "q15", "q16", "q23", "q24"]);
  await script.evaluate((script) => script.setAttribute("data-filter", "off"));
  await expect(searchField(page)).toHaveCount(0);
  await expectShown(page, ALL);
});

test("the texts are the author's, from attributes or from the data, else the language's", async ({
  page,
  site,
}) => {
  const data = { ...postWithMany(), lang: "de", labels: { filterCount: "{shown}/{total}" } };
  const script = scriptWithSrc({ "data-label-clear-filter": "Weg damit" });
  site.serveJson("/post.json", data);
  site.servePage("/post/", pageHtml(script).replace('lang="en"', 'lang="de"'));
  await page.goto("/post/");
  await page.getByRole("searchbox", { name: "Fragen durchsuchen" }).fill("frost");
  await expect(page.locator(count("6/24"))).toBeVisible();
  await expect(page.getByRole("button", { name: "Weg damit" })).toBeVisible();
});

test("a field that can't be had is said, and the part is shown without it", async ({
  page,
  site,
  log,
}) => {
  site.failRequests(site.dist.filter, 503);
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await expect(questionButtons(page)).toHaveCount(24);
  await expect(searchField(page)).toHaveCount(0);
  await expect
    .poll(() => log.eventDetails("error"))
    .toMatchObject([{ code: "filter-unavailable" }]);
  // The script tag asks for it, and the element that the tag makes.
  log.expectLine(/503/);
  log.expectLine(/503/);
  log.expectLine(/^error: afterword: the search field can't be used/);
});

test("a field that does not come is not waited for", async ({ page, site }) => {
  await page.clock.install();
  const release = site.holdRequests(site.dist.filter);
  await visitPost(page, site, scriptWithSrc(), { data: postWithMany() });
  await expect.poll(() => site.requests).toContain(site.dist.filter);
  await expect(questionButtons(page)).toHaveCount(0);
  await page.clock.fastForward(5000);
  await expect(questionButtons(page)).toHaveCount(24);
  release();
  await expect(searchField(page)).toHaveCount(0);
});

test("a strict policy allows the field, its rules and its marks", async ({ page, site }) => {
  site.servePage(
    "/post/",
    pageHtml(dataBlock(postWithMany()) + scriptTag({ nonce: "n", "data-show": "faq" })),
    {
      headers: {
        "content-security-policy":
          "default-src 'none'; script-src 'nonce-n' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; " +
          "style-src 'none'; require-trusted-types-for 'script'",
      },
    },
  );
  await page.goto("/post/");
  await searchField(page).fill("where frost");
  await expectShown(page, ["q23", "q24"]);
  await expect.poll(() => readMarks(page)).toEqual(["Where", "Where", "frost"]);
  const height = await page.getByRole("search").evaluate((field) => field.clientHeight);
  expect(height).toBeGreaterThan(40);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in ${colorScheme} with words, without and with none found`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    const head = `<style>:root { color-scheme: light dark }</style>`;
    await visitPost(page, site, scriptWithSrc(), { data: postWithMany(), head });
    for (const words of ["", "frost", "no such word"]) {
      await searchField(page).fill(words);
      await expect(page.locator("[data-part=filter-clear]")).toBeVisible({ visible: !!words });
      const { violations } = await new AxeBuilder({ page }).include("afterword-faq").analyze();
      expect(violations).toEqual([]);
    }
  });

test("a question that is opened before the words are in the address stays there", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-hash": "sync" }), { data: postWithMany() });
  await searchField(page).fill("where frost");
  await expectShown(page, ["q23", "q24"]);
  await questionButtons(page).filter({ visible: true }).first().click();
  await expect.poll(() => page.url()).toMatch(/#q23$/);
  await expect(page.getByRole("search").getByRole("status")).toHaveText("2 of 24 questions");
  expect(page.url()).toMatch(/#q23$/);
});

test("another post in the same element is shown whole", async ({ page, site }) => {
  const items = manyQuestions.map(({ id, ...item }) => ({ ...item, id: `other-${id}` }));
  site.serveJson("/other.json", { version: 1, lang: "en", faq: { items } });
  const body = `<afterword-faq src="/post.json"></afterword-faq>${scriptTag()}`;
  await visitPost(page, site, body, { data: postWithMany() });
  await searchField(page).fill("where frost");
  await expectShown(page, ["q23", "q24"]);
  await page.locator("afterword-faq").evaluate((faq) => faq.setAttribute("src", "/other.json"));
  await expectShown(
    page,
    ALL.map((id) => `other-${id}`),
  );
  await expect(searchField(page)).toHaveValue("");
});
