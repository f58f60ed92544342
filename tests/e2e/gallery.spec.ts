// The gallery: whatever theme a page has, the parts keep their layout, and axe finds nothing.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Log } from "./support/log.ts";
import { expect, test } from "./support/test.ts";

const GALLERY = join(import.meta.dirname, "../../dist/gallery");
const files = readdirSync(GALLERY);
const pages = files.filter((name) => name.endsWith(".html"));

/** Returns the violations that axe finds, one line a rule. */
const findViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

/** Opens every answer, and waits for the end of all animations. */
const openAllAnswers = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("afterword-faq"))
      (part as HTMLElement & { openAll(): void }).openAll();
  });
  await expect(page.locator("[data-part=question][aria-expanded=false]")).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
};

test.beforeEach(({ site }) => {
  for (const name of files)
    site.serveFile(`/afterword/gallery/${name}`, readFileSync(join(GALLERY, name)));
  site.serveFile("/afterword/icon.svg", readFileSync(join(GALLERY, "../icon.svg")));
});

/** Returns the number of parts on a page: of its elements, or of the post that its article has. */
const countParts = (name: string): number =>
  readFileSync(join(GALLERY, name), "utf8").match(/<afterword-(faq|takeaways)/g)?.length ?? 2;

/** Opens a page of the gallery, and waits until each of its parts says that it is there. */
const visitGallery = async (page: Page, log: Log, name: string): Promise<void> => {
  const before = log.eventDetails("ready").length;
  await page.goto(`/afterword/gallery/${name}`);
  await expect.poll(() => log.eventDetails("ready").length - before).toBe(countParts(name));
};

test("the gallery has seven pages", () => {
  expect(pages).toEqual([
    "bootstrap.html",
    "hugo.html",
    "index.html",
    "methods.html",
    "rtl.html",
    "stress.html",
    "tailwind-prose.html",
  ]);
});

for (const name of pages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on ${name}, closed or open, ${colorScheme}`, async ({ page, log }) => {
      await page.emulateMedia({ colorScheme });
      await visitGallery(page, log, name);
      expect(await findViolations(page)).toEqual([]);
      await openAllAnswers(page);
      expect(await findViolations(page)).toEqual([]);
    });
  }

  test(`on ${name}, nothing collapses, overflows or is too small a target`, async ({
    page,
    log,
  }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await visitGallery(page, log, name);
      await openAllAnswers(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        "no sideways scrolling",
      ).toBe(width);
      const wrong = await page.evaluate(() => {
        const box = (element: Element) => element.getBoundingClientRect();
        const parts = [...document.querySelectorAll("[data-part]")];
        const small = parts.filter((part) => {
          const least = part.matches("button, a") ? 24 : 10;
          return box(part).width < least || box(part).height < least;
        });
        // An item is its question with its answer below, and no two items overlap.
        const items = [...document.querySelectorAll("[data-part=item]")];
        const mixed = items.filter((item) => {
          const [question, panel] = ["question", "panel"].map((name) =>
            item.querySelector(`[data-part=${name}]`),
          );
          const next = item.nextElementSibling;
          return (
            !question ||
            !panel ||
            box(panel).top < box(question).bottom - 1 ||
            box(item).bottom < box(panel).bottom - 1 ||
            (next && box(next).top < box(item).bottom - 1)
          );
        });
        return [...small, ...mixed].map((part) => `${part.getAttribute("data-part")} ${part.id}`);
      });
      expect(wrong).toEqual([]);
    }
  });
}

test("any number of cards of any length fills its rows, with equal heights and gaps", async ({
  page,
  log,
}) => {
  const counts = new Set<number>();
  for (const width of [1280, 700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await visitGallery(page, log, "stress.html");
    const lists = await page.locator(".afterword-cards").evaluateAll((all) =>
      all.map((list) => {
        const { left, right } = list.getBoundingClientRect();
        const boxes = [...list.children].map((card) => card.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => top))];
        const rows = tops.map((top) => boxes.filter((box) => box.top === top));
        const gaps = rows.flatMap((row, index) => [
          ...row.slice(1).map((box, index) => box.left - (row[index]?.right ?? 0)),
          ...row.slice(0, 1).map((box) => box.top - (rows[index - 1]?.[0]?.bottom ?? box.top - 16)),
        ]);
        const filled = rows.every(
          (row) =>
            Math.abs((row[0]?.left ?? 0) - left) < 1 &&
            Math.abs((row.at(-1)?.right ?? 0) - right) < 1,
        );
        const level = rows.every((row) =>
          row.every(({ height }) => Math.abs(height - (row[0]?.height ?? 0)) < 1),
        );
        return { count: boxes.length, gaps: [...new Set(gaps.map(Math.round))], filled, level };
      }),
    );
    for (const { count, ...list } of lists) {
      counts.add(count);
      expect(list, `${count} cards, ${width} px`).toEqual({
        gaps: [16],
        filled: true,
        level: true,
      });
    }
  }
  expect([...counts]).toEqual(expect.arrayContaining([1, 2, 3, 23]));
});

test("the themes of the gallery set custom properties only", () => {
  const css = readFileSync(join(GALLERY, "themes.css"), "utf8").replace(/\/\*.*?\*\//gs, "");
  const declarations = [...css.matchAll(/[{;]\s*([\w-]+)\s*:/g)].map(([, property]) => property);
  expect(declarations.length).toBeGreaterThan(20);
  expect(declarations.filter((property) => !property?.startsWith("--afterword-"))).toEqual([]);
});

test("right to left, the parts are mirrored", async ({ page, log }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await visitGallery(page, log, "rtl.html");
  const [text, chevron, first, second] = await page.evaluate(() =>
    [
      ".afterword-question-text",
      ".afterword-chevron",
      "[data-part=card]:nth-child(1)",
      "[data-part=card]:nth-child(2)",
    ].map((selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? NaN),
  );
  expect(chevron).toBeLessThan(text ?? NaN);
  expect(second).toBeLessThan(first ?? NaN);
});

test("the buttons of methods.html call the methods, and the events are listed", async ({
  page,
  log,
}) => {
  await visitGallery(page, log, "methods.html");
  const open = page.locator("[data-part=question][aria-expanded=true]");
  const last = page.locator("#events > li").first();
  await page.getByRole("button", { name: "openAll()" }).click();
  await expect(open).toHaveCount(5);
  await page.getByRole("button", { name: "closeAll()" }).click();
  await expect(open).toHaveCount(0);
  await page.getByRole("button", { name: /^open\("/ }).click();
  await expect(open).toHaveCount(1);
  await expect(last).toHaveText(
    'afterword:toggle {"id":"how-large-a-pot","open":true,"reason":"api"}',
  );
  await page.getByRole("button", { name: /^close\("/ }).click();
  await expect(open).toHaveCount(0);
  await page.getByRole("link", { name: "this link" }).click();
  await expect(last).toHaveText(
    'afterword:toggle {"id":"how-large-a-pot","open":true,"reason":"hash"}',
  );
  await page.getByRole("button", { name: "refresh()" }).click();
  await expect(last).toHaveText('afterword:ready {"faq":5,"takeaways":0,"jsonLd":true}');
  expect(await page.locator("#events > li").count()).toBeLessThanOrEqual(8);
});
