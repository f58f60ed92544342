// Pages without data: the parts are read from an element of the page itself.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  pageHtml,
  questionList,
  questionTexts,
  scriptTag,
  takeaways,
} from "./support/blog.ts";
import { faqForms, formArticle, type FormItem, formItems } from "./support/faq-forms.ts";
import {
  expectPageUntouched,
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  readJsonLd,
  replaceArticle,
} from "./support/page.ts";
import { readPageChanges, REPLACED, watchPageNodes } from "./support/page-nodes.ts";
import type { Site } from "./support/site.ts";
import { expectShownOnce } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

const SCRIPT = scriptTag({ "data-from": "article" });
const ARTICLE = articleHtml({ script: SCRIPT });
const TEXTS = [
  ...faq.items.flatMap(({ question, answer }) => [question, answer.split("\n\n")[0] as string]),
  ...takeaways.items,
];
const formQuestions = formItems.map(({ question }: FormItem) => question);
/** The line about an article without parts. */
const NOTHING = "debug: afterword: <article> has no questions or takeaways.";
/** The line that a failed reader of articles is told by. */
const UNUSABLE = /^error: afterword: .*-article can't be used: .* Check its type/;

const visit = async (page: Page, site: Site, body: string, path = "/post/") => {
  site.servePage(path, pageHtml(body));
  await page.goto(path);
};

/** Returns the files of the widget that have been asked for. */
const requestedFiles = ({ requests, dist }: Site) =>
  Object.entries(dist)
    .filter(([, path]) => requests.includes(path))
    .map(([role]) => role)
    .sort();

test("the article's own parts are shown, each once, in their place", async ({ page, site }) => {
  await watchPageNodes(page);
  await visit(page, site, ARTICLE);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("afterword-takeaways [data-part=card]")).toHaveText(takeaways.items);
  await page.locator("afterword-faq").evaluate((host: any) => host.openAll());
  await expectShownOnce(page, TEXTS);
  await expect(page.locator(`[${REPLACED}]`)).toHaveCount(2);
  expect(await readPageChanges(page)).toEqual([]);
});

test("the FAQPage block has the questions, with absolute links", async ({ page, site }) => {
  const list = questionList().replace("Not under a lid.", '<a href="/lids/">Not under a lid.</a>');
  await visit(page, site, articleHtml({ script: SCRIPT, questions: list }));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  const [block] = await readJsonLd(page);
  expect(block?.mainEntity[1]?.acceptedAnswer.text).toContain(
    '<a href="https://blog.example/lids/">Not under a lid.</a>',
  );
});

for (const form of faqForms) {
  test(`an FAQ as ${form.name} is read and shown`, async ({ page, site }) => {
    const body = formArticle(form).replace(/<script[^>]*><\/script>/, SCRIPT);
    await visit(page, site, body);
    await expect(questionButtons(page)).toHaveText(formQuestions);
    await expect.poll(() => readFaqPageQuestions(page)).toEqual(formQuestions);
  });
}

test("a page without parts fetches no reader", async ({ page, site, log }) => {
  log.expectLine(NOTHING);
  const body = `<article><h1>A Walk</h1><p>It rained. Did we mind?</p>
<p>We went on.</p>${SCRIPT}</article>`;
  await visit(page, site, body);
  await expect.poll(() => requestedFiles(site)).toEqual(["article", "loader"]);
  await page.waitForLoadState("networkidle");
  expect(requestedFiles(site)).toEqual(["article", "loader"]);
  await expectPageUntouched(page, pageHtml(body));
});

test("a page that only may have parts fetches no widget", async ({ page, site, log }) => {
  log.expectLine(NOTHING);
  const body = `<article><h1>A Walk</h1><h2>What to pack</h2><ul><li>Socks</li><li>Tea</li></ul>
${SCRIPT}</article>`;
  await visit(page, site, body);
  await expect.poll(() => requestedFiles(site)).toEqual(["article", "articleWasm", "loader"]);
  await page.waitForLoadState("networkidle");
  expect(requestedFiles(site)).toEqual(["article", "articleWasm", "loader"]);
  await expectPageUntouched(page, pageHtml(body));
});

