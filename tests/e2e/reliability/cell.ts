import { type Browser, chromium, expect, type Page, type TestInfo } from "@playwright/test";
import { pageHtml } from "../support/blog.ts";
import { launchOptions } from "../support/launch.ts";
import { waitForFrames } from "../support/page.ts";
import { Site } from "../support/site.ts";
import { test as base } from "../support/test.ts";
import { type Act, type Cell, type Fault, SEES } from "./fault.ts";
import { POST } from "./post.ts";
import { seen } from "./seen.ts";
import { ALONE, article, LISTS, type Way } from "./ways.ts";

/** One cell of the matrix: a page with a fault, embedded in one way, and what must hold there. */

const OWN = /^(error|warning): afterword: /;

interface OfWorker {
  /** Browsers that are started in another way, by how. */
  browsers: (how: NonNullable<Fault["browser"]>) => Promise<Browser>;
  /** A page that the cells share, one after the other: starting one takes longer than what most of them do. */
  shared: Page;
  /** A page of nobody's, to read HTML with. */
  desk: Page;
}

/** Whether the page needs a context of its own. */
const isApart = (fault: Fault | undefined) =>
  !!(fault?.apart || fault?.browser || fault?.withoutScripts || fault?.served);

const ofWorker = async (
  { browser }: { browser: Browser },
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await use(await context.newPage());
  await context.close();
};

