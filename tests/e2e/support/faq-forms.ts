// An FAQ in each form that articles have, as generators and block editors write it.

import { escapeHtml, type Post, scriptWithSrc } from "./blog.ts";

/** A question whose answer is plain paragraphs. */
export interface FormItem {
  id: string;
  question: string;
  paragraphs: string[];
}

export const FORM_HEADING = "Frequently Asked Questions";

export const formItems: FormItem[] = [
  {
    id: "what-is-leaf-mould",
    question: "What is leaf mould?",
    paragraphs: ["Leaves that have rotted for two winters. It holds water like a sponge."],
  },
  {
    id: "which-leaves-are-best",
    question: "Which leaves are best?",
    paragraphs: [
      "Oak, beech and hornbeam rot into a fine crumb.",
      "Walnut keeps other plants from growing, so burn that.",
    ],
  },
  {
    id: "do-i-need-a-shredder",
    question: "Do I need a shredder?",
    paragraphs: ["No, a lawn mower that runs over the heap once cuts the time in half."],
  },
  {
    id: "where-does-the-heap-go",
    question: "Where does the heap go?",
    paragraphs: ["Into the shade behind the shed, with a net over it against the wind."],
  },
];

/** Returns the texts of the items in the order in which a reader sees them. */
export const listTexts = (items: FormItem[] = formItems): string[] =>
  items.flatMap(({ question, paragraphs }) => [question, ...paragraphs]);

/** The post's data, as `extract` writes it. */
export const formPost = (items: FormItem[] = formItems): Post => ({
  version: 1,
  lang: "en",
  faq: {
    heading: FORM_HEADING,
    items: items.map(({ id, question, paragraphs }) => ({
      id,
      question,
      answer: paragraphs.join("\n\n"),
    })),
  },
});

/** A form of an FAQ: the blocks below its heading. */
export interface FaqForm {
  name: string;
  html: (items: FormItem[]) => string;
}

const toParagraphs = ({ paragraphs }: FormItem): string =>
  paragraphs.map((text) => `<p>${escapeHtml(text)}</p>\n`).join("");
const toLines = ({ paragraphs }: FormItem): string => paragraphs.map(escapeHtml).join("<br>\n");

/** Makes a form from the HTML of one item and, where they have one, of the box around all. */
const makeForm = (
  name: string,
  item: (item: FormItem, index: number) => string,
  wrap: (items: string) => string = (items) => items,
): FaqForm => ({ name, html: (items) => wrap(items.map(item).join("")) });

const orderedList = (items: string) => `<ol>\n${items}</ol>\n`;

/** A form with sub-headings of the level `level`. */
export const subHeadings = (level: number): FaqForm =>
  makeForm(
    `sub-headings h${level}`,
    (item) => `<h${level} id="${item.id}">${item.question}</h${level}>\n${toParagraphs(item)}`,
  );

export const orderedListForm = makeForm(
  "an ordered list with the question as first line",
  (item) => `<li>${item.question}\n${toLines(item)}</li>\n`,
  orderedList,
);

/** The widths and attributes are those of WordPress 6.9. */
const gutenbergItem = (
  item: FormItem,
  index: number,
) => `<div class="wp-block-accordion-item is-layout-flow">
<h3 class="wp-block-accordion-heading"><button aria-expanded="false" aria-controls="item-${index}-panel" id="item-${index}" type="button" class="wp-block-accordion-heading__toggle"><span class="wp-block-accordion-heading__toggle-title">${item.question}</span><span class="wp-block-accordion-heading__toggle-icon" aria-hidden="true">+</span></button></h3>
<div inert id="item-${index}-panel" aria-labelledby="item-${index}" role="region" class="wp-block-accordion-panel is-layout-flow">
${toParagraphs(item)}</div>
</div>
`;

const ghostCard = (
  item: FormItem,
) => `<div class="kg-card kg-toggle-card" data-kg-toggle-state="close">
<div class="kg-toggle-heading">
<h4 class="kg-toggle-heading-text"><span style="white-space: pre-wrap;">${item.question}</span></h4>
<button class="kg-toggle-card-icon" aria-label="Expand toggle to read content"><svg viewBox="0 0 24 24"><path d="M0 0"></path></svg></button>
</div>
<div class="kg-toggle-content">${toParagraphs(item)}</div>
</div>
`;

