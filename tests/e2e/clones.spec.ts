// Questions and answers are the page's own, once: with their markup, and without a second life.

import type { Page } from "@playwright/test";
import { pageHtml, type Post } from "./support/blog.ts";
import {
  makeMarked,
  MARKED_HEADING,
  markedArticle,
  type MarkedItem,
  markedPost,
} from "./support/marked-answers.ts";
import {
  openQuestions,
  questionButtons,
  readFaqPageQuestions,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { REPLACED } from "./support/page-nodes.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expectShownOnce, listVisible } from "./support/visible-text.ts";
import { expect, test } from "./support/test.ts";

const answerOf = (page: Page) => page.locator("afterword-faq [data-part=answer]").first();

const visitMarked = async (
  page: Page,
  site: Site,
  item: MarkedItem,
  attributes?: Record<string, string>,
) => {
  await visitPost(page, site, markedArticle(item, attributes), { data: markedPost(item) });
  await expect(questionButtons(page)).toHaveCount(2);
};

/** Serves an image; that it can't be decoded is an `error` event, and no console line. */
const serveImages = (site: Site) => {
  for (const path of ["/real.webp", "/real-2x.webp", "/broken.png"]) site.serveFile(path, "RIFF");
};

const katex = `<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>V</mi></mrow><annotation encoding="application/x-tex">V = \\pi r^2 h</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="strut"></span><span class="mord mathnormal">V</span></span></span></span>`;

const marked: { what: string; item: MarkedItem }[] = [
  {
    what: "rel, target, class and data of links",
    item: makeMarked(
      `<p>Ask in <a href="/shop/?a=1&amp;b=2" rel="sponsored nofollow noopener" target="_blank" class="btn outbound" data-track="barrel">the garden shop</a> for a used one.</p>`,
    ),
  },
  {
    what: "sizes, addresses and loading of images",
    item: makeMarked(
      `<p><img src="/real.webp" srcset="/real.webp 1x, /real-2x.webp 2x" sizes="100vw" loading="lazy" width="40" height="30" alt="A barrel" class="zoom"></p><p>They look like this one, with a lid and a tap.</p>`,
      "![A barrel](./barrel.png)\n\nThey look like this one, with a lid and a tap.",
    ),
  },
  {
    what: "highlighted code",
    item: makeMarked(
      `<p>Order one with the command line of the shop:</p><pre class="language-sh"><code class="hljs"><span class="hljs-built_in">barrel</span> <span class="hljs-string">"oak"</span></code></pre>`,
    ),
  },
  {
    what: "mathematics that has been set",
    item: makeMarked(
      `<p>It holds ${katex} litres of water when it is full to the rim, so measure it first.</p>`,
      "It holds \\(V = \\pi r^2 h\\) litres of water when it is full to the rim, so measure it first.",
    ),
  },
  {
    what: "tables with classes",
    item: makeMarked(
      `<p>Yes, from these two shops in town:</p><div class="table-wrapper"><table class="striped"><thead><tr><th scope="col">Shop</th><th scope="col" class="num">Litres</th></tr></thead><tbody><tr><td>Oak &amp; Sons</td><td class="num" colspan="1">200</td></tr></tbody></table></div>`,
      "Yes, from these two shops in town:\n\nShop Litres Oak & Sons 200",
    ),
  },
  {
    what: "ids and references to footnotes",
    item: makeMarked(
      `<p id="note">From any cooper in town<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>, if you ask early in the year.</p>`,
      "From any cooper in town, if you ask early in the year.",
    ),
  },
  {
    what: "a language and a direction",
    item: makeMarked(
      `<p lang="fr" dir="ltr">Chez le <i lang="oc">boutièr</i> du village, tôt.</p>`,
    ),
  },
];

for (const { what, item } of marked) {
  test(`an answer keeps ${what}`, async ({ page, site }) => {
    serveImages(site);
    await visitMarked(page, site, item);
    const [shown, source] = await Promise.all([
      answerOf(page).evaluate(({ innerHTML }) => innerHTML.trim()),
      page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(html, "text/html");
        return parsed.body.innerHTML;
      }, item.html),
    ]);
    expect(shown).toBe(source);
    await expect(answerOf(page)).toBeVisible();
    expect(site.missing).toEqual([]);
  });
}

