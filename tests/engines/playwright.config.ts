// Playwright only runs the tests here: WebDriver drives the browsers.

import { defineConfig } from "@playwright/test";
import type { Engine } from "./support/engines.ts";

export default defineConfig<object, { engine: Engine }>({
  testDir: ".",
  outputDir: "../../target/engines",
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  reporter: "list",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: "firefox", use: { engine: "firefox" } },
    { name: "webkit", use: { engine: "webkit" } },
  ],
});
