// The blog's own host as a server on this machine, since WebDriver cannot intercept requests.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Site } from "../../e2e/support/site.ts";

/** A running server. */
export interface Server {
  origin: string;
  close: () => Promise<void>;
}

/** Starts a server that answers as `site` does. */
export async function startServer(site: Site): Promise<Server> {
  const server = createServer(async (request, response) => {
    const reply = await site.answerUrl(request.url ?? "/");
    if (!reply) {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { "cache-control": "no-store", ...reply.headers });
    response.end(reply.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
