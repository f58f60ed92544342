import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { jsonLd } from "./blog.ts";
import type { Log } from "./log.ts";
import type { Site } from "./site.ts";

/** The sites of examples/, as real generators have built them: `make sites`. */

const SITES = join(import.meta.dirname, "../../../target/sites");

/** Serves a built site below a path; returns the paths of what it has. */
export function serve(site: Site, name: string, base: string): Set<string> {
  const paths = new Set<string>();
  for (const entry of readdirSync(join(SITES, name), { encoding: "utf8", recursive: true })) {
    const file = join(SITES, name, entry);
    if (!statSync(file).isFile()) continue;
    const path = base + entry.replace(/(^|\/)index\.html$/, "$1");
    paths.add(path);
    if (path.endsWith("/")) site.page(path, readFileSync(file, "utf8"));
    else site.file(path, readFileSync(file));
  }
  return paths;
}

/** What `afterword render` has made of a post. */
export interface Rendered {
  takeaways?: { html: string };
  faq?: { html: string };
  jsonLd?: string;
}

/** That, by the path of the post's data below the sources of the sites. */
export function rendered(path: string): Rendered {
  return JSON.parse(readFileSync(join(SITES, "sources", `${path}.static.json`), "utf8"));
}

/** The posts of a Hugo site that have data, by name. */
export function postsOf(site: string): string[] {
  const names = readdirSync(join(SITES, "sources", site, "assets/afterword"));
  return names.flatMap((name) =>
    name.endsWith(".static.json") ? name.slice(0, -".static.json".length) : [],
  );
}

/** The HTML of a page. */
export function html(site: string, path: string): string {
  return readFileSync(join(SITES, site, path, "index.html"), "utf8");
}

/** The words that readers see in the article of each page of a site, by page. */
export async function wordsOf(page: Page, site: string): Promise<Record<string, string[]>> {
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
    paths.map((path) => [path, html(site, path)] as const),
  );
}

/** What was said when a site was built. */
export function logged(name: string): string {
  return readFileSync(join(SITES, `${name}.log`), "utf8");
}

/** What Hugo has warned of when it built a site, in the order of the alphabet. */
export function warnings(name: string): string[] {
  const lines = logged(name).split("\n");
  return lines.filter((line) => line.startsWith("WARN")).sort();
}

/** What a post tells its readers, and the JSON-LD in it, to the byte. */
export interface Told {
  questions: string[];
  answers: string[];
  takeaways: string[];
  jsonLd: string[];
}

export async function told(page: Page): Promise<Told> {
  const texts = async (selector: string) =>
    (await page.locator(selector).allTextContents()).map((text) =>
      text.trim().replace(/\s+/g, " "),
    );
  return {
    questions: await texts("afterword-faq [data-part=question]"),
    answers: await texts("afterword-faq [data-part=answer]"),
    takeaways: await texts("afterword-takeaways [data-part=card]"),
    jsonLd: await page.locator('script[type="application/ld+json"]').allTextContents(),
  };
}

/** A page of the same site, for a reader without scripts. */
export async function withoutScripts(browser: Browser, site: Site): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: "https://blog.example",
  });
  await site.attach(context);
  return context.newPage();
}

/** Brings each part of the test's first page near, since the widget waits for that, until all of them are shown. */
export async function showParts(page: Page, log: Log): Promise<void> {
  const parts = await page.locator("afterword-faq, afterword-takeaways").all();
  for (const part of parts) await part.scrollIntoViewIfNeeded();
  await expect.poll(() => log.heard("ready")).toHaveLength(parts.length);
}

/** What has moved on the page so far, by the browser's own measure: what, from where to where. */
export function moved(page: Page): Promise<string[]> {
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
        // Two frames on, what has moved has been told.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moves))));
      }),
  );
}

/** TypeScript's library has none yet. */
interface LayoutShiftSource {
  node: Node | null;
  previousRect: DOMRectReadOnly;
  currentRect: DOMRectReadOnly;
}

/** The page has one FAQPage, and it asks these questions, each at its own place. */
export async function expectOneFaqPage(page: Page, questions: string[]): Promise<void> {
  const [block, ...more] = await jsonLd(page);
  expect(more).toEqual([]);
  expect(block?.mainEntity.map(({ name }) => name)).toEqual(questions);
  for (const { "@id": id } of block?.mainEntity ?? []) {
    const url = new URL(id);
    expect(url.href.replace(url.hash, "")).toBe(page.url());
    await expect(page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`)).toHaveCount(1);
  }
}

/** No text stands twice in the article. */
export async function expectOnce(page: Page, texts: string[]): Promise<void> {
  const article = (
    await page.locator("article").evaluate((article) => {
      const copy = article.cloneNode(true) as Element;
      for (const script of copy.querySelectorAll("script")) script.remove();
      return copy.textContent ?? "";
    })
  ).replace(/\s+/g, " ");
  for (const text of texts) expect(article.split(text), text).toHaveLength(2);
}

/** Every link and image of the page's own site leads to something that the site has. */
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
