import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dataBlock, pageHtml, type Post, scriptTag, scriptWithSrc } from "./support/blog.ts";
import { ADDRESSES, CANARY, NAMES, TEXTS } from "./support/injections.ts";
import type { Log } from "./support/log.ts";
import { readJsonLd, waitForFrames } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { COMMAND, renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const text = (value: string) => ({ type: "text", value });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });

/** Every place in an answer that may have a text, each with this one. */
const answer = (value: string) => [
  paragraph(text(value)),
  paragraph(
    { type: "emphasis", children: [text(value)] },
    { type: "strong", children: [text(value)] },
  ),
  paragraph({ type: "delete", children: [text(value)] }, { type: "inlineCode", value }),
  paragraph({ type: "link", url: "/here", title: value, children: [text(value)] }),
  paragraph({ type: "image", url: "/pixel.png", title: value, alt: value }),
  { type: "code", lang: value, value },
  { type: "heading", depth: 2, children: [text(value)] },
  {
    type: "list",
    ordered: true,
    children: [{ type: "listItem", checked: true, children: [paragraph(text(value))] }],
  },
  { type: "blockquote", children: [paragraph(text(value))] },
  {
    type: "table",
    align: [value],
    children: [0, 1].map(() => ({
      type: "tableRow",
      children: [{ type: "tableCell", children: [text(value)] }],
    })),
  },
  paragraph({ type: "html", value }),
  paragraph({ type: `unknown ${value}`, value }),
  paragraph({ type: `unknown ${value}`, children: [text(value)] }),
];

/** A question for each text. */
const withTexts = (texts: string[]): Post => ({
  version: 1,
  lang: "en",
  faq: {
    heading: "Questions",
    items: texts.map((value) => ({ question: value, answer: answer(value) })),
  },
  takeaways: { heading: "Takeaways", items: texts.flatMap((value) => [value, [text(value)]]) },
});

/** A question for each address, which is the target of a link and of an image. */
const withAddresses = (addresses: string[]): Post => ({
  version: 1,
  lang: "en",
  faq: {
    items: addresses.map((url, index) => ({
      id: `address-${index}`,
      question: `Address ${index}`,
      answer: [
        paragraph({ type: "link", url, children: [text("link")] }),
        paragraph({ type: "image", url, alt: "image" }),
      ],
    })),
  },
});

/** A text whose halves of characters are none. */
const whole = (text: string) => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
/** What becomes of a text on the page: HTML has no NUL. */
const shown = (text: string) => whole(text).replaceAll("\0", "");
/** What becomes of a line: white space around it is left out. */
const line = (text: string) => whole(text).replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");

/**
 * All that the widget and the static markup may consist of: elements, their attributes, and what these may be.
 * Attributes without a pattern have a text of the author's, which means nothing to a browser.
 */
