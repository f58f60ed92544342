// Accessibility: axe, the accessibility tree, targets, focus order, motion and colours.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  itemIds,
  post,
  questionTexts,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

const rich = {
  ...post,
  faq: {
    heading: faq.heading,
    items: [
      ...faq.items,
      {
        question: `${LONG}, what is in it?`,
        answer: [
          {
            type: "paragraph",
            children: [{ type: "link", url: "/a/", children: [{ type: "text", value: LONG }] }],
          },
          { type: "heading", depth: 2, children: [{ type: "text", value: "A heading" }] },
          { type: "code", lang: "sh", value: `${LONG} `.repeat(5) },
          {
            type: "table",
            align: ["right", null],
            children: ["th", "td"].map((name) => ({
              type: "tableRow",
              children: [1, 2, 3, 4, 5, 6].map((number) => ({
                type: "tableCell",
                children: [{ type: "text", value: `${name} ${number} is wide` }],
              })),
            })),
          },
          {
            type: "list",
            ordered: false,
            children: [true, false].map((checked) => ({
              type: "listItem",
              checked,
              children: [{ type: "paragraph", children: [{ type: "text", value: "A task" }] }],
            })),
          },
        ],
      },
    ],
  },
};

const THEME = `<style>:root { color-scheme: light dark; font: 1rem/1.6 sans-serif; color: CanvasText; background: Canvas } body { margin: 1rem }</style>`;

/** Waits until the parts are shown, opens every answer, and waits for the end of all animations. */
const openAllAnswers = async (page: Page) => {
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  for (const question of await page.locator("afterword-faq [data-part=question]").all())
    await question.click();
  await expect(page.locator("[data-part=panel][hidden]")).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
};

/** Returns the violations that axe finds, one line a rule. */
const findViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 1200]) {
    test(`axe finds nothing, closed or open, ${colorScheme}, ${width} px wide`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await visitPost(page, site, articleHtml({ questions: "" }), { data: rich, head: THEME });
      await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(6);
      expect(await findViolations(page)).toEqual([]);
      await openAllAnswers(page);
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

test("assistive technology meets headings, buttons with a state, groups and a list", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await page.getByRole("button", { name: "How large should mine be?" }).click();
  const closed = (index: number) => {
    const name = JSON.stringify(faq.items[index]?.question);
    return `- heading ${name} [level=3]:\n  - button ${name}\n`;
  };
  const third = JSON.stringify(faq.items[2]?.question);
  await expect(page.locator("afterword-faq")).toMatchAriaSnapshot(
    closed(0) +
      closed(1) +
      `- heading ${third} [level=3]:\n  - button ${third} [expanded]\n` +
      `- group ${third}:\n  - paragraph: ${faq.items[2]?.answer}\n` +
      closed(3) +
      closed(4),
  );
  await expect(page.locator("afterword-takeaways")).toMatchAriaSnapshot(
    `- list:\n${takeaways.items.map((item) => `  - listitem: ${JSON.stringify(item)}\n`).join("")}`,
  );
});

test("closed answers are not in the accessibility tree", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await page.getByRole("button", { name: faq.items[0]?.question }).click();
  const tree = await page.context().newCDPSession(page);
  const { nodes } = await tree.send("Accessibility.getFullAXTree");
  const texts = nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value);
  expect(faq.items.map(({ answer }) => texts.includes(answer.split("\n\n")[0]))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  const groups = nodes.filter(({ role, ignored }) => role?.value === "group" && !ignored);
  expect(groups.map(({ name }) => name?.value)).toContain(faq.items[0]?.question);
});

test("a viewport 320 px wide never scrolls sideways, and its targets have 44 px or more", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visitPost(page, site, articleHtml({ questions: "" }), { data: rich, head: THEME });
  await openAllAnswers(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  for (const target of await page.locator("afterword-faq [data-part=question]").all()) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
});

