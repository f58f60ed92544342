import { defineConfig } from "@playwright/test";
import { launch } from "./support/launch.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  reporter: [["list"], ["./reliability/report.ts"]],
  use: {
    baseURL: "https://blog.example",
    launchOptions: launch(),
    // A worker of the page's would answer requests before the tests' routes see them.
    serviceWorkers: "block",
  },
});
