// A page with hostile data: it counts the calls of `hit()`, is used in every way a reader can use
// it, and afterwards has to be as it was.

import { expect, type Page } from "@playwright/test";
import { findForbiddenMarkup } from "./allowed-markup.ts";
import { pageHtml } from "./blog.ts";
import { type ItemTexts, toShownLine } from "./hostile-posts.ts";
import { CANARY } from "./injections.ts";
import type { Log } from "./log.ts";
import { readJsonLd, waitForFrames } from "./page.ts";
import type { Site } from "./site.ts";

/** The body of the page without the widget's data. */
export const BARE_BODY = '<h1 id="page-title">A page</h1>';

/** Serves the image that answers show, and counts the calls of `hit()` in the page. */
export const preparePage = async (page: Page, site: Site) => {
  site.serveFile("/pixel.png", "");
  await page.addInitScript(() =>
    Object.assign(window, {
      hits: [],
      hit: (...all: unknown[]) => Reflect.get(window, "hits").push(all),
    }),
  );
  page.on("dialog", (dialog) => dialog.dismiss());
};

/** Returns the state of the page outside of the parts, as the page's own scripts see it. */
export const readSurroundings = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window),
    prototypes: [Object, Array, Function, String, Promise, Node, Element, Document].map(
      ({ prototype }) => Object.getOwnPropertyNames(prototype),
    ),
    isItself: [
      document.body === document.querySelector("body"),
      document.head === document.querySelector("head"),
      document.documentElement === document.querySelector("html"),
      document.forms instanceof HTMLCollection,
      window.document === document,
      window.self === window && window.top === window,
      typeof document.querySelector,
      typeof document.getElementById,
      typeof customElements.define,
      typeof document.cookie,
      location instanceof Location,
      document.getElementById("page-title")?.localName,
      document.title,
      location.href,
      document.baseURI,
      document.querySelectorAll(
        "script:not([type]), style, link, meta, base, iframe, object, embed",
      ).length,
    ],
  }));

/** Opens the page without the parts, and returns its state. */
export const visitBarePage = async (page: Page, site: Site) => {
  site.servePage("/post/", pageHtml(BARE_BODY));
  await page.goto("/post/");
  return readSurroundings(page);
};

/** Waits until the widget shows `count` questions. */
export const waitForQuestions = (page: Page, count: number) =>
  // Hundreds of parts take a busy machine their time.
  expect(page.locator("[data-part=question][aria-expanded]")).toHaveCount(count, {
    timeout: 20_000,
  });

/** Reads the texts of all items: in the page, or in `source`. */
export const readItems = (page: Page, source?: string): Promise<ItemTexts[]> =>
  page.evaluate((source) => {
    const root =
      source === undefined ? document : new DOMParser().parseFromString(source, "text/html");
    const isShown = root.querySelector("afterword-faq > [slot]");
    const items = root.querySelectorAll(`${isShown ? "[slot] " : ""}[data-part=item]`);
    return [...items].map((item) => {
      const answer = item.querySelector("[data-part=answer]") as Element;
      return {
        question: item.querySelector(".afterword-question-text")?.textContent ?? "",
        blocks: [...answer.children].map(({ textContent }) => textContent ?? ""),
        attributes: [...answer.querySelectorAll("[title], [alt]")].flatMap((element) =>
          ["title", "alt"].flatMap((name) => element.getAttribute(name) ?? []),
        ),
      };
    });
  }, source);

/**
 * Removes U+FFFD from attributes: HTML's parser reads a NUL there as U+FFFD, the widget leaves it
 * out.
 */
export const withoutReplacements = (all: ItemTexts[]) =>
  all.map((one) => ({
    ...one,
    attributes: one.attributes.map((text) => text.replaceAll("\ufffd", "")),
  }));

/** Returns `markup` parsed and serialized once, and three times. */
export const reparseMarkup = (page: Page, markup: string) =>
  page.evaluate((markup) => {
    const reparse = (text: string) =>
      new DOMParser().parseFromString(text, "text/html").body.innerHTML;
    return [reparse(markup), reparse(reparse(reparse(markup)))] as const;
  }, markup);

