// The web that the pages of a test see, without a network.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { BrowserContext } from "@playwright/test";

const ORIGIN = "https://blog.example";
const DIST = join(import.meta.dirname, "../../../dist");
const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The options of an answer. */
export interface Answer {
  /** 200 by default. */
  status?: number;
  /** Headers beside the content type, which follows from the path's ending; names in lower case. */
  headers?: Record<string, string>;
}

/** The response that a browser gets for a request. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** A request that waits for its answer. */
interface Exchange {
  url: string;
  fulfill(answer: Reply): Promise<void>;
  /** Cuts the connection. */
  abort(why: string): Promise<void>;
}

/**
 * The web that a test's pages see. Paths that the test has served answer requests; all others are
 * a 404. A path without a host belongs to https://blog.example; a whole URL names another host. The
 * query of a request is ignored. What was served last for a path counts.
 */
export class Site {
  /** All requests so far, in order: the path on the blog's own host, the whole URL elsewhere. */
  readonly requests: string[] = [];
  /** The requests that were answered with a 404 because nothing is served there. */
  readonly missing: string[] = [];
  /** The paths of the built files, for `page.goto` and `<script src>`. */
  readonly dist: Record<
    "loader" | "glue" | "wasm" | "labels" | "css" | "filter" | "article" | "articleWasm",
    string
  >;

  readonly #answers = new Map<string, (exchange: Exchange) => Promise<void>>();

  constructor() {
    this.dist = this.serveDist("/afterword/");
  }

  /**
   * Serves the built files (dist/) below `folder`, and returns their paths. `/afterword/` on the
   * blog's own host has them from the start.
   */
  serveDist(folder: string, answer: Answer = {}): Site["dist"] {
    const names = readdirSync(DIST);
    const at = (pattern: RegExp): string => {
      const name = names.find((name) => pattern.test(name));
      if (!name) throw new Error(`dist/ has no ${pattern}; run \`make build\``);
      const path = folder + name;
      // A module script from another host needs CORS, so CDNs send this header.
      const headers = { "access-control-allow-origin": "*", ...answer.headers };
      this.serveFile(path, readFileSync(join(DIST, name)), { ...answer, headers });
      return path;
    };
    return {
      loader: at(/^afterword\.js$/),
      glue: at(/^afterword-[0-9a-f]+\.js$/),
      wasm: at(/^afterword-[0-9a-f]+_bg\.wasm$/),
      labels: at(/^afterword-[0-9a-f]+-labels\.json$/),
      css: at(/^afterword\.css$/),
      filter: at(/^afterword-[0-9a-f]+-filter\.js$/),
      article: at(/^afterword-[0-9a-f]+-article\.js$/),
      articleWasm: at(/^afterword-[0-9a-f]+-article_bg\.wasm$/),
    };
  }

  /** Serves `html` at `path`. */
  servePage(path: string, html: string, answer: Answer = {}): void {
    this.serveFile(path, html, {
      ...answer,
      headers: { "content-type": "text/html; charset=utf-8", ...answer.headers },
    });
  }

  /** Serves `value` as JSON at `path`. */
  serveJson(path: string, value: unknown, answer: Answer = {}): void {
    this.serveFile(path, JSON.stringify(value), {
      ...answer,
      headers: { "content-type": "application/json", ...answer.headers },
    });
  }

  /** Serves `body` at `path`, with the content type of the path's ending. */
  serveFile(
    path: string,
    body: string | Buffer,
    { status = 200, headers = {} }: Answer = {},
  ): void {
    const type = TYPES[extname(new URL(path, ORIGIN).pathname)] ?? "text/plain; charset=utf-8";
    this.#put(path, (exchange) =>
      exchange.fulfill({ status, body, headers: { "content-type": type, ...headers } }),
    );
  }

  /** Answers requests for `path` with an error status, or refuses the connection. */
  failRequests(path: string, how: number | "refused"): void {
    this.#put(path, (exchange) =>
      how === "refused"
        ? exchange.abort("connectionrefused")
        : exchange.fulfill({ status: how, headers: { "content-type": "text/plain" }, body: "" }),
    );
  }

  /** Holds the answers to requests for `path` until the returned function is called. */
  holdRequests(path: string): () => void {
    const key = this.#key(path);
    const answer = this.#answers.get(key) ?? this.#notFound;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#answers.set(key, async (exchange) => {
      await released;
      await answer(exchange);
    });
    return release;
  }

  /** Answers the context's requests until the returned function is called. */
  async answerContext(context: BrowserContext): Promise<() => Promise<void>> {
    const route = await context.route(/.*/, (route) => {
      const url = route.request().url();
      return this.#answer({
        url,
        fulfill: (answer) => route.fulfill(answer),
        abort: (why) => route.abort(why),
      });
    });
    return () => route.dispose();
  }

  /**
   * Starts a server on this machine that gives the same answers, for contexts without
   * {@link answerContext}: its answers pass through the browser's network stack and cache. Returns
   * its origin, and a function that ends it.
   */
  async startServer(): Promise<{ origin: string; close: () => void }> {
    const server = createServer((request, response) => {
      void this.#answer({
        url: new URL(request.url ?? "", ORIGIN).href,
        fulfill: async ({ status, headers, body }) =>
          void response.writeHead(status, headers).end(body),
        abort: async () => void request.destroy(),
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
  }

  /** Returns the answer to a request for `url`, or `undefined` if the connection is refused. */
  answerUrl(url: string): Promise<Reply | undefined> {
    return new Promise((done) => {
      void this.#answer({
        url: new URL(url, ORIGIN).href,
        fulfill: async (reply) => done(reply),
        abort: async () => done(undefined),
      });
    });
  }

  #answer(exchange: Exchange): Promise<void> {
    const key = this.#key(exchange.url);
    this.requests.push(key.startsWith(`${ORIGIN}/`) ? key.slice(ORIGIN.length) : key);
    return (this.#answers.get(key) ?? this.#notFound)(exchange);
  }

  readonly #notFound = ({ url, fulfill }: Exchange): Promise<void> => {
    const { origin, pathname } = new URL(url);
    this.missing.push(origin === ORIGIN ? pathname : origin + pathname);
    return fulfill({ status: 404, headers: { "content-type": "text/plain" }, body: "Not found" });
  };

  #key(path: string): string {
    const { origin, pathname } = new URL(path, ORIGIN);
    return origin + pathname;
  }

  #put(path: string, answer: (exchange: Exchange) => Promise<void>): void {
    this.#answers.set(this.#key(path), answer);
  }
}
