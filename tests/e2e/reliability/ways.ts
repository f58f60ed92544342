import { dataBlock, escapeHtml, questionList, scriptTag, takeawayList } from "../support/blog.ts";
import { renderStaticParts } from "../support/static-html.ts";

/** The ways of embedding: what the page has for a post before the widget comes. What a reader can fall back on is marked. */

/** A post whose texts are plain. */
export interface PlainPost {
  version: number;
  lang?: string;
  faq: { heading: string; items: { id: string; question: string; answer: string }[] };
  takeaways?: { heading: string; items: string[] };
}

/** The column of the matrix, as its title has it. */
export const WAYS = [
  "the article’s own lists",
  "elements with static markup",
  "elements with a plain fallback",
  "the script tag alone",
] as const;
export type Way = (typeof WAYS)[number];

/** They by name; the last one leaves nothing to read if there is no widget. */
export const [LISTS, STATIC, PLAIN, ALONE] = WAYS;

/** How a page names its post's data and the loader. */
export interface Script {
  /** What the data is, in the page; else it is at the address. */
  inline?: unknown;
  src: string;
  loader?: string;
  attributes?: Record<string, string>;
}

const marked = (html: string, part: string, at: RegExp): string =>
  html.replace(at, `$& data-fallback="${part}"`);

const plain = (items: PlainPost["faq"]["items"]): string => {
  const paragraphs = (answer: string) =>
    answer
      .split("\n\n")
      .map((text) => `<p>${escapeHtml(text)}</p>`)
      .join("");
  return `<dl>${items.map(({ question, answer }) => `<dt>${escapeHtml(question)}</dt><dd>${paragraphs(answer)}</dd>`).join("")}</dl>`;
};

/** What stands below the headings of the FAQ and of the takeaways; and the page's own `FAQPage`, if it has one. */
const PARTS: Record<
  Way,
  ((post: PlainPost) => { faq: string; takeaways: string; jsonLd?: string }) | undefined
> = {
  [LISTS]: (post) => ({
    faq: marked(questionList(post.faq.items), "faq", /^<ol/),
    takeaways: post.takeaways
      ? marked(takeawayList(post.takeaways.items), "takeaways", /^<ol/)
      : "",
  }),
  [STATIC]: (post) => {
    const { faq, takeaways, jsonLd } = renderStaticParts(post);
    return {
      faq: marked(faq.html, "faq", /<div class="afterword"/),
      takeaways: takeaways ? marked(takeaways.html, "takeaways", /<div class="afterword"/) : "",
      jsonLd,
    };
  },
  [PLAIN]: ({ faq, takeaways }) => ({
    faq: `<afterword-faq>${marked(plain(faq.items), "faq", /^<dl/)}</afterword-faq>`,
    takeaways: takeaways
      ? `<afterword-takeaways>${marked(takeawayList(takeaways.items), "takeaways", /^<ol/)}</afterword-takeaways>`
      : "",
  }),
  [ALONE]: undefined,
};

/** The script's tag, and its data where that is in the page. */
function script({ inline, src, loader, attributes }: Script): string {
  if (inline === undefined) return scriptTag({ "data-src": src, ...attributes }, loader);
  return `${dataBlock(inline)}\n${scriptTag({ ...attributes }, loader)}`;
}

/** A post as an article. */
export function article(way: Way, post: PlainPost, name: Script): string {
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
${sections}${block}${script(name)}
<p>Thanks for reading.</p>
</article>`;
}