const CLASS = /^afterword(-[a-z]+)*$/;
const PART = /^(faq|heading|toggle-all|item|question|panel|answer|permalink|takeaways|card)$/;
const ID = /^[^\0- "<>\\^`{|}#%[\]\x7f-\xa0\u2028\u2029]+$/;
const ID_LIST = new RegExp(`${ID.source.slice(0, -1)}( ${ID.source.slice(1, -1)})?$`);
const EMPTY = /^$/;
const NONE = {};
const HEADING = { class: CLASS, "data-part": PART };
const CELL = { "data-align": /^(left|right|center)$/ };
const ALLOWED: Record<string, Record<string, RegExp | null>> = {
  "afterword-faq": {
    lang: null,
    dir: /^(ltr|rtl)$/,
    "heading-level": /^[2-5]$/,
    src: /^\/\d+\.json$/,
    "toggle-all": /^on$/,
  },
  "afterword-takeaways": {
    lang: null,
    dir: /^(ltr|rtl)$/,
    "heading-level": /^[2-5]$/,
    src: /^\/\d+\.json$/,
  },
  div: {
    class: CLASS,
    "data-part": PART,
    id: ID,
    "data-open": /^(|user|all|hash)$/,
    role: /^(status|group)$/,
    "aria-labelledby": ID,
    hidden: /^(|until-found)$/,
    "data-long": EMPTY,
    "data-heading": EMPTY,
    tabindex: /^0$/,
    lang: null,
    dir: /^(ltr|rtl)$/,
  },
  span: { class: CLASS, "aria-hidden": /^true$/, hidden: EMPTY, id: ID, "data-text": null },
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  button: {
    type: /^button$/,
    class: CLASS,
    "data-part": PART,
    "data-nosnippet": EMPTY,
    id: ID,
    "aria-expanded": /^(true|false)$/,
    "aria-controls": ID,
  },
  a: {
    class: CLASS,
    "data-part": PART,
    id: ID,
    href: null,
    title: null,
    "aria-labelledby": ID_LIST,
    "data-copied": null,
  },
  details: { class: CLASS, "data-part": PART },
  summary: { class: CLASS, "data-part": PART },
  ol: { class: CLASS, role: /^list$/, start: /^\d+$/ },
  li: { class: CLASS, "data-part": PART },
  pre: { class: CLASS, tabindex: /^0$/ },
  code: { class: /^language-[^ ]*$/ },
  img: { loading: /^lazy$/, alt: null, title: null, src: null },
  th: CELL,
  td: CELL,
  ...Object.fromEntries(
    [
      "p",
      "ul",
      "blockquote",
      "table",
      "thead",
      "tbody",
      "tr",
      "hr",
      "em",
      "strong",
      "del",
      "br",
    ].map((name) => [name, NONE]),
  ),
};

/** What the parts have that they may not, in the page or in HTML that is parsed as a browser without scripts does it. */
const strangers = (page: Page, source?: string): Promise<string[]> =>
  page.evaluate(
    ([allowed, source]) => {
      const root =
        source === undefined ? document : new DOMParser().parseFromString(source, "text/html");
      const hosts = "afterword-faq, afterword-takeaways";
      const found = [...root.querySelectorAll(`${hosts}, :is(${hosts}) *`)].flatMap((element) => {
        const attributes = allowed[element.localName];
        const isHtml = element.namespaceURI === "http://www.w3.org/1999/xhtml";
        if (!attributes || !isHtml) return [`<${element.localName}>`];
        return [...element.attributes]
          .filter(({ name, value }) => {
            const pattern = attributes[name];
            return pattern === undefined || (pattern !== null && !new RegExp(pattern).test(value));
          })
          .map(({ name, value }) => `<${element.localName} ${name}=${JSON.stringify(value)}>`);
      });
      const base = document.baseURI;
      const protocols = (selector: string, name: string, known: string[]) =>
        [...root.querySelectorAll(`:is(${hosts}) ${selector}`)].flatMap((element) => {
          const address = element.getAttribute(name) ?? "";
          // What the browser can't read leads nowhere.
          const protocol = URL.canParse(address, base) ? new URL(address, base).protocol : "https:";
          return known.includes(protocol)
            ? []
            : [`${selector} ${protocol} ${JSON.stringify(address)}`];
        });
      return [
        ...found,
        ...protocols("[href]", "href", ["http:", "https:", "mailto:", "tel:"]),
        ...protocols("[src]:not(afterword-faq, afterword-takeaways)", "src", ["http:", "https:"]),
      ];
    },
    [
      Object.fromEntries(
        Object.entries(ALLOWED).map(([tag, attributes]) => [
          tag,
          Object.fromEntries(
            Object.entries(attributes).map(([name, pattern]) => [name, pattern?.source ?? null]),
          ),
        ]),
      ),
      source,
    ] as const,
  );

interface Told {
  question: string;
  blocks: string[];
  attributes: string[];
}

/** What the questions say, text by text. */
const told = (page: Page, source?: string): Promise<Told[]> =>
  page.evaluate((source) => {
    const root =
      source === undefined ? document : new DOMParser().parseFromString(source, "text/html");
    return [...root.querySelectorAll("[data-part=item]")].map((item) => {
      const answer = item.querySelector("[data-part=answer]") as Element;
      return {
        question: item.querySelector(".afterword-question-text")?.textContent ?? "",
        blocks: [...answer.children].map(({ textContent }) => textContent ?? ""),
        attributes: [...answer.querySelectorAll("[title], [alt]")].flatMap((element) =>
          ["title", "alt"].flatMap((name) => element.getAttribute(name) ?? []),
        ),
      };
    });
  }, source);

const expectedTold = (texts: string[]): Told[] =>
  texts.map((value) => {
    const own = shown(value);
    const twice = own + own;
    return {
      question: shown(line(value)),
      blocks: [own, twice, twice, own, "", own, own, `\u2611 ${own}`, own, twice, own, own, own],
      attributes: [own, own, own],
    };
  });

/** A text as it is once it has been written in HTML and read again. */
const readAgain = ({ question, blocks, attributes }: Told): Told => {
  const lines = (text: string) => text.replaceAll(/\r\n?/g, "\n");
  return {
    question: lines(question),
    blocks: blocks.map(lines),
    attributes: attributes.map(lines),
  };
};

/** The page around the parts, as its own scripts know it. */
const around = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window),
    prototypes: [Object, Array, Function, String, Promise, Node, Element, Document].map(
      ({ prototype }) => Object.getOwnPropertyNames(prototype),
    ),
    isItself: [
      document.body === document.querySelector("body"),
      document.head === document.querySelector("head"),
      document.documentElement === document.querySelector("html"),
      document.forms instanceof HTMLCollection,
      window.document === document,
      window.self === window && window.top === window,
      typeof document.querySelector,
      typeof document.getElementById,
      typeof customElements.define,
      typeof document.cookie,
      location instanceof Location,
      document.getElementById("page-title")?.localName,
      document.title,
      location.href,
      document.baseURI,
      document.querySelectorAll(
        "script:not([type]), style, link, meta, base, iframe, object, embed",
      ).length,
    ],
  }));

