// A reader uses a long list while it is being rendered.

import { dataBlock, pageHtml } from "./support/blog.ts";
import {
  beginRendering,
  callMethod,
  COUNT,
  countQuestions,
  EARLY,
  expectComplete,
  expectPartlyRendered,
  faqScriptTag,
  findQuestion,
  finishRendering,
  inEmptyElement,
  inStaticMarkup,
  ITEM,
  LATE,
  longIds,
  longPost,
  longQuestions,
  makeLongPost,
  readOpenIds,
  READY,
  renderSlices,
  toggleDetail,
  waitForFirstSlice,
  WAYS,
} from "./support/long-list.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  setAttribute,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("find-in-page opens a rendered item, and items rendered later leave it open", async ({
  page,
  site,
  log,
}) => {
  await beginRendering(page, site, inEmptyElement({ mode: "single", open: `q${LATE}` }));
  await expectPartlyRendered(page);
  await page.evaluate(() => {
    location.hash = ":~:text=answer%20to%203.";
  });
  await expect(openQuestions(page)).toHaveText([longQuestions[EARLY - 1] as string]);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([toggleDetail(EARLY, true, "find"), toggleDetail(LATE, false, "find")]);
});

test("printing completes the list", async ({ page, site, log }) => {
  await beginRendering(page, site, inEmptyElement());
  await expectPartlyRendered(page);
  const pdf = await page.pdf({ format: "A4" });
  // A sheet has room for about thirty questions.
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(20);
  await expectComplete(page);
  await page.emulateMedia({ media: "print" });
  const printed = await page
    .locator("[data-part=answer]")
    .evaluateAll(
      (all) =>
        all.filter(
          (answer) =>
            answer.checkVisibility({ contentVisibilityAuto: true }) &&
            answer.getBoundingClientRect().height > 16,
        ).length,
    );
  expect(printed).toBe(COUNT);
  await finishRendering(page);
  expect(log.eventDetails("ready")).toEqual([READY]);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([]);
});

test("Expand all opens items that are not rendered yet, too", async ({ page, site, log }) => {
  await beginRendering(page, site, inEmptyElement());
  await expectPartlyRendered(page);
  await page.getByRole("button", { name: "Expand all" }).click();
  await expect(page.getByRole("button", { name: "Collapse all" })).toHaveCount(1);
  await expectPartlyRendered(page);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual(longIds);
  await expect(page.getByRole("button", { name: "Collapse all" })).toHaveCount(1);
  const toggles = longIds.map((_, index) => toggleDetail(index + 1, true, "all"));
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
});

test("open and close work on items that are not rendered yet", async ({ page, site, log }) => {
  await beginRendering(page, site, inEmptyElement());
  await expectPartlyRendered(page);
  for (const [method, number] of [
    ["open", LATE],
    ["open", EARLY],
    ["open", LATE + 1],
    ["close", LATE],
  ] as const)
    await callMethod(page, method, number);
  await expectPartlyRendered(page);
  const toggles = [
    toggleDetail(LATE, true, "api"),
    toggleDetail(EARLY, true, "api"),
    toggleDetail(LATE + 1, true, "api"),
    toggleDetail(LATE, false, "api"),
  ];
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`, `q${LATE + 1}`]);
  expect(log.eventDetails("toggle")).toEqual(toggles);
});

test("closeAll closes items that are not rendered yet", async ({ page, site }) => {
  await beginRendering(page, site, inEmptyElement({ open: "all" }));
  await expectPartlyRendered(page);
  await callMethod(page, "closeAll");
  await renderSlices(page);
  await callMethod(page, "open", LATE);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${LATE}`]);
  await expect(page.getByRole("button", { name: "Expand all" })).toHaveCount(1);
});

