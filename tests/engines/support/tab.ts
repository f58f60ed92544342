// The tab of a browser that WebDriver drives: what Playwright's page is to the end-to-end tests.

import { inflateSync } from "node:zlib";
import { expect } from "@playwright/test";
import { By, type WebDriver, type WebElement } from "selenium-webdriver";
import { pageHtml, post } from "../../e2e/support/blog.ts";
import type { Log } from "../../e2e/support/log.ts";
import type { Served } from "../../e2e/support/page.ts";
import type { Site } from "../../e2e/support/site.ts";

/** The nonce of the scripts on pages with a policy. */
export const NONCE = "R4nd0m";

/** Collects the lines and events of a {@link Log} in the page, since WebDriver reports neither. */
const spy = () => {
  const log: { lines: string[]; events: object[] } = { lines: [], events: [] };
  Object.assign(window, { testLog: log });
  for (const [method, type] of [
    ["error", "error"],
    ["warn", "warning"],
    ["info", "info"],
    ["log", "log"],
  ] as const) {
    console[method] = (...all: unknown[]) => log.lines.push(`${type}: ${all.join(" ")}`);
  }
  addEventListener("error", ({ error, message }) =>
    log.lines.push(`pageerror: ${error ?? message}`),
  );
  addEventListener("unhandledrejection", ({ reason }) => log.lines.push(`pageerror: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // Browsers request an icon on their own.
    if (!blockedURI.endsWith("/favicon.ico"))
      log.lines.push(`csp: ${effectiveDirective} ${blockedURI}`);
  });
  for (const name of ["ready", "error", "before-toggle", "toggle"]) {
    addEventListener(
      `afterword:${name}`,
      ({ target, detail }: CustomEventInit & { target?: EventTarget | null }) =>
        log.events.push({ name, target: (target as Element).localName, detail }),
    );
  }
};

/** The script that stands first in the head of every page of these tests. */
export const SPY = `<script nonce="${NONCE}">(${spy})()</script>`;

/** The browser's only tab, and the site that it shows. */
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

  /**
   * Serves a page with `body` at `/post/` and the data at `/post.json`, and opens it. Returns the
   * page's HTML.
   */
  async visitPost(body: string, served: Served & { fragment?: string } = {}): Promise<string> {
    this.#site.serveJson("/post.json", served.data ?? post);
    return this.visitPage(body, served);
  }

  /** Does as {@link visitPost}, but leaves the data to the test. */
  async visitPage(body: string, served: Served & { fragment?: string } = {}): Promise<string> {
    const page = pageHtml(body, SPY + (served.head ?? ""));
    this.#site.servePage("/post/", page, served.answer);
    await this.driver.get(`${this.origin}/post/${served.fragment ?? ""}`);
    return page;
  }

  /** Returns the result of `call`, run in the page. */
  evaluate<Result, Args extends unknown[]>(
    call: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.driver.executeScript(call, ...args);
  }

  /** Runs a script element in the page, so that its uncaught errors reach the page's listeners. */
  runScript(script: string): Promise<void> {
    return this.evaluate((text) => {
      const script = document.createElement("script");
      script.text = text;
      document.head.append(script);
    }, script);
  }

  /** Returns the elements that match. */
  findElements(selector: string): Promise<WebElement[]> {
    return this.driver.findElements(By.css(selector));
  }

  /** Returns the element number `index`, from 0, of those that match. */
  async findNth(selector: string, index: number): Promise<WebElement> {
    const element = (await this.findElements(selector))[index];
    if (!element) throw new Error(`the page has no ${selector} number ${index}`);
    return element;
  }

  /** Returns the texts of the elements that match, visible or not. */
  readTexts(selector: string): Promise<string[]> {
    return this.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ""),
      selector,
    );
  }

  /** Returns the number of elements that match. */
  countElements(selector: string): Promise<number> {
    return this.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** Returns the questions that the widget shows. */
  readQuestions = (): Promise<string[]> =>
    this.readTexts("afterword-faq [data-part=question][aria-expanded]");

  /** Returns the questions whose answers are open. */
  readOpenQuestions = (): Promise<string[]> =>
    this.readTexts("afterword-faq [data-part=question][aria-expanded=true]");

  /** Returns the texts of the answers that are rendered. */
  readVisibleAnswers(): Promise<string[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll("afterword-faq [data-part=answer]")]
        .filter(
          (answer) =>
            answer.checkVisibility({ contentVisibilityAuto: true }) &&
            answer.getBoundingClientRect().height > 16,
        )
        .map(({ textContent }) => textContent?.trim() ?? ""),
    );
  }

  /** Returns the computed value of a property, on the first element that matches. */
  readStyle(selector: string, property: string): Promise<string> {
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

  /** Expects the body to equal that of the HTML `page`, with no style sheet adopted. */
  async expectUntouched(page: string): Promise<void> {
    const [is, asWritten, sheets] = await this.evaluate((page) => {
      const { body } = new DOMParser().parseFromString(page, "text/html");
      return [document.body.outerHTML, body.outerHTML, document.adoptedStyleSheets.length];
    }, page);
    expect(is).toBe(asWritten);
    expect(sheets).toBe(0);
  }

  /** Presses a key; the focused element or the page receives it. */
  async pressKey(key: string): Promise<void> {
    await this.driver.actions().sendKeys(key).perform();
  }

  /** Prints the page, and returns the number of sheets. */
  async countPrintedSheets(): Promise<number> {
    // The type declares no result.
    const base64 = (await this.driver.printPage({} as never)) as unknown as string;
    // The objects that describe pages stand in compressed streams.
    const pdf = Buffer.from(base64, "base64").toString("latin1");
    const streams = [...pdf.matchAll(/\/Type \/ObjStm.*?stream\n(.*?)\nendstream/gs)];
    const objects = streams.map(([, stream = ""]) =>
      inflateSync(Buffer.from(stream, "latin1")).toString("latin1"),
    );
    return objects.join().match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  /** Waits for two frames, after which scheduled tasks and rendering of the page are done. */
  async waitForFrames(): Promise<void> {
    await this.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
  }

  /** Fills the log with the lines and events so far, and returns it. */
  async readLog(): Promise<Log> {
    const { lines, events } = await this.evaluate(
      () =>
        (window as unknown as { testLog?: Pick<Log, "lines" | "events"> }).testLog ?? {
          lines: [],
          events: [],
        },
    );
    this.#log.lines.splice(0, Infinity, ...lines);
    this.#log.events.splice(0, Infinity, ...events);
    return this.#log;
  }

  /** Returns the details of the widget's events of one name, in order. */
  async readEventDetails(name: string): Promise<unknown[]> {
    return (await this.readLog()).eventDetails(name);
  }
}
