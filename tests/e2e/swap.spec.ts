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

const link = (url: string, text: string) => ({
  type: "link",
  url,
  children: [{ type: "text", value: text }],
});
const paragraph = (...children: object[]) => ({ type: "paragraph", children });

/** A post with links in its answers and takeaways, and a list in an answer. */
const linked = {
  ...post,
  faq: {
    ...faq,
    items: faq.items.map((item, index) => ({
      ...item,
      answer: [
        paragraph({ type: "text", value: "See " }, link(`/answer-${index}/`, `answer ${index}`)),
        {
          type: "list",
          ordered: false,
          children: ["x", "y", "z"].map((name) => ({
            type: "listItem",
            children: [paragraph(link(`/${name}-${index}/`, `${name} ${index}`))],
          })),
        },
      ],
    })),
  },
  takeaways: {
    ...takeaways,
    items: takeaways.items.map((item, index) => [
      { type: "text", value: `${item} ` },
      link(`/card-${index}/`, `card ${index}`),
    ]),
  },
};

const LINKS = {
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

/** Shows the page as it is before the widget comes, and returns what lets it come. */
const before = async (
  page: Page,
  site: Site,
  body: string,
  served: { data?: unknown; head?: string } = {},
) => {
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, body, served);
  await coming;
  return release;
};

const focus = (page: Page) => page.locator(":focus");

for (const [how, name, index] of [
  ["a link", "answer 3", 3],
  ["a link in a list inside of an answer", "z 1", 1],
] as const) {
  test(`the focus on ${how} of the article's list goes to the question of the same item`, async ({
    page,
    site,
  }) => {
    const release = await before(page, site, articleHtml(LINKS), { data: linked });
    await page.getByRole("link", { name, exact: true }).focus();
    release();
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(questionButtons(page).nth(index)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(openQuestions(page)).toHaveText([questionTexts[index] as string]);
  });
}

test("the focus on a link that is there again and in sight stays on it", async ({ page, site }) => {
  for (const [script, name] of [
    [scriptWithSrc(), "card 2"],
    [scriptWithSrc({ "data-open": "all" }), "y 4"],
  ] as const) {
    const release = await before(page, site, articleHtml({ ...LINKS, script }), { data: linked });
    await page.getByRole("link", { name, exact: true }).focus();
    release();
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(focus(page)).toHaveText(name);
    await expect(page.locator("afterword-faq :focus, afterword-takeaways :focus")).toHaveCount(1);
  }
});

test("the focus in a fallback of another kind goes to the first question", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq><p><a href="/ask/">Ask us.</a></p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  const release = await before(page, site, body);
  await page.getByRole("link", { name: "Ask us." }).focus();
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(questionButtons(page).first()).toBeFocused();
});

for (const index of [0, 3]) {
  test(`the focus on the summary of static markup goes to the question of the same item: ${index}`, async ({
    page,
    site,
  }) => {
    const release = await before(page, site, STATIC);
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

test("an answer that the reader has opened in static markup is open after the swap", async ({
  page,
  site,
}) => {
  const release = await before(page, site, STATIC);
  await page.locator("summary").nth(1).click();
  await expect(page.locator("details[open]")).toHaveCount(1);
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
});

test("the focus goes to its question without the page scrolling there", async ({ page, site }) => {
  const release = await before(page, site, BEFORE + articleHtml(LINKS) + STORY, { data: linked });
  await page.getByRole("link", { name: "answer 3", exact: true }).focus();
  await page.evaluate(() => scrollTo(0, 0));
  release();
  await expect(questionButtons(page).nth(3)).toBeFocused();
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("the focus outside of what is replaced stays where it is", async ({ page, site }) => {
  const release = await before(page, site, `<a href="#x">Before</a>${articleHtml()}`);
  await page.getByRole("link", { name: "Before" }).focus();
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.getByRole("link", { name: "Before" })).toBeFocused();
});

const select = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getSelection()?.selectAllChildren(element));
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString().trim());

test("a selection in the fallback delays the swap until it is gone, and other parts don't wait", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq><p id="ask">Ask us anything.</p></afterword-faq><afterword-takeaways></afterword-takeaways>${scriptWithSrc()}`;
  const release = await before(page, site, body);
  await select(page, "#ask");
  release();
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await waitForFrames(page);
  await expect(questionButtons(page)).toHaveCount(0);
  expect(await selected(page)).toBe("Ask us anything.");
  // Another one in there is as good.
  await page.evaluate(() => getSelection()?.modify("extend", "backward", "word"));
  await waitForFrames(page);
  await expect(page.locator("#ask")).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("#ask")).toHaveCount(0);
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
  test(`so does a selection in the article's list, with the script ${where}`, async ({
    page,
    site,
  }) => {
    const note = `<afterword-takeaways show="takeaways" src="/post.json"></afterword-takeaways>`;
    const release = await before(page, site, body + note, { head });
    await select(page, "#understanding-rain-barrels + ol > li:nth-child(2) p");
    release();
    await expect(page.locator("[data-part=card]")).toHaveCount(5);
    await waitForFrames(page);
    await expect(page.locator("#understanding-rain-barrels + ol")).toHaveCount(1);
    expect(await selected(page)).toContain(questionTexts[1]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(questionButtons(page)).toHaveText(questionTexts);
    await expect(page.locator("#understanding-rain-barrels + afterword-faq")).toHaveCount(1);
  });
}

