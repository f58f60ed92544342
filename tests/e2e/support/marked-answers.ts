// An FAQ whose answers have markup that the data doesn't know, and its article.

import { scriptWithSrc, type Post } from "./blog.ts";

/** A question and its answer as the page has them, and the answer's text in the data. */
export interface MarkedItem {
  question: string;
  html: string;
  text: string;
}

export const MARKED_HEADING = "Questions About Barrels";

const plain: MarkedItem = {
  question: "Does it freeze?",
  html: "<p>Only if it is full to the rim when the first frost comes.</p>",
  text: "Only if it is full to the rim when the first frost comes.",
};

/** The text of `html`, for questions. */
const stripTags = (html: string): string => html.replaceAll(/<[^>]*>/g, "");

/** The data of the item between two plain ones. */
export const markedPost = ({ question, text }: MarkedItem): Post => ({
  version: 1,
  lang: "en",
  faq: {
    heading: MARKED_HEADING,
    items: [
      { id: "marked", question: stripTags(question), answer: text },
      { id: "freeze", question: plain.question, answer: plain.text },
    ],
  },
});

/** The list of the questions. */
export const markedList = (item: MarkedItem): string =>
  `<ol>${[item, plain].map(({ question, html }) => `<li><p>${question}</p>${html}</li>`).join("")}</ol>`;

/** The article with the questions as a list, between prose with a link each. */
export const markedArticle = (
  item: MarkedItem,
  attributes: Record<string, string> = { "data-open": "all" },
): string => `<article>
<p><a href="/before/">Before.</a></p>
<h2 id="questions">${MARKED_HEADING}</h2>
${markedList(item)}
<p><a href="/after/">After.</a></p>
${scriptWithSrc({ "data-show": "faq json-ld", ...attributes })}
</article>`;

/** Makes an item around the inline or block HTML `html`, whose text in the data is `text`. */
export const makeMarked = (html: string, text: string = stripTags(html)): MarkedItem => ({
  question: "May I buy one?",
  html,
  text,
});