export const test = base.extend<{ fault: Fault | undefined }, OfWorker>({
  fault: [undefined, { option: true }],
  browsers: [
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
  shared: [ofWorker, { scope: "worker" }],
  desk: [ofWorker, { scope: "worker" }],
  context: async ({ browser, browsers, shared, fault }, use) => {
    if (!isApart(fault)) return use(shared.context());
    const own = fault?.browser ? await browsers(fault.browser) : browser;
    const context = await own.newContext({
      serviceWorkers: "block",
      javaScriptEnabled: !fault?.withoutScripts,
    });
    await use(context);
    await context.close();
  },
  page: async ({ context, shared, fault }, use) => {
    if (isApart(fault)) return use(await context.newPage());
    await use(shared);
    await shared.goto("about:blank");
  },
  site: async ({ context, fault }, use) => {
    const site = new Site();
    const detach = fault?.served ? undefined : await site.answerContext(context);
    await use(site);
    // A page that is left may still ask for something; the shared one is somewhere else by now.
    if (!isApart(fault)) await detach?.();
  },
});

const SECOND = "/second.json";

/** Whether the page has the data in itself. */
const isInPage = ({ fetched }: Fault, way: Way): boolean => way === ALONE && !fetched;

/** The HTML of a cell's page. */
function htmlOf(fault: Fault, way: Way, origin: string): string {
  const { head, attributes, second, data = POST, makes = (html) => html } = fault;
  const name = {
    src: `${origin}/post.json`,
    loader: `${origin}/afterword/afterword.js`,
    attributes,
  };
  const inline = isInPage(fault, way) ? data : undefined;
  const articles = [
    article(way, POST, { ...name, inline }),
    ...(second ? [article(way, second, { ...name, src: `${origin}${SECOND}` })] : []),
  ];
  return makes(pageHtml(`${articles.join("\n")}\n<aside><p>Elsewhere.</p></aside>`, head));
}

const run = (act: Act, { article }: Cell): Promise<void> => article.evaluate(`(${act})(document)`);

/** Goes to the page. What happens while the widget is on its way happens before it is let go. */
async function visit({ meanwhile }: Fault, cell: Cell): Promise<void> {
  const { page, site, url } = cell;
  if (!meanwhile) return void (await page.goto(url));
  const release = site.holdRequests(site.dist.wasm);
  const coming = page.waitForRequest(`**${site.dist.wasm}`);
  await page.goto(url);
  await coming;
  await run(meanwhile, cell);
  release();
  // It is there when its elements can show it.
  await cell.article.waitForFunction(
    () => "swap" in (customElements.get("afterword-faq")?.prototype ?? {}),
  );
}

/** The parts that the widget is to show have told so, and so has the error. What doesn't come is missed later. */
async function settle({ log }: Cell, parts: number, errors: number): Promise<void> {
  const isThere = () =>
    log.eventDetails("ready").length >= parts && log.eventDetails("error").length >= errors;
  await expect
    .poll(isThere, { intervals: [10], timeout: 4_000 })
    .toBe(true)
    .catch(() => {});
}

/** How many parts the widget is to show, in the words of what is to be seen. */
function partsOf(sees: string, { second }: Fault): number {
  const parts = sees.includes("; ") ? sees.split("; ") : [sees, sees];
  return (
    parts.filter((part) => part.includes("widget")).length +
    (second && sees.startsWith("widget") ? 1 : 0)
  );
}

/** The page's own HTML, after what the page did itself; of the parts, only where they are, unless `whole`. */
const rest = (
  desk: Page,
  text: string,
  { way, whole, acts }: { way: Way; whole: boolean; acts: string[] },
): Promise<string> =>
  desk.evaluate(
    ({ text, alone, whole, acts }) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      for (const act of acts) new Function("document", `(${act})(document)`)(page);
      if (whole) return page.documentElement.outerHTML;
      page.querySelector("script.afterword-json-ld")?.remove();
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

/** What is on the page in the end. */
interface Found {
  sees: string;
  /** The article's document, before any answer was opened. */
  content: string;
  sheets: number;
}

/** What a cell is held to. */
interface Wanted {
  source: string;
  /** What the messages call the data. */
  data: string;
  desk: Page;
}

/** Makes the page, and holds it to what the fault's row says. */
export async function check(
  tab: Omit<Cell, "url" | "article">,
  fault: Fault,
  desk: Page,
  info: TestInfo,
): Promise<void> {
  const { page, site, log, way } = tab;
  const { origin, close } = fault.served
    ? await site.startServer()
    : { origin: "https://blog.example", close: () => {} };
  try {
    const source = htmlOf(fault, way, origin);
    site.serveJson("/post.json", fault.data ?? POST);
    site.serveJson(SECOND, fault.second ?? null);
    site.servePage("/post/", source, { headers: { ...fault.headers } });
    site.serveFile("/favicon.ico", "", { headers: { "cache-control": "max-age=3600" } });
    fault.arrange?.(site);
    const cell: Cell = { ...tab, url: `${origin}/post/`, article: page.mainFrame() };
    await happen(cell, fault);
    const found = await look(cell);
    info.annotations.push({ type: SEES, description: found.sees });
    await fault.holds?.(cell);
    const data = isInPage(fault, way) ? "script#afterword-data" : `${origin}/post.json`;
    await judge(cell, fault, found, { source, data, desk });
  } finally {
    close();
  }
  // What was said has been judged.
  for (const line of log.lines) log.expectLine(line);
}

/** Goes to the page, and waits until all has happened there. */
async function happen(cell: Cell, fault: Fault): Promise<void> {
  const { afterwards, then, unwinnable, withoutScripts } = fault;
  const [errors, isLater] = [fault.error ? 1 : 0, !!(afterwards || then)];
  await (fault.visit?.(cell) ?? visit(fault, cell));
  await settle(
    cell,
    partsOf(isLater || unwinnable ? "widget" : fault.sees[cell.way], fault),
    isLater ? 0 : errors,
  );
  if (afterwards) await run(afterwards, cell);
  await then?.(cell);
  await settle(cell, 0, errors);
  if (!withoutScripts) await waitForFrames(cell.page);
}

async function look({ article, page }: Cell): Promise<Found> {
  const content = await article.content();
  const sheets = Number(await article.evaluate("document.adoptedStyleSheets.length"));
  const sees = await seen(article, POST);
  // What the page has said so far has arrived when this answer has.
  await page.evaluate("0");
  return { sees, content, sheets };
}

async function judge(
  { site, log, way }: Cell,
  fault: Fault,
  { sees, content, sheets }: Found,
  wanted: Wanted,
): Promise<void> {
  const { error, warnings = [], noise = [] } = fault;
  const own = log.lines.filter((line) => OWN.test(line));
  const others = log.lines.filter(
    (line) => !OWN.test(line) && !noise.some((known) => known.test(line)),
  );
  const told = log.eventDetails("error") as { code: string; message: string }[];
  expect({ sees, told: told.map(({ code }) => code), others }).toEqual({
    sees: fault.sees[way],
    told: error ? [error.code] : [],
    others: [],
  });
  const [begin = "", end = ""] = error?.says(site, wanted.data) ?? [];
  for (const { message } of told) {
    expect(message).toContain(begin);
    expect(message.endsWith(end), message).toBe(true);
  }
  const hosts =
    way === LISTS || way === ALONE
      ? /^(script|afterword-(faq|takeaways))$/
      : /^afterword-(faq|takeaways)$/;
  for (const { name, target } of log.events) if (name === "error") expect(target).toMatch(hosts);
  expect(own).toEqual([...warnings, ...told.map(({ message }) => `error: afterword: ${message}`)]);

  // With the static markup of two posts, the page has two blocks of its own.
  const blocks = (html: string) => html.match(/<script type="application\/ld\+json"/g)?.length ?? 0;
  expect(blocks(content)).toBeLessThanOrEqual(Math.max(1, blocks(wanted.source)));
  const whole = !fault.sees[way].includes("widget") && !fault.unwinnable;
  const acts = [fault.meanwhile, fault.afterwards].flatMap((act) => (act ? [String(act)] : []));
  const [now, was] = await Promise.all([
    rest(wanted.desk, content, { way, whole, acts: [] }),
    rest(wanted.desk, wanted.source, { way, whole, acts }),
  ]);
  expect(`${now}\nadopted style sheets: ${sheets}`).toBe(
    `${was}\nadopted style sheets: ${whole ? 0 : 1}`,
  );
}
