import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  itemIds,
  otherFaq,
  otherPost,
  pageHtml,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import type { Log } from "./support/log.ts";
import {
  expectPageUntouched,
  questionButtons,
  readFaqPageQuestions,
  replaceArticle,
  visitPost,
  waitForFrames,
} from "./support/page.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** Ends the whole WebAssembly instance: calls it where it can't be called, while it makes a part. */
const trap = async (page: Page, log: Log) => {
  log.expectLine("pageerror: RuntimeError: unreachable");
  await page.evaluate((id) => {
    const faq = document.querySelector("afterword-faq") as HTMLElement & { open(id: string): void };
    document.createElement = (name: string) => {
      Reflect.deleteProperty(document, "createElement");
      faq.open(id);
      return document.createElement(name);
    };
    faq.setAttribute("theme", "dark");
  }, itemIds[0] as string);
};

test("a trap in a click brings every fallback back, too", async ({ page, site, log }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  const message = "the widget has crashed: unreachable. Please report it.";
  log.expectLine("pageerror: RuntimeError: unreachable");
  log.expectLine(`error: afterword: ${message}`);
  // What the widget calls then; a trap passes through the same frames.
  await page.locator("afterword-faq").evaluate((faq) => {
    Object.assign(faq, {
      dispatch() {
        throw new WebAssembly.RuntimeError("unreachable");
      },
    });
  });
  await questionButtons(page).first().click();
  await expect.poll(() => log.eventDetails("error")).toEqual([{ code: "wasm-crashed", message }]);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
});

