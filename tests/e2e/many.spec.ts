import type { Page } from "@playwright/test";
import { dataBlock, pageHtml, type Post, questionList, scriptTag } from "./support/blog.ts";
import {
  countPixels,
  expectPageUntouched,
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  readJsonLd,
  type Served,
  setAttribute,
  waitForFrames,
} from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** Long lists: the page can be used while they are rendered, and then it is as if they had come at once. */

const COUNT = 1_000;
const HEADING = "A Thousand Questions";
const item = (number: number) => ({
  id: `q${number}`,
  question: `What about ${number}?`,
  answer: `The answer to ${number}.`,
});
const many = (count = COUNT): Post & { faq: { items: ReturnType<typeof item>[] } } => ({
  version: 1,
  lang: "en",
  faq: { heading: HEADING, items: Array.from({ length: count }, (_, index) => item(index + 1)) },
});
const data = many();
const ids = data.faq.items.map(({ id }) => id);
const asked = data.faq.items.map(({ question }) => question);
/** One that comes late, and one that is there soon. */
const [LATE, SOON] = [900, 3];

type Attributes = Record<string, string>;
const ITEM = "[data-part=item]:has([aria-expanded])";
const attributes = (all: Attributes) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
const dataTag = (all: Attributes) => scriptTag({ "data-show": "faq json-ld", ...all });
const script = (all: Attributes) =>
  dataTag(Object.fromEntries(Object.entries(all).map(([name, value]) => [`data-${name}`, value])));
/** Static markup has its style before the widget comes. */
const STYLE = '<link rel="stylesheet" href="/afterword/afterword.css">';
const fallback = renderStaticParts(data).faq.html;

/** What the page has for the questions, by how the widget comes to it; grows in sight of the reader, or not. */
const WAYS: [how: string, grows: boolean, body: (all?: Attributes) => string][] = [
  ["after the script", true, (all = {}) => script(all)],
  [
    "in an empty element",
    true,
    (all = {}) => `<afterword-faq${attributes(all)}></afterword-faq>${dataTag({})}`,
  ],
  [
    "in the place of a list",
    false,
    (all = {}) => `<h2>${HEADING}</h2>${questionList(data.faq.items)}${script(all)}`,
  ],
  [
    "in the place of static markup",
    false,
    (all = {}) =>
      fallback.replace("<afterword-faq", `<afterword-faq${attributes(all)}`) + dataTag({}),
  ],
];
const GROWING = WAYS[1]?.[2] as (all?: Attributes) => string;
const STATIC = WAYS[3]?.[2] as (all?: Attributes) => string;

/** How many questions the page has of the widget's. */
const count = (page: Page) => questionButtons(page).count();

/**
 * Goes to a page where time stands still, but for the milliseconds that each look at the clock takes: the widget
 * renders a slice, and goes on when the test lets it.
 */
const begin = async (
  page: Page,
  site: Site,
  body: string,
  { address = "/post/", look = 1, ...served }: Served & { address?: string; look?: number } = {},
) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await page.addInitScript((look) => {
    const { now } = Date;
    let looks = 0;
    Date.now = () => now() + look * ++looks;
  }, look);
  site.servePage(
    "/post/",
    pageHtml(body + dataBlock(served.data ?? data), STYLE + (served.head ?? "")),
  );
  await page.goto(address);
  await begun(page);
};
const begun = (page: Page) =>
  expect
    .poll(
      async () => {
        // What the loader waits for, and the decoding.
        await page.clock.runFor(1);
        return page.evaluate(() => document.adoptedStyleSheets.length);
      },
      { intervals: [5] },
    )
    .toBe(1);
/** Lets a few slices more be rendered. */
const goOn = (page: Page) => page.clock.runFor(20);
const finish = (page: Page) => page.clock.runFor(COUNT);

/** The list is there, but not all of it. */
const expectMiddle = async (page: Page) => {
  await expect.poll(() => count(page)).toBeGreaterThan(SOON);
  expect(await count(page)).toBeLessThan(LATE);
};

