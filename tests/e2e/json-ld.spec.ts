// The `FAQPage` block that the widget writes.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  faq,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { readJsonLd, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const hostile = {
  version: 1,
  url: "https://blog.example/canonical/?a=1&b=2",
  faq: {
    items: [
      {
        id: 'a"b<%',
        question: "Is </script><script>alert(1)</script> a question?",
        answer: "<!-- <script> & ]]> \u2028.",
      },
      {
        question: "What is rich?",
        answer: [
          {
            type: "paragraph",
            children: [
              { type: "text", value: "A " },
              { type: "strong", children: [{ type: "text", value: "bold" }] },
              { type: "text", value: " " },
              {
                type: "link",
                url: 'https://a.example/?x="&y=<',
                children: [{ type: "text", value: "link" }],
              },
              { type: "text", value: ", and " },
              {
                type: "link",
                url: "javascript:alert(1)",
                children: [{ type: "text", value: "no link" }],
              },
              { type: "text", value: " with " },
              { type: "inlineCode", value: "<b>code</b>" },
            ],
          },
          {
            type: "list",
            ordered: false,
            children: [{ type: "listItem", children: [{ type: "text", value: "one" }] }],
          },
          { type: "code", value: "let a = 1 < 2;" },
        ],
      },
    ],
  },
};

/** Returns the texts of questions and answers on the page, without white space. */
const readVisibleTexts = async (page: Page) => {
  const texts = async (part: string) =>
    (await page.locator(`afterword-faq [data-part=${part}]`).allTextContents()).map((text) =>
      text.replace(/\s+/g, ""),
    );
  return { names: await texts("question"), answers: await texts("answer") };
};

/** Returns the texts of answers in HTML, without white space. */
const stripMarkup = (page: Page, answers: string[]) =>
  page.evaluate(
    (answers) =>
      answers.map((text) =>
        new DOMParser().parseFromString(text, "text/html").body.textContent.replace(/\s+/g, ""),
      ),
    answers,
  );

for (const [which, data] of [
  ["plain text", post],
  ["hostile text", hostile],
] as const) {
  test(`the page has one FAQPage, with the visible questions and answers: ${which}`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, scriptWithSrc({ "data-show": "faq json-ld" }), { data });
    await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(
      data.faq?.items.length ?? 0,
    );
    const [block, ...more] = await readJsonLd(page);
    expect(more).toEqual([]);
    expect(block?.["@type"]).toBe("FAQPage");
    const { names, answers } = await readVisibleTexts(page);
    expect(block?.mainEntity.map(({ name }) => name.replace(/\s+/g, ""))).toEqual(names);
    expect(
      await stripMarkup(page, block?.mainEntity.map((one) => one.acceptedAnswer.text) ?? []),
    ).toEqual(answers);

    // Each @id is the address of the question's item.
    const base = data.url ?? "https://blog.example/post/";
    for (const [index, { "@id": id }] of (block?.mainEntity ?? []).entries()) {
      const [url, fragment] = id.split("#");
      expect(url).toBe(base);
      const target = page.locator(
        `[id=${JSON.stringify(decodeURIComponent(fragment ?? ""))}] button`,
      );
      expect((await target.textContent())?.replace(/\s+/g, "")).toBe(names[index]);
    }
  });
}

test("the block has no character that is special in HTML", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { data: hostile });
  const block = page.locator('script[type="application/ld+json"]');
  const text = (await block.textContent()) ?? "";
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(text).toContain("\\u003c/script\\u003e");
});

test("an answer's markup is the subset that consumers of FAQ data know", async ({ page, site }) => {
  await visitPost(page, site, scriptWithSrc(), { data: hostile });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(2);
  const [block] = await readJsonLd(page);
  expect(block?.mainEntity[1]?.acceptedAnswer.text).toBe(
    "<p>A <strong>bold</strong> " +
      '<a href="https://a.example/?x=&quot;&amp;y=&lt;">link</a>, and no link with &lt;b&gt;code&lt;/b&gt;</p>' +
      "<ul><li>one</li></ul><p>let a = 1 &lt; 2;</p>",
  );
});

const foreignFaqPage = { "@context": "https://schema.org", "@type": "FAQPage", mainEntity: [] };
const jsonLdBlock = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

for (const [how, head] of [
  ["a block", jsonLdBlock(foreignFaqPage)],
  [
    "a graph",
    jsonLdBlock({
      "@graph": [{ "@type": "Article" }, { ...foreignFaqPage, "@type": ["WebPage", "FAQPage"] }],
    }),
  ],
  ["an array", jsonLdBlock([{ "@type": "Article" }, foreignFaqPage])],
  ["a full address", jsonLdBlock({ "@type": "https://schema.org/FAQPage" })],
  ["microdata", '<meta itemscope itemtype="https://schema.org/FAQPage">'],
] as const) {
  test(`a page with a FAQPage of its own, as ${how}, gets no other`, async ({
    page,
    site,
    log,
  }) => {
    await visitPost(page, site, scriptWithSrc({ "data-show": "faq json-ld" }), { head });
    await expect
      .poll(() => log.eventDetails("ready"))
      .toEqual([{ faq: 5, takeaways: 0, jsonLd: false }]);
    const before = head.startsWith("<script") ? 1 : 0;
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(before);
  });
}

