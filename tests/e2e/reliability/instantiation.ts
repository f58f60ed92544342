// The moment when a page instantiates the widget's WebAssembly.

import type { Page } from "@playwright/test";
import type { Cell } from "./fault.ts";
import { READ } from "./ways.ts";

/** The number of modules that a window has instantiated. */
interface Counter {
  instances?: number;
}

/** Counts the WebAssembly modules that the next pages instantiate. */
export const countInstantiations = (page: Page) =>
  page.addInitScript(() => {
    const counter = globalThis as Counter;
    // The page of earlier cells counts already.
    if (counter.instances !== undefined) return;
    counter.instances = 0;
    const { instantiate } = WebAssembly;
    const counted = async (...args: Parameters<typeof instantiate>) => {
      const instance = await instantiate(...args);
      counter.instances = (counter.instances ?? 0) + 1;
      return instance;
    };
    Object.assign(WebAssembly, { instantiate: counted });
  });

/** Waits for the widget's module. An article without data is read by a module before it. */
export const untilInstantiated = ({ article, way }: Cell) =>
  article.waitForFunction(
    (wanted) => (globalThis as Counter).instances === wanted,
    way === READ ? 2 : 1,
  );
