// The swap, by which the parts replace fallback content: focus, selection and scroll position stay.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  escapeHtml,
  faq,
  itemIds,
  pageHtml,
  post,
  questionList,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeawayList,
  takeaways,
} from "./support/blog.ts";
import { openQuestions, questionButtons, visitPost, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const linkNode = (url: string, text: string) => ({
  type: "link",
  url,
  children: [{ type: "text", value: text }],
});
const paragraphNode = (...children: object[]) => ({ type: "paragraph", children });

/** A post with links in its answers and takeaways, and a list in an answer. */
const postWithLinks = {
  ...post,
  faq: {
    ...faq,
    items: faq.items.map((item, index) => ({
      ...item,
      answer: [
        paragraphNode(
          { type: "text", value: "See " },
          linkNode(`/answer-${index}/`, `answer ${index}`),
        ),
        {
          type: "list",
          ordered: false,
          children: ["x", "y", "z"].map((name) => ({
            type: "listItem",
            children: [paragraphNode(linkNode(`/${name}-${index}/`, `${name} ${index}`))],
          })),
        },
      ],
    })),
  },
  takeaways: {
    ...takeaways,
    items: takeaways.items.map((item, index) => [
      { type: "text", value: `${item} ` },
      linkNode(`/card-${index}/`, `card ${index}`),
    ]),
  },
};

/** The article's own lists, with the same links. */
const LISTS_WITH_LINKS = {
  questions: `<ol>${faq.items
    .map(
      ({ question }, index) =>
        `<li><p>${escapeHtml(question)}</p><p>See <a href="/answer-${index}/">answer ${index}</a></p><ul>${[
          "x",
          "y",
          "z",
        ]
          .map((name) => `<li><a href="/${name}-${index}/">${name} ${index}</a></li>`)
          .join("")}</ul></li>`,
    )
    .join("")}</ol>`,
  takeaways: `<ol>${takeaways.items.map((item, index) => `<li>${escapeHtml(item)} <a href="/card-${index}/">card ${index}</a></li>`).join("")}</ol>`,
};

/** The questions as static markup. */
const STATIC = renderStaticParts(post).faq.html + scriptWithSrc({ "data-show": "faq" });

/** Opens the page with the WebAssembly held back, and returns the function that releases it. */
const visitBeforeWidget = async (
  page: Page,
  site: Site,
  body: string,
  served: { data?: unknown; head?: string } = {},
) => {
  const release = site.holdRequests(site.dist.wasm);
  const requested = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, body, served);
  await requested;
  return release;
};

const focusedElement = (page: Page) => page.locator(":focus");

for (const [which, name, index] of [
  ["a link", "answer 3", 3],
  ["a link in a list in an answer", "z 1", 1],
] as const) {
  test(`the focus on ${which} of the article's list moves to the question of the same item`, async ({
    page,
    site,
  }) => {
    const release = await visitBeforeWidget(page, site, articleHtml(LISTS_WITH_LINKS), {
      data: postWithLinks,
    });
    await page.getByRole("link", { name, exact: true }).focus();
    release();
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(questionButtons(page).nth(index)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(openQuestions(page)).toHaveText([questionTexts[index] as string]);
  });
}

test("the focus on a link moves to the part's copy of it, if that is visible", async ({
  page,
  site,
}) => {
  for (const [script, name] of [
    [scriptWithSrc(), "card 2"],
    [scriptWithSrc({ "data-open": "all" }), "y 4"],
  ] as const) {
    const release = await visitBeforeWidget(
      page,
      site,
      articleHtml({ ...LISTS_WITH_LINKS, script }),
      { data: postWithLinks },
    );
    await page.getByRole("link", { name, exact: true }).focus();
    release();
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(focusedElement(page)).toHaveText(name);
    await expect(page.locator("afterword-faq :focus, afterword-takeaways :focus")).toHaveCount(1);
  }
});

test("the focus in fallback content without items moves to the first question", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq><p><a href="/ask/">Ask us.</a></p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  const release = await visitBeforeWidget(page, site, body);
  await page.getByRole("link", { name: "Ask us." }).focus();
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(questionButtons(page).first()).toBeFocused();
});