test("JSON-LD of another type, or broken, does not count as a FAQPage", async ({ page, site }) => {
  const head = `${jsonLdBlock({ "@type": "Article", name: "About FAQPage" })}<script type="application/ld+json">{</script>`;
  await visitPost(page, site, scriptWithSrc(), { head });
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(3);
});

for (const [value, count] of [
  ["force", 2],
  ["off", 1],
] as const) {
  test(`json-ld=${value} ignores the page's own FAQPage`, async ({ page, site, log }) => {
    await visitPost(
      page,
      site,
      scriptWithSrc({ "data-json-ld": value, "data-show": "faq json-ld" }),
      {
        head: jsonLdBlock(foreignFaqPage),
      },
    );
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    expect(await readJsonLd(page)).toHaveLength(count);
  });
}

test("several posts share one block in document order, and removed elements leave it", async ({
  page,
  site,
}) => {
  site.serveJson("/other.json", otherPost);
  // The data of the second element arrives first.
  const release = site.holdRequests("/other.json");
  const body = '<afterword-faq src="/other.json"></afterword-faq><afterword-faq></afterword-faq>';
  await visitPost(page, site, body + scriptWithSrc({ "data-show": "faq json-ld" }));
  const names = async () =>
    (await readJsonLd(page)).map((block) => block.mainEntity.map(({ name }) => name));
  const [first, second] = [otherFaq, faq].map(({ items }) => items.map(({ question }) => question));
  await expect.poll(names).toEqual([second]);
  release();
  await expect.poll(names).toEqual([[...(first ?? []), ...(second ?? [])]]);

  await page
    .locator("afterword-faq")
    .nth(1)
    .evaluate((element) => element.remove());
  await expect.poll(names).toEqual([first]);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect.poll(names).toEqual([]);
});

for (const late of ["/first.json", "/second.json"])
  test(`ids go to the first part in the document, also if ${late} comes late`, async ({
    page,
    site,
    log,
  }) => {
    const questions = [faq.items[0], otherFaq.items[0]] as const;
    const post = (heading: string, items: object[]) => ({ version: 1, faq: { heading, items } });
    site.serveJson("/first.json", post("First", [...questions]));
    site.serveJson("/second.json", post("Second", [...questions]));
    const release = site.holdRequests(late);
    const body =
      '<afterword-faq src="/first.json"></afterword-faq><afterword-faq src="/second.json"></afterword-faq>';
    await visitPost(page, site, body + scriptTag());
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    release();
    await expect.poll(() => log.eventDetails("ready").length).toBeGreaterThan(1);

    const ids = questions.flatMap((question) => question?.id ?? []);
    const all = [...ids, ...ids.map((id) => `${id}-2`)];
    const items = page.locator("[data-part=item]");
    const readIds = () => items.evaluateAll((elements) => elements.map(({ id }) => id));
    await expect.poll(readIds).toEqual(all);
    const links = await page
      .locator("[data-part=permalink]")
      .evaluateAll((elements) => elements.map((link) => link.getAttribute("href")));
    expect(links).toEqual(all.map((id) => `#${id}`));
    const [block] = await readJsonLd(page);
    expect(block?.mainEntity.map((question) => question["@id"]?.split("#")[1])).toEqual(all);
  });

test("an answer that the reader has opened stays open when its item gets another id", async ({
  page,
  site,
}) => {
  const [question] = faq.items;
  const post = (heading: string) => ({ version: 1, faq: { heading, items: [question] } });
  site.serveJson("/first.json", post("First"));
  site.serveJson("/second.json", post("Second"));
  const release = site.holdRequests("/first.json");
  const body =
    '<afterword-faq src="/first.json"></afterword-faq><afterword-faq src="/second.json"></afterword-faq>';
  await visitPost(page, site, body + scriptTag());
  await page.locator("[data-part=question]").click();
  release();
  await expect(page.locator("[data-part=item]")).toHaveCount(2);
  await expect(page.locator("[data-part=item][data-open]")).toHaveId(`${question?.id}-2`);
});

test("a part that the article keeps has ids of its own", async ({ page, site, log }) => {
  log.expectLine(/^debug: afterword: the article keeps its own faq/);
  const [question] = faq.items;
  site.serveJson("/kept.json", {
    version: 1,
    faq: { heading: "Kept", items: [question, otherFaq.items[0]] },
  });
  site.serveJson("/second.json", { version: 1, faq: { items: [question] } });
  const list = `<h2>Kept</h2><ol><li>${question?.question}<p>Another answer.</p></li></ol>`;
  const tag = scriptTag({ "data-src": "/kept.json" });
  const element = '<afterword-faq src="/second.json"></afterword-faq>';
  await visitPost(page, site, `<article>${list}${tag}</article>${element}`);
  const readIds = async () =>
    (await readJsonLd(page)).flatMap(({ mainEntity }) =>
      mainEntity.map((one) => one["@id"]?.split("#")[1]),
    );
  await expect.poll(readIds).toEqual([question?.id, otherFaq.items[0]?.id, `${question?.id}-2`]);
});

test("the questions' @ids have the page's own address, with its query", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  site.servePage("/post/", pageHtml(articleHtml()));
  await page.goto("/post/?page=2#what-about-the-winter");
  await expect
    .poll(async () => (await readJsonLd(page))[0]?.mainEntity[4]?.["@id"])
    .toBe("https://blog.example/post/?page=2#what-about-the-winter");
});
