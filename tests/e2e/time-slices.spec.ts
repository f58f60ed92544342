// A long list renders in time slices, in each way that a part can come onto a page.

import { dataBlock, pageHtml } from "./support/blog.ts";
import {
  beginRendering,
  countQuestions,
  expectComplete,
  expectPartlyRendered,
  findQuestion,
  finishRendering,
  inStaticMarkup,
  LATE,
  longIds,
  longPost,
  longQuestions,
  readOpenIds,
  READY,
  STYLESHEET,
  toggleDetail,
  WAYS,
} from "./support/long-list.ts";
import {
  expectPageUntouched,
  readFaqPageQuestions,
  readJsonLd,
  setAttribute,
} from "./support/page.ts";
import { expect, test } from "./support/test.ts";

for (const [way, grows, body] of WAYS) {
  test(`${way}, the questions ${grows ? "appear slice by slice" : "replace it when all are rendered"}, once each and in order`, async ({
    page,
    site,
    log,
  }) => {
    await beginRendering(page, site, body());
    if (grows) {
      await expectPartlyRendered(page);
    } else {
      expect(await countQuestions(page)).toBe(0);
    }
    const before = await page.locator("main > :first-child").innerHTML();
    await page.clock.runFor(grows ? 20 : 2);
    if (grows) await expectPartlyRendered(page);
    else expect(await page.locator("main > :first-child").innerHTML()).toBe(before);
    expect(log.eventDetails("ready")).toEqual([]);
    await finishRendering(page);
    await expectComplete(page);
    await expect.poll(() => log.eventDetails("ready")).toEqual([READY]);
    expect(await readFaqPageQuestions(page)).toEqual(longQuestions);
    expect((await readJsonLd(page))[0]?.mainEntity.map((entity) => entity["@id"])).toEqual(
      longIds.map((id) => `https://blog.example/post/#${id}`),
    );
    await expect(page.locator("main :is(ol, details):visible")).toHaveCount(0);
  });

  test(`${way}, an item late in the list that the fragment names opens in view`, async ({
    page,
    site,
    log,
  }) => {
    await beginRendering(page, site, body(), { address: `/post/#q${LATE}` });
    if (grows) await expectPartlyRendered(page);
    await finishRendering(page);
    await expectComplete(page);
    expect(await readOpenIds(page)).toEqual([`q${LATE}`]);
    await expect(findQuestion(page, LATE)).toBeInViewport();
    await expect(page.getByText(`The answer to ${LATE}.`).first()).toBeInViewport();
    // In static markup the browser itself opens the item.
    await expect.poll(() => log.eventDetails("ready")).toHaveLength(1);
    expect(log.eventDetails("toggle")).toEqual(
      body === inStaticMarkup ? [] : [toggleDetail(LATE, true, "hash")],
    );
  });

  test(`${way}, a part that is removed during rendering leaves no trace, and rendering stops`, async ({
    page,
    site,
    log,
  }) => {
    await beginRendering(page, site, `<article>${body()}</article>`);
    if (grows) await expectPartlyRendered(page);
    const root = await page.locator("article, afterword-faq > .afterword").last().elementHandle();
    const article = await page.locator("article").elementHandle();
    await article?.evaluate((article) => article.remove());
    const left = await root?.evaluate((root) => root.outerHTML);
    await finishRendering(page);
    expect(await root?.evaluate((root) => root.outerHTML)).toBe(left);
    expect(log.eventDetails("ready")).toEqual([]);
    await expectPageUntouched(page, pageHtml(dataBlock(longPost), STYLESHEET));

    // The removed article has its fallback again.
    await article?.evaluate((article) =>
      article.querySelectorAll("script").forEach((script) => script.remove()),
    );
    const source = `<article>${body().replace(/<script.*<\/script>/, "")}</article>`;
    expect(await article?.evaluate((article) => article.outerHTML)).toBe(
      way === "after the script"
        ? "<article></article>"
        : await page.evaluate(
            (source) => new DOMParser().parseFromString(source, "text/html").body.innerHTML,
            source,
          ),
    );
  });

  test(`${way}, an option that changes during rendering applies to the whole list`, async ({
    page,
    site,
  }) => {
    await beginRendering(page, site, body());
    if (grows) await expectPartlyRendered(page);
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
    await finishRendering(page);
    await expect(page.locator(".afterword[data-theme=dark]")).toHaveCount(1);
    await expect(page.locator(".afterword[slot]")).toHaveCount(1);
    // The abandoned rendering was never shown, and no old one was removed before its successor.
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
    expect(await readFaqPageQuestions(page)).toEqual(longQuestions);
    await findQuestion(page, LATE).click();
    expect(await readOpenIds(page)).toEqual([`q${LATE}`]);
  });
}
