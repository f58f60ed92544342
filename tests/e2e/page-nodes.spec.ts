// The widget detaches, moves and rewrites no node that it did not make.

import type { Page } from "@playwright/test";
import { articleHtml, pageHtml, post, scriptWithSrc } from "./support/blog.ts";
import { formArticle, formItems, formPost, subHeadings } from "./support/faq-forms.ts";
import type { Log } from "./support/log.ts";
import { questionButtons, readFaqPageQuestions, waitForFrames } from "./support/page.ts";
import {
  expectPageWithout,
  readPageChanges,
  REPLACED,
  watchPageNodes,
} from "./support/page-nodes.ts";
import type { Site } from "./support/site.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";
import { causeTrap } from "./reliability/acts.ts";

const HOSTS = "afterword-faq, afterword-takeaways";
const EAGER = { "data-loading": "eager" };

type Break = (site: Site) => void;

/** A way of embedding a post, and the state of its page while the parts are shown. */
interface Way {
  name: string;
  body: string;
  data: unknown;
  questions: number;
  /** The number of the article's own blocks that are not rendered. */
  replaced: number;
  /** The page's source has the elements. */
  hasElements: boolean;
}

const { faq, takeaways } = renderStaticParts(post);
const base = { data: post, questions: 5, replaced: 0, hasElements: false };

const ways: Way[] = [
  {
    ...base,
    name: "elements with fallback",
    hasElements: true,
    body: `<article><h1>Barrels</h1><afterword-faq><!-- kept --><p id="ask">Ask <b>us</b>.</p>text</afterword-faq>
<afterword-takeaways><ul><li>Rain is free.</li></ul></afterword-takeaways>${scriptWithSrc(EAGER)}</article>`,
  },
  {
    ...base,
    name: "elements with static markup",
    hasElements: true,
    body: `<article><h1>Barrels</h1>${faq.heading}${faq.html}${takeaways.heading}${takeaways.html}${scriptWithSrc(EAGER)}</article>`,
  },
  { ...base, name: "adopted lists", replaced: 2, body: articleHtml() },
  {
    ...base,
    name: "adopted sub-headings",
    data: formPost(),
    questions: formItems.length,
    replaced: formItems.flatMap(({ paragraphs }) => ["heading", ...paragraphs]).length,
    body: formArticle(subHeadings(3)),
  },
  {
    ...base,
    name: "the script alone",
    body: `<article><h1>Barrels</h1><p>A roof.</p>${scriptWithSrc()}<p>The end.</p></article>`,
  },
];

/** Serves the page and its data, breaks something, and opens the page with its nodes watched. */
const visitWatched = async (page: Page, site: Site, { body, data }: Way, breakSite?: Break) => {
  await watchPageNodes(page);
  site.serveJson("/post.json", data);
  site.servePage("/post/", pageHtml(body));
  breakSite?.(site);
  await page.goto("/post/");
};

/** Opens the page, and waits until all parts are shown. */
const visitShown = async (page: Page, site: Site, log: Log, way: Way) => {
  await visitWatched(page, site, way);
  await expect(questionButtons(page)).toHaveCount(way.questions);
  const parts = (way.data as typeof post).takeaways ? 2 : 1;
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(parts);
  await expect.poll(() => readFaqPageQuestions(page)).toHaveLength(way.questions);
  await expect(page.locator(`[${REPLACED}]`)).toHaveCount(way.replaced);
};

/** Removes the parts as a script of the page would, and returns their elements. */
const removeHosts = (page: Page) =>
  page.evaluateHandle((hosts) => {
    const all = [...document.querySelectorAll(hosts)];
    for (const host of all) host.remove();
    return all;
  }, HOSTS);

const faults: { fault: string; breakSite: Break; line: string | RegExp }[] = [
  {
    fault: "WebAssembly is blocked",
    breakSite: (site) => site.failRequests(site.dist.wasm, "refused"),
    line: "error: Failed to load resource: net::ERR_CONNECTION_REFUSED",
  },
  {
    fault: "the server has no data",
    breakSite: (site) => site.failRequests("/post.json", 500),
    line: /^error: Failed to load resource: .* 500/,
  },
];

