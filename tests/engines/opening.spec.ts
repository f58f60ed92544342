import { Key } from "selenium-webdriver";
import { article, asked, faq, ids, withSrc } from "../e2e/support/blog.ts";
import { expect, test } from "./support/test.ts";

const [item] = faq.items;

test("a click opens an answer, a second one closes it, and the page hears of both", async ({
  tab,
}) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  expect(await tab.seen()).toEqual([]);
  await (await tab.nth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.seen()).toEqual([item?.answer]);
  expect(await tab.opened()).toEqual([asked[0]]);
  await (await tab.nth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.seen()).toEqual([]);
  expect(await tab.opened()).toEqual([]);
  const said = [true, false].map((open) => ({ id: ids[0], open, reason: "user" }));
  await expect.poll(() => tab.said("toggle")).toEqual(said);
  expect(await tab.said("before-toggle")).toEqual(said);
});

test("Tab goes from the button to a question and on to its link, past the closed answer", async ({
  tab,
}) => {
  await tab.visit(withSrc());
  await expect.poll(() => tab.questions()).toEqual(asked);
  const focused = [];
  for (let presses = 0; presses < 4; presses += 1) {
    await tab.press(Key.TAB);
    focused.push(
      await tab.evaluate(
        () =>
          `${document.activeElement?.getAttribute("data-part")} ${getComputedStyle(document.activeElement as Element).outlineStyle}`,
      ),
    );
  }
  expect(focused).toEqual([
    "toggle-all solid",
    "question solid",
    "permalink solid",
    "question solid",
  ]);
});

test("Enter and Space open and close, and the focus stays", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  await tab.evaluate(() => document.querySelector<HTMLElement>("[data-part=question]")?.focus());
  for (const [key, open] of [
    [Key.ENTER, true],
    [Key.SPACE, false],
    [Key.SPACE, true],
    [Key.ENTER, false],
  ] as const) {
    await tab.press(key);
    await expect.poll(() => tab.opened()).toEqual(open ? [asked[0]] : []);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(asked[0]);
  }
});

test("with mode=single, the answer that was open closes, and the question that was clicked stays where it is", async ({
  tab,
}) => {
  await tab.visit(
    `${withSrc({ "data-mode": "single" })}<div style="height: 200vh">A long story.</div>`,
  );
  await expect.poll(() => tab.questions()).toEqual(asked);
  await (await tab.nth("[data-part=question]", 4)).click();
  const next = await tab.nth("[data-part=question]", 3);
  await tab.evaluate(() =>
    document.querySelectorAll("[data-part=question]")[3]?.scrollIntoView({ block: "center" }),
  );
  const top = () =>
    tab.evaluate(
      () => document.querySelectorAll("[data-part=question]")[3]?.getBoundingClientRect().top ?? 0,
    );
  const before = await top();
  await next.click();
  await expect.poll(() => tab.opened()).toEqual([asked[3]]);
  await tab.frames();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test("the button opens all answers, and closes them", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  await (await tab.nth("[data-part=toggle-all]", 0)).click();
  await expect.poll(() => tab.opened()).toEqual(asked);
  expect(await tab.seen()).toHaveLength(5);
  await (await tab.nth("[data-part=toggle-all]", 0)).click();
  await expect.poll(() => tab.opened()).toEqual([]);
});

test("a listener of the page's own keeps an answer closed", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  await tab.evaluate(() =>
    addEventListener("afterword:before-toggle", (event) => event.preventDefault()),
  );
  await (await tab.nth("[data-part=question]", 0)).click();
  await expect.poll(() => tab.said("before-toggle")).toHaveLength(1);
  await tab.frames();
  expect(await tab.opened()).toEqual([]);
  expect(await tab.said("toggle")).toEqual([]);
});

test("the methods of the element open and close", async ({ tab }) => {
  await tab.visit(article());
  await expect.poll(() => tab.questions()).toEqual(asked);
  const call = (name: string, ...args: string[]) =>
    tab.evaluate(
      (name, args) =>
        (
          document.querySelector("afterword-faq") as unknown as Record<
            string,
            (...args: string[]) => void
          >
        )[name]?.(...args),
      name,
      args,
    );
  await call("open", ids[2] as string);
  await expect.poll(() => tab.opened()).toEqual([asked[2]]);
  await call("openAll");
  await expect.poll(() => tab.opened()).toEqual(asked);
  await call("close", ids[2] as string);
  await expect.poll(() => tab.opened()).toHaveLength(4);
  await call("closeAll");
  await expect.poll(() => tab.opened()).toEqual([]);
});