test("in single mode, rendered items close items not rendered yet, and the other way round", async ({
  page,
  site,
  log,
}) => {
  await beginRendering(page, site, inEmptyElement({ mode: "single", open: `q${LATE}` }));
  await expectPartlyRendered(page);
  await findQuestion(page, EARLY).click();
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`]);
  await renderSlices(page);
  await callMethod(page, "open", LATE + 1);
  expect(await readOpenIds(page)).toEqual([]);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${LATE + 1}`]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      toggleDetail(EARLY, true, "user"),
      toggleDetail(LATE, false, "user"),
      toggleDetail(EARLY, false, "api"),
      toggleDetail(LATE + 1, true, "api"),
    ]);
});

test("items opened during rendering are remembered", async ({ page, site, log }) => {
  await beginRendering(page, site, inEmptyElement({ remember: "session" }));
  await expectPartlyRendered(page);
  await findQuestion(page, EARLY).click();
  await callMethod(page, "open", LATE);
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(2);
  await page.reload();
  await waitForFirstSlice(page);
  await expectPartlyRendered(page);
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`]);
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`, `q${LATE}`]);
  expect(log.eventDetails("toggle")).toHaveLength(2);
});

test("a link to an item that is not rendered yet completes the list and leads to it", async ({
  page,
  site,
  log,
}) => {
  await beginRendering(page, site, `<a href="#q${LATE}">Late</a>${inEmptyElement()}`);
  await expectPartlyRendered(page);
  await page.evaluate(() => scrollTo(0, 50));
  await page.getByRole("link", { name: "Late" }).click();
  await expect(openQuestions(page)).toHaveText([longQuestions[LATE - 1] as string]);
  await expect(findQuestion(page, LATE)).toBeInViewport();
  await expectComplete(page);
  await finishRendering(page);
  await expectComplete(page);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggleDetail(LATE, true, "hash")]);
  expect(log.eventDetails("ready")).toEqual([READY]);
});

