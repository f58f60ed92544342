// Items by keyboard and by mouse.

import { articleHtml, faq, scriptWithSrc } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const LINKED = {
  version: 1,
  faq: {
    items: [1, 2].map((number) => ({
      question: `Question ${number}?`,
      answer: [
        {
          type: "paragraph",
          children: [
            {
              type: "link",
              url: `#${number}`,
              children: [{ type: "text", value: `Link ${number}` }],
            },
          ],
        },
      ],
    })),
  },
};

test("Tab goes from a question to its permalink and to the next question, past closed answers", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `${scriptWithSrc()}<a href="#end">End</a>`, { data: LINKED });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(2);
  const names = [
    "Question 1?",
    "Copy link Question 1?",
    "Question 2?",
    "Copy link Question 2?",
    "End",
  ];
  for (const name of names) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
  }
});

test("Enter and Space open and close, and Tab goes into an open answer", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { data: LINKED });
  const question = page.getByRole("button", { name: "Question 1?" });
  await question.focus();
  for (const [key, open] of [
    ["Enter", true],
    ["Space", false],
    ["Space", true],
    ["Enter", false],
    ["Enter", true],
  ] as const) {
    await page.keyboard.press(key);
    await expect(question).toHaveAttribute("aria-expanded", String(open));
    await expect(question).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Link 1" })).toBeFocused();
});

test("the arrow keys scroll the page and leave the focus", async ({ page, site }) => {
  await visitPost(page, site, `${articleHtml()}<div style="height: 200vh"></div>`);
  const question = page.locator("afterword-faq [data-part=question]").first();
  await question.focus();
  const scrolled = () => page.evaluate(() => scrollY);
  const most = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  // The browser scrolls smoothly, and may drop a key that comes meanwhile.
  const end = page.evaluate(() => new Promise((done) => addEventListener("scrollend", done)));
  await page.keyboard.press("ArrowDown");
  await end;
  expect(await scrolled()).toBeGreaterThan(0);
  await page.keyboard.press("End");
  await expect.poll(async () => (await most()) - (await scrolled())).toBeLessThan(1);
  await expect(question).toBeFocused();
  for (const key of ["ArrowUp", "Home"]) await page.keyboard.press(key);
  await expect.poll(scrolled).toBeLessThan(await most());
  await expect(question).toBeFocused();
});

test("the focus of the keyboard is visible", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc());
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  for (const part of ["toggle-all", "question", "permalink"]) {
    await page.keyboard.press("Tab");
    const focus = page.locator(":focus-visible");
    await expect(focus).toHaveAttribute("data-part", part);
    await expect(focus).toHaveCSS("outline-style", "solid");
    await expect(focus).toHaveCSS("outline-width", "2px");
  }
});

test("a click opens an answer, a second one closes it", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  const [item] = faq.items;
  const answer = page.getByText(item?.answer ?? "").first();
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(answer).toBeHidden();
  await page.getByRole("button", { name: item?.question }).click();
  await expect(answer).toBeVisible();
  await page.getByRole("button", { name: item?.question }).click();
  await expect(answer).toBeHidden();
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      { id: item?.id, open: true, reason: "user" },
      { id: item?.id, open: false, reason: "user" },
    ]);
});
