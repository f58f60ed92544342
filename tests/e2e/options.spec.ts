// The options of script tag and elements.

import {
  articleHtml,
  dataBlock,
  faq,
  itemIds,
  otherFaq,
  otherPost,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import { EFFECTS, openTwo } from "./support/option-effects.ts";
import {
  changeAttribute,
  openQuestions,
  questionButtons,
  readJsonLd,
  setAttribute,
  visitPost,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

for (const [name, value, readEffect, byDefault, withIt] of EFFECTS) {
  for (const [where, selector, attribute] of [
    ["the element", "afterword-faq", name],
    ["the script", "script[data-src]", `data-${name}`],
  ] as const) {
    test(`${name}=${value} on ${where} works from the start, and when it is removed and set`, async ({
      page,
      site,
    }) => {
      const attributes = `${attribute}="${value}"`;
      const element = `<afterword-faq ${where === "the element" ? attributes : ""}></afterword-faq>`;
      const script = scriptWithSrc({
        "data-show": "faq json-ld",
        ...(where === "the script" && { [attribute]: value }),
      });
      await visitPost(page, site, element + script);
      await expect(questionButtons(page)).toHaveText(questionTexts);
      expect(await readEffect(page)).toEqual(withIt);
      await changeAttribute(page, selector, attribute, null);
      expect(await readEffect(page)).toEqual(byDefault);
      await changeAttribute(page, selector, attribute, value);
      expect(await readEffect(page)).toEqual(withIt);
    });
  }
}

test("show on the script chooses the parts, after changes, too", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await expect(questionButtons(page)).toHaveCount(5);
  const outline = () =>
    page
      .locator("article > :not([data-afterword-replaced])")
      .evaluateAll((all) => all.map((each) => each.localName));
  const parts = async (expected: [string, string], blocks: number) => {
    await expect.poll(outline).toEqual(["h1", "p", "h2", expected[0], "h2", expected[1], "script"]);
    expect(await readJsonLd(page)).toHaveLength(blocks);
  };
  await parts(["afterword-faq", "ol"], 0);
  await setAttribute(page, "script[data-src]", "data-show", "takeaways json-ld");
  await parts(["ol", "afterword-takeaways"], 0);
  await setAttribute(page, "script[data-src]", "data-show", null);
  await parts(["afterword-faq", "afterword-takeaways"], 1);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("[data-part=card]")).toHaveText(takeaways.items);
});

test("show on an element switches between its fallback and its part", async ({ page, site }) => {
  const body = `<afterword-faq show="takeaways"><p>Ask us.</p></afterword-faq><afterword-takeaways></afterword-takeaways>`;
  await visitPost(page, site, body + scriptWithSrc());
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
  await setAttribute(page, "afterword-faq", "show", "faq");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(await readJsonLd(page)).toHaveLength(0);
  await setAttribute(page, "afterword-faq", "show", "takeaways");
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
});

for (const [value, expected] of [
  ["none", []],
  ["first", questionTexts.slice(0, 1)],
  ["all", questionTexts],
  [`${itemIds[3]}  ${itemIds[1]}`, [questionTexts[1], questionTexts[3]]],
] as const) {
  test(`open="${value}" starts with these answers open, without an event`, async ({
    page,
    site,
    log,
  }) => {
    await visitPost(page, site, scriptWithSrc({ "data-open": value, "data-show": "faq" }));
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(openQuestions(page)).toHaveText([...expected]);
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    expect(log.eventDetails("toggle")).toEqual([]);
  });
}

test("in single mode, only the first item that open names starts open", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    scriptWithSrc({ "data-open": `${itemIds[3]} ${itemIds[1]}`, "data-mode": "single" }),
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
});

for (const level of [2, 3, 4, 5]) {
  test(`heading-level=${level} is that of the parts' headings, and questions are one deeper`, async ({
    page,
    site,
  }) => {
    await visitPost(
      page,
      site,
      `<h3>Before</h3>${scriptWithSrc({ "data-heading-level": String(level) })}`,
    );
    await expect(page.locator(`afterword-faq h${level}`)).toHaveText([faq.heading]);
    await expect(page.locator(`afterword-takeaways h${level}`)).toHaveText([takeaways.heading]);
    await expect(page.locator(`h${level + 1} [data-part=question]`)).toHaveText(questionTexts);
  });
}

for (const [theme, pageScheme] of [
  ["light", "dark"],
  ["dark", "light"],
] as const) {
  test(`theme=${theme} has its own colours on a ${pageScheme} page`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: pageScheme });
    const head =
      "<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style>";
    await visitPost(page, site, scriptWithSrc({ "data-theme": theme }), { head });
    await expect(questionButtons(page)).toHaveCount(5);
    for (const root of await page.locator(".afterword").all()) {
      await expect(root).toHaveCSS("color-scheme", theme);
      await expect(root).toHaveCSS(
        "color",
        theme === "dark" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)",
      );
      await expect(root).toHaveCSS(
        "background-color",
        theme === "dark" ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)",
      );
    }
  });
}