for (const way of ways) {
  test.describe(way.name, () => {
    test("no node of the page changes while the parts are shown and used", async ({
      page,
      site,
      log,
    }) => {
      await visitShown(page, site, log, way);
      for (const button of await questionButtons(page).all()) await button.click();
      await page.emulateMedia({ media: "print" });
      await waitForFrames(page);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => {
        location.hash = document.querySelector("[data-part=item]")?.id ?? "";
      });
      await waitForFrames(page);
      expect(await readPageChanges(page)).toEqual([]);
    });

    for (const { fault, breakSite, line } of faults) {
      test(`the page equals its source when ${fault}`, async ({ page, site, log }) => {
        log.expectLine(line);
        log.expectLine(/^error: afterword: /);
        await visitWatched(page, site, way, breakSite);
        await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
        await waitForFrames(page);
        await expectPageWithout(page, pageHtml(way.body), "");
        expect(await readPageChanges(page)).toEqual([]);
      });
    }

    test("the page equals its source after a crash", async ({ page, site, log }) => {
      await visitShown(page, site, log, way);
      log.expectLine(/^error: afterword: the widget has crashed/);
      await page.evaluate(`(${causeTrap})(document)`);
      await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
      await page.evaluate(() => document.querySelector("[theme]")?.removeAttribute("theme"));
      await expectPageWithout(page, pageHtml(way.body), "");
      // The attribute is the one that the test has set, and removed.
      const own = Array(2).fill("sets theme on <afterword-faq>");
      expect(await readPageChanges(page)).toEqual(way.hasElements ? own : []);
    });
  });
}

for (const way of ways.filter(({ hasElements }) => !hasElements)) {
  test(`the page equals its source when the tag is removed: ${way.name}`, async ({
    page,
    site,
    log,
  }) => {
    await visitShown(page, site, log, way);
    await page.evaluate(() => document.querySelector("article script")?.remove());
    await expectPageWithout(page, pageHtml(way.body), "article script");
    expect(await readPageChanges(page)).toEqual(["removes <script> from <article>"]);
  });

  test(`a part that somebody removes changes no node of the page: ${way.name}`, async ({
    page,
    site,
    log,
  }) => {
    await visitShown(page, site, log, way);
    await removeHosts(page);
    await waitForFrames(page);
    // A morphing router removes it, too; then it is shown anew. No list is hidden alone.
    await expect
      .poll(async () => {
        const hosts = await page.locator(HOSTS).count();
        const hidden = await page.locator(`[${REPLACED}]`).count();
        return hosts ? hidden == way.replaced : hidden == 0;
      })
      .toBe(true);
    expect(await readPageChanges(page)).toEqual([]);
  });
}

for (const way of ways.filter(({ hasElements }) => hasElements)) {
  test(`the page equals its source when its elements are removed: ${way.name}`, async ({
    page,
    site,
    log,
  }) => {
    await visitShown(page, site, log, way);
    const removed = await removeHosts(page);
    await expectPageWithout(page, pageHtml(way.body), HOSTS);
    expect(await readPageChanges(page)).toEqual([
      "removes <afterword-faq> from <article>",
      "removes <afterword-takeaways> from <article>",
    ]);
    const source = await page.evaluate(
      ([body, hosts]) =>
        [...new DOMParser().parseFromString(body, "text/html").querySelectorAll(hosts)].map(
          ({ outerHTML }) => outerHTML,
        ),
      [way.body, HOSTS] as const,
    );
    expect(await removed.evaluate((all) => all.map(({ outerHTML }) => outerHTML))).toEqual(source);
  });
}

test("the fallback of an element stays inside it, not rendered, and the part is its first child", async ({
  page,
  site,
  log,
}) => {
  const [way] = ways;
  if (way) await visitShown(page, site, log, way);
  const host = page.locator("afterword-faq");
  const first = await host.evaluate(({ firstElementChild: first }) => [
    first?.className,
    first?.slot,
  ]);
  expect(first).toEqual(["afterword", "afterword"]);
  await expect(host.locator("#ask")).toBeAttached();
  await expect(host.locator("#ask")).toBeHidden();
  expect(await host.evaluate(({ shadowRoot }) => shadowRoot?.querySelectorAll("slot").length)).toBe(
    1,
  );
});
