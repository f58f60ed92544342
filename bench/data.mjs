// @ts-check
// The posts that the benchmark shows: generated, and the same in every run.

/**
 * @typedef {{ type: "text" | "inlineCode", value: string }} Text
 * @typedef {{ type: "strong" | "emphasis", children: Phrasing[] }} Mark
 * @typedef {{ type: "link", url: string, children: Phrasing[] }} Link
 * @typedef {{ type: "break" }} Break
 * @typedef {Text | Mark | Link | Break} Phrasing
 * @typedef {{ type: "paragraph", children: Phrasing[] }} Paragraph
 * @typedef {{ type: "listItem", children: Paragraph[] }} ListItem
 * @typedef {{ type: "list", ordered: boolean, children: ListItem[] }} List
 * @typedef {Paragraph | List} Flow
 * @typedef {string | Flow[]} Answer a string if it has no marks: a blank line ends a paragraph
 * @typedef {string | Phrasing[]} Takeaway a string if it has no marks
 * @typedef {{ id: string, question: string, answer: Answer }} Item
 * @typedef {{
 *   version: 1,
 *   url: string,
 *   lang: string,
 *   title: string,
 *   faq: { heading: string, items: Item[] },
 *   takeaways: { heading: string, items: Takeaway[] },
 * }} Post
 */

const THINGS = splitWords(`
  lawn mower|hand saw|wheelbarrow|garden hose|pruning knife|watering can|ladder|bench vice|
  wood plane|spade|rake|axe|chisel|whetstone|paint brush|cordless drill|tape measure|work lamp|
  tool belt|seed drawer|cold frame|compost bin|rain barrel|apple picker|hedge trimmer
`);
const TASKS = splitWords(`
  clean|store|oil|repair|sharpen|lend|carry|label|replace|inspect|adjust|dry|hang up|take apart|
  buy|test|paint|mark|pack|share
`);
const TIMES = splitWords(`
  in winter|after rain|before a long trip|on a balcony|with one hand|without a workshop|
  in a small shed|for the first time|every year|after a fall|in the dark|on a tight budget|
  with children around|near the sea|in a hot summer|at the end of the season|for a neighbour|
  in a hurry|after years of rest|in a shared garden
`);

// A sentence is made of one phrase of each list. So texts differ, though they compress better than
// texts by people.
const OPENINGS = splitWords(`
  In most sheds|On a dry day|After the first year|If nobody is watching|Before the frost comes|
  With clean hands|Once a month|When in doubt|Now and then|Between two jobs|For a start|
  At the latest in spring|With some luck|In the end|Sooner or later
`);
const SUBJECTS = splitWords(`
  a soft cloth|the old handle|a drop of oil|the smallest screw|somebody with patience|
  a strip of tape|the loose bolt|a pair of gloves|the wooden part|warm water|the maker's mark|
  a second hook|the cheap spare part|a brush with short hair|the instruction sheet|a neighbour|
  the thin edge
`);
const VERBS = splitWords(`
  does more than|comes long before|is worth less than|looks a lot like|tells you about|protects|
  wears out before|belongs next to|can't replace|often hides|saves you from|depends on|
  is easier to find than|fits better than|keeps away
`);
const OBJECTS = splitWords(`
  any spray from the shop|the rust of ten winters|a broken spring|what you have paid for|
  the damp in the corner|a new blade|the sound of bare metal|dirt that has dried|
  an hour of grinding|the wrong kind of grease|a good pair of eyes|a missing washer|
  the work of an afternoon|a lock without its key|a nail in the wall
`);
const ENDINGS = splitWords(`
  as long as everything moves|and nobody has to know|so write the date on it|
  which is easy to forget|because sun makes it brittle|and that is enough|
  unless it has been painted|so put it back at once|even if it takes two tries|
  and it costs next to nothing|while it is still one part|but only from below|so look twice|
  and the rest can wait|though few people do it
`);
const STEPS = [
  "Brush off what is loose.",
  "Wash the rest with warm water and let it dry.",
  "Look at each edge against the light.",
  "Put a drop of oil where metal meets metal.",
  "Turn it by hand once before you use it.",
  "Hang it where air gets to all of it.",
];

/** Splits a list of phrases, separated by `|`. @param {string} text */
function splitWords(text) {
  return text.trim().split(/\|\s*/);
}

/**
 * Makes a post with `n` questions.
 *
 * @param {number} n at most 10,000: more different questions cannot be made
 * @returns {Post}
 */
