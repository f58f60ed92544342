// @ts-check
/**
 * A server for the benchmark's pages, on loopback. It sends the files as the build has compressed
 * them, and records every response.
 */

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * A response: `bytes` counts the body on the wire, without headers.
 *
 * @typedef {{ path: string, status: number, bytes: number, isCompressed: boolean }} Sent
 */

/**
 * Serves the files below `root`, and `pages` besides.
 *
 * @param {string} root
 * @param {Record<string, string>} [pages] HTML by path
 */
export async function serveSite(root, pages = {}) {
  /** @type {Sent[]} */
  const log = [];
  /** @type {Map<string, { body: Buffer, isCompressed: boolean } | undefined>} */
  const files = new Map();
  /** @param {string} path */
  const findFile = (path) => {
    // Files are read once, so that the disk does not count among the figures.
    if (!files.has(path))
      files.set(
        path,
        pages[path] === undefined
          ? readCompressed(root, path)
          : { body: Buffer.from(pages[path]), isCompressed: false },
      );
    return files.get(path);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = findFile(path);
    log.push({
      path,
      status: file ? 200 : 404,
      bytes: file?.body.length ?? 0,
      isCompressed: file?.isCompressed ?? false,
    });
    if (!file) return response.writeHead(404, { "content-length": 0 }).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-length": file.body.length,
      ...(file.isCompressed && { "content-encoding": "br" }),
    });
    response.end(file.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  if (!address || typeof address != "object")
    throw new Error("server: expected a TCP port, found none");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** Returns the responses since the last call. */
    takeSent: () => log.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Reads a file, or its compressed copy if it has one. @param {string} root @param {string} path */
function readCompressed(root, path) {
  const file = join(root, normalize(path));
  if (isFile(`${file}.br`)) return { body: readFileSync(`${file}.br`), isCompressed: true };
  return isFile(file) ? { body: readFileSync(file), isCompressed: false } : undefined;
}

/** @param {string} file */
const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