const PAGE = '<h1 id="page-title">A page</h1>';

/** Serves what injected markup would ask for, and counts what runs. */
const prepare = async (page: Page, site: Site) => {
  site.serveFile("/pixel.png", "");
  await page.addInitScript(() =>
    Object.assign(window, {
      hits: [],
      hit: (...all: unknown[]) => Reflect.get(window, "hits").push(all),
    }),
  );
  page.on("dialog", (dialog) => dialog.dismiss());
};

/** Touches all that can be touched, and follows every link, but those that lead elsewhere on the web. */
const touch = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const known = ["http:", "https:", "mailto:", "tel:"];
    addEventListener(
      "click",
      (event) => {
        const link = (event.target as Element).closest("a");
        // What the browser can't read as an address has no scheme.
        if (link && (known.includes(link.protocol) || !URL.canParse(link.href)))
          event.preventDefault();
      },
      { capture: true },
    );
    const all = [
      ...document.querySelectorAll("afterword-faq, afterword-takeaways, .afterword, .afterword *"),
    ];
    for (const element of all) {
      for (const type of [
        "mouseover",
        "pointerenter",
        "focus",
        "keydown",
        "toggle",
        "load",
        "error",
      ]) {
        element.dispatchEvent(new Event(type));
      }
    }
    // The links to items are all alike.
    const ofItems = new Set([...document.querySelectorAll("[data-part=permalink]")].slice(5));
    for (const element of all)
      if (element.matches("summary, button, a") && !ofItems.has(element))
        (element as HTMLElement).click();
    await new Promise((done) => setTimeout(done));
  });