for (const index of [0, 3]) {
  test(`the focus on a summary of static markup moves to the question of the same item: ${index}`, async ({
    page,
    site,
  }) => {
    const release = await visitBeforeWidget(page, site, STATIC);
    await page.locator("summary").nth(index).focus();
    release();
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(questionButtons(page).nth(index)).toBeFocused();
    expect(
      await questionButtons(page).evaluateAll((all) =>
        all.map((question) => question.closest("[data-part=item]")?.id),
      ),
    ).toEqual(itemIds);
  });
}

test("an answer opened in static markup is open after the swap", async ({ page, site }) => {
  const release = await visitBeforeWidget(page, site, STATIC);
  await page.locator("summary").nth(1).click();
  await expect(page.locator("details[open]")).toHaveCount(1);
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
});

test("the focus moves to a question out of view without scrolling the page", async ({
  page,
  site,
}) => {
  const release = await visitBeforeWidget(
    page,
    site,
    BEFORE + articleHtml(LISTS_WITH_LINKS) + STORY,
    { data: postWithLinks },
  );
  await page.getByRole("link", { name: "answer 3", exact: true }).focus();
  await page.evaluate(() => scrollTo(0, 0));
  release();
  await expect(questionButtons(page).nth(3)).toBeFocused();
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the focus outside of the replaced content stays", async ({ page, site }) => {
  const release = await visitBeforeWidget(page, site, `<a href="#x">Before</a>${articleHtml()}`);
  await page.getByRole("link", { name: "Before" }).focus();
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.getByRole("link", { name: "Before" })).toBeFocused();
});

const selectChildren = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
const readSelection = (page: Page) => page.evaluate(() => getSelection()?.toString().trim());

test("a selection in the fallback content delays its swap until the selection ends, and no other swap", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq><p id="ask">Ask us anything.</p></afterword-faq><afterword-takeaways></afterword-takeaways>${scriptWithSrc()}`;
  const release = await visitBeforeWidget(page, site, body);
  await selectChildren(page, "#ask");
  release();
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await waitForFrames(page);
  await expect(questionButtons(page)).toHaveCount(0);
  expect(await readSelection(page)).toBe("Ask us anything.");
  // A changed selection in the same content still delays the swap.
  await page.evaluate(() => getSelection()?.modify("extend", "backward", "word"));
  await waitForFrames(page);
  await expect(page.locator("#ask")).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("#ask")).toBeHidden();
});

for (const [where, body, head] of [
  ["after the article", articleHtml({ script: "" }) + scriptWithSrc({ "data-show": "faq" }), ""],
  ["in the article", articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }), ""],
  [
    "in a wrapper of its own",
    articleHtml({ script: `<div>${scriptWithSrc({ "data-show": "faq" })}</div>` }),
    "",
  ],
  ["in the head", articleHtml({ script: "" }), scriptWithSrc({ "data-show": "faq" })],
] as const) {
  test(`a selection in the article's list delays its swap until it ends, with the script ${where}`, async ({
    page,
    site,
  }) => {
    const takeawaysElement = `<afterword-takeaways show="takeaways" src="/post.json"></afterword-takeaways>`;
    const release = await visitBeforeWidget(page, site, body + takeawaysElement, { head });
    await selectChildren(page, "#understanding-rain-barrels + ol > li:nth-child(2) p");
    release();
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    await waitForFrames(page);
    await expect(page.locator("#understanding-rain-barrels + ol")).toHaveCount(1);
    expect(await readSelection(page)).toContain(questionTexts[1]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect(page.locator("#understanding-rain-barrels + afterword-faq")).toHaveCount(1);
  });
}

