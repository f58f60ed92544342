// The flags of Chromium.

import type { LaunchOptions } from "@playwright/test";

/**
 * Returns the options that Chromium is started with. A spec file that needs more flags adds them:
 * `test.use({ launchOptions: launchOptions("--js-flags=--jitless") })`.
 */
export function launchOptions(...args: string[]): LaunchOptions {
  const root = process.getuid?.() === 0;
  return {
    executablePath: process.env.CHROMIUM || undefined,
    // Chromium refuses to start as root with its sandbox.
    chromiumSandbox: !root,
    args: [
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      ...args,
    ],
  };
}