/** Nothing has run, nothing was asked for that shouldn't have been, and nobody has complained. */
const expectQuiet = async (page: Page, site: Site, log: Log) => {
  await waitForFrames(page);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(site.requests.filter((address) => address.startsWith(CANARY))).toEqual([]);
  expect(log.lines).toEqual([]);
  expect(page.url()).toBe("https://blog.example/post/");
};

const ready = (page: Page, count: number) =>
  expect(page.locator("[data-part=question][aria-expanded]")).toHaveCount(count);

/** The block has the same questions and the same answers as the page, made of a few elements. */
const expectSameBlock = async (page: Page, texts: string[]) => {
  const [block] = await readJsonLd(page);
  expect(block?.mainEntity.map(({ name }) => name)).toEqual(texts.map(line));
  const answers = block?.mainEntity.map(({ acceptedAnswer }) => acceptedAnswer.text) ?? [];
  const [found, visible, tags] = await page.evaluate((answers) => {
    const squash = (text: string) => text.replaceAll(/\s/g, "");
    const parsed = answers.map((answer) => new DOMParser().parseFromString(answer, "text/html"));
    const tags = parsed.flatMap((page) =>
      [...page.querySelectorAll("*")].map((element) =>
        [element.localName, ...[...element.attributes].map(({ name }) => name)].join(" "),
      ),
    );
    const visible = [...document.querySelectorAll("[data-part=answer]")].map((answer) => {
      const copy = answer.cloneNode(true) as Element;
      copy.querySelectorAll("img").forEach((image) => image.replaceWith(image.alt));
      return squash(copy.textContent ?? "");
    });
    return [
      parsed.map((page) => squash(page.body.textContent ?? "")),
      visible,
      [...new Set(tags)],
    ] as const;
  }, answers);
  expect(found).toEqual(visible);
  const subset = [
    "html",
    "head",
    "body",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "br",
    "ol",
    "ul",
    "li",
    "a href",
    "p",
    "div",
    "strong",
    "em",
  ];
  expect(tags.filter((tag) => !subset.includes(tag))).toEqual([]);
};

/** The page as it is without the parts. */
const bare = async (page: Page, site: Site) => {
  site.servePage("/post/", pageHtml(PAGE));
  await page.goto("/post/");
  return around(page);
};

test("a text is shown as it is, wherever in the data it stands, and does nothing", async ({
  page,
  site,
  log,
}) => {
  await prepare(page, site);
  const before = await bare(page, site);
  site.servePage("/post/", pageHtml(PAGE + dataBlock(withTexts(TEXTS)) + scriptTag()));
  await page.goto("/post/");
  await ready(page, TEXTS.length);

  expect(await told(page)).toEqual(expectedTold(TEXTS));
  const cards = await page
    .locator("[data-part=card]")
    .evaluateAll((cards) => cards.map(({ textContent }) => textContent));
  expect(cards).toEqual(TEXTS.flatMap((value) => [shown(line(value)), shown(value)]));
  expect(await strangers(page)).toEqual([]);
  await expectSameBlock(page, TEXTS);
  await touch(page);
  await expectQuiet(page, site, log);
  expect(await strangers(page)).toEqual([]);
  expect(await around(page)).toEqual(before);
});

/** The only complaints are about images that aren't there, or come by http. */
const expectMissing = (log: Log) => {
  const images = /^(error: Failed to load resource|warning: Mixed Content): /;
  for (const line of log.lines.filter((line) => images.test(line))) log.expectLine(line);
  expect(log.differences()).toEqual({ unexpected: [], absent: [] });
};

const showAddresses = async (page: Page, site: Site, addresses: string[]) => {
  site.servePage("/post/", pageHtml(PAGE + dataBlock(withAddresses(addresses)) + scriptTag()));
  await page.goto("/post/");
  await ready(page, addresses.length);
};

/** Nothing runs, whatever the reader does, and the page around is as it was. */
const expectHarmless = async (page: Page, log: Log, before: unknown) => {
  expect(await strangers(page)).toEqual([]);
  await touch(page);
  await waitForFrames(page);
  expectMissing(log);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(page.url()).toBe("https://blog.example/post/");
  expect(await around(page)).toEqual(before);
};

