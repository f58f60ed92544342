// @ts-check
// A small blog: its posts as data, as HTML and as Markdown.

/** @typedef {{ question: string, answer: string }} Question */
/** @typedef {{ heading: string, form: "list" | "headings", items: Question[] }} Faq */
/** @typedef {{ title: string, text: string, faq?: Faq }} Post */

/**
 * The posts by the last part of their address: one with its FAQ as a list, one with sub-headings,
 * and one without an FAQ.
 */
export const posts = {
  barrels: /** @type {Post} */ ({
    title: "A Barrel Under Every Gutter",
    text: "A roof sheds a bathtub of water in the time it takes to close the windows.",
    faq: {
      heading: "FAQ About Barrels",
      form: "list",
      items: [
        {
          question: "How large should a barrel be?",
          answer: "Count two hundred litres for each bed.",
        },
        {
          question: "Does it need a lid?",
          answer: "No mosquito finds the water below one.",
        },
      ],
    },
  }),
  compost: /** @type {Post} */ ({
    title: "A Heap That Does Not Smell",
    text: "Leaves and peelings become soil by themselves, if they get air.",
    faq: {
      heading: "FAQ About Compost",
      form: "headings",
      items: [
        { question: "Why turn it?", answer: "The air inside is used up within days." },
        { question: "When is it ready?", answer: "After a year, or two if nobody turned it." },
      ],
    },
  }),
  bees: /** @type {Post} */ ({
    title: "Bees at the Water",
    text: "Bees fly a long way for water, and come back to the places that they know.",
  }),
};

/** @typedef {keyof typeof posts} Name */

/** The names of the posts, in order. */
export const names = /** @type {Name[]} */ (Object.keys(posts));

/**
 * Returns the id that the widget makes from a question of these posts.
 *
 * @param {Question} item
 */
export const makeId = ({ question }) =>
  question.toLowerCase().replace("?", "").replaceAll(" ", "-");

/**
 * Returns the widget's data of a post: with neither part if it has no FAQ.
 *
 * @param {Post} post
 */
export const makeData = ({ faq }) => ({
  version: 1,
  ...(faq && { faq: { heading: faq.heading, items: faq.items } }),
});

/**
 * Returns the FAQ as a generator writes it.
 *
 * @param {Faq} faq
 */
export const renderFaq = ({ heading, form, items }) => {
  const list = items.map(({ question, answer }) => `<li><p>${question}</p><p>${answer}</p></li>`);
  const sections = items.map(({ question, answer }) => `<h3>${question}</h3><p>${answer}</p>`);
  return `<h2>${heading}</h2>${form == "list" ? `<ol>${list.join("")}</ol>` : sections.join("")}`;
};

/**
 * Returns the Markdown of an FAQ.
 *
 * @param {Faq} faq
 */
const writeFaq = ({ heading, form, items }) => {
  const blocks = items.map(({ question, answer }, index) =>
    form == "list" ? `${index + 1}. ${question}\n\n   ${answer}` : `### ${question}\n\n${answer}`,
  );
  return [`## ${heading}`, ...blocks].join("\n\n");
};

/**
 * Returns the Markdown of a post, with a link to its last question.
 *
 * @param {Post} post
 */
export const writeMarkdown = ({ text, faq }) => {
  if (!faq) return `${text}\n`;
  const links = faq.items.slice(-1).map((item) => `[${item.question}](#${makeId(item)})`);
  return `${text} ${links}\n\n${writeFaq(faq)}\n`;
};
