// Console lines, errors, policy violations and widget events of a test's pages.

import { type BrowserContext, type ConsoleMessage, expect, type WebError } from "@playwright/test";

// Sent through the console, so that the page gets no global of the tests.
const CSP = "[csp]";
const EVENT = "[event]";

/** One of the widget's events. */
export interface WidgetEvent {
  /** The event's type without `afterword:`. */
  name: string;
  /** The tag name of the element that it was dispatched on. */
  target: string;
  detail: unknown;
}

/**
 * The console messages, uncaught errors and CSP violations of a test's pages, one line each:
 * `warning: …`, `pageerror: …`, `csp: script-src inline`. After each test the log must hold the
 * lines that the test expected, and no others.
 */
export class Log {
  readonly lines: string[] = [];
  /** The widget's events that reached a window, in order. */
  readonly events: WidgetEvent[] = [];
  readonly #expected: (RegExp | string)[] = [];
  readonly #allowed: RegExp[] = [];

  /** Expects one line, anywhere in the log, that matches or equals `line`; two take two calls. */
  expectLine(line: RegExp | string): void {
    this.#expected.push(line);
  }

  /** Allows any number of lines that match `pattern`, also those that are still to come. */
  allowLines(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Returns the lines without an expectation, and the expectations without a line. */
  differences(): { unexpected: string[]; absent: string[] } {
    const open = [...this.#expected];
    const unexpected = this.lines.filter((line) => {
      const index = open.findIndex((expected) =>
        typeof expected == "string" ? line === expected : expected.test(line),
      );
      if (index >= 0) open.splice(index, 1);
      return index < 0 && !this.#allowed.some((allowed) => allowed.test(line));
    });
    return { unexpected, absent: open.map(String) };
  }

  /** Returns the details of the events of one name, in order. */
  eventDetails(name: string): unknown[] {
    return this.events.filter((event) => event.name === name).map((event) => event.detail);
  }

  /** Listens to the context's pages until the returned function is called. */
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

  /** Expects the log to hold the expected lines and no others. */
  async check(context: BrowserContext): Promise<void> {
    // Messages arrive in order: when this answer is here, so are all lines before it.
    await Promise.all(context.pages().map((page) => page.evaluate(() => null)));
    expect(this.differences(), "the console, uncaught errors and CSP violations").toEqual({
      unexpected: [],
      absent: [],
    });
  }
}