test("code wider than the page scrolls in its own box, by keyboard, too", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visitPost(page, site, scriptWithSrc(), { data: rich });
  await openAllAnswers(page);
  const code = page.locator("pre");
  await code.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test("the cards stand in columns where there is room", async ({ page, site }) => {
  const columns = () =>
    page.locator(".afterword-card").evaluateAll((cards) => {
      const tops = cards.map((card) => card.getBoundingClientRect().top);
      return tops.filter((top) => top === tops[0]).length;
    });
  await visitPost(page, site, articleHtml());
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  for (const [width, count] of [
    [320, 1],
    [700, 2],
    [1200, 3],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(columns).toBe(count);
  }
});

test("in a narrow column of a wide page the cards are stacked, with numbers beside the text", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visitPost(page, site, `<div style="width: 240px">${scriptWithSrc()}</div>`);
  const cards = page.locator("[data-part=card]");
  await expect(cards).toHaveCount(5);
  const rows = await cards.evaluateAll((all) =>
    all.map((card) => ({
      top: card.getBoundingClientRect().top,
      columns: getComputedStyle(card).gridTemplateColumns.split(" ").length,
    })),
  );
  expect(new Set(rows.map(({ top }) => top)).size).toBe(5);
  expect(rows.map(({ columns }) => columns)).toEqual(Array(5).fill(2));
  await page.locator("div:has(> script)").evaluate((column: HTMLElement) => {
    column.style.width = "1000px";
  });
  await expect
    .poll(() =>
      cards
        .first()
        .evaluate((card) => getComputedStyle(card).gridTemplateColumns.split(" ").length),
    )
    .toBe(1);
});

test("with reduced motion nothing moves", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visitPost(page, site, articleHtml());
  await page.locator("afterword-faq [data-part=question]").first().click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(1);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("with motion the answer fades in", async ({ page, site }) => {
  await visitPost(page, site, articleHtml(), {
    head: "<style>:root { --afterword-duration: 600s }</style>",
  });
  await page.locator("afterword-faq [data-part=question]").first().click();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
});

test("in forced colours the state of a question stays visible", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await visitPost(page, site, articleHtml());
  await openAllAnswers(page);
  const chevron = page.locator(".afterword-chevron").first();
  const colours = await chevron.evaluate((chevron) => [
    getComputedStyle(chevron, "::before").borderBottomColor,
    getComputedStyle(chevron).backgroundColor,
  ]);
  expect(colours[0]).not.toBe(colours[1]);
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator(":focus-visible")).toHaveCSS("outline-style", "solid");
});

test("in right-to-left text the chevron stands to the left of the question", async ({
  page,
  site,
}) => {
  await visitPost(page, site, `<div dir="rtl">${scriptWithSrc()}</div>`);
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  const left = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())?.x ?? 0;
  expect(await left(".afterword-chevron")).toBeLessThan(await left(".afterword-question-text"));
});

/** Returns the nodes of Chromium's accessibility tree that are not ignored, one line a node. */
const readAccessibilityTree = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  // The protocol sorts nodes by depth, assistive technology meets them in tree order.
  const inOrder = (id: string): typeof nodes => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  return inOrder(nodes[0]?.nodeId ?? "")
    .filter(
      ({ ignored, role }) =>
        !ignored && !["StaticText", "InlineTextBox", "generic", "none"].includes(role?.value),
    )
    .map(({ role, name, properties }) => {
      const of = (wanted: string) => properties?.find(({ name }) => name === wanted)?.value.value;
      const states = [
        role?.value === "heading" && `level=${of("level")}`,
        of("expanded") !== undefined && `expanded=${of("expanded")}`,
      ];
      return [role?.value, JSON.stringify(name?.value ?? ""), ...states.filter(Boolean)].join(" ");
    });
};

test("the accessibility tree has a heading and a stateful button for each item, and a named group for an open answer", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }));
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  const closed = (index: number) => [
    `heading ${JSON.stringify(questionTexts[index])} level=3`,
    `button ${JSON.stringify(questionTexts[index])} expanded=false`,
    `link ${JSON.stringify(`Copy link ${questionTexts[index]}`)}`,
  ];
  const question = JSON.stringify(questionTexts[1]);
  expect((await readAccessibilityTree(page)).slice(1)).toEqual([
    'main ""',
    `heading ${JSON.stringify(faq.heading)} level=2`,
    'button "Expand all"',
    ...closed(0),
    `heading ${question} level=3`,
    `button ${question} expanded=true`,
    `group ${question}`,
    'paragraph ""',
    `link ${JSON.stringify(`Copy link ${questionTexts[1]}`)}`,
    ...[2, 3, 4].flatMap(closed),
    'status ""',
  ]);
});

test("the accessibility tree has one list of takeaways, without a second number for any item", async ({
  page,
  site,
}) => {
  await visitPost(page, site, scriptWithSrc({ "data-show": "takeaways" }));
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  expect((await readAccessibilityTree(page)).slice(1)).toEqual([
    'main ""',
    `heading ${JSON.stringify(takeaways.heading)} level=2`,
    'list ""',
    ...takeaways.items.map(() => 'listitem ""'),
  ]);
  await expect(page.locator("afterword-takeaways")).toMatchAriaSnapshot(
    `- list:\n${takeaways.items.map((item) => `  - listitem: ${JSON.stringify(item)}\n`).join("")}`,
  );
});