test("questions keep their emphasis and code", async ({ page, site }) => {
  const question = `Is <code class="inline">brew</code> <em>really</em> all that I need?`;
  await visitMarked(page, site, { ...makeMarked("<p>Yes, that is all.</p>"), question });
  const text = page.locator("afterword-faq .afterword-question-text").first();
  expect(await text.evaluate(({ innerHTML }) => innerHTML.trim())).toBe(question);
  await expect(questionButtons(page).first()).toHaveText("Is brew really all that I need?");
});

test("a link in a question is text: the question is a button", async ({ page, site }) => {
  const question = `Is it <a href="/shop/" id="shop">in the shop</a>?`;
  await visitMarked(page, site, { ...makeMarked("<p>Yes, on the left.</p>"), question });
  await expect(questionButtons(page).first()).toHaveText("Is it in the shop?");
  await expect(questionButtons(page).locator("a, [id]")).toHaveCount(0);
});

const TALL = "<style>article { padding-block: 3000px }</style>";
const footnote = marked.find(({ what }) => what.includes("footnotes"))?.item as MarkedItem;

for (const id of ["note", "fnref:1"]) {
  test(`an address that names #${id} in a closed answer opens it, and goes there`, async ({
    page,
    site,
  }) => {
    site.serveJson("/post.json", markedPost(footnote));
    site.servePage("/post/", pageHtml(markedArticle(footnote, {}), TALL));
    await page.goto(`/post/#${id}`);
    await expect(openQuestions(page)).toHaveText([footnote.question]);
    await expect(answerOf(page).locator(`[id="${id}"]`)).toBeInViewport();
  });

  test(`a link to #${id} in a closed answer opens it, and goes there`, async ({ page, site }) => {
    const body = markedArticle(footnote, {}) + `<p><a id="back" href="#${id}">Back</a></p>`;
    await visitPost(page, site, body, { data: markedPost(footnote), head: TALL });
    await expect(questionButtons(page)).toHaveCount(2);
    await page.locator("#back").click();
    await expect(openQuestions(page)).toHaveText([footnote.question]);
    await expect(answerOf(page).locator(`[id="${id}"]`)).toBeInViewport();
  });
}

/** Counts the calls of `hit()` in the page, which its inline handlers and scripts make. */
const countHits = (page: Page) => page.evaluate(() => Number(Reflect.get(window, "hits")));

const handlers: { what: string; html: string }[] = [
  { what: "onerror of an image", html: `<img src="/broken.png" onerror="hit()" alt="">` },
  { what: "onload of an image", html: `<img src="/pixel.svg" onload="hit()" alt="">` },
  { what: "onload of a drawing", html: `<svg width="9" height="9" onload="hit()"></svg>` },
  { what: "ontoggle of open details", html: `<details open ontoggle="hit()">More</details>` },
  {
    what: "onanimationstart",
    html: `<b style="animation: 1ms spin" onanimationstart="hit()">spin</b>`,
  },
  {
    what: "onanimationend",
    html: `<b style="animation: 1ms spin" onanimationend="hit()">spin</b>`,
  },
  { what: "a script", html: `<script>hit()</script>` },
  { what: "a javascript: address", html: `<a href="javascript:hit()">run</a>` },
  {
    what: "onfocus of what takes the focus",
    html: `<b tabindex="0" autofocus onfocus="hit()">x</b>`,
  },
];
const HIT = `<style>@keyframes spin { to { opacity: 0.9 } }</style><script>window.hits = 0; function hit() { window.hits += 1; }</script>`;
const aside = "Ask a cooper in your town, or the shop behind the station";

