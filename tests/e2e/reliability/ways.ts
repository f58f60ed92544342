// The ways of embedding a post. Fallback content is marked with `data-fallback`.

import { dataBlock, escapeHtml, questionList, scriptTag, takeawayList } from "../support/blog.ts";
import { renderStaticParts } from "../support/static-html.ts";

/** A post whose texts are plain. */
export interface PlainPost {
  version: number;
  lang?: string;
  faq: { heading: string; items: { id: string; question: string; answer: string }[] };
  takeaways?: { heading: string; items: string[] };
}

/** The titles of the columns of the matrix. */
export const WAYS = [
  "the article’s own lists",
  "elements with static markup",
  "elements with a plain fallback",
  "the script tag alone",
  "the article, read without data",
] as const;
export type Way = (typeof WAYS)[number];

/** The ways by name. The script tag alone has no fallback content. */
export const [LISTS, STATIC, PLAIN, ALONE, READ] = WAYS;

/** The addresses and attributes of a script tag. */
export interface ScriptSource {
  /** The inline data, used instead of `src`. */
  inline?: unknown;
  /** The selector of the element that is read, used instead of data. */
  from?: string;
  src: string;
  loader?: string;
  attributes?: Record<string, string>;
}

const markFallback = (html: string, part: string, at: RegExp): string =>
  html.replace(at, `$& data-fallback="${part}"`);

const renderDefinitionList = (items: PlainPost["faq"]["items"]): string => {
  const paragraphs = (answer: string) =>
    answer
      .split("\n\n")
      .map((text) => `<p>${escapeHtml(text)}</p>`)
      .join("");
  return `<dl>${items.map(({ question, answer }) => `<dt>${escapeHtml(question)}</dt><dd>${paragraphs(answer)}</dd>`).join("")}</dl>`;
};

type RenderParts = (post: PlainPost) => { faq: string; takeaways: string; jsonLd?: string };

const renderLists: RenderParts = (post) => ({
  faq: markFallback(questionList(post.faq.items), "faq", /^<ol/),
  takeaways: post.takeaways
    ? markFallback(takeawayList(post.takeaways.items), "takeaways", /^<ol/)
    : "",
});

/** The HTML below the headings of FAQ and takeaways, and the page's own JSON-LD block, by way. */
const PARTS: Record<Way, RenderParts | undefined> = {
  [LISTS]: renderLists,
  [STATIC]: (post) => {
    const { faq, takeaways, jsonLd } = renderStaticParts(post);
    return {
      faq: markFallback(faq.html, "faq", /<div class="afterword"/),
      takeaways: post.takeaways
        ? markFallback(takeaways.html, "takeaways", /<div class="afterword"/)
        : "",
      jsonLd,
    };
  },
  [PLAIN]: ({ faq, takeaways }) => ({
    faq: `<afterword-faq>${markFallback(renderDefinitionList(faq.items), "faq", /^<dl/)}</afterword-faq>`,
    takeaways: takeaways
      ? `<afterword-takeaways>${markFallback(takeawayList(takeaways.items), "takeaways", /^<ol/)}</afterword-takeaways>`
      : "",
  }),
  [ALONE]: undefined,
  [READ]: renderLists,
};

/** Renders the script tag, and the inline data if any. */
function renderScript({ inline, from, src, loader, attributes }: ScriptSource): string {
  if (from) return scriptTag({ "data-from": from, ...attributes }, loader);
  if (inline === undefined) return scriptTag({ "data-src": src, ...attributes }, loader);
  return `${dataBlock(inline)}\n${scriptTag({ ...attributes }, loader)}`;
}

/** Renders the article of a post, embedded in one way. */
export function renderArticle(way: Way, post: PlainPost, source: ScriptSource): string {
  const parts = PARTS[way]?.(post);
  const section = (part: { heading: string } | undefined, html: string) =>
    part ? `<h2>${escapeHtml(part.heading)}</h2>\n${html}\n` : "";
  const sections = parts
    ? section(post.faq, parts.faq) + section(post.takeaways, parts.takeaways)
    : "";
  const block = parts?.jsonLd
    ? `<script type="application/ld+json">${parts.jsonLd}</script>\n`
    : "";
  return `<article>
<h1>A Barrel Under Every Gutter</h1>
<p class="lead">A roof of eighty square metres sheds a bathtub of water in the time it takes to close the windows.</p>
${sections}${block}${renderScript(source)}
<p>Thanks for reading.</p>
</article>`;
}