test("a selection outside an element delays nothing and stays", async ({ page, site }) => {
  const body = `<p id="intro">Of barrels.</p><afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  const release = await visitBeforeWidget(page, site, body);
  await selectChildren(page, "#intro");
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await readSelection(page)).toBe("Of barrels.");
});

test("a selection outside the article's lists delays nothing and stays", async ({ page, site }) => {
  const release = await visitBeforeWidget(page, site, articleHtml());
  await selectChildren(page, "article > p");
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await readSelection(page)).toMatch(/^A roof of eighty/);
});

const STORY = `<div style="height: 800px">A story.</div><p id="here">Here the reader is.</p><div style="height: 3000px">A long story.</div>`;
const BEFORE = '<div style="height: 900px">A short story.</div>';

for (const [fallback, body] of [
  ["the article's lists", BEFORE + articleHtml() + STORY],
  [
    "elements",
    `${BEFORE}<afterword-faq>${questionList()}</afterword-faq><afterword-takeaways>${takeawayList()}</afterword-takeaways>${STORY}${scriptWithSrc()}`,
  ],
  [
    "empty elements",
    `${BEFORE}<afterword-faq></afterword-faq><afterword-takeaways></afterword-takeaways>${STORY}${scriptWithSrc()}`,
  ],
  ["nothing, after the script", `${BEFORE}<h2>A heading</h2>${scriptWithSrc()}${STORY}`],
] as const) {
  for (const [browser, head] of [
    ["", ""],
    [", without scroll anchoring", "<style>html { overflow-anchor: none }</style>"],
  ] as const) {
    test(`content below keeps its place in the viewport when the parts replace ${fallback}${browser}`, async ({
      page,
      site,
    }) => {
      const release = await visitBeforeWidget(page, site, body, { head });
      await page.locator("#here").evaluate((here) => here.scrollIntoView());
      await page.evaluate(() => scrollBy(0, -100));
      const readTop = () =>
        page.locator("#here").evaluate((here) => here.getBoundingClientRect().top);
      await expect.poll(async () => Math.abs((await readTop()) - 100)).toBeLessThanOrEqual(1);
      await waitForFrames(page);
      const before = await readTop();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      release();
      await expect(questionButtons(page)).toHaveCount(5);
      await expect(page.locator("[data-part=card]")).toHaveCount(5);
      await waitForFrames(page);
      // The swap has changed the height of the content above, so staying in place is no accident.
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).not.toBe(height);
      expect(Math.abs((await readTop()) - before)).toBeLessThanOrEqual(1);
    });
  }
}

test("a swap below the viewport does not scroll the page", async ({ page, site }) => {
  const release = await visitBeforeWidget(page, site, BEFORE + articleHtml() + STORY);
  await page.evaluate(() => scrollTo(0, 200));
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(200);
});

test("in every frame the page has either the list or the accordion", async ({ page, site }) => {
  const release = await visitBeforeWidget(
    page,
    site,
    `<afterword-faq>${questionList()}</afterword-faq>${dataBlock(post)}${scriptTag({ "data-show": "faq" })}`,
  );
  await page.evaluate(() => {
    const frames: number[][] = [];
    Object.assign(window, { frames });
    const recordFrame = () => {
      const host = document.querySelector("afterword-faq");
      frames.push([
        [...(host?.querySelectorAll("ol") ?? [])].filter((list) => list.checkVisibility()).length,
        host?.querySelectorAll("[data-part=question]").length ?? -1,
      ]);
      requestAnimationFrame(recordFrame);
    };
    recordFrame();
  });
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  const frames = await page.evaluate(() =>
    (window as unknown as { frames: number[][] }).frames.map(String),
  );
  expect([...new Set(frames)]).toEqual(["1,0", "0,5"]);
});

test("a list that another script has changed is replaced, and restored with that change", async ({
  page,
  site,
}) => {
  const release = await visitBeforeWidget(
    page,
    site,
    articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }),
  );
  await page
    .locator("#understanding-rain-barrels + ol")
    .evaluate((list) => list.setAttribute("data-changed", "yes"));
  release();
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await page
    .locator("script[data-src]")
    .evaluate((script) => script.setAttribute("data-show", "takeaways"));
  await expect(page.locator("#understanding-rain-barrels + ol[data-changed=yes] > li")).toHaveCount(
    5,
  );
  expect(pageHtml(articleHtml())).toContain(
    await page.locator("#understanding-rain-barrels + ol > li").first().innerHTML(),
  );
});
