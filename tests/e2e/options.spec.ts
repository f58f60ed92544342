import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  faq,
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
  takeaways,
} from "./support/blog.ts";
import {
  changeAttribute,
  openQuestions,
  questionButtons,
  readJsonLd,
  setAttribute,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const ITEM = itemIds[2] as string;

/** Opens two answers, the second question last. */
const openTwo = async (page: Page) => {
  for (const index of [0, 1]) {
    const question = questionButtons(page).nth(index);
    if ((await question.getAttribute("aria-expanded")) === "false") await question.click();
  }
};

/** Goes to an item's fragment, and whether that has opened it. */
const followed = async (page: Page) => {
  await page.evaluate((id) => {
    location.hash = "";
    location.hash = id;
  }, ITEM);
  await waitForFrames(page);
  const open = (await page.locator(`[id="${ITEM}"] [aria-expanded=true]`).count()) > 0;
  if (open) await questionButtons(page).nth(2).click();
  return open;
};

const printed = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  await waitForFrames(page);
  const visible = await page
    .locator("[data-part=answer]")
    .evaluateAll(
      (all) =>
        all.filter((answer) => answer.checkVisibility({ contentVisibilityAuto: true })).length,
    );
  await page.emulateMedia({ media: null });
  return visible;
};

const stored = async (page: Page) => {
  await page.evaluate(() => sessionStorage.clear());
  const question = questionButtons(page).first();
  const before = await question.getAttribute("aria-expanded");
  await question.click();
  await expect(question).not.toHaveAttribute("aria-expanded", String(before));
  await waitForFrames(page);
  return page.evaluate(() => sessionStorage.length);
};

const texts = (page: Page) => page.locator("[data-part=toggle-all]").innerText();

/** An option, a value that is not its default, and what a reader sees of the two. */
const ROWS: [
  name: string,
  value: string,
  look: (page: Page) => Promise<unknown>,
  byDefault: unknown,
  withIt: unknown,
][] = [
  [
    "mode",
    "single",
    async (page) => (await openTwo(page), openQuestions(page).allTextContents()),
    questionTexts.slice(0, 2),
    questionTexts.slice(1, 2),
  ],
  ["open", "first", (page) => openQuestions(page).allTextContents(), [], questionTexts.slice(0, 1)],
  [
    "heading-level",
    "4",
    (page) => page.locator("main [data-part=heading]").evaluate((heading) => heading.localName),
    "h2",
    "h4",
  ],
  ["toggle-all", "off", (page) => page.locator("[data-part=toggle-all]").count(), 1, 0],
  ["hash", "off", followed, true, false],
  ["remember", "session", stored, 0, 1],
  ["print", "as-is", printed, 5, 0],
  ["json-ld", "off", async (page) => (await readJsonLd(page)).length, 1, 0],
  ["theme", "dark", (page) => page.locator(".afterword").getAttribute("data-theme"), null, "dark"],
  ["lang", "de", texts, "Expand all", "Alle aufklappen"],
  ["label-expand-all", "Show me", texts, "Expand all", "Show me"],
];

