// The events of a part, and the reasons that they give.

import type { Page } from "@playwright/test";
import { faq, itemIds, questionTexts, scriptWithSrc } from "./support/blog.ts";
import { callMethods, ELEMENT, type FaqElement } from "./support/faq-element.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** The ways to open the third answer, and the reason in the events. */
const WAYS: [reason: string, open: (page: Page) => Promise<unknown>][] = [
  ["user", (page) => questionButtons(page).nth(2).click()],
  ["all", (page) => page.locator("[data-part=toggle-all]").click()],
  ["api", (page) => callMethods(page, ["open", itemIds[2]])],
  [
    "hash",
    (page) =>
      page.evaluate((id) => {
        location.hash = id;
      }, itemIds[2] as string),
  ],
  [
    "find",
    (page) =>
      page.evaluate(() => {
        location.hash = ":~:text=Count%20200%20litres";
      }),
  ],
];

for (const [reason, open] of WAYS) {
  test(`before-toggle and toggle give "${reason}" as the reason`, async ({ page, site, log }) => {
    await visitPost(page, site, ELEMENT);
    await expect(questionButtons(page)).toHaveCount(5);
    await open(page);
    const toggle = { id: itemIds[2], open: true, reason };
    await expect(questionButtons(page).nth(2)).toHaveAttribute("aria-expanded", "true");
    await expect.poll(() => log.eventDetails("toggle")).toContainEqual(toggle);
    expect(log.eventDetails("before-toggle")).toContainEqual(toggle);
    const order = log.events
      .filter(({ detail }) => (detail as { id?: string }).id === itemIds[2])
      .map(({ name }) => name);
    expect(order).toEqual(["before-toggle", "toggle"]);
  });

  test(`a listener that cancels before-toggle keeps the answer as it is, reason "${reason}"`, async ({
    page,
    site,
    log,
  }) => {
    await visitPost(page, site, ELEMENT);
    await expect(questionButtons(page)).toHaveCount(5);
    await page.evaluate(
      (id) =>
        addEventListener(
          "afterword:before-toggle",
          (event) => (event as CustomEvent).detail.id === id && event.preventDefault(),
        ),
      itemIds[2],
    );
    await open(page);
    await expect
      .poll(() => log.eventDetails("before-toggle"))
      .toContainEqual({ id: itemIds[2], open: true, reason });
    await waitForFrames(page);
    expect(log.eventDetails("toggle")).not.toContainEqual(
      expect.objectContaining({ id: itemIds[2] }),
    );
    const question = questionButtons(page).nth(2);
    const item = page.locator(`[id="${itemIds[2]}"]`);
    // Find-in-page reveals the answer before the widget can refuse: the button must agree.
    const isVisible = await item
      .locator("[data-part=answer]")
      .evaluate((answer) => answer.checkVisibility({ contentVisibilityAuto: true }));
    await expect(question).toHaveAttribute("aria-expanded", String(isVisible));
    if (reason !== "find") expect(isVisible).toBe(false);
    await expect(openQuestions(page)).toHaveText(
      reason === "all" ? questionTexts.filter((_, index) => index !== 2) : [],
    );
  });
}

test("a listener that cancels before-toggle keeps the answer closed", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, scriptWithSrc());
  await page.evaluate(() =>
    addEventListener("afterword:before-toggle", (event) => event.preventDefault(), { once: true }),
  );
  await questionButtons(page).nth(0).click();
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveText([faq.items[1]?.question ?? ""]);
  await expect.poll(() => log.eventDetails("before-toggle")).toHaveLength(2);
  expect(log.eventDetails("toggle")).toEqual([
    { id: faq.items[1]?.id, open: true, reason: "user" },
  ]);
});

test("a listener of before-toggle may open another answer instead", async ({ page, site }) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(
    ([third, fifth]) =>
      addEventListener("afterword:before-toggle", (event) => {
        const { detail, target } = event as CustomEvent & { target: FaqElement };
        if (detail.id !== third) return;
        event.preventDefault();
        target.open(fifth);
      }),
    [itemIds[2], itemIds[4]],
  );
  await questionButtons(page).nth(2).click();
  await expect(openQuestions(page)).toHaveText([questionTexts[4] as string]);
});

test("in single mode, an answer whose opening is refused stays closed, whatever the listener does", async ({
  page,
  site,
}) => {
  await visitPost(page, site, ELEMENT.replace("<afterword-faq", '<afterword-faq mode="single"'));
  await questionButtons(page).first().click();
  await expect(openQuestions(page)).toHaveText([questionTexts[0] as string]);
  await page.evaluate(
    (first) =>
      addEventListener("afterword:before-toggle", (event) => {
        const { detail, target } = event as CustomEvent & { target: FaqElement };
        if (detail.id !== first || detail.reason !== "user") return;
        event.preventDefault();
        target.close(first);
      }),
    itemIds[0] as string,
  );
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(0);
});

test("the events bubble from the element and are composed, so they cross shadow roots", async ({
  page,
  site,
}) => {
  await visitPost(page, site, ELEMENT);
  await expect(questionButtons(page)).toHaveCount(5);
  const event = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("afterword:toggle", ({ type, bubbles, composed, cancelable, target }) =>
          done({ type, bubbles, composed, cancelable, target: (target as Element).localName }),
        ),
      ),
  );
  const before = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener("afterword:before-toggle", ({ bubbles, composed, cancelable }) =>
          done({ bubbles, composed, cancelable }),
        ),
      ),
  );
  await questionButtons(page).first().click();
  expect(await event).toEqual({
    type: "afterword:toggle",
    bubbles: true,
    composed: true,
    cancelable: false,
    target: "afterword-faq",
  });
  expect(await before).toEqual({ bubbles: true, composed: true, cancelable: true });
});