for (const { what, html } of handlers) {
  test(`the page's own ${what} does not act once more in the part`, async ({ page, site, log }) => {
    serveImages(site);
    site.serveFile("/pixel.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const item = makeMarked(`<p>${aside} ${html}</p>`, aside);
    const settle = () => page.waitForLoadState("load").then(() => waitForFrames(page));
    site.servePage("/plain/", pageHtml(markedArticle(item).replace(/<script type.*/, ""), HIT));
    await page.goto("/plain/");
    await settle();
    const alone = await countHits(page);
    await visitPost(page, site, markedArticle(item), { data: markedPost(item), head: HIT });
    await expect.poll(() => readFaqPageQuestions(page)).toHaveLength(2);
    // An article with a script in an answer stays as it is.
    if (html.includes("<script")) log.expectLine(/^debug: afterword: /);
    else await expect(questionButtons(page)).toHaveCount(2);
    await settle();
    expect(await countHits(page)).toBe(alone);
    const addresses = await page
      .locator("a[href^=javascript]:visible")
      .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(addresses).toEqual(html.includes("javascript:") ? ["javascript:hit()"] : []);
  });
}

test("the page's own onclick acts once for each click in the part", async ({ page, site }) => {
  const item = makeMarked(`<p>${aside}, or <b id="go" onclick="hit()">click here</b>.</p>`);
  await visitPost(page, site, markedArticle(item), { data: markedPost(item), head: HIT });
  await expect(questionButtons(page)).toHaveCount(2);
  await answerOf(page).locator("#go").click();
  expect(await countHits(page)).toBe(1);
});

for (const how of ["innerHTML", "DOMParser"] as const) {
  test(`a script that came by ${how}, and so never ran, does not run in the part`, async ({
    page,
    site,
    log,
  }) => {
    const item = makeMarked(`<p>${aside}</p><script>hit()</script>`, aside);
    site.serveJson("/post.json", markedPost(item));
    site.servePage("/post/", pageHtml('<div id="app"></div>', HIT));
    await page.goto("/post/");
    log.expectLine(/^debug: afterword: /);
    await page.evaluate(
      ([how, html]) => {
        const app = document.getElementById("app") as HTMLElement;
        if (how == "innerHTML") app.innerHTML = html;
        else app.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
        // The router runs the tag itself, by a copy.
        const dead = app.querySelector("script[type=module]") as HTMLScriptElement;
        const tag = document.createElement("script");
        for (const { name, value } of dead.attributes) tag.setAttribute(name, value);
        dead.replaceWith(tag);
      },
      [how, markedArticle(item)] as const,
    );
    await expect.poll(() => readFaqPageQuestions(page)).toHaveLength(2);
    await waitForFrames(page);
    expect(await countHits(page)).toBe(0);
    await expectShownOnce(page, [item.question, aside]);
  });
}

const acting: Record<string, string> = {
  iframe: `<iframe src="/frame/" title="Map"></iframe>`,
  video: `<video controls width="40"></video>`,
  audio: `<audio controls></audio>`,
  form: `<form action="/search/"><button>Search</button></form>`,
  input: `<input name="mail" aria-label="Mail">`,
  canvas: `<canvas width="9" height="9"></canvas>`,
  "custom element": `<price-tag>9</price-tag>`,
  object: `<object data="/frame/" type="text/html"></object>`,
};

for (const [name, html] of Object.entries(acting)) {
  const item = makeMarked(`<p>${aside}.</p><div>${html}</div>`, `${aside}.`);

  test(`an article with ${name} in an answer keeps its list, and gets JSON-LD`, async ({
    page,
    site,
    log,
  }) => {
    site.servePage("/frame/", "<p>A frame.</p>");
    log.expectLine(/^debug: afterword: /);
    await visitPost(page, site, markedArticle(item), { data: markedPost(item) });
    await expect.poll(() => readFaqPageQuestions(page)).toHaveLength(2);
    await expect.poll(() => log.lines).toHaveLength(1);
    await expectShownOnce(page, ["Before.", MARKED_HEADING, item.question, aside, "After."]);
    await expect(page.locator(`afterword-faq, [${REPLACED}]`)).toHaveCount(0);
    expect(site.requests.filter((path) => path == "/frame/").length).toBeLessThan(2);
  });

  test(`static markup with ${name} lends it to the part, and gets it back`, async ({
    page,
    site,
  }) => {
    site.servePage("/frame/", "<p>A frame.</p>");
    const data: Post = markedPost(item);
    const markup = renderStaticParts(data).faq.html.replace(
      `<p>${aside}.</p>`,
      `<p>${aside}.</p><div id="acting">${html}</div>`,
    );
    const body =
      markup +
      '<script type="module" src="/afterword/afterword.js" data-src="/post.json" data-show="faq" data-loading="eager" data-open="all"></script>';
    site.serveJson("/post.json", data);
    const release = site.holdRequests("/post.json");
    site.servePage("/post/", pageHtml(body));
    await page.goto("/post/", { waitUntil: "commit" });
    const own = page.locator("#acting > *");
    await own.evaluate((element) => Object.assign(element, { isOwn: true }));
    release();
    await expect(questionButtons(page)).toHaveCount(2);
    const shown = answerOf(page).locator("#acting > *");
    await expect(shown).toHaveCount(1);
    expect(await shown.evaluate((element) => Reflect.get(element, "isOwn"))).toBe(true);
    const back = await page.locator("afterword-faq").evaluate(async (host) => {
      host.remove();
      await new Promise((done) => setTimeout(done));
      return [host.outerHTML, Reflect.get(host.querySelector("#acting > *") ?? {}, "isOwn")];
    });
    const source = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML,
      markup,
    );
    expect(back).toEqual([source, true]);
  });
}

