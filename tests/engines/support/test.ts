// Playwright's `test` with the fixtures of the tests in other engines.

import { expect, test as base } from "@playwright/test";
import type { WebDriver } from "selenium-webdriver";
import { Log } from "../../e2e/support/log.ts";
import { Site } from "../../e2e/support/site.ts";
import { type Engine, startBrowser } from "./engines.ts";
import { startServer } from "./server.ts";
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
 * Playwright's `test` in a browser that WebDriver drives: `tab` stands for `page`. Each test has an
 * origin of its own, so that no storage or cache of an earlier test is left.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ["firefox", { option: true, scope: "worker" }],
  driver: [
    async ({ engine }, use) => {
      const { driver, end } = await startBrowser(engine);
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
    const server = await startServer(site);
    try {
      const tab = new Tab(driver, server.origin, site, log);
      await use(tab);
      await tab.readLog();
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
