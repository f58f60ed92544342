// Memory use of a page that shows one article after another for a long time.

import type { CDPSession, Page } from "@playwright/test";
import { pageHtml } from "./support/blog.ts";
import { expect, test } from "./support/test.ts";

/** The navigations before the first measurement: Chromium compiles for a few hundred of them. */
const WARM_UP = 1_000;
const NAVIGATIONS = 1_000;

/** The memory and objects of a page after garbage collection. */
interface MemoryUse {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Pages of 64 KiB. */
  wasmPages: number;
}

/** Makes the memory of the WebAssembly and the timers of 20 seconds accessible in the page. */
const installProbes = (page: Page) =>
  page.addInitScript(() => {
    const { setTimeout } = window;
    const slowTimers: number[] = [];
    Object.assign(Symbol, { slowTimers });
    window.setTimeout = ((...all: [TimerHandler, number?]) => {
      const timer = setTimeout(...all);
      if (all[1] === 20_000) slowTimers.push(timer);
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

/** Clears the timers of 20 seconds, which keep memory until they end, and reads the memory use. */
const readMemoryUse = async (page: Page, cdp: CDPSession): Promise<MemoryUse> => {
  await page.evaluate(() => {
    for (const timer of (Symbol as unknown as { slowTimers: number[] }).slowTimers.splice(0))
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

/**
 * Shows one article after the other as a router does, each with the data of its number, and waits
 * until the widget has rendered it.
 */
const visitArticles = (
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
        const question = main.querySelector("[data-part=question]")?.textContent;
        if (question !== `Why is ${number}?`)
          throw new Error(`post ${number} is shown with the question ${question}`);
      }
    },
    [from, count, way, posts, "/afterword/afterword.js"] as const,
  );

/** Measures the memory use before and after the navigations. */
const measureMemoryUse = async (page: Page, way: "inline" | "address", posts: number) => {
  await installProbes(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await page.goto("/post/");
  await visitArticles(page, 0, WARM_UP, way, posts);
  const before = await readMemoryUse(page, cdp);
  await visitArticles(page, WARM_UP, NAVIGATIONS, way, posts);
  return { before, after: await readMemoryUse(page, cdp) };
};

/** Expects the memory use not to grow. */
const expectFlat = ({ before, after }: { before: MemoryUse; after: MemoryUse }) => {
  // The browser may keep nodes of the last post for a while; a leak has one or more a navigation.
  expect(Math.abs(after.nodes - before.nodes)).toBeLessThan(100);
  expect([after.listeners, after.wasmPages]).toEqual([before.listeners, before.wasmPages]);
  expect(after.heap / before.heap).toBeLessThan(1.06);
};

test("a router that switches a thousand times between four posts leaks nothing", async ({
  page,
  site,
}) => {
  // Stands for the browser's cache, which intercepted requests bypass.
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
  expectFlat(await measureMemoryUse(page, "address", 4));
});

test("a router that shows a thousand posts with their data in the page leaks nothing", async ({
  page,
  site,
}) => {
  site.servePage("/post/", pageHtml(""));
  expectFlat(await measureMemoryUse(page, "inline", Infinity));
});
