import { type BrowserContext, expect } from "@playwright/test";

// Told through the console, so that the page gets no global of ours.
const CSP = "[csp]";

/**
 * What a test's pages wrote to the console, their uncaught errors and their CSP violations, one line each:
 * `warning: …`, `pageerror: …`, `csp: script-src inline`. After each test the log must hold the lines that the
 * test expected, and no others.
 */
export class Log {
  readonly lines: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Expects one line that matches, in any place; call it twice for two. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** The lines nobody expected, and the expectations that no line met. */
  differences(): { unexpected: string[]; absent: string[] } {
    const open = [...this.#expected];
    const unexpected = this.lines.filter((line) => {
      const index = open.findIndex((pattern) => pattern.test(line));
      if (index >= 0) open.splice(index, 1);
      return index < 0;
    });
    return { unexpected, absent: open.map(String) };
  }

  async attach(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      const text = message.text();
      this.lines.push(text.startsWith(CSP) ? `csp:${text.slice(CSP.length)}` : `${message.type()}: ${text}`);
    });
    context.on("weberror", (error) => this.lines.push(`pageerror: ${error.error()}`));
    await context.addInitScript((csp) => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
        console.debug(csp, effectiveDirective, blockedURI),
      );
    }, CSP);
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