/** Every item is there once, in order, under its own id. */
const expectComplete = async (page: Page) => {
  expect(await page.locator(ITEM).evaluateAll((items) => items.map(({ id }) => id))).toEqual(ids);
  expect(await questionButtons(page).allTextContents()).toEqual(asked);
  const all = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
};

const openIds = async (page: Page) => {
  const open = await openQuestions(page).evaluateAll((all) =>
    all.map((question) => question.closest("[data-part=item]")?.id),
  );
  const said = await page.locator("[data-open]").evaluateAll((items) => items.map(({ id }) => id));
  const seen = await page
    .locator("[data-part=panel]:not([hidden])")
    .evaluateAll((panels) => panels.map(({ id }) => id.replace("--panel", "")));
  expect([said, seen]).toEqual([open, open]);
  return open;
};
const question = (page: Page, number: number) => page.locator(`[id="q${number}--question"]`);
const call = (page: Page, method: string, number = 0) =>
  page
    .locator("afterword-faq")
    .evaluate(
      (element, [method, id]) =>
        (element as unknown as Record<string, (id: string) => void>)[method]?.(id),
      [method, `q${number}`] as const,
    );
const toggle = (number: number, open: boolean, reason: string) => ({
  id: `q${number}`,
  open,
  reason,
});
const ready = { faq: COUNT, takeaways: 0, jsonLd: true };

for (const [how, grows, body] of WAYS) {
  test(`${how}, the questions ${grows ? "come one slice after the other" : "take its place when all are there"}, each once and in order`, async ({
    page,
    site,
    log,
  }) => {
    await begin(page, site, body());
    if (grows) {
      await expectMiddle(page);
    } else {
      expect(await count(page)).toBe(0);
    }
    const before = await page.locator("main > :first-child").innerHTML();
    await page.clock.runFor(grows ? 20 : 2);
    if (grows) await expectMiddle(page);
    else expect(await page.locator("main > :first-child").innerHTML()).toBe(before);
    expect(log.eventDetails("ready")).toEqual([]);
    await finish(page);
    await expectComplete(page);
    await expect.poll(() => log.eventDetails("ready")).toEqual([ready]);
    expect(await readFaqPageQuestions(page)).toEqual(asked);
    expect((await readJsonLd(page))[0]?.mainEntity.map((entity) => entity["@id"])).toEqual(
      ids.map((id) => `https://blog.example/post/#${id}`),
    );
    await expect(page.locator("main ol, main details")).toHaveCount(0);
  });

  test(`${how}, the item late in the list that the address names opens and comes into view`, async ({
    page,
    site,
    log,
  }) => {
    await begin(page, site, body(), { address: `/post/#q${LATE}` });
    if (grows) await expectMiddle(page);
    await finish(page);
    await expectComplete(page);
    expect(await openIds(page)).toEqual([`q${LATE}`]);
    await expect(question(page, LATE)).toBeInViewport();
    await expect(page.getByText(`The answer to ${LATE}.`)).toBeInViewport();
    // The browser has opened it in static markup.
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    expect(log.eventDetails("toggle")).toEqual(body === STATIC ? [] : [toggle(LATE, true, "hash")]);
  });

  test(`${how}, a part that is taken away before all is there leaves no trace, and nothing goes on`, async ({
    page,
    site,
    log,
  }) => {
    await begin(page, site, `<article>${body()}</article>`);
    if (grows) await expectMiddle(page);
    const root = await page.locator("article, afterword-faq > .afterword").last().elementHandle();
    const article = await page.locator("article").elementHandle();
    await article?.evaluate((article) => article.remove());
    const left = await root?.evaluate((root) => root.outerHTML);
    await finish(page);
    expect(await root?.evaluate((root) => root.outerHTML)).toBe(left);
    expect(log.eventDetails("ready")).toEqual([]);
    await expectPageUntouched(page, pageHtml(dataBlock(data), STYLE));

    // What was the fallback is there again.
    await article?.evaluate((article) =>
      article.querySelectorAll("script").forEach((script) => script.remove()),
    );
    const source = `<article>${body().replace(/<script.*<\/script>/, "")}</article>`;
    expect(await article?.evaluate((article) => article.outerHTML)).toBe(
      how === "after the script"
        ? "<article><afterword-faq></afterword-faq></article>"
        : await page.evaluate(
            (source) => new DOMParser().parseFromString(source, "text/html").body.innerHTML,
            source,
          ),
    );
  });

  test(`${how}, an option that changes before all is there counts for all of it, under the same ids`, async ({
    page,
    site,
  }) => {
    await begin(page, site, body());
    if (grows) await expectMiddle(page);
    const [selector, name] = (await page.locator("afterword-faq").count())
      ? ["afterword-faq", "theme"]
      : ["script[data-show]", "data-theme"];
    await page.evaluate(() => {
      const shown: string[] = [];
      const made: string[] = [];
      Object.assign(window, { shown, made });
      document.createElement = (name: string) => {
        made.push(name);
        return Document.prototype.createElement.call(document, name);
      };
      new MutationObserver(() => {
        const theme =
          document.querySelector(".afterword:has([aria-expanded])")?.getAttribute("data-theme") ??
          "none";
        if (theme !== shown.at(-1)) shown.push(theme);
      }).observe(document, { childList: true, subtree: true });
    });
    await setAttribute(page, selector, name, "dark");
    await finish(page);
    await expect(page.locator(".afterword[data-theme=dark]")).toHaveCount(1);
    await expect(page.locator(".afterword")).toHaveCount(1);
    // What was given up was never shown, and nothing was taken away before there was something better.
    const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    expect(
      await page.evaluate(() =>
        (window as unknown as { made: string[] }).made.filter((name) => name === "afterword-faq"),
      ),
    ).toEqual([]);
    expect(shown.filter((theme) => (grows ? theme !== "none" : true))).toEqual(
      !grows && selector !== "afterword-faq" ? ["none", "dark"] : ["dark"],
    );
    await expectComplete(page);
    expect(await readFaqPageQuestions(page)).toEqual(asked);
    await question(page, LATE).click();
    expect(await openIds(page)).toEqual([`q${LATE}`]);
  });
}