/**
 * Sends events to every element of the parts, and clicks all that can be clicked. Links to allowed
 * addresses are not followed.
 */
export const touchEverything = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const known = ["http:", "https:", "mailto:", "tel:"];
    addEventListener(
      "click",
      (event) => {
        const link = (event.target as Element).closest("a");
        // An address that the browser can't parse leads nowhere.
        if (link && (known.includes(link.protocol) || !URL.canParse(link.href)))
          event.preventDefault();
      },
      { capture: true },
    );
    const all = [
      ...document.querySelectorAll("afterword-faq, afterword-takeaways, .afterword, .afterword *"),
    ];
    for (const element of all) {
      for (const type of [
        "mouseover",
        "pointerenter",
        "focus",
        "keydown",
        "toggle",
        "load",
        "error",
      ]) {
        element.dispatchEvent(new Event(type));
      }
    }
    // Permalinks are all alike: five are enough.
    const skipped = new Set([...document.querySelectorAll("[data-part=permalink]")].slice(5));
    for (const element of all)
      if (element.matches("summary, button, a") && !skipped.has(element))
        (element as HTMLElement).click();
    await new Promise((done) => setTimeout(done));
  });

/** Expects the `FAQPage` to have the page's questions and answers, in its allowed elements. */
export const expectMatchingJsonLd = async (page: Page, texts: string[]) => {
  const [block] = await readJsonLd(page);
  expect(block?.mainEntity.map(({ name }) => name)).toEqual(texts.map(toShownLine));
  const answers = block?.mainEntity.map(({ acceptedAnswer }) => acceptedAnswer.text) ?? [];
  const [found, visible, tags] = await page.evaluate((answers) => {
    const squash = (text: string) => text.replaceAll(/\s/g, "");
    const parsed = answers.map((answer) => new DOMParser().parseFromString(answer, "text/html"));
    const tags = parsed.flatMap((page) =>
      [...page.querySelectorAll("*")].map((element) =>
        [element.localName, ...[...element.attributes].map(({ name }) => name)].join(" "),
      ),
    );
    const visible = [...document.querySelectorAll("[data-part=answer]")].map((answer) => {
      const copy = answer.cloneNode(true) as Element;
      copy.querySelectorAll("img").forEach((image) => image.replaceWith(image.alt));
      return squash(copy.textContent ?? "");
    });
    return [
      parsed.map((page) => squash(page.body.textContent ?? "")),
      visible,
      [...new Set(tags)],
    ] as const;
  }, answers);
  expect(found).toEqual(visible);
  const subset = [
    "html",
    "head",
    "body",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "br",
    "ol",
    "ul",
    "li",
    "a href",
    "p",
    "div",
    "strong",
    "em",
  ];
  expect(tags.filter((tag) => !subset.includes(tag))).toEqual([]);
};

/** Expects that no code has run, no address was requested, and nothing was logged. */
export const expectNoEffect = async (page: Page, site: Site, log: Log) => {
  await waitForFrames(page);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(site.requests.filter((address) => address.startsWith(CANARY))).toEqual([]);
  expect(log.lines).toEqual([]);
  expect(page.url()).toBe("https://blog.example/post/");
};

/** Expects no console lines except those about images that are missing or come by http. */
const expectOnlyMissingImages = (log: Log) => {
  log.allowLines(/^(error: Failed to load resource|warning: Mixed Content): /);
  expect(log.differences()).toEqual({ unexpected: [], absent: [] });
};

/** Expects that nothing runs, whatever the reader does, and that the page stays as it was. */
export const expectHarmless = async (page: Page, log: Log, before: unknown) => {
  expect(await findForbiddenMarkup(page)).toEqual([]);
  await touchEverything(page);
  await waitForFrames(page);
  expectOnlyMissingImages(log);
  expect(await page.evaluate(() => Reflect.get(window, "hits"))).toEqual([]);
  expect(page.url()).toBe("https://blog.example/post/");
  expect(await readSurroundings(page)).toEqual(before);
};
