// The sites of examples/, as real generators have built them (`make sites`), and the checks that
// all of their pages have to pass.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Log } from "./log.ts";
import { readJsonLd } from "./page.ts";
import type { Site } from "./site.ts";

const SITES = join(import.meta.dirname, "../../../target/sites");

/** Serves the built site `name` below the path `base`, and returns the paths of its files. */
export function serveSite(site: Site, name: string, base: string): Set<string> {
  const paths = new Set<string>();
  for (const entry of readdirSync(join(SITES, name), { encoding: "utf8", recursive: true })) {
    const file = join(SITES, name, entry);
    if (!statSync(file).isFile()) continue;
    const path = base + entry.replace(/(^|\/)index\.html$/, "$1");
    paths.add(path);
    if (path.endsWith("/")) site.servePage(path, readFileSync(file, "utf8"));
    else site.serveFile(path, readFileSync(file));
  }
  return paths;
}

/** The static markup that `afterword render` has made of a post. */
export interface StaticParts {
  takeaways?: { html: string };
  faq?: { html: string };
  jsonLd?: string;
}

/** Reads the static markup of the post whose data is at `path` below the sources of the sites. */
export function readStaticParts(path: string): StaticParts {
  return JSON.parse(readFileSync(join(SITES, "sources", `${path}.static.json`), "utf8"));
}

/** Lists the names of a Hugo site's posts that have data. */
export function listPostsWithData(site: string): string[] {
  const names = readdirSync(join(SITES, "sources", site, "assets/afterword"));
  return names.flatMap((name) =>
    name.endsWith(".static.json") ? name.slice(0, -".static.json".length) : [],
  );
}

/** Reads the HTML of a page of a built site. */
export function readBuiltPage(site: string, path: string): string {
  return readFileSync(join(SITES, site, path, "index.html"), "utf8");
}

/** Returns the visible words of the article of each page of a site, by the page's path. */
export async function readArticleWords(
  page: Page,
  site: string,
): Promise<Record<string, string[]>> {
  const names = readdirSync(join(SITES, site), { encoding: "utf8", recursive: true });
  const paths = names.flatMap((name) =>
    name.endsWith("/index.html") ? [name.slice(0, -"/index.html".length)] : [],
  );
  return page.evaluate(
    (pages) => {
      const words = (html: string) => {
        const article = new DOMParser().parseFromString(html, "text/html").querySelector("article");
        for (const hidden of article?.querySelectorAll("script, style, template") ?? [])
          hidden.remove();
        for (const apart of article?.querySelectorAll("*:not(b, strong, em, a, code, span)") ??
          []) {
          apart.before(" ");
          apart.after(" ");
        }
        return article?.textContent?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      };
      return Object.fromEntries(pages.map(([path, html]) => [path, [...words(html)]]));
    },
    paths.map((path) => [path, readBuiltPage(site, path)] as const),
  );
}

/** Reads the messages that the generator printed when it built the site. */
export function readBuildLog(name: string): string {
  return readFileSync(join(SITES, `${name}.log`), "utf8");
}

/** Reads the warnings that Hugo printed when it built the site, in alphabetical order. */
export function readHugoWarnings(name: string): string[] {
  const lines = readBuildLog(name).split("\n");
  return lines.filter((line) => line.startsWith("WARN")).sort();
}

/** The texts of a post's parts without extra white space, and its JSON-LD to the byte. */
export interface ShownPost {
  questions: string[];
  answers: string[];
  takeaways: string[];
  jsonLd: string[];
}

/** Reads the texts and the JSON-LD of the post on the page: of the widget where it is shown. */
export async function readShownPost(page: Page): Promise<ShownPost> {
  const texts = async (host: string, part: string) => {
    const found = page.locator(
      `${host}:not(:has(> [slot])) [data-part=${part}], ${host} > [slot] [data-part=${part}]`,
    );
    return (await found.allTextContents()).map((text) => text.trim().replace(/\s+/g, " "));
  };
  return {
    questions: await texts("afterword-faq", "question"),
    answers: await texts("afterword-faq", "answer"),
    takeaways: await texts("afterword-takeaways", "card"),
    jsonLd: await page.locator('script[type="application/ld+json"]').allTextContents(),
  };
}

/** Returns a page in a browser context without scripts, with answers from the same site. */
export async function openWithoutScripts(browser: Browser, site: Site): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: "https://blog.example",
  });
  await site.answerContext(context);
  return context.newPage();
}

/**
 * Scrolls to each part of the test's first page, until the widget has shown all of them: it renders
 * a part only when it comes near the viewport.
 */
export async function scrollToParts(page: Page, log: Log): Promise<void> {
  const parts = await page.locator("afterword-faq, afterword-takeaways").all();
  for (const part of parts) await part.scrollIntoViewIfNeeded();
  await expect.poll(() => log.eventDetails("ready")).toHaveLength(parts.length);
}

/** Returns the layout shifts so far: each shifted node, its old and its new rectangle. */
export function readLayoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const moves: string[] = [];
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as (PerformanceEntry & {
            sources: LayoutShiftSource[];
          })[]) {
            for (const { node, previousRect, currentRect } of sources) {
              const rects = [previousRect, currentRect].map(
                ({ x, y, width, height }) => `${x},${y} ${width}×${height}`,
              );
              moves.push(
                `${node?.nodeName} “${node?.textContent?.slice(0, 40)}”: ${rects.join(" → ")}`,
              );
            }
          }
        }).observe({ type: "layout-shift", buffered: true });
        // Entries are delivered after the frame that they belong to.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moves))));
      }),
  );
}

/** A source of a layout shift, which TypeScript's DOM library does not declare. */
interface LayoutShiftSource {
  node: Node | null;
  previousRect: DOMRectReadOnly;
  currentRect: DOMRectReadOnly;
}

/** Expects one `FAQPage` with these questions, whose `@id`s lead to elements of this page. */
export async function expectOneFaqPage(page: Page, questions: string[]): Promise<void> {
  const [block, ...more] = await readJsonLd(page);
  expect(more).toEqual([]);
  expect(block?.mainEntity.map(({ name }) => name)).toEqual(questions);
  for (const { "@id": id } of block?.mainEntity ?? []) {
    const url = new URL(id);
    expect(url.href.replace(url.hash, "")).toBe(page.url());
    const target = page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`);
    await expect(target.first()).toBeAttached();
  }
}

/** Expects each of the texts exactly once in what is rendered of the article. */
export async function expectTextsOnce(page: Page, texts: string[]): Promise<void> {
  const article = (
    await page.locator("article").evaluate((article) => {
      const copy = article.cloneNode(true) as Element;
      const unrendered = "script, [data-afterword-replaced], :has(> [slot]) > :not([slot])";
      for (const element of copy.querySelectorAll(unrendered)) element.remove();
      return copy.textContent ?? "";
    })
  ).replace(/\s+/g, " ");
  for (const text of texts) expect(article.split(text), text).toHaveLength(2);
}

/** Expects every link, image and script on the page's own host to lead to a file of the site. */
export async function expectNoDeadLinks(page: Page, paths: Set<string>): Promise<void> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], img[src], link[href], script[src]")].map(
      (element) =>
        new URL(element.getAttribute("href") ?? element.getAttribute("src") ?? "", document.baseURI)
          .href,
    ),
  );
  const own = links
    .filter((link) => link.startsWith("https://blog.example/"))
    .map((link) => new URL(link).pathname);
  expect(own.filter((path) => !paths.has(path))).toEqual([]);
}
