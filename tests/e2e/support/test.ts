import { test as base } from "@playwright/test";
import { Log } from "./log.ts";
import { Site } from "./site.ts";

export { expect } from "@playwright/test";
export { launch } from "./launch.ts";

/** Playwright's `test` with the web a page sees (`site`) and what it complained about (`log`). */
export const test = base.extend<{ site: Site; log: Log }>({
  site: [
    async ({ context }, use) => {
      const site = new Site();
      await site.attach(context);
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
