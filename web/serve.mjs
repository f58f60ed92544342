// Serves the project's site, target/site/, on the loopback interface: on port 8080, or on a free
// one if 8080 is taken.

import { createServer } from "node:http";
import sirv from "sirv";

const server = createServer(sirv("target/site", { dev: true, brotli: true, gzip: true }));
server.on("listening", () => {
  const address = server.address();
  if (address && typeof address === "object")
    console.log(`The site is at http://127.0.0.1:${address.port}/ (Ctrl+C stops it)`);
});
server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== "EADDRINUSE") throw error;
  server.listen(0, "127.0.0.1");
});
server.listen(8080, "127.0.0.1");
