import { inflateSync } from "node:zlib";
import { expect } from "@playwright/test";
import { By, type WebDriver, type WebElement } from "selenium-webdriver";
import { html, post, type Served } from "../../e2e/support/blog.ts";
import type { Log } from "../../e2e/support/log.ts";
import type { Site } from "../../e2e/support/site.ts";

/** The nonce of the scripts of a page that is served under a policy. */
export const NONCE = "R4nd0m";

/** Notes what `Log` holds, in the page itself: WebDriver hears neither of its console nor of its events. */
const spy = () => {
  const seen: { lines: string[]; events: object[] } = { lines: [], events: [] };
  Object.assign(window, { seen });
  for (const [method, type] of [
    ["error", "error"],
    ["warn", "warning"],
    ["info", "info"],
    ["log", "log"],
  ] as const) {
    console[method] = (...all: unknown[]) => seen.lines.push(`${type}: ${all.join(" ")}`);
  }
  addEventListener("error", ({ error, message }) =>
    seen.lines.push(`pageerror: ${error ?? message}`),
  );
  addEventListener("unhandledrejection", ({ reason }) => seen.lines.push(`pageerror: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // Browsers look for an icon by themselves.
    if (!blockedURI.endsWith("/favicon.ico"))
      seen.lines.push(`csp: ${effectiveDirective} ${blockedURI}`);
  });
  for (const name of ["ready", "error", "before-toggle", "toggle"]) {
    addEventListener(
      `afterword:${name}`,
      ({ target, detail }: CustomEventInit & { target?: EventTarget | null }) =>
        seen.events.push({ name, target: (target as Element).localName, detail }),
    );
  }
};

/** What every page of these tests has first in its head. */
export const SPY = `<script nonce="${NONCE}">(${spy})()</script>`;

/** The browser's one tab, and the site that it shows. */
export class Tab {
  readonly driver: WebDriver;
  readonly origin: string;
  readonly #site: Site;
  readonly #log: Log;

  constructor(driver: WebDriver, origin: string, site: Site, log: Log) {
    this.driver = driver;
    this.origin = origin;
    this.#site = site;
    this.#log = log;
  }

  /** Serves a page with this body at `/post/` and the data at `/post.json`, and goes there. Returns the page's HTML. */
  async visit(body: string, served: Served & { fragment?: string } = {}): Promise<string> {
    this.#site.json("/post.json", served.data ?? post);
    return this.go(body, served);
  }

  /** The same without the data: that is the test's business. */
  async go(body: string, served: Served & { fragment?: string } = {}): Promise<string> {
    const page = html(body, SPY + (served.head ?? ""));
    this.#site.page("/post/", page, served.answer);
    await this.driver.get(`${this.origin}/post/${served.fragment ?? ""}`);
    return page;
  }

  /** What a function comes to in the page. */
  evaluate<Result, Args extends unknown[]>(
    call: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.driver.executeScript(call, ...args);
  }

  /** Runs a script as one of the page's own: errors of what WebDriver calls may not reach the page. */
  run(script: string): Promise<void> {
    return this.evaluate((text) => {
      const script = document.createElement("script");
      script.text = text;
      document.head.append(script);
    }, script);
  }

  all(selector: string): Promise<WebElement[]> {
    return this.driver.findElements(By.css(selector));
  }

  async nth(selector: string, index: number): Promise<WebElement> {
    const element = (await this.all(selector))[index];
    if (!element) throw new Error(`the page has no ${selector} number ${index}`);
    return element;
  }

  /** The texts of the elements, seen or not. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ""),
      selector,
    );
  }

  count(selector: string): Promise<number> {
    return this.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** The questions that the widget shows, those that are open, and the texts of the answers that are seen. */
  questions = (): Promise<string[]> =>
    this.texts("afterword-faq [data-part=question][aria-expanded]");
  opened = (): Promise<string[]> =>
    this.texts("afterword-faq [data-part=question][aria-expanded=true]");
  seen(): Promise<string[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll("afterword-faq [data-part=answer]")]
        .filter(
          (answer) =>
            answer.checkVisibility({ contentVisibilityAuto: true }) &&
            answer.getBoundingClientRect().height > 16,
        )
        .map(({ textContent }) => textContent ?? ""),
    );
  }

  /** What a property of the first of the elements comes to. */
  style(selector: string, property: string): Promise<string> {
    return this.evaluate(
      (selector, property) => {
        const element = document.querySelector(selector);
        return element
          ? getComputedStyle(element).getPropertyValue(property)
          : `there is no ${selector}`;
      },
      selector,
      property,
    );
  }

  /** The page's body is as its HTML says: nothing was added, changed or taken away. */
  async expectUntouched(page: string): Promise<void> {
    const [is, asWritten, sheets] = await this.evaluate((page) => {
      const { body } = new DOMParser().parseFromString(page, "text/html");
      return [document.body.outerHTML, body.outerHTML, document.adoptedStyleSheets.length];
    }, page);
    expect(is).toBe(asWritten);
    expect(sheets).toBe(0);
  }

  /** Presses a key; the focused element, or the page, gets it. */
  async press(key: string): Promise<void> {
    await this.driver.actions().sendKeys(key).perform();
  }

  /** On how many sheets of paper the page is printed. */
  async sheets(): Promise<number> {
    // Its types know of no value.
    const base64 = (await this.driver.printPage({} as never)) as unknown as string;
    // What tells of the pages is compressed.
    const pdf = Buffer.from(base64, "base64").toString("latin1");
    const streams = [...pdf.matchAll(/\/Type \/ObjStm.*?stream\n(.*?)\nendstream/gs)];
    const objects = streams.map(([, stream = ""]) =>
      inflateSync(Buffer.from(stream, "latin1")).toString("latin1"),
    );
    return objects.join().match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  /** Two frames: what was going to happen to the page by itself has happened. */
  async frames(): Promise<void> {
    await this.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
  }

  /** What the log holds by now. */
  async heard(): Promise<Log> {
    const { lines, events } = await this.evaluate(
      () =>
        (window as unknown as { seen?: Pick<Log, "lines" | "events"> }).seen ?? {
          lines: [],
          events: [],
        },
    );
    this.#log.lines.splice(0, Infinity, ...lines);
    this.#log.events.splice(0, Infinity, ...events);
    return this.#log;
  }

  /** What the widget's events of one name have said. */
  async said(name: string): Promise<unknown[]> {
    return (await this.heard()).heard(name);
  }
}