const yoastSection = (item: FormItem, index: number) =>
  `<div class="schema-faq-section" id="faq-question-${index}"><strong class="schema-faq-question">${item.question}</strong> <p class="schema-faq-answer">${toLines(item)}</p> </div> `;

export const faqForms: FaqForm[] = [
  orderedListForm,
  makeForm(
    "an unordered list with the question as first paragraph",
    (item) => `<li>\n<p>${item.question}</p>\n${toParagraphs(item)}</li>\n`,
    (items) => `<ul>\n${items}</ul>\n`,
  ),
  makeForm(
    "a list with questions as bold paragraphs",
    (item) => `<li>\n<p><strong>${item.question}</strong></p>\n${toParagraphs(item)}</li>\n`,
    orderedList,
  ),
  makeForm(
    "a list with bold questions and a line break",
    (item) => `<li><strong>${item.question}</strong><br>\n${toLines(item)}</li>\n`,
    orderedList,
  ),
  subHeadings(3),
  subHeadings(4),
  subHeadings(2),
  makeForm(
    "bold paragraphs",
    (item) => `<p><strong>${item.question}</strong></p>\n${toParagraphs(item)}`,
  ),
  makeForm(
    "paragraphs with Q: and A:",
    (item) => `<p>Q: ${item.question}</p>\n${toParagraphs(item).replace("<p>", "<p>A: ")}`,
  ),
  makeForm(
    "paragraphs with bold Q: and A:",
    (item) =>
      `<p><strong>Q:</strong> ${item.question}</p>\n${toParagraphs(item).replace("<p>", "<p><strong>A:</strong> ")}`,
  ),
  makeForm(
    "details",
    (item) => `<details>\n<summary>${item.question}</summary>\n${toParagraphs(item)}</details>\n`,
  ),
  makeForm(
    "a definition list",
    (item) => `<dt>${item.question}</dt>\n<dd>${toParagraphs(item)}</dd>\n`,
    (items) => `<dl>\n${items}</dl>\n`,
  ),
  makeForm(
    "Gutenberg's accordion",
    gutenbergItem,
    (items) => `<div class="wp-block-accordion is-layout-flow" role="group">\n${items}</div>\n`,
  ),
  makeForm(
    "Gutenberg's details",
    (item) =>
      `<details class="wp-block-details is-layout-flow"><summary>${item.question}</summary>\n${toParagraphs(item)}</details>\n`,
  ),
  makeForm(
    "Yoast's FAQ block",
    yoastSection,
    (items) => `<div class="schema-faq wp-block-yoast-faq-block">${items}</div>\n`,
  ),
  makeForm("Ghost's toggle cards", ghostCard),
];

/** The texts of {@link formArticle} that are no part of the FAQ. */
export const PROSE = {
  lead: "Every autumn the street gives away a ton of soil.",
  before: "Readers have sent these to us since October.",
  after: "Thanks to all who have asked.",
  end: "A rake, a net and some patience are all it takes.",
};

/**
 * Returns an article with the FAQ in a form, prose on both sides of its blocks, a section behind
 * it, and the script tag, which shows the FAQ with all answers open.
 */
export const formArticle = (
  form: FaqForm,
  items: FormItem[] = formItems,
  script: string = scriptWithSrc({ "data-show": "faq json-ld", "data-open": "all" }),
): string => `<article>
<h1>Leaves</h1>
<p>${PROSE.lead}</p>
<h2 id="faq" class="title">${FORM_HEADING}</h2>
<p>${PROSE.before}</p>
${form.html(items)}<p class="thanks">${PROSE.after}</p>
<h2 id="end">In Short</h2>
<p>${PROSE.end}</p>
${script}
</article>`;

/** Returns all texts of {@link formArticle} in the order in which a reader sees them. */
export const listArticleTexts = (items: FormItem[] = formItems): string[] => [
  PROSE.lead,
  FORM_HEADING,
  PROSE.before,
  ...listTexts(items),
  PROSE.after,
  PROSE.end,
];
