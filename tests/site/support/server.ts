// Serves the built site below a path, as many hosts do, and under a strict policy.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export const SITE = join(import.meta.dirname, "../../../target/site");
const PATH = "/afterword-site";
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];
const TRUSTED_TYPES = "require-trusted-types-for 'script'";
// The widget writes a FAQPage block there, which Chromium reports under trusted types
// (docs/csp.md).
const PREVIEW = "/playground/preview.html";

/** A server of the site. */
export interface Server {
  /** The address of the start page, with a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/** Starts a server of the site on a free port. */
export async function startServer(): Promise<Server> {
  const answer = sirv(SITE, {
    dev: true,
    setHeaders: (response, pathname) => {
      const policy = pathname == PREVIEW ? POLICY : [...POLICY, TRUSTED_TYPES];
      response.setHeader("content-security-policy", policy.join("; "));
    },
  });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${PATH}/`)) return response.writeHead(404).end();
    request.url = request.url.slice(PATH.length);
    return answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${PATH}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
