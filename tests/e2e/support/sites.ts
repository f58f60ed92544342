// The sites that real generators and `afterword site` have made (`make sites`), and the checks that
// all of their pages have to pass.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Log } from "./log.ts";
import { readJsonLd } from "./page.ts";
import type { Site } from "./site.ts";

const SITES = join(import.meta.dirname, "../../../target/sites");

/** The element with the post, in the order in which the command looks for it. */
const ARTICLES = ["[itemprop=articleBody]", "article", "main", "[role=main]"];

/** A built site. */
export interface BuiltSite {
  name: string;
  /** The path that it is made for. */
  base: string;
  /** The folder of its sources, and that of its pages therein, for the command. */
  sources: string;
  output: string;
}

/** Describes the site `name` of `web/sites`. */
const describeSite = (name: string, base: string, output: string): BuiltSite => ({
  name,
  base,
  sources: join(SITES, "sources", name),
  output,
});

/** The sites with the posts of the command's own tests, by their generators. */
export const FORMS = [
  describeSite("hugo-forms", "/", "public"),
  describeSite("eleventy-forms", "/", "_site"),
  describeSite("jekyll-forms", "/blog/", "_site"),
  describeSite("mkdocs-forms", "/handbook/", "site"),
];

/** The examples, and a folder of pages that were written by hand. */
export const EXAMPLES = [
  describeSite("hugo", "/notes/", "public"),
  describeSite("hugo-minified", "/notes/", "public"),
  describeSite("eleventy", "/journal/", "_site"),
  describeSite("plain", "/umbrella/", "."),
];
export const ODD = describeSite("plain-odd", "/some/where/", ".");

export const ALL_SITES = [...FORMS, ...EXAMPLES, ODD];

/** Returns the folder of a site as its generator has made it. */
export const freshFolder = ({ name }: BuiltSite) => join(SITES, "fresh", name);

/** Returns the folder of a site as it is shipped. */
export const shippedFolder = ({ name }: BuiltSite) => join(SITES, name);

/** Reads what the command said about a site. */
export const readCommandLog = ({ name }: BuiltSite): string =>
  readFileSync(join(SITES, `${name}.log`), "utf8");

/** Lists the paths of the files in a folder, without those that start with a dot. */
export function listFiles(folder: string): string[] {
  const paths = readdirSync(folder, { encoding: "utf8", recursive: true });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
}

/** A page of a site, before and after the command. */
export interface BuiltPage {
  /** The path in the site, such as `posts/a/` or `posts/a.html`. */
  path: string;
  fresh: string;
  shipped: string;
  data: PageData;
}

/** The data of a page's parts, as far as tests look at it. */
export interface PageData {
  lang?: string;
  faq?: { items: { id: string; question: string | unknown[] }[] };
  takeaways?: { items: unknown[] };
}

/** Lists the pages of a site that the command has changed. */
export function listChangedPages(site: BuiltSite): BuiltPage[] {
  const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
  const pages = listFiles(freshFolder(site)).filter((path) => path.endsWith(".html"));
  return pages.flatMap((path) => {
    const fresh = read(freshFolder(site), path);
    const shipped = read(shippedFolder(site), path);
    if (fresh === shipped) return [];
    const data = `afterword/data/${path.replace(/\.html$/, ".json")}`;
    const hasData = shipped.includes(data);
    return [
      {
        path: path.replace(/(^|\/)index\.html$/, "$1"),
        fresh,
        shipped,
        data: hasData ? JSON.parse(read(shippedFolder(site), data)) : {},
      },
    ];
  });
}

/** Serves the built site below its path, and returns the paths of its files. */
export function serveSite(site: Site, { name, base }: BuiltSite): Set<string> {
  const paths = new Set<string>();
  for (const entry of listFiles(join(SITES, name))) {
    const file = join(SITES, name, entry);
    const body = readFileSync(file);
    paths.add(base + entry);
    site.serveFile(base + entry, body);
    if (!/(^|\/)index\.html$/.test(entry)) continue;
    const path = base + entry.slice(0, -"index.html".length);
    paths.add(path);
    site.servePage(path, body.toString());
  }
  return paths;
}

/** What a page shows before any script runs. */
export interface StaticPage {
  questions: string[];
  /** The id that is in the item of each question. */
  ids: string[];
  openAnswers: number;
  cards: number;
  faqPages: { name: string; answer: string }[][];
  stylesheets: number;
  tags: number;
  /** The ids that two elements have, and the fragments that no element has. */
  faults: string[];
  /** The words of the article. */
  words: string[];
}

