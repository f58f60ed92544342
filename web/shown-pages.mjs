// Pages of dist/ in Chromium, for pictures of them. The variable CHROMIUM names the browser.

import { createServer } from "node:http";
import { env, getuid } from "node:process";
import { chromium } from "@playwright/test";
import sirv from "sirv";

/**
 * Starts a server of a folder on a free port.
 *
 * @param {string} folder
 */
export async function startServer(folder) {
  const server = createServer(sirv(folder, { dev: true }));
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  if (!address || typeof address !== "object") throw new Error("the server has no port");
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

export function launchChromium() {
  return chromium.launch({
    executablePath: env.CHROMIUM || undefined,
    // Chromium refuses to start as root with its sandbox.
    chromiumSandbox: getuid?.() !== 0,
    args: ["--disable-gpu"],
  });
}

/** Runs in the page before its own scripts, and records the elements that become ready. */
export function recordReadyParts() {
  const ready = new Set();
  Object.assign(window, { ready });
  addEventListener("afterword:ready", ({ target }) => ready.add(target), true);
}

/**
 * Runs in the page. Returns whether the page, its images and its parts are shown: the elements that
 * it has for them, or the two that the script tag makes.
 */
export function areAllPartsReady() {
  const { ready } = /** @type {any} */ (window);
  const hosts = document.querySelectorAll("afterword-faq, afterword-takeaways").length;
  const images = [...document.images].every(
    ({ complete, loading }) => complete || loading == "lazy",
  );
  return document.readyState == "complete" && images && ready.size >= Math.max(hosts, 2);
}