export function makePost(n) {
  return {
    version: 1,
    url: "https://blog.example/tools-that-last/",
    lang: "en",
    title: "Tools that last",
    faq: {
      heading: "Questions about tools",
      items: Array.from({ length: n }, (_, index) => makeItem(index)),
    },
    takeaways: {
      heading: "Key takeaways",
      items: [
        "Dry tools last longer than expensive ones.",
        [text("Oil goes where "), strong("metal meets metal"), text(", and nowhere else.")],
        "A place for each tool is half of the maintenance.",
        [
          text("Repair early, see the "),
          guideLink("drawings"),
          text(", while it is still one part."),
        ],
        "Lend what you can describe, and write down to whom.",
      ],
    },
  };
}

/**
 * Makes the question with the number `index`, and its answer.
 *
 * @param {number} index
 * @returns {Item}
 */
function makeItem(index) {
  // 7919 and 10,000 have no common divisor, so each combination of words occurs once.
  const number = (index * 7919) % (THINGS.length * TASKS.length * TIMES.length);
  const thing = pick(THINGS, number);
  const task = pick(TASKS, Math.floor(number / THINGS.length));
  const time = pick(TIMES, Math.floor(number / THINGS.length / TASKS.length));
  const question = `How do I ${task} a ${thing} ${time}?`;
  return {
    id: question.slice(0, -1).toLowerCase().replaceAll(" ", "-"),
    question,
    answer: makeAnswer(index, thing, task),
  };
}

/**
 * Makes an answer in the form that `afterword extract` writes: two in three are plain text of about
 * 35 words, one in three has marks and about 45 words.
 *
 * @param {number} index
 * @param {string} thing
 * @param {string} task
 * @returns {Answer}
 */
function makeAnswer(index, thing, task) {
  const closing = makeSentence(index);
  const turn = Math.floor(index / 6);
  const step = pick(STEPS, turn);
  const mark = inlineCode(`<${thing.slice(0, 2).toUpperCase()}-${index % 97}>`);
  switch (index % 6) {
    case 1:
      return [
        paragraph(
          text("Before you "),
          strong(`${task} the ${thing}`),
          text(", set it down & look for "),
          mark,
          text("; the "),
          guideLink("guide to parts", index),
          text(" says what fits it."),
        ),
        list(
          turn % 2 === 0,
          [0, 1, 2].map((offset) => pick(STEPS, turn + offset)),
        ),
      ];
    case 4:
      return [
        paragraph(
          text(`${closing} The marks & numbers, such as `),
          mark,
          text(", tell which parts fit. "),
          emphasis("Never use force"),
          text("; the "),
          guideLink("guide to parts", index),
          text(" has a drawing."),
        ),
      ];
    case 2:
      return `Before you ${task} the ${thing}, look at it. ${step}\n\n${closing}`;
    default: {
      // Now and then a line break stands within the paragraph.
      const space = turn % 10 === 2 ? "\n" : " ";
      return `Before you ${task} the ${thing}, look at it. ${step}${space}${closing}`;
    }
  }
}

/**
 * Makes a sentence, which depends on `number` alone.
 *
 * @param {number} number
 */
function makeSentence(number) {
  let rest = number;
  const pickNext = (/** @type {string[]} */ words) => {
    rest = Math.imul(rest ^ (rest >>> 15) ^ 0x2c1b3c6d, 0x297a2d39) >>> 0;
    return pick(words, rest >>> 8);
  };
  const [opening, subject, verb] = [pickNext(OPENINGS), pickNext(SUBJECTS), pickNext(VERBS)];
  const [object, ending] = [pickNext(OBJECTS), pickNext(ENDINGS)];
  return `${opening}, ${subject} ${verb} ${object}, ${ending}.`;
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
 * @param {string} value
 * @returns {Text}
 */
function inlineCode(value) {
  return { type: "inlineCode", value };
}

/**
 * @param {string} value
 * @returns {Mark}
 */
function strong(value) {
  return { type: "strong", children: [text(value)] };
}

/**
 * @param {string} value
 * @returns {Mark}
 */
function emphasis(value) {
  return { type: "emphasis", children: [text(value)] };
}

/**
 * Returns a link to a page of the guide.
 *
 * @param {string} value
 * @param {number} [number]
 * @returns {Link}
 */
function guideLink(value, number = 0) {
  return {
    type: "link",
    url: `https://tools.example/guide?part=${number % 31}&lang=en`,
    children: [text(value)],
  };
}

/**
 * Returns the word with the number, counted round and round.
 *
 * @param {string[]} words
 * @param {number} number
 */
function pick(words, number) {
  return /** @type {string} */ (words[number % words.length]);
}

/**
 * Makes paragraphs for the article around the parts.
 *
 * @param {number} count
 */
export function makeParagraphs(count) {
  return Array.from(
    { length: count },
    (_, index) => `${makeSentence(-2 * index)} ${makeSentence(-2 * index - 1)}`,
  );
}
