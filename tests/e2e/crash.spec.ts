// Crashes of the widget: traps of its WebAssembly.

import type { Page } from "@playwright/test";
import {
  articleHtml,
  itemIds,
  pageHtml,
  post,
  questionTexts,
  scriptWithSrc,
} from "./support/blog.ts";
import { questionButtons, readFaqPageQuestions, visitPost, waitForFrames } from "./support/page.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** Causes a trap in the WebAssembly: the glue asks for more memory than there can be. */
const causeTrap = (page: Page) =>
  page.evaluate(() => {
    TextEncoder.prototype.encodeInto = () => ({ read: 0, written: 2 ** 31 });
    document.querySelector("afterword-faq")?.setAttribute("theme", "dark");
  });

test("a trap in a click listener restores every fallback", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  const message = "the widget has crashed: unreachable. Please report it.";
  log.expectLine("pageerror: RuntimeError: unreachable");
  log.expectLine(`error: afterword: ${message}`);
  // The widget gets a list of prevented toggles for which there can't be enough memory.
  await page.evaluate(() => {
    const filter = Array.prototype.filter as (...args: unknown[]) => [];
    Array.prototype.filter = function (this: unknown[], ...args: unknown[]) {
      // The list of toggles has one index.
      if (typeof this[0] !== "number") return filter.apply(this, args);
      Array.prototype.filter = filter as never;
      return { length: 2 ** 29 } as unknown as [];
    } as never;
  });
  await questionButtons(page).first().click();
  await expect.poll(() => log.eventDetails("error")).toEqual([{ code: "wasm-crashed", message }]);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
});

test("a trap while rendering restores every fallback, with one error", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
  const message = "the widget has crashed: unreachable. Please report it.";
  log.expectLine(`error: afterword: ${message}`);

  await causeTrap(page);
  await expect.poll(() => log.eventDetails("error")).toEqual([{ code: "wasm-crashed", message }]);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
  const lists = await page.locator("article").innerHTML();
  expect(pageHtml(articleHtml())).toContain(lists);
  expect(await readFaqPageQuestions(page)).toEqual([]);

  // The remaining listeners report nothing more.
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[1] as string);
  await page.locator("h1").click();
  await waitForFrames(page);
  expect(log.eventDetails("error")).toHaveLength(1);
});

test("a trap restores the fallback content of elements", async ({ page, site, log }) => {
  const body = `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  await visitPost(page, site, body);
  log.expectLine(/^error: afterword: the widget has crashed/);
  await expect(questionButtons(page)).toHaveCount(5);
  await causeTrap(page);
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
  expect(await readFaqPageQuestions(page)).toEqual([]);
});

test("after a trap, no event and no method enters the WebAssembly any more", async ({
  page,
  site,
  log,
}) => {
  const body =
    renderStaticParts(post).faq.html +
    scriptWithSrc({ "data-show": "faq", "data-loading": "eager" });
  await visitPost(page, site, body);
  log.expectLine(/^error: afterword: the widget has crashed/);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("button[data-part=question]")).toHaveCount(5);
  await causeTrap(page);
  await expect(page.locator("afterword-faq summary")).toHaveCount(5);
  const before = log.eventDetails("toggle").length;
  for (const summary of await page.locator("afterword-faq summary").all()) await summary.click();
  await page
    .locator("afterword-faq")
    .evaluate((host: HTMLElement & { openAll(): void }) => host.openAll());
  await waitForFrames(page);
  expect(log.eventDetails("toggle")).toHaveLength(before);
  expect(log.eventDetails("before-toggle")).toHaveLength(before);
  await expect(page.locator("afterword-faq details[open]")).toHaveCount(5);
  await expect(page.locator("[data-open]")).toHaveCount(0);
});

test("an error in the middle of the swap leaves the article as it was", async ({
  page,
  site,
  log,
}) => {
  await page.addInitScript(() => {
    globalThis.ResizeObserver = class {
      observe() {
        throw new Error("of the page");
      }
    } as unknown as typeof ResizeObserver;
  });
  log.expectLine(/^error: afterword: of the page/);
  const questions = `<ol><li>Why?<pre>because</pre></li></ol>`;
  const data = {
    version: 1,
    faq: {
      heading: "Understanding Rain Barrels",
      items: [{ question: "Why?", answer: "because" }],
    },
  };
  const body = articleHtml({ questions, script: scriptWithSrc({ "data-show": "faq" }) });
  await visitPost(page, site, body, { data });
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  await waitForFrames(page);
  await expect(page.locator("afterword-faq, [data-afterword-replaced]")).toHaveCount(0);
  await expect(page.getByText("because")).toBeVisible();
  expect(await readFaqPageQuestions(page)).toEqual([]);
});

test("a trap in WebAssembly of the page's own leaves the widget as it is", async ({
  page,
  site,
  log,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  log.expectLine("pageerror: RuntimeError: of another module");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("of another module");
    });
  });
  await expect.poll(() => log.lines).toHaveLength(1);
  await expect(questionButtons(page)).toHaveCount(5);
  expect(log.eventDetails("error")).toEqual([]);
});
