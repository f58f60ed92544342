// The icon of a question: an arrow, plus and minus, or none, at the end or at the start.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { faq, post, scriptWithSrc } from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const data = { ...post, takeaways: undefined };

/** Opens a post whose style sets `properties` on an element around the questions. */
const visitLook = async (page: Page, site: Site, properties: string, head = "") => {
  const body = `<div style="${properties}">${scriptWithSrc()}</div>`;
  await visitPost(page, site, body, { data, head });
  await expect(questionButtons(page)).toHaveCount(5);
};

/** Returns the boxes of what stands in an item, by class. */
const readBoxes = (page: Page, index = 0) =>
  page
    .locator("[data-part=item]")
    .nth(index)
    .evaluate((item) =>
      Object.fromEntries(
        ["question", "question-text", "chevron", "permalink", "answer"].map((name) => {
          const { left, right, width } = (
            item.querySelector(`.afterword-${name}`) ?? item
          ).getBoundingClientRect();
          return [name, { left, right, width }];
        }),
      ),
    );

/** Returns the angle of each bar of the icon of an item, in degrees; `null` without that bar. */
const readBars = (page: Page, index: number) =>
  page
    .locator(".afterword-chevron")
    .nth(index)
    .evaluate((chevron) =>
      ["::before", "::after"].map((name) => {
        const { content, transform, borderTopWidth, borderRightWidth } = getComputedStyle(
          chevron,
          name,
        );
        if (content === "none") return null;
        const { a, b } = new DOMMatrix(transform);
        const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
        return `${angle} ${borderTopWidth} ${borderRightWidth}`;
      }),
    );

test.use({ viewport: { width: 700, height: 900 } });

test("without the properties, the icon is an arrow at the end", async ({ page, site }) => {
  await visitLook(page, site, "");
  const { "question-text": text, chevron, permalink, question } = await readBoxes(page);
  expect(chevron?.right).toBe(question?.right);
  expect(text?.left).toBe(question?.left);
  expect(permalink?.right).toBe(chevron?.left);
  expect(await readBars(page, 0)).toEqual(["45 0px 2px", null]);
});

test("a plus is two bars, and the second one turns into the first when the answer opens", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visitLook(page, site, "--afterword-icon: plus");
  expect(await readBars(page, 0)).toEqual(["0 2px 0px", "90 2px 0px"]);
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveCount(1);
  expect(await readBars(page, 0)).toEqual(["0 2px 0px", "0 2px 0px"]);
  expect(await readBars(page, 1)).toEqual(["0 2px 0px", "90 2px 0px"]);
});

test("the plus turns in the time of the arrow, and not with reduced motion", async ({
  page,
  site,
}) => {
  await visitLook(page, site, "--afterword-icon: plus");
  const readDuration = () =>
    page
      .locator(".afterword-chevron")
      .first()
      .evaluate((chevron) => getComputedStyle(chevron, "::after").transitionDuration);
  expect(await readDuration()).toBe("0.2s, 0.2s");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await readDuration()).toBe("0s");
});

test("no icon takes no room, and the permalink is at the end", async ({ page, site }) => {
  await visitLook(page, site, "--afterword-icon: none; --afterword-item-padding: 10px");
  await expect(page.locator(".afterword-chevron").first()).toBeHidden();
  const { "question-text": text, permalink, question } = await readBoxes(page);
  expect([text?.left, text?.right]).toEqual([
    (question?.left ?? 0) + 10,
    (question?.right ?? 0) - 10,
  ]);
  expect(permalink?.right).toBe((question?.right ?? 0) - 10);
});

for (const [dir, start, end] of [
  ["ltr", "left", "right"],
  ["rtl", "right", "left"],
] as const) {
  test(`the icon at the start is before the text, and the answer below it, ${dir}`, async ({
    page,
    site,
  }) => {
    const body = `<div dir="${dir}" style="--afterword-icon-side: start">${scriptWithSrc()}</div>`;
    const lang = dir === "rtl" ? "ar" : "en";
    await visitPost(page, site, body, { data: { ...data, lang } });
    await questionButtons(page).first().click();
    await expect(openQuestions(page)).toHaveCount(1);
    const { "question-text": text, chevron, permalink, question, answer } = await readBoxes(page);
    expect(chevron?.[start]).toBe(question?.[start]);
    expect(Math.abs((text?.[start] ?? 0) - (chevron?.[end] ?? 0))).toBeCloseTo(12, 0);
    expect(text?.[end]).toBe(question?.[end]);
    expect(permalink?.[end]).toBe(question?.[end]);
    expect(answer?.[start]).toBe(text?.[start]);
  });
}

test("no icon at the start moves nothing", async ({ page, site }) => {
  await visitLook(page, site, "--afterword-icon: none");
  const before = await readBoxes(page);
  await visitLook(page, site, "--afterword-icon: none; --afterword-icon-side: start");
  expect(await readBoxes(page)).toEqual(before);
});

test("a value that is not known shows the arrow at the end", async ({ page, site }) => {
  await visitLook(page, site, "--afterword-icon: star; --afterword-icon-side: left");
  expect(await readBars(page, 0)).toEqual(["45 0px 2px", null]);
  const { chevron, question } = await readBoxes(page);
  expect(chevron?.right).toBe(question?.right);
});

test("the bars have the system's colour where it forces colours", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await visitLook(page, site, "--afterword-icon: plus; --afterword-accent: #000");
  const colors = await page
    .locator(".afterword-chevron")
    .first()
    .evaluate((chevron) =>
      ["::before", "::after"].map((name) => getComputedStyle(chevron, name).borderTopColor),
    );
  expect(colors).toEqual(Array(2).fill("rgb(255, 255, 255)"));
});

test("a page with two parts may have two icons", async ({ page, site }) => {
  const part = (style: string) => `<div style="${style}"><afterword-faq></afterword-faq></div>`;
  const body = part("--afterword-icon: plus") + part("--afterword-icon: none") + scriptWithSrc();
  await visitPost(page, site, body, { data });
  await expect(questionButtons(page)).toHaveCount(10);
  await expect(page.locator(".afterword-chevron:visible")).toHaveCount(5);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const properties of [
    "--afterword-icon: plus; --afterword-icon-side: start",
    "--afterword-icon: none",
  ]) {
    test(`axe finds nothing, ${colorScheme}: ${properties}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const head = "<style>:root { color-scheme: light dark }</style>";
      await visitLook(page, site, properties, head);
      await questionButtons(page).first().click();
      await expect(openQuestions(page)).toHaveText([faq.items[0]?.question ?? ""]);
      const { violations } = await new AxeBuilder({ page }).include("afterword-faq").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  }
}
