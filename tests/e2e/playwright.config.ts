// The end-to-end tests: whole pages in Chromium.

import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/launch.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A slow machine needs longer; a test that passes ends at once.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env.CI,
  reporter: [["list"], ["./reliability/report.ts"]],
  use: {
    baseURL: "https://blog.example",
    launchOptions: launchOptions(),
    // A service worker would answer requests before the tests' routes see them.
    serviceWorkers: "block",
  },
});
