import type { CDPSession, Page } from "@playwright/test";
import { pageHtml } from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

/** After a few hundred, Chromium still compiles. */
const WARM_UP = 1_000;
const NAVIGATIONS = 1_000;

/** What a page holds on to. */
interface Held {
  heap: number;
  nodes: number;
  listeners: number;
  /** Pages of 64 KiB. */
  wasmPages: number;
}

/** Lets the page be asked for the memory of its WebAssembly, and forget what it would wait for in 20 seconds. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const { setTimeout } = window;
    const patience: number[] = [];
    Object.assign(Symbol, { patience });
    window.setTimeout = ((...all: [TimerHandler, number?]) => {
      const timer = setTimeout(...all);
      if (all[1] === 20_000) patience.push(timer);
      return timer;
    }) as never;
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (async (...all: [WebAssembly.Module]) => {
      const { exports } = await instantiate(...all);
      Object.assign(Symbol, {
        memory: Object.values(exports).find((value) => value instanceof WebAssembly.Memory),
      });
      return { exports };
    }) as never;
  });

const held = async (page: Page, cdp: CDPSession): Promise<Held> => {
  await page.evaluate(() => {
    for (const timer of (Symbol as unknown as { patience: number[] }).patience.splice(0))
      clearTimeout(timer);
  });
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const wasmPages = await page.evaluate(
    () => (Symbol as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength / 65_536,
  );
  return {
    heap: of("JSHeapUsedSize"),
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    wasmPages,
  };
};

/** Goes from one article to the next as a router does, each with the data of its number, and waits until it is shown. */
const navigate = (
  page: Page,
  from: number,
  count: number,
  way: "inline" | "address",
  posts: number,
): Promise<void> =>
  page.evaluate(
    async ([from, count, way, posts, loader]) => {
      const main = document.querySelector("main") as HTMLElement;
      for (let turn = from; turn < from + count; turn++) {
        const number = turn % posts;
        const ready = new Promise((done) =>
          addEventListener("afterword:ready", done, { once: true }),
        );
        const article = document.createElement("article");
        const script = document.createElement("script");
        Object.assign(script, { type: "module", src: loader });
        script.dataset.show = "faq json-ld";
        if (way === "inline") {
          const block = document.createElement("script");
          Object.assign(block, { type: "application/json", id: "afterword-data" });
          const answer = `Because of ${number}. `.repeat(100);
          const items = ["Why", "When", "Where"].map((word) => ({
            question: `${word} is ${number}?`,
            answer,
          }));
          block.append(JSON.stringify({ version: 1, faq: { items } }));
          article.append(block);
        } else {
          script.dataset.src = `/${number}.json`;
        }
        article.append(script);
        main.replaceChildren(article);
        await ready;
        const asked = main.querySelector("[data-part=question]")?.textContent;
        if (asked !== `Why is ${number}?`) throw new Error(`post ${number} is shown as ${asked}`);
      }
    },
    [from, count, way, posts, "/afterword/afterword.js"] as const,
  );

/** What the page holds before and after the navigations. */
const measure = async (page: Page, way: "inline" | "address", posts: number) => {
  await watch(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.goto("/post/");
  await navigate(page, 0, WARM_UP, way, posts);
  const before = await held(page, cdp);
  await navigate(page, WARM_UP, NAVIGATIONS, way, posts);
  return { before, after: await held(page, cdp) };
};

const expectFlat = ({ before, after }: { before: Held; after: Held }) => {
  // The browser drops nodes when it likes, so a few of the last post may be there or not; a leak has a thousand.
  expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(100);
  expect([after.listeners, after.wasmPages]).toEqual([before.listeners, before.wasmPages]);
  expect(after.heap / before.heap).toBeLessThan(1.06);
};

test("a router that goes a thousand times among a few posts leaves nothing behind", async ({
  page,
  site,
}) => {
  // What is asked for a thousand times over comes from the browser's cache, which a test's pages don't have.
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (...all) => {
      const number = /(\d)\.json$/.exec(String(all[0]))?.[1];
      const items = ["Why", "When", "Where"].map((word) => ({
        question: `${word} is ${number}?`,
        answer: "So.",
      }));
      return number ? Response.json({ version: 1, faq: { items } }) : fetch(...all);
    };
  });
  site.servePage("/post/", pageHtml(""));
  expectFlat(await measure(page, "address", 4));
});

test("a router that shows a thousand posts with their data in the page leaves nothing behind", async ({
  page,
  site,
}) => {
  site.servePage("/post/", pageHtml(""));
  expectFlat(await measure(page, "inline", Infinity));
});