test("a reader who scrolls before the item of the fragment is rendered is not moved", async ({
  page,
  site,
  log,
}) => {
  await beginRendering(page, site, inEmptyElement(), { address: `/post/#q${LATE}` });
  await expectPartlyRendered(page);
  await page.evaluate(() => scrollTo(0, 50));
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${LATE}`]);
  expect(await page.evaluate(() => scrollY)).toBe(50);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggleDetail(LATE, true, "hash")]);
});

test("the page scrolls to the item of the fragment as soon as it is rendered", async ({
  page,
  site,
  log,
}) => {
  await beginRendering(page, site, inEmptyElement(), { address: "/post/#q200" });
  await expectPartlyRendered(page);
  while (await findQuestion(page, 200).isHidden()) await page.clock.runFor(1);
  await expectPartlyRendered(page);
  await expect(findQuestion(page, 200)).toBeInViewport();
  expect(await readOpenIds(page)).toEqual(["q200"]);
  const y = await page.evaluate(() => scrollY);
  expect(log.eventDetails("ready")).toEqual([]);
  await finishRendering(page);
  await expectComplete(page);
  expect(await page.evaluate(() => scrollY)).toBe(y);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggleDetail(200, true, "hash")]);
});

for (const [way, grows, body] of WAYS.slice(1).filter(([way]) => !way.includes("list"))) {
  test(`${way}, items opened while an option changes stay open, with one event each`, async ({
    page,
    site,
    log,
  }) => {
    await beginRendering(page, site, body());
    await finishRendering(page);
    await expectComplete(page);
    await setAttribute(page, "afterword-faq", "theme", "dark");
    // The new list is being rendered off the page.
    await expect(page.locator(".afterword[slot]:not([data-theme])")).toHaveCount(1);
    await findQuestion(page, EARLY).click();
    await callMethod(page, "open", LATE);
    expect(await readOpenIds(page)).toEqual([`q${EARLY}`, `q${LATE}`]);
    await expect(page.locator(".afterword[slot]:not([data-theme])")).toHaveCount(1);
    await finishRendering(page);
    await expect(page.locator(".afterword[data-theme=dark]")).toHaveCount(1);
    await expectComplete(page);
    expect(await readOpenIds(page)).toEqual([`q${EARLY}`, `q${LATE}`]);
    await expect
      .poll(() => log.eventDetails("toggle"))
      .toEqual([toggleDetail(EARLY, true, "user"), toggleDetail(LATE, true, "api")]);
    expect(log.eventDetails("ready")).toEqual([READY, READY]);
    expect(grows).toBe(body === inEmptyElement);
  });
}

test("items opened and closed in static markup keep their state in the widget", async ({
  page,
  site,
}) => {
  await beginRendering(page, site, inStaticMarkup());
  expect(await countQuestions(page)).toBe(0);
  for (const number of [EARLY, EARLY + 1, EARLY + 1])
    await page
      .locator("summary")
      .nth(number - 1)
      .click();
  await finishRendering(page);
  await expectComplete(page);
  expect(await readOpenIds(page)).toEqual([`q${EARLY}`]);
  await expect(page.getByRole("button", { name: "Expand all" })).toHaveCount(1);
});

test("two parts rendered at the same time have no id in common", async ({ page, site, log }) => {
  const both =
    '<afterword-faq data-first></afterword-faq><afterword-faq from="#other"></afterword-faq>';
  const other = { ...longPost, faq: { ...longPost.faq, heading: "Once More" } };
  await beginRendering(page, site, both + faqScriptTag({}) + dataBlock(other, "other"));
  const countOfSecond = async () => {
    await page.clock.runFor(1);
    return page.locator(`afterword-faq:not([data-first]) ${ITEM}`).count();
  };
  await expect.poll(countOfSecond, { intervals: [5] }).toBeGreaterThan(0);
  expect(await page.locator(`[data-first] ${ITEM}`).count()).toBeLessThan(LATE);
  await finishRendering(page);
  expect(await page.locator(ITEM).evaluateAll((items) => items.map(({ id }) => id))).toEqual([
    ...longIds,
    ...longIds.map((id) => `${id}-2`),
  ]);
  await expect.poll(() => log.eventDetails("ready")).toEqual([READY, READY]);
  expect(await readFaqPageQuestions(page)).toEqual([...longQuestions, ...longQuestions]);
  await page.locator(`[id="q${LATE}-2--question"]`).click();
  expect(await readOpenIds(page)).toEqual([`q${LATE}-2`]);
});

test("items that take longer than a slice are rendered one by one", async ({ page, site, log }) => {
  const long = makeLongPost(60);
  await beginRendering(page, site, inEmptyElement(), { data: long, look: 1_000 });
  await expect.poll(() => countQuestions(page)).toBe(24);
  await finishRendering(page);
  await expect(questionButtons(page)).toHaveCount(60);
  await expect.poll(() => log.eventDetails("ready")).toEqual([{ ...READY, faq: 60 }]);
});

test("on a slow device, the page responds while ten thousand questions are rendered", async ({
  page,
  site,
  log,
}) => {
  const longerPost = makeLongPost(10_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // Opens the third question in the frame after it is inserted.
  await page.addInitScript(() =>
    new MutationObserver((_, observer) => {
      const third = document.querySelectorAll<HTMLElement>("[data-part=question]")[2];
      if (!third) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        third.click();
        Object.assign(window, {
          atClick: [document.querySelectorAll("[data-part=question]").length, third.ariaExpanded],
        });
      });
    }).observe(document, { childList: true, subtree: true }),
  );
  site.servePage("/post/", pageHtml(inEmptyElement() + dataBlock(longerPost)));
  await page.goto("/post/");
  await expect
    .poll(() => log.eventDetails("toggle"), { timeout: 20_000 })
    .toEqual([toggleDetail(EARLY, true, "user")]);
  const [rendered, expanded] = await page.evaluate(
    () => (window as unknown as { atClick: [number, string] }).atClick,
  );
  expect(rendered).toBeLessThan(10_000);
  expect(expanded).toBe("true");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect
    .poll(() => log.eventDetails("ready"), { timeout: 20_000 })
    .toEqual([{ ...READY, faq: 10_000 }]);
  await expect(questionButtons(page)).toHaveCount(10_000);
  await expect(openQuestions(page)).toHaveText([longQuestions[EARLY - 1] as string]);
});
