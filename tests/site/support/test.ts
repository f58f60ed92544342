// Playwright's `test` on the built site. A line on the console, an error or a request that leaves
// the site fails any test.

import { test as base } from "@playwright/test";
import { startServer } from "./server.ts";

export { expect } from "@playwright/test";

/** The site on a server of its own; pages are named by their paths in it, such as `docs/`. */
export const test = base.extend<{ complaints: string[] }, { address: string }>({
  address: [
    async ({}, use) => {
      const server = await startServer();
      await use(server.address);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ address }, use) => use(address),
  complaints: [
    async ({ context, address }, use) => {
      const complaints: string[] = [];
      context.on("console", (line) => complaints.push(`${line.type()}: ${line.text()}`));
      context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
      context.on("request", (request) => {
        if (!request.url().startsWith(address))
          complaints.push(`leaves the site: ${request.url()}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