test("a page with data never fetches the reader", async ({ page, site }) => {
  site.serveJson("/post.json", { version: 1, faq });
  const script = scriptTag({ "data-src": "/post.json" });
  await visit(page, site, articleHtml({ script }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(requestedFiles(site)).not.toContain("article");
  expect(requestedFiles(site)).not.toContain("articleWasm");
});

test("an element of the author's own shows what is inside of it", async ({ page, site }) => {
  const questions = `<afterword-faq>${questionList()}</afterword-faq>`;
  await visit(page, site, articleHtml({ script: SCRIPT, questions }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await page.locator("afterword-faq").evaluate((host: any) => host.openAll());
  await expectShownOnce(page, TEXTS);
});

test("an element beside the article's list does not show it again", async ({ page, site, log }) => {
  log.expectLine("debug: afterword: the article keeps its own faq: it is not found.");
  const questions = `${questionList()}<afterword-faq></afterword-faq>`;
  await visit(page, site, articleHtml({ script: SCRIPT, questions }));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  await expectShownOnce(page, TEXTS);
  await expect(questionButtons(page)).toHaveCount(0);
});

test("of several articles, the one with the title is read", async ({ page, site }) => {
  const comments = "<section><article><p>Is it loud?</p></article></section>".repeat(2);
  const body = articleHtml({ script: "" }) + comments + SCRIPT;
  await visit(page, site, body);
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("a list of posts fetches no reader", async ({ page, site }) => {
  const post = articleHtml({ script: "" });
  const body = post.replaceAll("h1", "h2") + post.replaceAll("h1", "h2") + SCRIPT;
  await visit(page, site, body);
  await page.waitForLoadState("networkidle");
  expect(requestedFiles(site)).toEqual(["loader"]);
});

test("addresses of links and images are absolute, and those in drawings are let be", async ({
  page,
  site,
}) => {
  const drawing = '<svg width="1" height="1"><a href="/drawing/"><title>x</title></a></svg>';
  const answer = `${drawing}Not under a <a href="/lids/">lid</a>.`;
  const questions = questionList().replace("Not under a lid.", answer);
  await visit(page, site, articleHtml({ script: SCRIPT, questions }));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  const text = (await readJsonLd(page))[0]?.mainEntity[1]?.acceptedAnswer.text ?? "";
  expect(text).toContain('<a href="https://blog.example/lids/">lid</a>');
  expect(text).not.toContain("object");
});

test("the tag may stand in the head, and name any element", async ({ page, site }) => {
  const body = articleHtml({ script: "" }).replaceAll("article", "section");
  site.servePage("/post/", pageHtml(body, scriptTag({ "data-from": "main > section" })));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("what is marked as off is not read", async ({ page, site }) => {
  const questions = `<div data-afterword="off">${questionList()}</div>`;
  await visit(page, site, articleHtml({ script: SCRIPT, questions }));
  await expect(page.locator("afterword-takeaways [data-part=card]")).toHaveCount(5);
  await expect(page.locator("afterword-faq")).toHaveCount(0);
});

test("an article that is marked as off is left alone", async ({ page, site, log }) => {
  log.expectLine(NOTHING);
  await visit(page, site, ARTICLE.replace("<article", '<article data-afterword="off"'));
  await expect.poll(() => requestedFiles(site)).toEqual(["article", "loader"]);
  await page.waitForLoadState("networkidle");
  expect(requestedFiles(site)).toEqual(["article", "loader"]);
});

test("the article that a router brings next is read", async ({ page, site }) => {
  await visit(page, site, ARTICLE);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  const items = faq.items.slice(0, 3);
  await replaceArticle(page, articleHtml({ script: SCRIPT, questions: questionList(items) }));
  await expect(questionButtons(page)).toHaveText(questionTexts.slice(0, 3));
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts.slice(0, 3));
});

test("a router's article is read though the tag stays", async ({ page, site }) => {
  const script = scriptTag({ "data-from": "article" });
  site.servePage("/post/", pageHtml(articleHtml({ script: "" }), script));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  const items = faq.items.slice(0, 4);
  await replaceArticle(page, articleHtml({ script: "", questions: questionList(items) }));
  await expect(questionButtons(page)).toHaveText(questionTexts.slice(0, 4));
});

test("an article that a script fills later is read", async ({ page, site, log }) => {
  log.expectLine(NOTHING);
  await visit(page, site, `<article><h1>Soon</h1>${SCRIPT}</article>`);
  await expect.poll(() => requestedFiles(site)).toEqual(["article", "loader"]);
  await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    document.querySelector("article")?.append(...parsed.body.childNodes);
  }, `<h2>FAQ</h2>${questionList()}`);
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("a question that the page adds is read, too", async ({ page, site }) => {
  const items = faq.items.slice(0, 4);
  await visit(page, site, articleHtml({ script: SCRIPT, questions: questionList(items) }));
  await expect(questionButtons(page)).toHaveText(questionTexts.slice(0, 4));
  await page.evaluate(() => {
    const item = document.createElement("li");
    for (const text of ["What about the winter?", "Empty it before the first frost."]) {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      item.append(paragraph);
    }
    document.querySelector("ol")?.append(item);
  });
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("a deep link opens its answer", async ({ page, site }) => {
  site.servePage("/post/", pageHtml(ARTICLE));
  await page.goto("/post/#how-large-should-mine-be");
  await expect(openQuestions(page)).toHaveText(["How large should mine be?"]);
});

test("with loading=lazy, nothing is read before the reader comes near", async ({ page, site }) => {
  const script = scriptTag({ "data-from": "article", "data-loading": "lazy" });
  const far = '<div style="height: 4000px"></div>';
  const body = articleHtml({ script }).replace("<h2", `${far}<h2`);
  await visit(page, site, body);
  await page.waitForLoadState("networkidle");
  expect(requestedFiles(site)).toEqual(["loader"]);
  await page.evaluate(() => scrollTo(0, 3500));
  await expect(questionButtons(page)).toHaveText(questionTexts);
});

test("images of the article are not fetched again", async ({ page, site }) => {
  const pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  site.serveFile("/lid.svg", pixel);
  const questions = questionList().replace("Not under", '<img src="/lid.svg" alt=""> Not under');
  await visit(page, site, articleHtml({ script: SCRIPT, questions }));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(site.requests.filter((path) => path === "/lid.svg")).toHaveLength(1);
});

test.describe("if the reader can't be had, the article stays", () => {
  const expectFallback = async (page: Page) => {
    await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
    await expectPageUntouched(page, pageHtml(ARTICLE));
  };

  for (const role of ["article", "articleWasm"] as const) {
    test(`its ${role} is missing`, async ({ page, site, log }) => {
      site.failRequests(site.dist[role], 404);
      log.expectLine(/^error: Failed to load resource/);
      log.expectLine(UNUSABLE);
      await visit(page, site, ARTICLE);
      await expect
        .poll(() => log.eventDetails("error"))
        .toMatchObject([{ code: "wasm-unavailable" }]);
      await expectFallback(page);
    });
  }

  test("it crashes", async ({ page, site, log }) => {
    log.expectLine(UNUSABLE);
    await page.addInitScript(() => {
      const { compileStreaming } = WebAssembly;
      WebAssembly.compileStreaming = async (response) => {
        const module = await compileStreaming(response);
        // A module that is instantiated without memory traps at the first text.
        WebAssembly.instantiate = async () => ({ exports: {} }) as never;
        return module;
      };
    });
    await visit(page, site, ARTICLE);
    await expect
      .poll(() => log.eventDetails("error"))
      .toMatchObject([{ code: "wasm-unavailable" }]);
    await expectFallback(page);
  });

  test("there is no such element", async ({ page, site, log }) => {
    log.expectLine(/^error: afterword: #nowhere can't be used: it is not there, or empty/);
    await visit(page, site, articleHtml({ script: scriptTag({ "data-from": "#nowhere" }) }));
    await expect.poll(() => log.eventDetails("error")).toMatchObject([{ code: "data-missing" }]);
  });
});
