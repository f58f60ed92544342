// A cell of the matrix: a page with a fault, embedded in one way, and the checks of that page.

import { type Browser, chromium, expect, type Page, type TestInfo } from "@playwright/test";
import { pageHtml } from "../support/blog.ts";
import { launchOptions } from "../support/launch.ts";
import { waitForFrames } from "../support/page.ts";
import { Site } from "../support/site.ts";
import { test as base } from "../support/test.ts";
import { type Act, type Cell, type Fault, SEES } from "./fault.ts";
import { countInstantiations, untilInstantiated } from "./instantiation.ts";
import { POST } from "./post.ts";
import { describeVisibleContent } from "./visible-content.ts";
import { ALONE, LISTS, READ, renderArticle, type Way } from "./ways.ts";

/** The console lines of the widget. */
const WIDGET_LINE = /^(error|warning): afterword: /;

interface WorkerFixtures {
  /** Starts a browser with other arguments, or returns the one that has been started with them. */
  startBrowser: (options: NonNullable<Fault["browser"]>) => Promise<Browser>;
  /** The page of cells without a context of their own: opening one takes longer than most cells. */
  sharedPage: Page;
  /** An empty page, in which HTML is parsed and compared. */
  parserPage: Page;
}

/** Returns whether the fault needs a browser context of its own. */
const needsOwnContext = (fault: Fault | undefined) =>
  !!(fault?.ownContext || fault?.browser || fault?.withoutScripts || fault?.served);

/** Opens a page in a context of its own that lives as long as the worker. */
const useWorkerPage = async (
  { browser }: { browser: Browser },
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await use(await context.newPage());
  await context.close();
};

export const test = base.extend<{ fault: Fault | undefined }, WorkerFixtures>({
  fault: [undefined, { option: true }],
  startBrowser: [
    async ({}, use) => {
      const started = new Map<string, Promise<Browser>>();
      await use(({ args = [], ignoreDefaultArgs }) => {
        const key = JSON.stringify([args, ignoreDefaultArgs]);
        const browser =
          started.get(key) ?? chromium.launch({ ...launchOptions(...args), ignoreDefaultArgs });
        started.set(key, browser);
        return browser;
      });
      for (const browser of started.values()) await (await browser).close();
    },
    { scope: "worker" },
  ],
  sharedPage: [useWorkerPage, { scope: "worker" }],
  parserPage: [useWorkerPage, { scope: "worker" }],
  context: async ({ browser, startBrowser, sharedPage, fault }, use) => {
    if (!needsOwnContext(fault)) return use(sharedPage.context());
    const owner = fault?.browser ? await startBrowser(fault.browser) : browser;
    const context = await owner.newContext({
      serviceWorkers: "block",
      javaScriptEnabled: !fault?.withoutScripts,
    });
    await use(context);
    await context.close();
  },
  page: async ({ context, sharedPage, fault }, use) => {
    if (needsOwnContext(fault)) return use(await context.newPage());
    await use(sharedPage);
    await sharedPage.goto("about:blank");
  },
  site: async ({ context, fault }, use) => {
    const site = new Site();
    const detach = fault?.served ? undefined : await site.answerContext(context);
    await use(site);
    // A page in a context of its own may still send requests; the shared page has left the cell.
    if (!needsOwnContext(fault)) await detach?.();
  },
});

/** The address of the second post's data. */
const SECOND = "/second.json";

/** Returns whether the data is inline, in a script element of the page. */
const hasInlineData = ({ fetched }: Fault, way: Way): boolean => way === ALONE && !fetched;

/** Returns the name of the data in messages. */
function nameData(fault: Fault, way: Way, origin: string): string {
  // An element is known by its selector, its numbers and its page.
  if (way === READ) return "/post/";
  return hasInlineData(fault, way) ? "script#afterword-data" : `${origin}/post.json`;
}

/** Renders the HTML of a cell's page. */
function renderCellPage(fault: Fault, way: Way, origin: string): string {
  const { head, attributes, second, data = POST, transformHtml = (html) => html } = fault;
  const script = {
    src: `${origin}/post.json`,
    loader: `${origin}/afterword/afterword.js`,
    from: way === READ ? "article" : undefined,
    attributes,
  };
  const inline = hasInlineData(fault, way) ? data : undefined;
  const articles = [
    renderArticle(way, POST, { ...script, inline }),
    ...(second ? [renderArticle(way, second, { ...script, src: `${origin}${SECOND}` })] : []),
  ];
  return transformHtml(pageHtml(`${articles.join("\n")}\n<aside><p>Elsewhere.</p></aside>`, head));
}