const linked = makeMarked(
  `<p>Ask <a href="/cooper/">the cooper</a> in your town, or look into <a href="/shop/">the shop</a>.</p>`,
);
const LINKED_TEXTS = ["Before.", MARKED_HEADING, linked.question, "in your town", "After."];

const ways: { way: string; body: string }[] = [
  { way: "an adopted list", body: markedArticle(linked) },
  {
    way: "static markup",
    body: `<article><p><a href="/before/">Before.</a></p><h2>${MARKED_HEADING}</h2>${renderStaticParts(
      markedPost(linked),
    ).faq.html.replace(
      /<p>Ask.*?<\/p>/,
      linked.html,
    )}<p><a href="/after/">After.</a></p><script type="module" src="/afterword/afterword.js" data-src="/post.json" data-show="faq" data-loading="eager" data-open="all"></script></article>`,
  },
];

for (const { way, body } of ways) {
  test.describe(`with ${way}`, () => {
    test.beforeEach(async ({ page, site }) => {
      await visitPost(page, site, body, { data: markedPost(linked) });
      await expect(openQuestions(page)).toHaveCount(2);
    });

    test("the accessibility tree has each text once", async ({ page }) => {
      const devtools = await page.context().newCDPSession(page);
      const { nodes } = await devtools.send("Accessibility.getFullAXTree");
      const namesOf = (wanted: string) =>
        nodes
          .filter(({ ignored, role }) => !ignored && role?.value === wanted)
          .map(({ name }) => String(name?.value ?? "").trim());
      const questions = [linked.question, "Does it freeze?"];
      expect(namesOf("heading")).toEqual([MARKED_HEADING, ...questions]);
      expect(namesOf("button").filter((name) => questions.includes(name))).toEqual(questions);
      expect(namesOf("link").filter((name) => /cooper|shop/.test(name))).toEqual([
        "the cooper",
        "the shop",
      ]);
      const texts = namesOf("StaticText").join(" ");
      expect(texts.split("in your town")).toHaveLength(2);
    });

    test("the Tab key visits each link once", async ({ page }) => {
      const visited: string[] = [];
      for (let presses = 0; presses < 30 && visited.at(-1) != "/after/"; presses += 1) {
        await page.keyboard.press("Tab");
        visited.push(
          await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "none"),
        );
      }
      expect(visited.filter((address) => address.startsWith("/"))).toEqual([
        "/before/",
        "/cooper/",
        "/shop/",
        "/after/",
      ]);
    });

    test("find-in-page finds each text once", async ({ page }) => {
      const counts = await page.evaluate(
        (texts) =>
          texts.map((text) => {
            getSelection()?.removeAllRanges();
            let count = 0;
            const { find } = window as unknown as { find: (text: string) => boolean };
            while (count < 5 && find.call(window, text)) count += 1;
            return count;
          }),
        LINKED_TEXTS,
      );
      expect(counts).toEqual(LINKED_TEXTS.map(() => 1));
    });

    test("the printed page has each text once", async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      await waitForFrames(page);
      expect(await listVisible(page, LINKED_TEXTS)).toEqual(LINKED_TEXTS);
    });
  });
}
