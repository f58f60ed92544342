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

export interface Answer {
  /** 200 unless told. */
  status?: number;
  /** Added to the content type, which follows the path's ending; names in lower case. */
  headers?: Record<string, string>;
}

/** All that a browser gets for a request. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** A request that waits for its answer. */
interface Exchange {
  url: string;
  fulfill(answer: Reply): Promise<void>;
  /** The connection is cut. */
  abort(why: string): Promise<void>;
}

/**
 * The web that a test's pages see. There is no server and no network: every request is answered from what the
 * test has put here, and anything else is a 404. A path without a host is one of https://blog.example; give a
 * whole URL for another host. The query is not looked at. What is put here last counts.
 */
export class Site {
  /** Every request so far, in order: the path on the blog's own host, the whole URL elsewhere. */
  readonly requests: string[] = [];
  /** Those of them that were answered 404 because nothing was put there. */
  readonly missing: string[] = [];
  /** Where the built files are: `page.goto` and `<script src>` take these. */
  readonly dist: { loader: string; glue: string; wasm: string; labels: string; css: string };

  readonly #answers = new Map<string, (exchange: Exchange) => Promise<void>>();

  constructor() {
    this.dist = this.mount("/afterword/");
  }

  /** Puts the built files (dist/) below a folder; `/afterword/` on the blog's own host is there from the start. */
  mount(folder: string, answer: Answer = {}): Site["dist"] {
    const names = readdirSync(DIST);
    const at = (pattern: RegExp): string => {
      const name = names.find((name) => pattern.test(name));
      if (!name) throw new Error(`dist/ has no ${pattern}; run \`make build\``);
      const path = folder + name;
      // As a CDN would: a module script of another host needs this header.
      const headers = { "access-control-allow-origin": "*", ...answer.headers };
      this.file(path, readFileSync(join(DIST, name)), { ...answer, headers });
      return path;
    };
    return {
      loader: at(/^afterword\.js$/),
      glue: at(/^afterword-[0-9a-f]+\.js$/),
      wasm: at(/^afterword-[0-9a-f]+_bg\.wasm$/),
      labels: at(/^afterword-[0-9a-f]+-labels\.json$/),
      css: at(/^afterword\.css$/),
    };
  }

  page(path: string, html: string, answer: Answer = {}): void {
    this.file(path, html, {
      ...answer,
      headers: { "content-type": "text/html; charset=utf-8", ...answer.headers },
    });
  }

  json(path: string, value: unknown, answer: Answer = {}): void {
    this.file(path, JSON.stringify(value), {
      ...answer,
      headers: { "content-type": "application/json", ...answer.headers },
    });
  }

  file(path: string, body: string | Buffer, { status = 200, headers = {} }: Answer = {}): void {
    const type = TYPES[extname(new URL(path, ORIGIN).pathname)] ?? "text/plain; charset=utf-8";
    this.#put(path, (exchange) =>
      exchange.fulfill({ status, body, headers: { "content-type": type, ...headers } }),
    );
  }

  /** Answers with an error status, or not at all: `refused` is a connection that cannot be made. */
  fail(path: string, how: number | "refused"): void {
    this.#put(path, (exchange) =>
      how === "refused"
        ? exchange.abort("connectionrefused")
        : exchange.fulfill({ status: how, headers: { "content-type": "text/plain" }, body: "" }),
    );
  }

  /** Lets requests for a path wait until the returned function is called: a slow answer, or one that never comes. */
  hold(path: string): () => void {
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

  /** Answers the context's requests, until the returned function is called. */
  async attach(context: BrowserContext): Promise<() => Promise<void>> {
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
   * Gives the same answers from a server of this machine, to a context that isn't attached: what comes that way goes
   * through the browser's own network, its cache included. Returns its origin, and what ends it.
   */
  async listen(): Promise<{ origin: string; close: () => void }> {
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

  /** What a browser gets that asks for this address; none if the connection fails. */
  reply(url: string): Promise<Reply | undefined> {
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
