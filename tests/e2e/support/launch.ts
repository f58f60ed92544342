import type { LaunchOptions } from "@playwright/test";

/**
 * How Chromium is started. A spec file that needs more flags says so at its top:
 * `test.use({ launchOptions: launch("--js-flags=--jitless") })`.
 */
export function launch(...args: string[]): LaunchOptions {
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
