// Faults after the reader has left the page and comes back.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "@playwright/test";
import { LOAD_FAILED, wasmUnavailable, WIDGET } from "../expected.ts";
import type { Cell, Fault } from "../fault.ts";
import { POST } from "../post.ts";

const DIST = join(import.meta.dirname, "../../../../dist");
const cached = { "cache-control": "max-age=3600" };

/** Leaves the page, and opens it again without a network. */
const revisitOffline = async ({ page, url }: Cell) => {
  await page.goto("about:blank");
  await page.context().setOffline(true);
  await page.goto(url);
};

export const RETURN: Fault[] = [
  {
    name: "back to the page, from the back/forward cache",
    browser: { ignoreDefaultArgs: ["--disable-back-forward-cache"] },
    served: true,
    sees: WIDGET,
    arrange: (site) => site.servePage("/next/", "<!doctype html><title>Next</title><p>Next."),
    then: async ({ page, url }) => {
      await page.evaluate(() =>
        addEventListener("pageshow", ({ persisted }) => {
          Object.assign(window, { persisted });
        }),
      );
      await page.goto(new URL("/next/", url).href);
      await page.goBack({ waitUntil: "commit" });
      await page.waitForFunction("window.persisted");
    },
  },
  {
    name: "offline, with everything in the browser’s cache",
    served: true,
    headers: cached,
    arrange: (site) => {
      site.serveDist("/afterword/", { headers: cached });
      site.serveJson("/post.json", POST, { headers: cached });
    },
    sees: WIDGET,
    then: async (cell) => {
      await revisitOffline(cell);
      await expect.poll(() => cell.log.eventDetails("ready").length, { intervals: [10] }).toBe(4);
    },
  },
  wasmUnavailable(
    "offline, with everything except the WebAssembly in the browser’s cache",
    "TypeError: Failed to fetch",
    {
      served: true,
      headers: cached,
      arrange: (site) => {
        site.serveDist("/afterword/", { headers: cached });
        site.serveJson("/post.json", POST, { headers: cached });
        site.serveFile(site.dist.wasm, readFileSync(join(DIST, basename(site.dist.wasm))), {
          headers: { "cache-control": "no-store" },
        });
      },
      then: revisitOffline,
      noise: [LOAD_FAILED],
    },
  ),
];