test("a link and an image lead to addresses of the allow-list, as the browser reads them, or nowhere", async ({
  page,
  site,
  log,
}) => {
  await prepare(page, site);
  const before = await bare(page, site);
  await showAddresses(page, site, [...ADDRESSES, ...TEXTS]);
  await expectHarmless(page, log, before);
});

test("a code block has one class, whatever its language is", async ({ page, site }) => {
  site.servePage(
    "/post/",
    pageHtml(dataBlock(withTexts(["a\tb", "a\nb", "a\fb", "a\rb", "a b"])) + scriptTag()),
  );
  await page.goto("/post/");
  await ready(page, 5);
  const classes = await page
    .locator("pre code")
    .evaluateAll((all) => all.map(({ classList }) => [...classList]));
  expect(classes).toEqual(Array(5).fill(["language-a"]));
});

test("a question's id in static markup is not taken for that of the data", async ({
  page,
  site,
  log,
}) => {
  const post: Post = {
    version: 1,
    faq: { items: [{ question: "Afterword data?", answer: "It is here." }] },
  };
  site.servePage(
    "/post/",
    pageHtml(renderStaticHtml(post) + dataBlock(post) + scriptTag({ "data-loading": "eager" })),
  );
  await page.goto("/post/");
  await expect.poll(() => log.lines.length + log.eventDetails("ready").length).toBe(1);
  const said = log.lines.splice(0);
  expect(said).toEqual([]);
});

test("static markup shows texts as they are, with scripts and when the widget takes over", async ({
  page,
  site,
  log,
}) => {
  await prepare(page, site);
  const before = await bare(page, site);
  const post = withTexts(TEXTS.map(whole));
  const markup = renderStaticHtml(post);
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(PAGE + markup + scriptWithSrc({ "data-loading": "eager" })));
  const release = site.holdRequests(site.dist.wasm);
  await page.goto("/post/");
  const expected = expectedTold(TEXTS).map(readAgain);
  // In attributes, HTML's parser has a sign for a NUL.
  const without = (all: Told[]) =>
    all.map((one) => ({
      ...one,
      attributes: one.attributes.map((text) => text.replaceAll("\ufffd", "")),
    }));
  expect(without(await told(page))).toEqual(without(expected));
  expect(await strangers(page)).toEqual([]);
  await touch(page);
  await expectQuiet(page, site, log);
  expect(await around(page)).toEqual(before);

  // Read and written again and again, it stays the same.
  const [once, twice] = await page.evaluate((markup) => {
    const again = (text: string) =>
      new DOMParser().parseFromString(text, "text/html").body.innerHTML;
    return [again(markup), again(again(again(markup)))] as const;
  }, markup);
  expect(twice).toBe(once);
  expect(await strangers(page, once)).toEqual([]);
  expect(without(await told(page, markup))).toEqual(without(expected));

  release();
  await ready(page, TEXTS.length);
  expect(await told(page)).toEqual(expectedTold(TEXTS));
  expect(await strangers(page)).toEqual([]);
  await touch(page);
  await expectQuiet(page, site, log);
  expect(await around(page)).toEqual(before);
});

