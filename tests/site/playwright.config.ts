// The tests of the project's site: the built pages in Chromium.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "../e2e/support/launch.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/site-tests",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine needs longer; a test that passes ends at once.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  reporter: [["list"]],
  use: { launchOptions: launchOptions() },
});
