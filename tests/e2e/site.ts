import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext, Route } from "@playwright/test";

const ORIGIN = "https://blog.example";
const DIST = join(import.meta.dirname, "../../dist");
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

  readonly #answers = new Map<string, (route: Route) => Promise<void>>();

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
    this.file(path, html, { ...answer, headers: { "content-type": "text/html; charset=utf-8", ...answer.headers } });
  }

  json(path: string, value: unknown, answer: Answer = {}): void {
    this.file(path, JSON.stringify(value), {
      ...answer,
      headers: { "content-type": "application/json", ...answer.headers },
    });
  }

  file(path: string, body: string | Buffer, { status = 200, headers = {} }: Answer = {}): void {
    const type = TYPES[extname(new URL(path, ORIGIN).pathname)] ?? "text/plain; charset=utf-8";
    this.#put(path, (route) => route.fulfill({ status, body, headers: { "content-type": type, ...headers } }));
  }

  /** Answers with an error status, or not at all: `refused` is a connection that cannot be made. */
  fail(path: string, how: number | "refused"): void {
    this.#put(path, (route) =>
      how === "refused"
        ? route.abort("connectionrefused")
        : route.fulfill({ status: how, contentType: "text/plain", body: "" }),
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
    this.#answers.set(key, async (route) => {
      await released;
      await answer(route);
    });
    return release;
  }

  async attach(context: BrowserContext): Promise<void> {
    await context.route(/.*/, async (route) => {
      const key = this.#key(route.request().url());
      const name = key.startsWith(`${ORIGIN}/`) ? key.slice(ORIGIN.length) : key;
      this.requests.push(name);
      await (this.#answers.get(key) ?? this.#notFound)(route);
    });
  }

  readonly #notFound = (route: Route): Promise<void> => {
    const { origin, pathname } = new URL(route.request().url());
    this.missing.push(origin === ORIGIN ? pathname : origin + pathname);
    return route.fulfill({ status: 404, contentType: "text/plain", body: "Not found" });
  };

  #key(path: string): string {
    const { origin, pathname } = new URL(path, ORIGIN);
    return origin + pathname;
  }

  #put(path: string, answer: (route: Route) => Promise<void>): void {
    this.#answers.set(this.#key(path), answer);
  }
}