test("a trap of the widget brings every fallback back, and one line says so", async ({
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

  await trap(page, log);
  await expect.poll(() => log.eventDetails("error")).toEqual([{ code: "wasm-crashed", message }]);
  await expect(page.locator("afterword-faq, afterword-takeaways")).toHaveCount(0);
  const lists = await page.locator("article").innerHTML();
  expect(pageHtml(articleHtml())).toContain(lists);
  expect(await readFaqPageQuestions(page)).toEqual([]);

  // What is left of it says nothing more.
  await page.evaluate((id) => {
    location.hash = id;
  }, itemIds[1] as string);
  await page.locator("h1").click();
  await waitForFrames(page);
  expect(log.eventDetails("error")).toHaveLength(1);
});

test("a trap brings back what was in the elements", async ({ page, site, log }) => {
  const body = `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq" })}`;
  await visitPost(page, site, body);
  log.expectLine(/^error: afterword: the widget has crashed/);
  await expect(questionButtons(page)).toHaveCount(5);
  await trap(page, log);
  await expect(page.locator("afterword-faq")).toHaveText("Ask us.");
  expect(await readFaqPageQuestions(page)).toEqual([]);
});

test("after a trap, nobody gets into the widget any more", async ({ page, site, log }) => {
  const body =
    renderStaticParts(post).faq.html +
    scriptWithSrc({ "data-show": "faq", "data-loading": "eager" });
  await visitPost(page, site, body);
  log.expectLine(/^error: afterword: the widget has crashed/);
  await expect(questionButtons(page)).toHaveCount(5);
  await expect(page.locator("button[data-part=question]")).toHaveCount(5);
  await trap(page, log);
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

test("an error of the host's own leaves the widget as it is", async ({ page, site, log }) => {
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

test("a part that is moved keeps its state", async ({ page, site, log }) => {
  await visitPost(page, site, `${scriptWithSrc()}<aside></aside>`);
  await questionButtons(page).nth(1).click();
  await page.evaluate(() => {
    const [aside, faq] = [document.querySelector("aside"), document.querySelector("afterword-faq")];
    if (faq) aside?.append(faq);
  });
  await expect(page.locator("aside [aria-expanded=true]")).toHaveText(questionTexts.slice(1, 2));
  await questionButtons(page).nth(0).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(2);
  expect(log.eventDetails("ready")).toHaveLength(2);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("a part that is taken away leaves its fallback, and works again when it is put back", async ({
  page,
  site,
  log,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq><p>Ask us.</p></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await questionButtons(page).nth(0).click();
  const element = await page.locator("afterword-faq").elementHandle();
  await element?.evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  expect(await element?.evaluate((element) => element.innerHTML)).toBe("<p>Ask us.</p>");

  await element?.evaluate((element) => document.querySelector("main")?.append(element));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(0);
  await questionButtons(page).nth(1).click();
  await expect(page.locator("[aria-expanded=true]")).toHaveCount(1);
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(2);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("an adopted part works again when its article is put back", async ({ page, site }) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  const element = await page.locator("article").elementHandle();
  await element?.evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
  expect(await element?.evaluate((element) => element.querySelectorAll("ol > li").length)).toBe(10);

  await element?.evaluate((element) => document.querySelector("main")?.append(element));
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  await expect(page.locator("h2")).toHaveCount(2);
  await expect(page.locator("article ol")).toHaveCount(1);
  expect(await readFaqPageQuestions(page)).toEqual(questionTexts);
});

test("a part that is moved while its data is on the way is shown once", async ({ page, site }) => {
  site.serveJson("/post.json", post);
  const release = site.holdRequests("/post.json");
  const request = page.waitForRequest("**/post.json");
  site.servePage(
    "/post/",
    pageHtml(`<afterword-faq><p>Ask us.</p></afterword-faq><aside></aside>${scriptWithSrc()}`),
  );
  await page.goto("/post/");
  await request;
  await page.evaluate(() => {
    const [aside, faq] = [document.querySelector("aside"), document.querySelector("afterword-faq")];
    if (faq) aside?.append(faq);
  });
  release();
  await expect(page.locator("aside > afterword-faq [data-part=question]")).toHaveText(
    questionTexts,
  );
  await expect.poll(() => readFaqPageQuestions(page)).toEqual(questionTexts);
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expect.poll(() => readFaqPageQuestions(page)).toEqual([]);
});

test("an element that a script adds later is shown", async ({ page, site }) => {
  await visitPost(page, site, `${dataBlock(post)}${scriptTag({ "data-show": "takeaways faq" })}`);
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  await page.evaluate(() => {
    const element = document.createElement("afterword-faq");
    element.setAttribute("src", "/other.json");
    document.querySelector("main")?.append(element);
  });
  await expect(questionButtons(page)).toHaveCount(7);
});

test("data of an element that has left before it was shown is not kept", async ({ page, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  site.serveJson("/other.json", otherPost);
  site.serveJson("/post.json", post);
  const times = () => site.requests.filter((path) => path === "/other.json").length;
  await visitPost(
    page,
    site,
    `<afterword-faq src="/post.json"></afterword-faq><afterword-faq src="/other.json"></afterword-faq>${scriptTag()}`,
  );
  await expect.poll(times).toBe(1);
  await page
    .locator("afterword-faq")
    .last()
    .evaluate((element) => element.remove());
  release();
  await expect(questionButtons(page)).toHaveCount(5);
  await page.evaluate(() => {
    const element = document.createElement("afterword-faq");
    element.setAttribute("src", "/other.json");
    document.querySelector("main")?.append(element);
  });
  await expect(questionButtons(page)).toHaveCount(5 + 2);
  expect(times()).toBe(2);
});

test("an attribute that means nothing to the widget has nothing fetched or shown again, before and after it is shown", async ({
  page,
  site,
  log,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  site.serveJson("/post.json", post);
  await visitPost(page, site, `<afterword-faq src="/post.json"></afterword-faq>${scriptTag()}`);
  const times = () => site.requests.filter((path) => path === "/post.json").length;
  await expect.poll(times).toBe(1);
  const element = page.locator("afterword-faq");
  await element.evaluate((element) => element.classList.add("fades-in"));
  release();
  await expect(questionButtons(page)).toHaveText(questionTexts);
  await element.evaluate((element) => {
    element.classList.remove("fades-in");
    // It is given the next attribute after this one.
    return new Promise((done) => setTimeout(done));
  });
  await element.evaluate((element) => element.setAttribute("open", "first"));
  await expect(page.locator("[data-part=item][data-open]")).toHaveCount(1);
  expect(times()).toBe(1);
  expect(log.eventDetails("ready")).toHaveLength(2);
});

test("a router that puts the next article in the place of this one gets it shown", async ({
  page,
  site,
}) => {
  await visitPost(page, site, articleHtml());
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  const list =
    "<ol><li>What about the winter? The heap sleeps. Let it.</li><li>Does it smell? Of woods.</li></ol>";
  await replaceArticle(
    page,
    `<h2>${otherFaq.heading}</h2>${list}${scriptTag({ "data-src": "/other.json" })}`,
  );
  await expect(page.locator("h2 + afterword-faq [data-part=question]")).toHaveText(
    otherFaq.items.map(({ question }) => question),
  );
  await expect(page.locator("main ol")).toHaveCount(0);
  await expect
    .poll(() => readFaqPageQuestions(page))
    .toEqual(otherFaq.items.map(({ question }) => question));
});

test("a router's elements show the data of the script that came with them", async ({
  page,
  site,
}) => {
  await visitPost(
    page,
    site,
    `<afterword-faq></afterword-faq>${scriptWithSrc({ "data-show": "faq json-ld" })}`,
  );
  await expect(questionButtons(page)).toHaveCount(5);
  site.serveJson("/other.json", otherPost);
  await replaceArticle(
    page,
    `<afterword-faq></afterword-faq>${scriptTag({ "data-src": "/other.json" })}`,
  );
  await expect(questionButtons(page)).toHaveText(otherFaq.items.map(({ question }) => question));
});

test("what was not shown leaves no trace", async ({ page, site, log }) => {
  const source = pageHtml(`<p>No post here.</p>${scriptTag()}`);
  log.expectLine(
    "error: afterword: script#afterword-data can't be used: it is not there, or empty. Check data-src of the script.",
  );
  site.servePage("/post/", source);
  await page.goto("/post/");
  await expect.poll(() => log.eventDetails("error")).toHaveLength(1);
  await expectPageUntouched(page, source);
});