/** Reads pages as a browser parses them, without running their scripts. */
export function readStaticPages(page: Page, pages: string[]): Promise<StaticPage[]> {
  return page.evaluate(
    ([pages, articles]) => {
      const clean = (text: string | null | undefined) => text?.trim().replace(/\s+/g, " ") ?? "";
      const readWords = (article: Element | null | undefined) => {
        for (const hidden of article?.querySelectorAll("script, style, template") ?? [])
          hidden.remove();
        const inline = "b, strong, em, i, u, a, code, span, small, sub, sup, mark, kbd, del, ins";
        for (const apart of article?.querySelectorAll(`*:not(${inline})`) ?? []) {
          apart.prepend(" ");
          apart.before(" ");
          apart.append(" ");
          apart.after(" ");
        }
        return article?.textContent?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      };
      const readFaults = (root: Document) => {
        const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
        const links = [...root.querySelectorAll('a[href^="#"]:not([href="#"])')];
        const targets = links.map((link) =>
          decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""),
        );
        return [
          ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
          ...targets.filter((id) => !ids.includes(id)).map((id) => `dead link: ${id}`),
        ];
      };
      return pages.map((html) => {
        const root = new DOMParser().parseFromString(html, "text/html");
        const all = (selector: string) => [...root.querySelectorAll(selector)];
        const items = all("afterword-faq details[data-part=item]");
        const blocks = all("script[type='application/ld+json']").map(({ textContent }) =>
          JSON.parse(textContent ?? ""),
        );
        const article = articles.map((selector) => root.querySelector(selector)).find(Boolean);
        return {
          questions: items.map((item) =>
            clean(item.querySelector(":scope > summary [class$=question-text]")?.textContent),
          ),
          ids: items.map((item) => (item.id || item.querySelector("[id]")?.id) ?? ""),
          openAnswers: all("details[open]").length,
          cards: all("afterword-takeaways [data-part=card]").length,
          faqPages: blocks
            .filter((block) => block["@type"] === "FAQPage")
            .map((block) =>
              block.mainEntity.map(
                (entity: { name: string; acceptedAnswer: { text: string } }) => ({
                  name: clean(entity.name),
                  answer: clean(
                    new DOMParser().parseFromString(entity.acceptedAnswer.text, "text/html").body
                      .textContent,
                  ),
                }),
              ),
            ),
          stylesheets: all("link[rel=stylesheet][href$='afterword/afterword.css']").length,
          tags: all("script[type=module][src$='afterword/afterword.js']").length,
          faults: readFaults(root),
          words: [...readWords(article)],
        };
      });
    },
    [pages, ARTICLES] as const,
  );
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
  return page.evaluate(() => {
    const texts = (host: string, part: string) => {
      const found = document.querySelectorAll(
        `${host}:not(:has(> [slot])) [data-part=${part}], ${host} > [slot] [data-part=${part}]`,
      );
      return [...found].map(({ textContent }) => textContent?.trim().replace(/\s+/g, " ") ?? "");
    };
    const blocks = document.querySelectorAll('script[type="application/ld+json"]');
    return {
      questions: texts("afterword-faq", "question"),
      answers: texts("afterword-faq", "answer"),
      takeaways: texts("afterword-takeaways", "card"),
      jsonLd: [...blocks].map(({ textContent }) => textContent ?? ""),
    };
  });
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
 * Scrolls to each part of the page, until the widget has shown all of them, after the first
 * `before` parts of the test: it renders a part only when it comes near the viewport.
 */
export async function scrollToParts(page: Page, log: Log, before = 0): Promise<void> {
  const parts = await page.locator("afterword-faq, afterword-takeaways").all();
  for (const part of parts) await part.scrollIntoViewIfNeeded();
  await expect
    .poll(() => log.eventDetails("ready"), { intervals: [20] })
    .toHaveLength(before + parts.length);
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

/** Counts how often each of the texts is in what is rendered of the article. */
export function countTexts(page: Page, texts: string[]): Promise<number[]> {
  return page.evaluate(
    ([texts, articles]) => {
      const article = articles.map((it) => document.querySelector(it)).find(Boolean);
      const copy = article?.cloneNode(true) as Element;
      const unrendered = "script, [data-afterword-replaced], :has(> [slot]) > :not([slot])";
      for (const element of copy.querySelectorAll(unrendered)) element.remove();
      const text = (copy.textContent ?? "").replace(/\s+/g, " ");
      return texts.map((wanted) => text.split(wanted).length - 1);
    },
    [texts, ARTICLES] as const,
  );
}

/** Lists the links, images and scripts on the page's own host that lead to no file of the site. */
export async function listDeadLinks(page: Page, paths: Set<string>): Promise<string[]> {
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
  return own.filter((path) => !paths.has(path));
}