for (const [name, value, look, byDefault, withIt] of ROWS) {
  for (const [where, selector, attribute] of [
    ["the element", "afterword-faq", name],
    ["the script", "script[data-src]", `data-${name}`],
  ] as const) {
    test(`${name}=${value} on ${where} holds from the start, and whenever it is set or taken away`, async ({
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
      expect(await look(page)).toEqual(withIt);
      await changeAttribute(page, selector, attribute, null);
      expect(await look(page)).toEqual(byDefault);
      await changeAttribute(page, selector, attribute, value);
      expect(await look(page)).toEqual(withIt);
    });
  }
}

test("show on the script says which parts, also later", async ({ page, site }) => {
  await visitPost(page, site, articleHtml({ script: scriptWithSrc({ "data-show": "faq" }) }));
  await expect(questionButtons(page)).toHaveCount(5);
  const outline = () =>
    page.locator("article > *").evaluateAll((all) => all.map((each) => each.localName));
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

test("show on an element gives it back its fallback, and the part again", async ({
  page,
  site,
}) => {
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
  test(`open="${value}" says what starts open`, async ({ page, site, log }) => {
    await visitPost(page, site, scriptWithSrc({ "data-open": value, "data-show": "faq" }));
    await expect(questionButtons(page)).toHaveCount(5);
    await expect(openQuestions(page)).toHaveText([...expected]);
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    // It was so from the start: nothing has been toggled.
    expect(log.eventDetails("toggle")).toEqual([]);
  });
}

test("in single mode, of several answers only the first that is named starts open", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    scriptWithSrc({ "data-open": `${itemIds[3]} ${itemIds[1]}`, "data-mode": "single" }),
  );
  await expect(openQuestions(page)).toHaveText([questionTexts[3] as string]);
});

for (const level of [2, 3, 4, 5]) {
  test(`heading-level=${level} puts the questions one deeper`, async ({ page, site }) => {
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

for (const [theme, of] of [
  ["light", "dark"],
  ["dark", "light"],
] as const) {
  test(`theme=${theme} is that on a ${of} page`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: of });
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

test("theme=auto follows the page, however it says which it is", async ({ page, site }) => {
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

test("src and from say where the data is, also later", async ({ page, site, log }) => {
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

test("data-src and data-from of the script say where the data is, also later", async ({
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

test("the address of the data is relative to the page, also below a base", async ({
  page,
  site,
}) => {
  site.serveJson("/base/data.json", otherPost);
  await visitPost(page, site, scriptTag({ "data-src": "data.json" }), {
    head: '<base href="/base/">',
  });
  await expect(questionButtons(page)).toHaveText(otherFaq.items.map(({ question }) => question));
});

const BAD: [name: string, value: string, allowed: string][] = [
  ["loading", "later", "auto, eager or lazy"],
  ["mode", "one", "multiple or single"],
  ["heading-level", "1", "auto, 2, 3, 4 or 5"],
  ["toggle-all", "yes", "auto, on or off"],
  ["hash", "write", "open, sync or off"],
  ["remember", "local", "off or session"],
  ["print", "none", "all or as-is"],
  ["json-ld", "on", "auto, force or off"],
  ["theme", "black", "auto, light or dark"],
  ["show", "faq cards", "takeaways, faq or json-ld"],
  ["open", "nowhere", "none, first, all or ids of items"],
];

const says = ([name, value, allowed]: (typeof BAD)[number]) =>
  `warning: afterword: ${name}: expected ${allowed}, found "${value}"`;

/** What a reader sees of all options. */
const looks = async (page: Page) => {
  const found = [];
  for (const [name, , look] of ROWS)
    if (!/^(lang|label)/.test(name)) found.push([name, await look(page)]);
  return found;
};

test("for a value that is not allowed the default holds, and one line on the console names it", async ({
  page,
  site,
  log,
}) => {
  const attributes = Object.fromEntries(BAD.map(([name, value]) => [`data-${name}`, value]));
  const body = `<afterword-takeaways></afterword-takeaways><afterword-faq></afterword-faq>${scriptWithSrc(attributes)}`;
  BAD.forEach((bad) => log.expectLine(says(bad)));
  await visitPost(page, site, body);
  await expect(page.locator("[data-part=card]")).toHaveCount(5);
  await expect(questionButtons(page)).toHaveCount(5);
  const byDefault = ROWS.filter(([name]) => !/^(lang|label)/.test(name)).map(
    ([name, , , byDefault]) => [name, byDefault],
  );
  // The cards have a heading and a root of their own.
  await page.locator("afterword-takeaways").evaluate((element) => element.remove());
  // In the order of the rows: what starts open is looked at before anything is opened.
  const found = Object.fromEntries(await looks(page)) as Record<string, unknown>;
  expect(found).toEqual({ ...Object.fromEntries(byDefault), open: questionTexts.slice(0, 2) });
  await page
    .locator("afterword-faq")
    .evaluate((element: HTMLElement & { refresh(): void }) => element.refresh());
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(3);
});

test("a value that is not allowed is named as well if it is set later, on an element", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq mode="single" label-expand-all="All"></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(1);
  log.expectLine('warning: afterword: mode: expected multiple or single, found "Single"');
  await changeAttribute(page, "afterword-faq", "mode", "Single");
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(2);
  await changeAttribute(page, "afterword-faq", "label-expand-all", "Every");
  await expect(openQuestions(page)).toHaveCount(2);
});

test("a value may have space around it, and an empty one is as if it were absent", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq mode=" single " open="" toggle-all=" "></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveText(questionTexts.slice(1, 2));
  await expect(page.locator("[data-part=toggle-all]")).toHaveCount(0);
});

test("an attribute of the element counts before that of the script, also later", async ({
  page,
  site,
}) => {
  const body = `<afterword-faq label-expand-all="Mine"></afterword-faq>${scriptWithSrc({ "data-label-expand-all": "Ours" })}`;
  await visitPost(page, site, body);
  const button = page.locator("[data-part=toggle-all]");
  await expect(button).toHaveAccessibleName("Mine");
  await changeAttribute(page, "afterword-faq", "label-expand-all", null);
  await expect(button).toHaveAccessibleName("Ours");
  await setAttribute(page, "script[data-src]", "data-label-expand-all", "Everyone’s");
  await expect(button).toHaveAccessibleName("Everyone’s");
});

const LIVE: [string, string][] = [
  ["show", "faq"],
  ["heading-level", "3"],
  ["toggle-all", "off"],
  ["hash", "sync"],
  ["remember", "session"],
  ["print", "as-is"],
  ["json-ld", "force"],
  ["theme", "dark"],
  ["lang", "fr"],
  ["label-copy-link", "Link"],
];

test("what is open stays open when other options change", async ({ page, site, log }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await openTwo(page);
  await expect(openQuestions(page)).toHaveCount(2);
  const toggles = log.eventDetails("toggle").length;
  for (const [name, value] of LIVE) {
    await changeAttribute(page, "afterword-faq", name, value);
    await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 2));
  }
  for (const [name, value] of [
    ["json-ld", "off"],
    ["theme", "light"],
    ["label-expand-all", "All"],
  ] as const) {
    for (const gone of ["afterword-faq", null] as const) {
      if (gone) await setAttribute(page, gone, name, null);
      else await changeAttribute(page, "script[data-src]", `data-${name}`, value);
    }
    await expect(openQuestions(page)).toHaveText(questionTexts.slice(0, 2));
  }
  expect(log.eventDetails("toggle")).toHaveLength(toggles);
});

test("what the reader has closed stays closed when an option changes, whatever the fragment says", async ({
  page,
  site,
}) => {
  site.serveJson("/post.json", post);
  site.servePage(
    "/post/",
    pageHtml(`<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`),
  );
  await page.goto(`/post/#${ITEM}`);
  await expect(openQuestions(page)).toHaveText([questionTexts[2] as string]);
  await questionButtons(page).nth(2).click();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(openQuestions(page)).toHaveCount(0);
  await changeAttribute(page, "afterword-faq", "theme", "dark");
  await waitForFrames(page);
  await expect(openQuestions(page)).toHaveCount(0);
});

test("the focus stays on its question when an option changes", async ({ page, site }) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`,
  );
  await questionButtons(page).nth(3).focus();
  await changeAttribute(page, "afterword-faq", "theme", "dark");
  await expect(questionButtons(page).nth(3)).toBeFocused();
  await page.locator("[data-part=permalink]").nth(1).focus();
  await changeAttribute(page, "afterword-faq", "theme", null);
  await expect(page.locator("[data-part=permalink]").nth(1)).toBeFocused();
  await page.locator("[data-part=toggle-all]").focus();
  await changeAttribute(page, "afterword-faq", "theme", "light");
  await expect(page.locator("[data-part=toggle-all]")).toBeFocused();
});

test("a page's variables that are called like the browser's own things change nothing", async ({
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

test("frameworks that set a property where there is one set the attributes: no option is called like a method", async ({
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
    "json-ld",
    "loading",
    "src",
    "from",
  ];
  const taken = await page
    .locator("afterword-faq")
    .evaluate((element, names) => names.filter((name) => name in element), options);
  expect(taken).toEqual([]);
});
