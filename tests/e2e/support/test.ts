// Playwright's `test` with the fixtures of the end-to-end tests.

import { test as base } from "@playwright/test";
import { Log } from "./log.ts";
import { Site } from "./site.ts";

export { expect } from "@playwright/test";
export { launchOptions } from "./launch.ts";

/** Playwright's `test` with the web that a page sees (`site`) and what the page reports (`log`). */
export const test = base.extend<{ site: Site; log: Log }>({
  site: [
    async ({ context }, use) => {
      const site = new Site();
      await site.answerContext(context);
      await use(site);
    },
    { auto: true },
  ],
  log: [
    async ({ context }, use) => {
      const log = new Log();
      const detach = await log.attach(context);
      await use(log);
      try {
        await log.check(context);
      } finally {
        await detach();
      }
    },
    { auto: true },
  ],
});