const runAct = (act: Act, { article }: Cell): Promise<void> =>
  article.evaluate(`(${act})(document)`);

/** Opens the page. The act `meanwhile` runs while the WebAssembly is held back. */
async function visitCellPage({ meanwhile }: Fault, cell: Cell): Promise<void> {
  const { page, site, url } = cell;
  if (!meanwhile) return void (await page.goto(url));
  const release = site.holdRequests(site.dist.wasm);
  const requested = page.waitForRequest(`**${site.dist.wasm}`);
  await countInstantiations(page);
  await page.goto(url);
  await requested;
  await runAct(meanwhile, cell);
  release();
  await untilInstantiated(cell);
}

/** Waits for the events of parts and errors, for some time; the checks report missing ones. */
async function waitForEvents({ log }: Cell, parts: number, errors: number): Promise<void> {
  const haveArrived = () =>
    log.eventDetails("ready").length >= parts && log.eventDetails("error").length >= errors;
  await expect
    .poll(haveArrived, { intervals: [10], timeout: 4_000 })
    .toBe(true)
    .catch(() => {});
}

/** Waits until so many parts are shown, for some time; the checks report missing ones. */
const waitForParts = ({ article }: Cell, parts: number): Promise<void> =>
  expect(article.locator("[slot=afterword] > [data-part]"))
    .toHaveCount(parts, { timeout: 4_000 })
    .catch(() => {});

/** Returns the number of parts that the widget shows, by the words of `sees`. */
function countWidgetParts(sees: string, { second }: Fault): number {
  const parts = sees.includes("; ") ? sees.split("; ") : [sees, sees];
  return (
    parts.filter((part) => part.includes("widget")).length +
    (second && sees.startsWith("widget") ? 1 : 0)
  );
}

/**
 * Returns the HTML `text` as the browser serializes it after `acts`. Unless `whole`, parts and
 * lists are only empty elements, so that pages with fallback content and widget are equal.
 */
const normalizePage = (
  parserPage: Page,
  text: string,
  { way, whole, acts }: { way: Way; whole: boolean; acts: string[] },
): Promise<string> =>
  parserPage.evaluate(
    ({ text, alone, whole, acts }) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const act of acts) new Function("document", `(${act})(document)`)(page);
      if (whole) return page.documentElement.outerHTML;
      page.querySelector("script.afterword-json-ld")?.remove();
      // The list of a part that has been moved counts as moved.
      page.querySelector("[data-afterword-replaced]:not([data-afterword-made] + *)")?.remove();
      for (const made of page.querySelectorAll("[data-afterword-made]")) {
        if (made.nextElementSibling?.matches("[data-afterword-replaced]")) made.remove();
        made.removeAttribute("data-afterword-made");
      }
      for (const list of page.querySelectorAll(
        "ol[data-fallback]:not(:is(afterword-faq, afterword-takeaways) *)",
      )) {
        list.replaceWith(page.createElement(`afterword-${list.getAttribute("data-fallback")}`));
      }
      for (const part of page.querySelectorAll("afterword-faq, afterword-takeaways")) {
        if (alone || part.previousElementSibling?.matches("script[type=module]")) part.remove();
        else part.replaceChildren();
      }
      return page.documentElement.outerHTML;
    },
    { text, alone: way === ALONE, whole, acts },
  );

/** The state of the page after the fault. */
interface Result {
  /** The visible content, in the words of `Fault.sees`. */
  sees: string;
  /** The HTML of the article's document, before any answer was opened. */
  content: string;
  /** The number of adopted style sheets. */
  sheets: number;
}

/** The values that the checks of a cell compare with. */
interface Expected {
  /** The HTML that was served. */
  source: string;
  /** The name of the data in messages. */
  data: string;
  parserPage: Page;
}

