import { type BrowserContext, type ConsoleMessage, expect, type WebError } from "@playwright/test";

// Told through the console, so that the page gets no global of ours.
const CSP = "[csp]";
const EVENT = "[event]";

/** One of the widget's events: its name without `afterword:`, where it came from, and what it said. */
export interface Heard {
  name: string;
  target: string;
  detail: unknown;
}

/**
 * What a test's pages wrote to the console, their uncaught errors and their CSP violations, one line each:
 * `warning: …`, `pageerror: …`, `csp: script-src inline`. After each test the log must hold the lines that the
 * test expected, and no others.
 */
export class Log {
  readonly lines: string[] = [];
  /** The widget's events that reached a window, in order. */
  readonly events: Heard[] = [];
  readonly #expected: (RegExp | string)[] = [];

  /** Expects one line that matches, or is the text, in any place; call it twice for two. */
  expect(line: RegExp | string): void {
    this.#expected.push(line);
  }

  /** The lines nobody expected, and the expectations that no line met. */
  differences(): { unexpected: string[]; absent: string[] } {
    const open = [...this.#expected];
    const unexpected = this.lines.filter((line) => {
      const index = open.findIndex((expected) =>
        typeof expected == "string" ? line === expected : expected.test(line),
      );
      if (index >= 0) open.splice(index, 1);
      return index < 0;
    });
    return { unexpected, absent: open.map(String) };
  }

  /** The events of one name: what they said. */
  heard(name: string): unknown[] {
    return this.events.filter((event) => event.name === name).map((event) => event.detail);
  }

  /** Listens to the context's pages, until the returned function is called. */
  async attach(context: BrowserContext): Promise<() => Promise<void>> {
    const onConsole = (message: ConsoleMessage) => {
      const text = message.text();
      if (text.startsWith(EVENT)) this.events.push(JSON.parse(text.slice(EVENT.length)));
      else
        this.lines.push(
          text.startsWith(CSP) ? `csp:${text.slice(CSP.length)}` : `${message.type()}: ${text}`,
        );
    };
    const onError = (error: WebError) => void this.lines.push(`pageerror: ${error.error()}`);
    context.on("console", onConsole);
    context.on("weberror", onError);
    const script = await context.addInitScript(
      ([csp, event]) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
          console.debug(csp, effectiveDirective, blockedURI),
        );
        for (const name of ["ready", "error", "before-toggle", "toggle"]) {
          addEventListener(
            `afterword:${name}`,
            ({ target, detail }: CustomEventInit & { target?: EventTarget | null }) =>
              console.debug(
                event,
                JSON.stringify({ name, target: (target as Element).localName, detail }),
              ),
          );
        }
      },
      [CSP, EVENT] as const,
    );
    return async () => {
      await script.dispose();
      context.off("console", onConsole);
      context.off("weberror", onError);
    };
  }

  async check(context: BrowserContext): Promise<void> {
    // What the pages have said so far has arrived when this answer has.
    await Promise.all(context.pages().map((page) => page.evaluate(() => null)));
    expect(this.differences(), "the console, uncaught errors and CSP violations").toEqual({
      unexpected: [],
      absent: [],
    });
  }
}