test("the levels of the headings have no gaps, in answers, too", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<h1>Barrels</h1><h2>Before</h2>${scriptWithSrc({ "data-open": "all" })}`,
    {
      data: rich,
    },
  );
  await expect(openQuestions(page)).toHaveCount(6);
  const levels = (await readAccessibilityTree(page)).flatMap((line) =>
    line.startsWith("heading") ? [Number(/level=(\d)/.exec(line)?.[1])] : [],
  );
  expect(levels).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4]);
});

test("Tab visits an item in reading order: question, links of the answer, permalink", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<a href="#0">Before</a>${scriptWithSrc({ "data-show": "faq" })}<a href="#1">After</a>`,
    {
      data: {
        version: 1,
        faq: {
          items: [1, 2, 3].map((number) => ({
            question: `Question ${number}?`,
            answer: [
              {
                type: "paragraph",
                children: [
                  {
                    type: "link",
                    url: `/${number}/`,
                    children: [{ type: "text", value: `Link ${number}` }],
                  },
                ],
              },
            ],
          })),
        },
      },
    },
  );
  await questionButtons(page).nth(1).click();
  await expect(openQuestions(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Before" }).focus();
  const order = [
    "Expand all",
    "Question 1?",
    "Copy link Question 1?",
    "Question 2?",
    "Link 2",
    "Copy link Question 2?",
    "Question 3?",
    "Copy link Question 3?",
    "After",
  ];
  for (const name of order) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
  }
  for (const name of [...order].reverse().slice(1)) {
    await page.keyboard.press("Shift+Tab");
    await expect(page.locator(":focus")).toHaveAccessibleName(name);
  }
});

for (const [which, use] of [
  ["a mouse", {}],
  ["a finger", { hasTouch: true, isMobile: true }],
] as const) {
  test.describe(`for ${which}`, () => {
    test.use({ ...use, viewport: { width: 360, height: 640 } });

    test("no target is smaller than 24 px, or covered by another one", async ({ page, site }) => {
      await visitPost(page, site, scriptWithSrc({ "data-show": "faq", "data-open": "first" }), {
        data: rich,
        head: THEME,
      });
      await expect(questionButtons(page)).toHaveCount(6);
      const targets = page.locator(
        "[data-part=question], [data-part=toggle-all], [data-part=permalink]",
      );
      await expect(targets).toHaveCount(13);
      for (const target of await targets.all()) {
        await target.scrollIntoViewIfNeeded();
        const { width, height, own } = await target.evaluate((target) => {
          const { x, y, width, height } = target.getBoundingClientRect();
          // The permalink covers the right end of its question.
          const hit = document.elementFromPoint(
            target.matches("[data-part=question]") ? x + 12 : x + width / 2,
            y + height / 2,
          );
          return { width, height, own: target.contains(hit) };
        });
        expect(width).toBeGreaterThanOrEqual(24);
        expect(height).toBeGreaterThanOrEqual(24);
        expect(own).toBe(true);
      }
    });
  });
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing with theme=${theme} against the page's own, while "Link copied" is shown`, async ({
    page,
    site,
    context,
  }) => {
    await context.grantPermissions(["clipboard-write"], { origin: "https://blog.example" });
    await page.emulateMedia({
      colorScheme: theme === "dark" ? "light" : "dark",
      reducedMotion: "reduce",
    });
    await visitPost(page, site, `<h1>Barrels</h1>${scriptWithSrc({ "data-theme": theme })}`, {
      data: rich,
      head: THEME,
    });
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    expect(await findViolations(page)).toEqual([]);
    await page.locator("[data-part=toggle-all]").click();
    await expect(openQuestions(page)).toHaveCount(6);
    // The confirmation ends after two seconds, perhaps before axe is done: long timers never run.
    await page.evaluate(() => {
      const { setTimeout } = window;
      const setShortTimeout = (run: () => void, delay = 0) =>
        delay < 1000 ? setTimeout(run, delay) : 0;
      Object.assign(window, { setTimeout: setShortTimeout });
    });
    await page.locator(`[id="${itemIds[1]}--permalink"]`).click();
    await expect(page.locator("[data-copied]")).toHaveCount(1);
    expect(await findViolations(page)).toEqual([]);
  });
}
