// Posts with a hostile text or address in every place that data has for one, and the texts that a
// page has to show for them.

import type { Post } from "./blog.ts";

const text = (value: string) => ({ type: "text", value });
const paragraph = (...children: object[]) => ({ type: "paragraph", children });

/** Returns an answer with `value` in every place that may have a text. */
const answerOfText = (value: string) => [
  paragraph(text(value)),
  paragraph(
    { type: "emphasis", children: [text(value)] },
    { type: "strong", children: [text(value)] },
  ),
  paragraph({ type: "delete", children: [text(value)] }, { type: "inlineCode", value }),
  paragraph({ type: "link", url: "/here", title: value, rel: value, children: [text(value)] }),
  paragraph({
    ...{ type: "image", url: "/pixel.png", srcset: "/pixel.png 1x, /pixel.png 2x" },
    ...{ title: value, alt: value, sizes: value },
  }),
  { type: "code", lang: value, value },
  { type: "heading", depth: 2, children: [text(value)] },
  {
    type: "list",
    ordered: true,
    children: [{ type: "listItem", checked: true, children: [paragraph(text(value))] }],
  },
  { type: "blockquote", children: [paragraph(text(value))] },
  {
    type: "table",
    align: [value],
    children: [0, 1].map(() => ({
      type: "tableRow",
      children: [{ type: "tableCell", children: [text(value)] }],
    })),
  },
  paragraph({ type: "html", value }),
  paragraph({ type: `unknown ${value}`, value }),
  paragraph({ type: `unknown ${value}`, children: [text(value)] }),
];

/** Makes a post with a question, an answer and two takeaways of each text. */
export const makePostOfTexts = (texts: string[]): Post => ({
  version: 1,
  lang: "en",
  faq: {
    heading: "Questions",
    items: texts.map((value) => ({ question: value, answer: answerOfText(value) })),
  },
  takeaways: { heading: "Takeaways", items: texts.flatMap((value) => [value, [text(value)]]) },
});

/** Returns an address without white space, which would end it in a set. */
const inSet = (address: string) => address.replaceAll(/[ \t\n\f\r]/g, "") || "/pixel.png";

/**
 * Makes a post with a question for each address: the target of a link, of an image, and of another
 * image at other densities.
 */
export const makePostOfAddresses = (addresses: string[]): Post => ({
  version: 1,
  lang: "en",
  faq: {
    items: addresses.map((url, index) => ({
      id: `address-${index}`,
      question: `Address ${index}`,
      answer: [
        paragraph({ type: "link", url, children: [text("link")] }),
        paragraph({ type: "image", url, alt: "image" }),
        paragraph({
          ...{ type: "image", url: "/pixel.png", alt: "image" },
          srcset: `/pixel.png 1x, ${inSet(url)} 2x,${inSet(url)} 3x`,
        }),
      ],
    })),
  },
});

/** Replaces each surrogate without its other half, as UTF-8 has no way to write it. */
export const replaceLoneSurrogates = (text: string) => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");

/** Returns a text as the page shows it: HTML has no NUL. */
export const toShownText = (text: string) => replaceLoneSurrogates(text).replaceAll("\0", "");

/** Returns a text of one line as the page shows it: without white space around it. */
export const toShownLine = (text: string) =>
  replaceLoneSurrogates(text).replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");

/** The texts of an item, as the page has them. */
export interface ItemTexts {
  question: string;
  /** The text of each block of the answer. */
  blocks: string[];
  /** The values of all `title` and `alt` attributes of the answer. */
  attributes: string[];
}

/** Returns the texts that the items of {@link makePostOfTexts} must have. */
export const expectedItems = (texts: string[]): ItemTexts[] =>
  texts.map((value) => {
    const own = toShownText(value);
    const twice = own + own;
    return {
      question: toShownText(toShownLine(value)),
      blocks: [own, twice, twice, own, "", own, own, `\u2611 ${own}`, own, twice, own, own, own],
      attributes: [own, own, own],
    };
  });

/** Returns the texts as HTML's parser leaves them: CR and CRLF become LF. */
export const normalizeNewlines = ({ question, blocks, attributes }: ItemTexts): ItemTexts => {
  const lines = (text: string) => text.replaceAll(/\r\n?/g, "\n");
  return {
    question: lines(question),
    blocks: blocks.map(lines),
    attributes: attributes.map(lines),
  };
};