/** Opens the page with the fault, and checks it by the fault's row. */
export async function checkCell(
  tab: Omit<Cell, "url" | "article">,
  fault: Fault,
  parserPage: Page,
  info: TestInfo,
): Promise<void> {
  const { page, site, log, way } = tab;
  const { origin, close } = fault.served
    ? await site.startServer()
    : { origin: "https://blog.example", close: () => {} };
  try {
    const source = renderCellPage(fault, way, origin);
    site.serveJson("/post.json", fault.data ?? POST);
    site.serveJson(SECOND, fault.second ?? null);
    site.servePage("/post/", source, { headers: { ...fault.headers } });
    site.serveFile("/favicon.ico", "", { headers: { "cache-control": "max-age=3600" } });
    fault.arrange?.(site);
    const cell: Cell = { ...tab, url: `${origin}/post/`, article: page.mainFrame() };
    await runFault(cell, fault);
    const result = await readResult(cell);
    info.annotations.push({ type: SEES, description: result.sees });
    await fault.holds?.(cell);
    const data = nameData(fault, way, origin);
    await checkResult(cell, fault, result, { source, data, parserPage });
  } finally {
    close();
  }
  // The checks above have compared every line of the log.
  for (const line of log.lines) log.expectLine(line);
}

/** Opens the page, runs the acts of the fault, and waits until the page has settled. */
async function runFault(cell: Cell, fault: Fault): Promise<void> {
  const { afterwards, then, unwinnable, withoutScripts } = fault;
  const [errors, isLater] = [fault.error ? 1 : 0, !!(afterwards || then)];
  await (fault.visit?.(cell) ?? visitCellPage(fault, cell));
  await waitForEvents(
    cell,
    countWidgetParts(isLater || unwinnable ? "widget" : fault.sees[cell.way], fault),
    isLater ? 0 : errors,
  );
  if (afterwards) {
    await runAct(afterwards, cell);
    await waitForParts(cell, countWidgetParts(fault.sees[cell.way], fault));
  }
  await then?.(cell);
  await waitForEvents(cell, 0, errors);
  if (!withoutScripts) await waitForFrames(cell.page);
}

async function readResult({ article, page }: Cell): Promise<Result> {
  const content = await article.content();
  const sheets = Number(await article.evaluate("document.adoptedStyleSheets.length"));
  const sees = await describeVisibleContent(article, POST);
  // Console lines arrive in order, so earlier ones are in the log after this round trip.
  await page.evaluate("0");
  return { sees, content, sheets };
}

async function checkResult(
  { site, log, way }: Cell,
  fault: Fault,
  { sees, content, sheets }: Result,
  expected: Expected,
): Promise<void> {
  const { error, warnings = [], noise = [] } = fault;
  const ownLines = log.lines.filter((line) => WIDGET_LINE.test(line));
  const otherLines = log.lines.filter(
    (line) => !WIDGET_LINE.test(line) && !noise.some((known) => known.test(line)),
  );
  const reported = log.eventDetails("error") as { code: string; message: string }[];
  expect({ sees, codes: reported.map(({ code }) => code), otherLines }).toEqual({
    sees: fault.sees[way],
    codes: error ? [error.code] : [],
    otherLines: [],
  });
  const [beginning = "", end = ""] = error?.messageEnds(site, expected.data, way) ?? [];
  for (const { message } of reported) {
    expect(message).toContain(beginning);
    expect(message.endsWith(end), message).toBe(true);
  }
  const hosts =
    way === LISTS || way === ALONE || way === READ
      ? /^(script|afterword-(faq|takeaways))$/
      : /^afterword-(faq|takeaways)$/;
  for (const { name, target } of log.events) if (name === "error") expect(target).toMatch(hosts);
  expect(ownLines).toEqual([
    ...warnings,
    ...reported.map(({ message }) => `error: afterword: ${message}`),
  ]);

  // A page with the static markup of two posts has two JSON-LD blocks of its own.
  const countBlocks = (html: string) =>
    html.match(/<script type="application\/ld\+json"/g)?.length ?? 0;
  expect(countBlocks(content)).toBeLessThanOrEqual(Math.max(1, countBlocks(expected.source)));
  const whole = !fault.sees[way].includes("widget") && !fault.unwinnable;
  const acts = [fault.meanwhile, fault.afterwards].flatMap((act) => (act ? [String(act)] : []));
  const [now, was] = await Promise.all([
    normalizePage(expected.parserPage, content, { way, whole, acts: [] }),
    normalizePage(expected.parserPage, expected.source, { way, whole, acts }),
  ]);
  expect(`${now}\nadopted style sheets: ${sheets}`).toBe(
    `${was}\nadopted style sheets: ${whole ? 0 : 1}`,
  );
}