test("what is there is found by find-in-page, and what comes later closes none of it", async ({
  page,
  site,
  log,
}) => {
  await begin(page, site, GROWING({ mode: "single", open: `q${LATE}` }));
  await expectMiddle(page);
  await page.evaluate(() => {
    location.hash = ":~:text=answer%20to%203.";
  });
  await expect(openQuestions(page)).toHaveText([asked[SOON - 1] as string]);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${SOON}`]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([toggle(SOON, true, "find"), toggle(LATE, false, "find")]);
});

test("who prints gets all of it", async ({ page, site, log }) => {
  await begin(page, site, GROWING());
  await expectMiddle(page);
  const pdf = await page.pdf({ format: "A4" });
  // A page has room for some thirty of them.
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
  await finish(page);
  expect(log.eventDetails("ready")).toEqual([ready]);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([]);
});

test("Expand all opens those that are not there yet, too", async ({ page, site, log }) => {
  await begin(page, site, GROWING());
  await expectMiddle(page);
  await page.getByRole("button", { name: "Expand all" }).click();
  await expect(page.getByRole("button", { name: "Collapse all" })).toHaveCount(1);
  await expectMiddle(page);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual(ids);
  await expect(page.getByRole("button", { name: "Collapse all" })).toHaveCount(1);
  const toggles = ids.map((_, index) => toggle(index + 1, true, "all"));
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  expect(log.eventDetails("before-toggle")).toEqual(toggles);
});

test("calls open and close what is not there yet", async ({ page, site, log }) => {
  await begin(page, site, GROWING());
  await expectMiddle(page);
  for (const [method, number] of [
    ["open", LATE],
    ["open", SOON],
    ["open", LATE + 1],
    ["close", LATE],
  ] as const)
    await call(page, method, number);
  await expectMiddle(page);
  const toggles = [
    toggle(LATE, true, "api"),
    toggle(SOON, true, "api"),
    toggle(LATE + 1, true, "api"),
    toggle(LATE, false, "api"),
  ];
  await expect.poll(() => log.eventDetails("toggle")).toEqual(toggles);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${SOON}`, `q${LATE + 1}`]);
  expect(log.eventDetails("toggle")).toEqual(toggles);
});

