import { expect, test as base } from "@playwright/test";
import type { WebDriver } from "selenium-webdriver";
import { Log } from "../../e2e/support/log.ts";
import { Site } from "../../e2e/support/site.ts";
import { type Engine, start } from "./engines.ts";
import { serve } from "./server.ts";
import { Tab } from "./tab.ts";

export { expect };

interface Fixtures {
  site: Site;
  log: Log;
  tab: Tab;
}
interface WorkerFixtures {
  engine: Engine;
  driver: WebDriver;
}

/**
 * As the `test` of the end-to-end tests, in a browser that WebDriver drives: `tab` for `page`. Each test has an origin
 * of its own, so nothing is left of the test before.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ["firefox", { option: true, scope: "worker" }],
  driver: [
    async ({ engine }, use) => {
      const { driver, end } = await start(engine);
      try {
        const capabilities = await driver.getCapabilities();
        console.log(
          `${engine}: ${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`,
        );
        await use(driver);
      } finally {
        await end();
      }
    },
    { scope: "worker", timeout: 90_000 },
  ],
  site: async ({}, use) => use(new Site()),
  log: async ({}, use) => use(new Log()),
  tab: async ({ driver, site, log }, use) => {
    const server = await serve(site);
    try {
      const tab = new Tab(driver, server.origin, site, log);
      await use(tab);
      await tab.heard();
      expect(log.differences(), "the console, uncaught errors and CSP violations").toEqual({
        unexpected: [],
        absent: [],
      });
    } finally {
      await driver.get("about:blank");
      await server.close();
    }
  },
});