test("headings, labels, languages, titles, addresses and ids of posts are text, too", async ({
  page,
  site,
  log,
}) => {
  await prepare(page, site);
  const before = await bare(page, site);
  TEXTS.forEach((value, index) => {
    const [expandAll, collapseAll, copyLink, linkCopied] = [value, value, value, value];
    site.serveJson(`/${index}.json`, {
      version: 1,
      url: `https://blog.example/post/?${value}`,
      lang: value,
      title: value,
      labels: { expandAll, collapseAll, copyLink, linkCopied },
      faq: { heading: value, items: [{ id: value, question: "Why?", answer: "Because." }] },
      takeaways: { heading: value, items: ["Take it."] },
    });
  });
  const parts = TEXTS.map(
    (_, index) =>
      `<afterword-faq src="/${index}.json" toggle-all="on"></afterword-faq><afterword-takeaways src="/${index}.json"></afterword-takeaways>`,
  );
  // The language around the parts would count for more than that of the data.
  site.servePage("/post/", pageHtml(PAGE + parts.join("") + scriptTag()).replace(' lang="en"', ""));
  log.expectLine(/^warning: afterword: url: /);
  await page.goto("/post/");
  await ready(page, TEXTS.length);
  await expect(page.locator("[data-part=card]")).toHaveCount(TEXTS.length);

  const found = await page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      headings: texts("[data-part=heading]"),
      labels: texts(
        ":is(.afterword-toggle-all span, .afterword-permalink-text, .afterword-status span)",
      ),
      languages: [...document.querySelectorAll(".afterword")].map(
        (root) => (root as HTMLElement).lang,
      ),
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      links: [...document.querySelectorAll<HTMLAnchorElement>("[data-part=permalink]")].map(
        ({ hash, origin, pathname }) => [origin + pathname, hash.slice(1)],
      ),
      items: [...document.querySelectorAll("[data-part=item]")].map(({ id }) => id),
    };
  });
  const lines = TEXTS.map(line);
  expect(found.headings).toEqual(lines.flatMap((text) => [shown(text), shown(text)]));
  expect(found.labels).toEqual(lines.flatMap((text) => [text, text, text, text].map(shown)));
  expect(found.languages).toEqual(TEXTS.flatMap((value) => [whole(value), whole(value)]));
  expect(found.ids).toEqual([...new Set(found.ids)]);
  expect(found.links.map(([page]) => page)).toEqual(TEXTS.map(() => "https://blog.example/post/"));
  expect(found.items.filter((id) => /^(page-title|afterword-data)$/.test(id))).toEqual([
    "afterword-data",
  ]);
  for (const name of NAMES.filter((name) => /^[\w-]+$/.test(name) && name !== "page-title"))
    expect(found.items).toContain(name);
  expect(await strangers(page)).toEqual([]);
  const [block] = await readJsonLd(page);
  const names = block?.mainEntity.map((question) => question["@id"]) ?? [];
  expect(names).toEqual([...new Set(names)]);
  expect(
    names
      .map((name) => new URL(name))
      .filter(
        ({ origin, pathname, hash }) =>
          origin !== "https://blog.example" || pathname !== "/post/" || !hash,
      ),
  ).toEqual([]);

  await touch(page);
  await waitForFrames(page);
  expect(log.lines.filter((line) => !line.startsWith("warning: afterword: url: "))).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(await strangers(page)).toEqual([]);
  expect(await around(page)).toEqual(before);
});