test("closeAll closes what is not there yet", async ({ page, site }) => {
  await begin(page, site, GROWING({ open: "all" }));
  await expectMiddle(page);
  await call(page, "closeAll");
  await goOn(page);
  await call(page, "open", LATE);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${LATE}`]);
  await expect(page.getByRole("button", { name: "Expand all" })).toHaveCount(1);
});

test("in single mode, one that is there closes one that is not there yet, and the other way round", async ({
  page,
  site,
  log,
}) => {
  await begin(page, site, GROWING({ mode: "single", open: `q${LATE}` }));
  await expectMiddle(page);
  await question(page, SOON).click();
  expect(await openIds(page)).toEqual([`q${SOON}`]);
  await goOn(page);
  await call(page, "open", LATE + 1);
  expect(await openIds(page)).toEqual([]);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${LATE + 1}`]);
  await expect
    .poll(() => log.eventDetails("toggle"))
    .toEqual([
      toggle(SOON, true, "user"),
      toggle(LATE, false, "user"),
      toggle(SOON, false, "api"),
      toggle(LATE + 1, true, "api"),
    ]);
});

test("what is opened before all is there is remembered", async ({ page, site, log }) => {
  await begin(page, site, GROWING({ remember: "session" }));
  await expectMiddle(page);
  await question(page, SOON).click();
  await call(page, "open", LATE);
  await expect.poll(() => log.eventDetails("toggle")).toHaveLength(2);
  await page.reload();
  await begun(page);
  await expectMiddle(page);
  expect(await openIds(page)).toEqual([`q${SOON}`]);
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${SOON}`, `q${LATE}`]);
  expect(log.eventDetails("toggle")).toHaveLength(2);
});

test("a link to an item that is not there yet leads to it at once", async ({ page, site, log }) => {
  await begin(page, site, `<a href="#q${LATE}">Late</a>${GROWING()}`);
  await expectMiddle(page);
  await page.evaluate(() => scrollTo(0, 50));
  await page.getByRole("link", { name: "Late" }).click();
  await expect(openQuestions(page)).toHaveText([asked[LATE - 1] as string]);
  await expect(question(page, LATE)).toBeInViewport();
  await expectComplete(page);
  await finish(page);
  await expectComplete(page);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggle(LATE, true, "hash")]);
  expect(log.eventDetails("ready")).toEqual([ready]);
});

test("a reader who has scrolled before the item is there that the address names is left where they are", async ({
  page,
  site,
  log,
}) => {
  await begin(page, site, GROWING(), { address: `/post/#q${LATE}` });
  await expectMiddle(page);
  await page.evaluate(() => scrollTo(0, 50));
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${LATE}`]);
  expect(await page.evaluate(() => scrollY)).toBe(50);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggle(LATE, true, "hash")]);
});

test("the item that the address names is gone to as soon as it is there", async ({
  page,
  site,
  log,
}) => {
  await begin(page, site, GROWING(), { address: "/post/#q200" });
  await expectMiddle(page);
  while (await question(page, 200).isHidden()) await page.clock.runFor(1);
  await expectMiddle(page);
  await expect(question(page, 200)).toBeInViewport();
  expect(await openIds(page)).toEqual(["q200"]);
  const y = await page.evaluate(() => scrollY);
  expect(log.eventDetails("ready")).toEqual([]);
  await finish(page);
  await expectComplete(page);
  expect(await page.evaluate(() => scrollY)).toBe(y);
  await expect.poll(() => log.eventDetails("toggle")).toEqual([toggle(200, true, "hash")]);
});

for (const [how, grows, body] of WAYS.slice(1).filter(([how]) => !how.includes("list"))) {
  test(`${how}, what the reader opens while an option changes stays open, and is told once`, async ({
    page,
    site,
    log,
  }) => {
    await begin(page, site, body());
    await finish(page);
    await expectComplete(page);
    await setAttribute(page, "afterword-faq", "theme", "dark");
    // It is being rendered off the page.
    await expect(page.locator(".afterword:not([data-theme])")).toHaveCount(1);
    await question(page, SOON).click();
    await call(page, "open", LATE);
    expect(await openIds(page)).toEqual([`q${SOON}`, `q${LATE}`]);
    await expect(page.locator(".afterword:not([data-theme])")).toHaveCount(1);
    await finish(page);
    await expect(page.locator(".afterword[data-theme=dark]")).toHaveCount(1);
    await expectComplete(page);
    expect(await openIds(page)).toEqual([`q${SOON}`, `q${LATE}`]);
    await expect
      .poll(() => log.eventDetails("toggle"))
      .toEqual([toggle(SOON, true, "user"), toggle(LATE, true, "api")]);
    expect(log.eventDetails("ready")).toEqual([ready, ready]);
    expect(grows).toBe(body === GROWING);
  });
}

test("what the reader opens and closes in static markup before its place is taken stays so", async ({
  page,
  site,
}) => {
  await begin(page, site, STATIC());
  expect(await count(page)).toBe(0);
  for (const number of [SOON, SOON + 1, SOON + 1])
    await page
      .locator("summary")
      .nth(number - 1)
      .click();
  await finish(page);
  await expectComplete(page);
  expect(await openIds(page)).toEqual([`q${SOON}`]);
  await expect(page.getByRole("button", { name: "Expand all" })).toHaveCount(1);
});

test("two parts that are rendered at the same time have ids of their own", async ({
  page,
  site,
  log,
}) => {
  const both =
    '<afterword-faq data-first></afterword-faq><afterword-faq from="#other"></afterword-faq>';
  const other = { ...data, faq: { ...data.faq, heading: "Once More" } };
  await begin(page, site, both + dataTag({}) + dataBlock(other, "other"));
  await expect(page.locator(`afterword-faq:not([data-first]) ${ITEM}`)).not.toHaveCount(0);
  expect(await page.locator(`[data-first] ${ITEM}`).count()).toBeLessThan(LATE);
  await finish(page);
  expect(await page.locator(ITEM).evaluateAll((items) => items.map(({ id }) => id))).toEqual([
    ...ids,
    ...ids.map((id) => `${id}-2`),
  ]);
  await expect.poll(() => log.eventDetails("ready")).toEqual([ready, ready]);
  expect(await readFaqPageQuestions(page)).toEqual([...asked, ...asked]);
  await page.locator(`[id="q${LATE}-2--question"]`).click();
  expect(await openIds(page)).toEqual([`q${LATE}-2`]);
});

test("items that take longer than a slice come one by one", async ({ page, site, log }) => {
  const long = many(60);
  await begin(page, site, GROWING(), { data: long, look: 1_000 });
  await expect.poll(() => count(page)).toBe(24);
  await finish(page);
  await expect(questionButtons(page)).toHaveCount(60);
  await expect.poll(() => log.eventDetails("ready")).toEqual([{ ...ready, faq: 60 }]);
});

test("on a slow device, the page answers while ten thousand questions come", async ({
  page,
  site,
  log,
}) => {
  const lots = many(10_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // As soon as there are questions, the reader opens one.
  await page.addInitScript(() =>
    new MutationObserver((_, observer) => {
      const third = document.querySelectorAll<HTMLElement>("[data-part=question]")[2];
      if (!third) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        third.click();
        Object.assign(window, {
          seen: [document.querySelectorAll("[data-part=question]").length, third.ariaExpanded],
        });
      });
    }).observe(document, { childList: true, subtree: true }),
  );
  site.servePage("/post/", pageHtml(GROWING() + dataBlock(lots)));
  await page.goto("/post/");
  await expect
    .poll(() => log.eventDetails("toggle"), { timeout: 20_000 })
    .toEqual([toggle(SOON, true, "user")]);
  const [there, expanded] = await page.evaluate(
    () => (window as unknown as { seen: [number, string] }).seen,
  );
  expect(there).toBeLessThan(10_000);
  expect(expanded).toBe("true");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect
    .poll(() => log.eventDetails("ready"), { timeout: 20_000 })
    .toEqual([{ ...ready, faq: 10_000 }]);
  await expect(questionButtons(page)).toHaveCount(10_000);
  await expect(openQuestions(page)).toHaveText([asked[SOON - 1] as string]);
});

/** Questions of one line and of several; no two answers alike. */
const uneven = {
  ...data,
  faq: {
    ...data.faq,
    items: data.faq.items.map((item, index) =>
      index % 3
        ? item
        : {
            ...item,
            question: `${item.question} ${"And what else is there to say of it? ".repeat(3)}`,
          },
    ),
  },
};
const MARKUP = renderStaticParts(uneven).faq.html;

/** Both markups of a long list: what is in sight is laid out, and the rest is as if it were. */
for (const [how, body, questionOf] of [
  [
    "a long list",
    `<afterword-faq></afterword-faq>${dataTag({})}${dataBlock(uneven)}`,
    (page: Page, number: number) => question(page, number),
  ],
  [
    "a long list of static markup",
    MARKUP,
    (page: Page, number: number) => page.locator("summary").nth(number - 1),
  ],
] as const) {
  const isStatic = body === MARKUP;
  const all = (page: Page) => (isStatic ? page.locator("summary") : questionButtons(page));
  const show = async (page: Page, site: Site, address = "/post/", head = "") => {
    site.servePage(
      "/post/",
      pageHtml(
        `<h1>Barrels</h1>${body}<p id="end">The end.</p>`,
        `<style>body { font: 16px/1.5 sans-serif }</style>${STYLE}${head}`,
      ),
    );
    await page.goto(address);
    await expect(all(page)).toHaveCount(COUNT);
  };
  const isLaidOut = (page: Page, number: number) =>
    questionOf(page, number).evaluate((question) =>
      question.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
    );
  const top = (page: Page, number: number) =>
    questionOf(page, number).evaluate((question) => question.getBoundingClientRect().top);
  const goTo = async (page: Page, number: number) => {
    await questionOf(page, number).evaluate((question) =>
      question.scrollIntoView({ block: "center", behavior: "instant" }),
    );
    await waitForFrames(page);
  };
  const answerIsOpen = (page: Page, number: number) =>
    expect
      .poll(() =>
        page
          .getByText(`The answer to ${number}.`, { exact: true })
          .evaluate((answer) => answer.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true);

  test(`in ${how}, what is far below comes to be laid out when it comes into sight`, async ({
    page,
    site,
  }) => {
    await show(page, site);
    expect(await isLaidOut(page, SOON)).toBe(true);
    expect(await isLaidOut(page, LATE)).toBe(false);
    await goTo(page, LATE);
    expect(await isLaidOut(page, LATE)).toBe(true);
    expect(await isLaidOut(page, COUNT / 2)).toBe(false);
  });

  test(`in ${how}, what is above the reader moves nothing when it comes into sight`, async ({
    page,
    site,
  }) => {
    await show(page, site);
    await goTo(page, LATE);
    for (let before = await top(page, LATE); before < 700; before += 100) {
      await page.evaluate(() => scrollBy({ top: -100, behavior: "instant" }));
      await waitForFrames(page);
      // The browser anchors what it shows to whole pixels.
      expect(Math.abs((await top(page, LATE)) - before - 100)).toBeLessThan(2);
    }
    await page.evaluate(() =>
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }),
    );
    await waitForFrames(page);
    await expect(questionOf(page, COUNT)).toBeInViewport();
  });

  test(`in ${how}, an address leads to its item, with room for a header above it`, async ({
    page,
    site,
  }) => {
    await show(page, site, `/post/#q${LATE}`);
    await answerIsOpen(page, LATE);
    await waitForFrames(page);
    expect(await top(page, LATE)).toBeCloseTo(72, -0.5);
    await page.evaluate(
      (id) => {
        location.hash = id;
      },
      `q${COUNT / 2}`,
    );
    await answerIsOpen(page, COUNT / 2);
    await waitForFrames(page);
    expect(await top(page, COUNT / 2)).toBeCloseTo(72, -0.5);
  });

  test(`in ${how}, find-in-page finds what is far below`, async ({ page, site }) => {
    await show(page, site);
    await page.evaluate((number) => {
      location.hash = `:~:text=The%20answer%20to%20${number}.`;
    }, LATE);
    await answerIsOpen(page, LATE);
    await expect(questionOf(page, LATE)).toBeInViewport();
  });

  test(`in ${how}, the outline of what has the focus is all there`, async ({ page, site }) => {
    const colours =
      "<style>:root { --afterword-focus: 2px solid rgb(255, 0, 255); --afterword-item-background: rgb(230, 240, 250) } body { margin: 20px }</style>";
    await show(page, site, "/post/", colours);
    await goTo(page, LATE);
    await questionOf(page, LATE - 1).focus();
    // Past the link of that item.
    for (const _ of isStatic ? [1] : [1, 2]) await page.keyboard.press("Tab");
    await expect(questionOf(page, LATE)).toBeFocused();
    const { width = 0, height = 0 } = (await questionOf(page, LATE).boundingBox()) ?? {};
    // Two pixels on four sides, less the corners, which are round.
    expect(await countPixels(page, [255, 0, 255])).toBeGreaterThan(4 * (width + height) - 100);
  });

  test(`in ${how}, every answer is printed`, async ({ page, site }) => {
    await show(page, site);
    await page.emulateMedia({ media: "print" });
    const printed = await page
      .locator("[data-part=answer]")
      .evaluateAll(
        (answers) =>
          answers.filter(
            (answer) =>
              answer.checkVisibility({ contentVisibilityAuto: true }) &&
              answer.getBoundingClientRect().height > 16,
          ).length,
      );
    expect(printed).toBe(COUNT);
  });
}