test("a selection elsewhere delays nothing and stays", async ({ page, site }) => {
  const body = `<p id="intro">Of barrels.</p><afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  const release = await before(page, site, body);
  await select(page, "#intro");
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await selected(page)).toBe("Of barrels.");
});

test("a selection elsewhere in the article delays nothing and stays, with the script alone", async ({
  page,
  site,
}) => {
  const release = await before(page, site, articleHtml());
  await select(page, "article > p");
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  expect(await selected(page)).toMatch(/^A roof of eighty/);
});

const STORY = `<div style="height: 800px">A story.</div><p id="here">Here the reader is.</p><div style="height: 3000px">A long story.</div>`;
const BEFORE = '<div style="height: 900px">A short story.</div>';

for (const [how, body] of [
  ["the article's lists", BEFORE + articleHtml() + STORY],
  [
    "elements",
    `${BEFORE}<afterword-faq>${questionList()}</afterword-faq><afterword-takeaways>${takeawayList()}</afterword-takeaways>${STORY}${scriptWithSrc()}`,
  ],
  [
    "elements that were empty",
    `${BEFORE}<afterword-faq></afterword-faq><afterword-takeaways></afterword-takeaways>${STORY}${scriptWithSrc()}`,
  ],
  ["nothing, after the script", `${BEFORE}<h2>A heading</h2>${scriptWithSrc()}${STORY}`],
] as const) {
  for (const [browser, head] of [
    ["", ""],
    [
      ", also in a browser that doesn't anchor the scroll position",
      "<style>html { overflow-anchor: none }</style>",
    ],
  ] as const) {
    test(`a reader below sees the same at the same place when the parts take the place of ${how}${browser}`, async ({
      page,
      site,
    }) => {
      const release = await before(page, site, body, { head });
      await page.locator("#here").evaluate((here) => here.scrollIntoView());
      await page.evaluate(() => scrollBy(0, -100));
      const top = () => page.locator("#here").evaluate((here) => here.getBoundingClientRect().top);
      await expect.poll(async () => Math.abs((await top()) - 100)).toBeLessThanOrEqual(1);
      await waitForFrames(page);
      const was = await top();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      release();
      await expect(questionButtons(page)).toHaveCount(5);
      await expect(page.locator("[data-part=card]")).toHaveCount(5);
      await waitForFrames(page);
      // There was something to hold on to.
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).not.toBe(height);
      expect(Math.abs((await top()) - was)).toBeLessThanOrEqual(1);
    });
  }
}

test("a reader above sees the same at the same place, and the page doesn't scroll", async ({
  page,
  site,
}) => {
  const release = await before(page, site, BEFORE + articleHtml() + STORY);
  await page.evaluate(() => scrollTo(0, 200));
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await waitForFrames(page);
  expect(await page.evaluate(() => scrollY)).toBe(200);
});

test("the swap is one step: no frame has both, or none", async ({ page, site }) => {
  const release = await before(
    page,
    site,
    `<afterword-faq>${questionList()}</afterword-faq>${dataBlock(post)}${scriptTag({ "data-show": "faq" })}`,
  );
  await page.evaluate(() => {
    const seen: number[][] = [];
    Object.assign(window, { seen });
    const look = () => {
      const host = document.querySelector("afterword-faq");
      seen.push([
        host?.querySelectorAll("ol").length ?? -1,
        host?.querySelectorAll("[data-part=question]").length ?? -1,
      ]);
      requestAnimationFrame(look);
    };
    look();
  });
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await waitForFrames(page);
  const seen = await page.evaluate(() =>
    (window as unknown as { seen: number[][] }).seen.map(String),
  );
  expect([...new Set(seen)]).toEqual(["1,0", "0,5"]);
});

test("what somebody else has changed in the fallback is no hindrance, and comes back as they left it", async ({
  page,
  site,
}) => {
  const release = await before(
    page,
    site,
    articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }),
  );
  await page
    .locator("#understanding-rain-barrels + ol")
    .evaluate((list) => list.setAttribute("data-theirs", "yes"));
  release();
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await page
    .locator("script[data-src]")
    .evaluate((script) => script.setAttribute("data-show", "takeaways"));
  await expect(page.locator("#understanding-rain-barrels + ol[data-theirs=yes] > li")).toHaveCount(
    5,
  );
  expect(pageHtml(articleHtml())).toContain(
    await page.locator("#understanding-rain-barrels + ol > li").first().innerHTML(),
  );
});