test("theme=auto follows the page's scheme, attributes and classes", async ({ page, site }) => {
  const head =
    "<style>:root { color-scheme: light dark } .dark-by-rule { color-scheme: dark; color: CanvasText }</style>";
  await visitPost(page, site, scriptWithSrc({ "data-show": "faq" }), { head });
  const root = page.locator(".afterword");
  await expect(root).toHaveCSS("color-scheme", "light dark");
  for (const [name, value, scheme] of [
    ["data-theme", "dark", "dark"],
    ["data-theme", "light", "light"],
    ["data-bs-theme", "dark", "dark"],
    ["class", "dark", "dark"],
    ["class", "light", "light"],
    ["class", "dark-by-rule", "dark"],
  ] as const) {
    await setAttribute(page, "html", name, value);
    await expect(root).toHaveCSS("color-scheme", scheme);
    await setAttribute(page, "html", name, null);
    await expect(root).toHaveCSS("color-scheme", "light dark");
  }
});

test("src and from of an element name its data, after changes, too", async ({
  page,
  site,
  log,
}) => {
  site.serveJson("/other.json", otherPost);
  const other = otherFaq.items.map(({ question }) => question);
  await visitPost(
    page,
    site,
    `<afterword-faq show="faq" src="/other.json"></afterword-faq>${dataBlock(otherPost, "compost")}${scriptWithSrc({ "data-show": "json-ld" })}`,
  );
  await expect(questionButtons(page)).toHaveText(other);
  await setAttribute(page, "afterword-faq", "src", "/post.json");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await setAttribute(page, "afterword-faq", "src", null);
  await setAttribute(page, "afterword-faq", "from", "#compost");
  await expect(questionButtons(page)).toHaveText(other);
  await setAttribute(page, "afterword-faq", "from", null);
  await expect(questionButtons(page)).toHaveText(questionTexts);
  expect(log.eventDetails("error")).toEqual([]);
});

test("data-src and data-from of the script name its data, after changes, too", async ({
  page,
  site,
  log,
}) => {
  site.serveJson("/other.json", otherPost);
  const other = otherFaq.items.map(({ question }) => question);
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${dataBlock(otherPost, "compost")}${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await setAttribute(page, "script[type=module]", "data-src", "/other.json");
  await expect(questionButtons(page)).toHaveText(other);
  await setAttribute(page, "script[type=module]", "data-src", "/post.json");
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await page.locator("script[type=module]").evaluate((script) => {
    script.removeAttribute("data-src");
    script.setAttribute("data-from", "#compost");
  });
  await expect(questionButtons(page)).toHaveText(other);
  const [block, ...more] = await readJsonLd(page);
  expect(block?.mainEntity.map(({ name }) => name)).toEqual(other);
  expect(more).toEqual([]);
  expect(log.eventDetails("error")).toEqual([]);
});

test("the address of the data is resolved against the page's base URL", async ({ page, site }) => {
  site.serveJson("/base/data.json", otherPost);
  await visitPost(page, site, scriptTag({ "data-src": "data.json" }), {
    head: '<base href="/base/">',
  });
  await expect(questionButtons(page)).toHaveText(otherFaq.items.map(({ question }) => question));
});

test("global variables of the page that shadow the browser's own do no harm", async ({
  page,
  site,
}) => {
  const variables = "<script>const history = [], sessionStorage = [], scrollBy = 0;</script>";
  await visitPost(
    page,
    site,
    variables +
      dataBlock(post) +
      scriptTag({
        "data-show": "faq",
        "data-hash": "sync",
        "data-remember": "session",
        "data-mode": "single",
      }),
  );
  await openTwo(page);
  await expect(page).toHaveURL(`https://blog.example/post/#${itemIds[1]}`);
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1, 2));
  expect(
    await page.evaluate(() =>
      Object.values(window.sessionStorage).map((kept: string) => kept.trim()),
    ),
  ).toEqual([itemIds[1]]);
});

test("no option is also a property, so that frameworks set the attributes", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveText(questionTexts);
  const options = [
    "show",
    "mode",
    "remember",
    "hash",
    "print",
    "theme",
    "toggle-all",
    "filter",
    "json-ld",
    "loading",
    "src",
    "from",
  ];
  const properties = await page
    .locator("afterword-faq")
    .evaluate((element, names) => names.filter((name) => name in element), options);
  expect(properties).toEqual([]);
});

test("open takes the id of the data, even if the page already has an element with it", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<p id="${faq.items[1]?.id}">Taken.</p><afterword-faq open="${faq.items[1]?.id}"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[1] as string]);
});