test("the item that has the focus goes below a sticky header like the others", async ({
  page,
  site,
}) => {
  const head =
    "<style>header { position: sticky; top: 0; height: 60px; z-index: 1; background: silver }</style>";
  site.servePage("/post/", pageHtml(`<header>Blog</header>${GROWING()}${dataBlock(data)}`, head));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(COUNT);
  await question(page, SOON).focus();
  await question(page, SOON).evaluate((question) =>
    scrollTo(0, scrollY + question.getBoundingClientRect().top - 20),
  );
  await waitForFrames(page);
  expect(await page.evaluate(() => document.elementFromPoint(100, 40)?.localName)).toBe("header");
});

test("far down in a long list, it is seen that a link was copied", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: "https://blog.example",
  });
  // The link fades in.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const head =
    "<style>.afterword .afterword-permalink[data-copied]::after { background: rgb(255, 0, 255) !important }</style>";
  site.servePage("/post/", pageHtml(GROWING() + dataBlock(data), head));
  await page.goto("/post/");
  await expect(questionButtons(page)).toHaveCount(COUNT);
  const permalink = page.locator(`[id="q${LATE}--permalink"]`);
  await permalink.click();
  await expect(permalink).toHaveAttribute("data-copied", "Link copied");
  const above = await page.locator(`[id="q${LATE}"]`).boundingBox();
  const link = await permalink.boundingBox();
  // Most of it is above the item.
  expect(above && link && link.y - above.y).toBeLessThan(20);
  expect(await countPixels(page, [255, 0, 255])).toBeGreaterThan(1_000);
});
