// Groups of questions, labels of takeaways, and code and mathematics in questions.

import type { Page } from "@playwright/test";
import { scriptWithSrc } from "./support/blog.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const STYLE = '<link rel="stylesheet" href="/afterword/afterword.css">';
const AFTER = '<p id="after">The text after the parts.</p>';

const item = (question: string | object[], group?: string) => ({
  question,
  answer: `An answer, as long as it takes. ${"It goes on. ".repeat(8)}`,
  group,
});
const data = {
  version: 1,
  lang: "en",
  faq: {
    heading: "Questions",
    items: [
      item("What is a loom?"),
      item("How much is a loom?", "Costs"),
      item(
        [
          { type: "text", value: "What does " },
          { type: "inlineCode", value: "tension" },
          { type: "text", value: " cost, if it grows by " },
          { type: "inlineMath", value: "a*b*c", source: "$a*b*c$" },
          { type: "text", value: "?" },
        ],
        "Costs",
      ),
      item("How do I warp it?", "First steps"),
    ],
  },
  takeaways: {
    heading: "Key takeaways",
    items: [
      { group: "Before", text: "Count the threads." },
      { group: "After", text: [{ type: "strong", children: [{ type: "text", value: "Rest." }] }] },
    ],
  },
};

/** Returns the headings of the FAQ, from the section's on, each with its level. */
const readOutline = (page: Page) =>
  page
    .locator("afterword-faq :is(h1, h2, h3, h4, h5, h6)")
    .evaluateAll((headings) =>
      headings.map(({ localName, textContent }) => `${localName} ${textContent}`),
    );

const OUTLINE = [
  "h2 Questions",
  "h3 What is a loom?",
  "h3 Costs",
  "h4 How much is a loom?",
  "h4 What does tension cost, if it grows by $a*b*c$?",
  "h3 First steps",
  "h4 How do I warp it?",
];

test("groups are headings between the section and their questions", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { data });
  await expect(questionButtons(page)).toHaveCount(4);
  expect(await readOutline(page)).toEqual(OUTLINE);
  await expect(page.locator("afterword-faq [data-part=question] code")).toHaveText(["tension"]);
  expect(await readFaqPageQuestions(page)).toEqual(
    OUTLINE.filter((line) => line.endsWith("?")).map((line) => line.slice(3)),
  );
  const labels = page.locator("afterword-takeaways [data-part=card] [data-part=group]");
  await expect(labels).toHaveText(["Before", "After"]);
});

/** Returns the places of what is visible in the parts, and of the text after them. */
const readPlaces = (page: Page) =>
  page.evaluate(() => {
    const names = ["heading", "group", "item", "question-text", "chevron", "card", "card-text"];
    const selector = [...names.map((name) => `.afterword .afterword-${name}`), "#after"].join();
    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const name = [...element.classList].find((name) => name.startsWith("afterword")) ?? "after";
        return `${name} ${[x, y, width, height].join(" ")}`;
      });
  });

test("static markup with groups gives way to the widget, and nothing moves", async ({
  page,
  site,
}) => {
  const body = `<main>${renderStaticHtml(data)}${AFTER}</main>`;
  for (const width of [400, 1000]) {
    await page.setViewportSize({ width, height: 900 });
    await visitPost(page, site, body, { head: STYLE, data });
    const places = await readPlaces(page);
    await visitPost(page, site, body + scriptWithSrc(), { head: STYLE, data });
    await expect(questionButtons(page)).toHaveCount(4);
    await waitForFrames(page);
    expect(await readPlaces(page)).toEqual(places);
    expect(places).toHaveLength(23);
    expect(await readOutline(page)).toEqual(expect.arrayContaining(OUTLINE));
    await expect(page.locator("afterword-faq .afterword-group:visible")).toHaveText([
      "Costs",
      "First steps",
    ]);
  }
});

test("a link to a question in the last group of a long list opens it", async ({ page, site }) => {
  const items = Array.from({ length: 400 }, (_, index) => ({
    id: `q${index}`,
    ...item(`What is ${index}?`, `Group ${Math.floor(index / 10)}`),
  }));
  site.serveJson("/post.json", { version: 1, faq: { items } });
  site.servePage("/post/", `<!doctype html><title>Post</title>${scriptWithSrc()}`);
  await page.goto("/post/#q399");
  await expect(openQuestions(page)).toHaveText(["What is 399?"]);
  await expect(page.locator("afterword-faq [data-part=group]")).toHaveCount(40);
  await expect(questionButtons(page)).toHaveCount(400);
  const last = page.locator("afterword-faq [data-part=group]").last();
  await expect(last).toHaveText("Group 39");
  const order = await last.evaluate((group) => group.nextElementSibling?.id);
  expect(order).toBe("q390");
});
