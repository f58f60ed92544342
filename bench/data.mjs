// @ts-check
// The posts that the benchmark shows: made up, the same ones each time.

/**
 * @typedef {{ type: "text" | "inlineCode", value: string }} Text
 * @typedef {{ type: "strong" | "emphasis", children: Phrasing[] }} Mark
 * @typedef {{ type: "link", url: string, children: Phrasing[] }} Link
 * @typedef {Text | Mark | Link} Phrasing
 * @typedef {{ type: "paragraph", children: Phrasing[] }} Paragraph
 * @typedef {{ type: "listItem", children: Paragraph[] }} ListItem
 * @typedef {{ type: "list", ordered: boolean, children: ListItem[] }} List
 * @typedef {Paragraph | List} Flow
 * @typedef {{ id: string, question: string, answer: Flow[] }} Item
 * @typedef {{
 *   version: 1,
 *   url: string,
 *   lang: string,
 *   title: string,
 *   faq: { heading: string, items: Item[] },
 *   takeaways: { heading: string, items: string[] },
 * }} Post
 */

const THINGS = `lawn mower|hand saw|wheelbarrow|garden hose|pruning knife|watering can|ladder|bench vice|wood plane|spade|rake|axe|chisel|whetstone|paint brush|cordless drill|tape measure|work lamp|tool belt|seed drawer|cold frame|compost bin|rain barrel|apple picker|hedge trimmer`.split("|");
const TASKS = `clean|store|oil|repair|sharpen|lend|carry|label|replace|inspect|adjust|dry|hang up|take apart|buy|test|paint|mark|pack|share`.split("|");
const TIMES = `in winter|after rain|before a long trip|on a balcony|with one hand|without a workshop|in a small shed|for the first time|every year|after a fall|in the dark|on a tight budget|with children around|near the sea|in a hot summer|at the end of the season|for a neighbour|in a hurry|after years of rest|in a shared garden`.split("|");

const SENTENCES = [
  "Take ten minutes for it and do it on a dry day.",
  "Most of the harm comes from water that nobody has wiped off.",
  "A soft cloth and a little oil do more than any spray.",
  "If it wobbles, stop and look at the screws before you go on.",
  "Put it back in the same place, so that you see at once what is missing.",
  "What looks like rust is often only dirt and comes off with a brush.",
  "Ask somebody who has had one for years what broke first.",
  "Cheap parts are fine where nothing turns and nothing cuts.",
  "Heat and sun make handles brittle sooner than work does.",
  "Write the date on a strip of tape and you need no calendar for it.",
  "Wear gloves, even when it is a matter of seconds.",
  "Two small hooks carry it better than one large nail.",
  "Keep the packaging only if there is a number on it that you may need.",
  "Nothing has to shine as long as everything moves.",
];
const STEPS = [
  "Brush off what is loose.",
  "Wash the rest with warm water and let it dry.",
  "Look at each edge against the light.",
  "Put a drop of oil where metal meets metal.",
  "Turn it by hand once before you use it.",
  "Hang it where air gets to all of it.",
];

/**
 * A post with so many questions.
 *
 * @param {number} n at most 10,000, which is how many different questions there are
 * @returns {Post}
 */
export function post(n) {
  return {
    version: 1,
    url: "https://blog.example/tools-that-last/",
    lang: "en",
    title: "Tools that last",
    faq: {
      heading: "Questions about tools",
      items: Array.from({ length: n }, (_, index) => item(index)),
    },
    takeaways: {
      heading: "Key takeaways",
      items: [
        "Dry tools last longer than expensive ones.",
        "Oil goes where metal meets metal, and nowhere else.",
        "A place for each tool is half of the maintenance.",
        "Repair early, while it is still one part.",
        "Lend what you can describe, and write down to whom.",
      ],
    },
  };
}

/**
 * @param {number} index
 * @returns {Item}
 */
function item(index) {
  // 7919 is prime, so each of the 10,000 numbers comes once.
  const number = (index * 7919) % (THINGS.length * TASKS.length * TIMES.length);
  const thing = pick(THINGS, number);
  const task = pick(TASKS, Math.floor(number / THINGS.length));
  const time = pick(TIMES, Math.floor(number / THINGS.length / TASKS.length));
  const question = `How do I ${task} a ${thing} ${time}?`;
  return {
    id: question.slice(0, -1).toLowerCase().replaceAll(" ", "-"),
    question,
    answer: answer(index, thing, task),
  };
}

/**
 * About 60 words, in one to three blocks.
 *
 * @param {number} index
 * @param {string} thing
 * @param {string} task
 * @returns {Flow[]}
 */
function answer(index, thing, task) {
  const sentence = (/** @type {number} */ offset) => pick(SENTENCES, index * 3 + offset);
  const first = paragraph(
    text("Before you "),
    { type: "strong", children: [text(`${task} the ${thing}`)] },
    text(`, set it down and look at it. ${sentence(0)} ${sentence(5)} The marks & numbers, such as `),
    { type: "inlineCode", value: `<${thing.slice(0, 2).toUpperCase()}-${index % 97}>` },
    text(", tell which parts fit."),
  );
  const second = paragraph(
    text(`${sentence(1)} `),
    { type: "emphasis", children: [text("Never use force")] },
    text("; the "),
    { type: "link", url: `https://tools.example/guide?part=${index % 31}&lang=en`, children: [text("guide to parts")] },
    text(" has a drawing."),
  );
  const steps = list(index % 2 === 0, [0, 1, 2].map((offset) => pick(STEPS, index + offset)));
  const more = paragraph(text(`${sentence(7)} ${sentence(9)}`));
  switch (index % 3) {
    case 0:
      return [paragraph(...first.children, text(" "), ...second.children, text(` ${sentence(7)}`))];
    case 1:
      return [first, steps];
    default:
      return [first, second, more];
  }
}

/**
 * @param {boolean} ordered
 * @param {string[]} items
 * @returns {List}
 */
function list(ordered, items) {
  return {
    type: "list",
    ordered,
    children: items.map((value) => ({ type: "listItem", children: [paragraph(text(value))] })),
  };
}

/**
 * @param {Phrasing[]} children
 * @returns {Paragraph}
 */
function paragraph(...children) {
  return { type: "paragraph", children };
}

/**
 * @param {string} value
 * @returns {Text}
 */
function text(value) {
  return { type: "text", value };
}

/**
 * @param {string[]} words
 * @param {number} number
 */
function pick(words, number) {
  return /** @type {string} */ (words[number % words.length]);
}

/**
 * Paragraphs of the article around the parts.
 *
 * @param {number} count
 */
export function prose(count) {
  return Array.from({ length: count }, (_, index) =>
    [0, 3, 6, 9].map((offset) => pick(SENTENCES, index * 5 + offset)).join(" "),
  );
}
