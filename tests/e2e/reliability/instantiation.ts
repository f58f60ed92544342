// The moment when a page instantiates the WebAssembly.

import type { Frame, Page } from "@playwright/test";

/** Marks the window of the next page when it instantiates a WebAssembly module. */
export const markInstantiation = (page: Page) =>
  page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    const marked = async (...args: Parameters<typeof instantiate>) => {
      const instance = await instantiate(...args);
      Object.assign(globalThis, { hasInstantiated: true });
      return instance;
    };
    Object.assign(WebAssembly, { instantiate: marked });
  });

/** Waits for the mark. */
export const untilInstantiated = (frame: Frame) =>
  frame.waitForFunction(() => "hasInstantiated" in globalThis);
