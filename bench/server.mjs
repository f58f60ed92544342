// @ts-check
/**
 * Serves the benchmark's pages to this machine alone, compressed beforehand, and notes what was asked for.
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
 * What was sent for a path: bytes on the wire, without headers.
 * @typedef {{ path: string, status: number, bytes: number, isCompressed: boolean }} Sent
 */

/**
 * @param {string} root
 * @param {Record<string, string>} [pages] more of them: HTML by path
 */
export async function serve(root, pages = {}) {
  /** @type {Sent[]} */
  const log = [];
  /** @type {Map<string, { body: Buffer, isCompressed: boolean } | undefined>} */
  const files = new Map();
  /** @param {string} path */
  const find = (path) => {
    // Read once: what is measured is the browser, not the disk.
    if (!files.has(path))
      files.set(
        path,
        pages[path] === undefined
          ? read(root, path)
          : { body: Buffer.from(pages[path]), isCompressed: false },
      );
    return files.get(path);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = find(path);
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
  if (!address || typeof address != "object") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    /** Everything sent since the last call. */
    sent: () => log.splice(0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} root @param {string} path */
function read(root, path) {
  const file = join(root, normalize(path));
  if (isFile(`${file}.br`)) return { body: readFileSync(`${file}.br`), isCompressed: true };
  return isFile(file) ? { body: readFileSync(file), isCompressed: false } : undefined;
}

/** @param {string} file */
const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
