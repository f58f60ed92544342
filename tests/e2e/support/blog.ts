import { expect, type Locator, type Page } from "@playwright/test";
import type { Answer, Site } from "./site.ts";

/** A blog as its readers' browsers get it: a post's data, and the article that a site generator makes of the post. */

export interface Question {
  id?: string;
  question: string;
  answer: string | object[];
}

export interface Post {
  version: number;
  url?: string;
  lang?: string;
  faq?: { heading?: string; items: Question[] };
  takeaways?: { heading?: string; items: (string | object[])[] };
}

export const faq = {
  heading: "Understanding Rain Barrels",
  items: [
    {
      id: "what-does-a-rain-barrel-do",
      question: "What does a rain barrel do?",
      answer:
        "It keeps the rain of one downpour for the dry weeks that follow. A roof fills it within minutes.",
    },
    {
      id: "isnt-standing-water-a-home-for-mosquitoes",
      question: "Isn’t standing water a home for mosquitoes?",
      answer:
        "Not under a lid. It’s the open barrel that hums in June – a fine mesh over the inlet is enough.",
    },
    {
      id: "how-large-should-mine-be",
      question: "How large should mine be?",
      answer: "Count 200 litres for each bed, and one more barrel if the summer is long.",
    },
    {
      id: "may-i-drink-from-it",
      question: "May I drink from it, or is that “only for flowers”?",
      answer: "Only for flowers. What runs off a roof has met birds, moss and old paint.",
    },
    {
      id: "what-about-the-winter",
      question: "What about the winter?",
      answer: "Empty it before the first frost and leave the tap open.\n\nIce splits the best oak.",
    },
  ],
};

export const takeaways = {
  heading: "5 Key Takeaways",
  items: [
    "Rain is free - a barrel only keeps it until you need it.",
    "A lid and a mesh are all that mosquitoes can’t get past.",
    "Two small barrels are easier to live with than a large one.",
    "Keep it for the beds: no roof gives drinking water.",
    "An empty barrel outlives the winter.",
  ],
};

export const post: Post = { version: 1, lang: "en", faq, takeaways };

/** The FAQ of another post; its first question is that of the first post, too. */
export const otherFaq = {
  heading: "Questions About Compost",
  items: [
    {
      id: "what-about-the-winter",
      question: "What about the winter?",
      answer: "The heap sleeps. Let it.",
    },
    {
      id: "does-it-smell",
      question: "Does it smell?",
      answer: "Of woods after rain, if it gets air.",
    },
  ],
};

export const otherPost: Post = { version: 1, lang: "en", faq: otherFaq };

/** The questions of the post, and the DOM ids of their items. */
export const asked = faq.items.map(({ question }) => question);
export const ids = faq.items.map(({ id }) => id);

export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The ordered list that Markdown makes of questions with a blank line between them. */
export function questionList(items: Question[] = faq.items): string {
  const paragraphs = ({ question, answer }: Question) => `${question}\n${answer}`.split("\n\n");
  const item = (item: Question) =>
    `<li>\n${paragraphs(item)
      .map((text) => `<p>${escape(text)}</p>\n`)
      .join("")}</li>\n`;
  return `<ol>\n${items.map(item).join("")}</ol>`;
}

/** The ordered list that Markdown makes of takeaways without one. */
export function takeawayList(items: string[] = takeaways.items): string {
  return `<ol>\n${items.map((item) => `<li>${escape(item)}</li>\n`).join("")}</ol>`;
}

/** The loader's tag. */
export function tag(
  attributes: Record<string, string> = {},
  src = "/afterword/afterword.js",
): string {
  const all = { type: "module", src, ...attributes };
  return `<script ${Object.entries(all)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(" ")}></script>`;
}

export const withSrc = (attributes: Record<string, string> = {}): string =>
  tag({ "data-src": "/post.json", ...attributes });

/** The data in the page. */
export function dataBlock(data: unknown, id = "afterword-data"): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** The post as an article: prose, the questions, the takeaways, and the loader's tag. */
export function article(
  parts: { questions?: string; takeaways?: string; script?: string } = {},
): string {
  const {
    questions = questionList(),
    takeaways: cards = takeawayList(),
    script = withSrc(),
  } = parts;
  return `<article>
<h1>A Barrel Under Every Gutter</h1>
<p>A roof of eighty square metres sheds a bathtub of water in the time it takes to close the windows.</p>
<h2 id="understanding-rain-barrels">Understanding Rain Barrels</h2>
${questions}
<h2 id="5-key-takeaways">5 Key Takeaways</h2>
${cards}
${script}
</article>`;
}

export function html(body: string, head = ""): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A Barrel Under Every Gutter</title>
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

/** What a page is made of, and how it is served. */
export interface Served {
  data?: unknown;
  head?: string;
  answer?: Answer;
}

/** Serves a page with this body at `/post/` and the data at `/post.json`, and goes there. */
export async function visit(
  page: Page,
  site: Site,
  body: string,
  served: Served = {},
): Promise<void> {
  site.json("/post.json", served.data ?? post);
  site.page("/post/", html(body, served.head), served.answer);
  await page.goto("/post/");
}

export interface FaqPage {
  "@type": string;
  mainEntity: { "@id": string; name: string; acceptedAnswer: { text: string } }[];
}

/** The parsed JSON-LD blocks of the page, in document order. */
export async function jsonLd(page: Page): Promise<FaqPage[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text));
}

/** The questions that the widget shows, and those whose answers are open. */
export const questions = (page: Page): Locator =>
  page.locator("afterword-faq [data-part=question][aria-expanded]");
export const opened = (page: Page): Locator =>
  page.locator("afterword-faq [data-part=question][aria-expanded=true]");

/** The questions in the page's `FAQPage` blocks. */
export const names = async (page: Page): Promise<string[]> =>
  (await jsonLd(page)).flatMap(({ mainEntity }) => mainEntity.map(({ name }) => name));

/** What a router does: the next article takes the place of this one, its script tags made anew so that they run. */
export const navigate = (page: Page, body: string): Promise<void> =>
  page.evaluate((body) => {
    const next = document.createRange().createContextualFragment(body);
    document.querySelector("main")?.replaceChildren(next);
  }, body);

/** Two frames: what was going to happen to the page by itself has happened. */
export const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** How many pixels of the screen have this colour. */
export const pixels = async (page: Page, color: readonly [number, number, number]) => {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ([picture, [red, green, blue]]) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${picture}`)).blob(),
      );
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      const data = canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
      }
      return count;
    },
    [picture, color] as const,
  );
};

/** Sets an attribute of an element that is on the page, or takes it away. */
export const set = (
  page: Page,
  selector: string,
  name: string,
  value: string | null,
): Promise<void> =>
  page
    .locator(selector)
    .evaluate(
      (element, [name, value]) =>
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value),
      [name, value] as const,
    );

/** As {@link set}, and waits until the questions have been shown anew. */
export async function change(
  page: Page,
  selector: string,
  name: string,
  value: string | null,
): Promise<void> {
  const root = page.locator("afterword-faq > .afterword");
  await root.evaluate((root) => root.setAttribute("data-before", ""));
  await set(page, selector, name, value);
  await expect(page.locator(".afterword[data-before]")).toHaveCount(0);
}

/** The page is as its HTML says: nothing was added, changed or taken away. */
export async function expectUntouched(page: Page, source: string): Promise<void> {
  const asWritten = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, "text/html").documentElement.outerHTML,
    source,
  );
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(asWritten);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
}