/** The data that the command makes of posts, all in one. */
const extracted = (posts: string[]): Post => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-injection-"));
  const data = join(folder, "data");
  try {
    mkdirSync(join(folder, "posts"));
    posts.forEach((post, index) =>
      writeFileSync(join(folder, "posts", `${String(index).padStart(4, "0")}.md`), post),
    );
    spawnSync(COMMAND, ["extract", join(folder, "posts"), "--out-dir", data]);
    const all = readdirSync(data)
      .sort()
      .map((name): Post => JSON.parse(readFileSync(join(data, name), "utf8")));
    return {
      version: 1,
      lang: "en",
      faq: {
        heading: "Questions",
        items: all
          .flatMap(({ faq }) => faq?.items ?? [])
          .map(({ question, answer }) => ({ question, answer })),
      },
      takeaways: {
        heading: "Takeaways",
        items: all.flatMap(({ takeaways }) => takeaways?.items ?? []),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Posts with this text as Markdown, in code and in the front matter. */
const postsWithText = (value: string): string[] =>
  [
    `# Post\n\n## FAQ\n\n### Why is it so?\n\nText\n\n${value}\n\n### And ${value}?\n\nText ${value} text\n\n## Key Takeaways\n\n- Text ${value}\n- More\n`,
    `# Post\n\n## FAQ\n\n### How?\n\n~~~${value}\n${value}\n~~~\n\n| a | ${value} |\n|---|---|\n| ${value} | b |\n`,
    `${JSON.stringify({ title: value, faq: [{ question: `Why ${value}?`, answer: value }], takeaways: [value] }, null, 1)}\n\n# Post\n`,
    `---\ntitle: ${JSON.stringify(value)}\nfaq:\n- question: ${JSON.stringify(`Why ${value}?`)}\n  answer: ${JSON.stringify(`[a](<${value}>) ${value}`)}\n---\n\n# Post\n`,
  ].map(whole);

/** Posts with this address in Markdown, in HTML and in the front matter. */
const postsWithAddress = (value: string): string[] =>
  [
    `# Post\n\n## FAQ\n\n### Where to?\n\n[a](<${value}> "${value}") [b](${value}) ![c](<${value}>) <${value}> [d][e] \`${value}\`\n\n[e]: <${value}>\n`,
    `# Post\n\n## FAQ\n\n### Where from?\n\n<a href="${value}" onclick="hit()">a</a> <img src='${value}' alt="${value}" onerror="hit()"> <a href=${value}>b</a>\n\n<div onclick=hit()><p title="${value}">${value}</p></div>\n`,
    `---\nfaq:\n- question: Why?\n  answer: ${JSON.stringify(`[a](<${value}>) [b](${value}) ![c](${value})`)}\n---\n\n# Post\n`,
  ].map(whole);

test("Markdown, HTML in it and front matter bring nothing to a page but text and links", async ({
  page,
  site,
  log,
}) => {
  await prepare(page, site);
  const before = await bare(page, site);
  const texts = TEXTS.filter((value) => value.length < 9_999).flatMap(postsWithText);
  const post = extracted([...texts, ...ADDRESSES.flatMap(postsWithAddress)]);
  const count = post.faq?.items.length ?? 0;
  expect(count).toBeGreaterThan(3 * (TEXTS.length + ADDRESSES.length) - 100);
  const markup = renderStaticHtml(post);
  site.servePage(
    "/post/",
    pageHtml(PAGE + markup + dataBlock(post) + scriptTag({ "data-loading": "eager" })),
  );
  const release = site.holdRequests(site.dist.wasm);
  await page.goto("/post/");
  await expect(page.locator("details.afterword-item")).toHaveCount(count);
  expect(await strangers(page)).toEqual([]);
  expect(await strangers(page, markup)).toEqual([]);
  const [once, twice] = await page.evaluate((markup) => {
    const again = (text: string) =>
      new DOMParser().parseFromString(text, "text/html").body.innerHTML;
    return [again(markup), again(again(again(markup)))] as const;
  }, markup);
  expect(twice).toBe(once);
  const still = await told(page);

  release();
  await ready(page, count);
  expect((await told(page)).map(readAgain)).toEqual(still);
  await expectHarmless(page, log, before);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("static markup shows texts as they are, and asks for nothing", async ({ page, site }) => {
    site.serveFile("/pixel.png", "");
    site.servePage("/post/", pageHtml(PAGE + renderStaticHtml(withTexts(TEXTS.map(whole)))));
    await page.goto("/post/");
    const without = (all: Told[]) =>
      all.map((one) => ({
        ...one,
        attributes: one.attributes.map((text) => text.replaceAll("\ufffd", "")),
      }));
    expect(without(await told(page))).toEqual(without(expectedTold(TEXTS).map(readAgain)));
    expect(await strangers(page)).toEqual([]);
    expect(
      site.requests.filter((address) => !/^(\/post\/|\/pixel\.png|\/favicon\.ico)$/.test(address)),
    ).toEqual([]);
  });
});
