// @ts-check
// The posts that the benchmark shows: made up, the same ones each time.

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
 * @typedef {string | Flow[]} Answer plain text where it has no marks: a blank line ends a paragraph
 * @typedef {string | Phrasing[]} Takeaway plain text where it has no marks
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

const THINGS =
  `lawn mower|hand saw|wheelbarrow|garden hose|pruning knife|watering can|ladder|bench vice|wood plane|spade|rake|axe|chisel|whetstone|paint brush|cordless drill|tape measure|work lamp|tool belt|seed drawer|cold frame|compost bin|rain barrel|apple picker|hedge trimmer`.split(
    "|",
  );
const TASKS =
  `clean|store|oil|repair|sharpen|lend|carry|label|replace|inspect|adjust|dry|hang up|take apart|buy|test|paint|mark|pack|share`.split(
    "|",
  );
const TIMES =
  `in winter|after rain|before a long trip|on a balcony|with one hand|without a workshop|in a small shed|for the first time|every year|after a fall|in the dark|on a tight budget|with children around|near the sea|in a hot summer|at the end of the season|for a neighbour|in a hurry|after years of rest|in a shared garden`.split(
    "|",
  );

// A sentence is one of each. So texts differ, though they compress better than what people write.
const WHEN =
  `In most sheds|On a dry day|After the first year|If nobody is watching|Before the frost comes|With clean hands|Once a month|When in doubt|Now and then|Between two jobs|For a start|At the latest in spring|With some luck|In the end|Sooner or later`.split(
    "|",
  );
const WHO =
  `a soft cloth|the old handle|a drop of oil|the smallest screw|somebody with patience|a strip of tape|the loose bolt|a pair of gloves|the wooden part|warm water|the maker's mark|a second hook|the cheap spare part|a brush with short hair|the instruction sheet|a neighbour|the thin edge`.split(
    "|",
  );
const DOES =
  `does more than|comes long before|is worth less than|looks a lot like|tells you about|protects|wears out before|belongs next to|can't replace|often hides|saves you from|depends on|is easier to find than|fits better than|keeps away`.split(
    "|",
  );
const WHAT =
  `any spray from the shop|the rust of ten winters|a broken spring|what you have paid for|the damp in the corner|a new blade|the sound of bare metal|dirt that has dried|an hour of grinding|the wrong kind of grease|a good pair of eyes|a missing washer|the work of an afternoon|a lock without its key|a nail in the wall`.split(
    "|",
  );
const WHY =
  `as long as everything moves|and nobody has to know|so write the date on it|which is easy to forget|because sun makes it brittle|and that is enough|unless it has been painted|so put it back at once|even if it takes two tries|and it costs next to nothing|while it is still one part|but only from below|so look twice|and the rest can wait|though few people do it`.split(
    "|",
  );
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
        [text("Oil goes where "), strong("metal meets metal"), text(", and nowhere else.")],
        "A place for each tool is half of the maintenance.",
        [text("Repair early, see the "), guide("drawings"), text(", while it is still one part.")],
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
 * As `afterword extract` writes answers: two in three are plain text of about 35 words, one has marks and about 45.
 *
 * @param {number} index
 * @param {string} thing
 * @param {string} task
 * @returns {Answer}
 */
function answer(index, thing, task) {
  const says = sentence(index);
  const turn = Math.floor(index / 6);
  const step = pick(STEPS, turn);
  const mark = code(`<${thing.slice(0, 2).toUpperCase()}-${index % 97}>`);
  switch (index % 6) {
    case 1:
      return [
        paragraph(
          text("Before you "),
          strong(`${task} the ${thing}`),
          text(", set it down & look for "),
          mark,
          text("; the "),
          guide("guide to parts", index),
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
          text(`${says} The marks & numbers, such as `),
          mark,
          text(", tell which parts fit. "),
          emphasis("Never use force"),
          text("; the "),
          guide("guide to parts", index),
          text(" has a drawing."),
        ),
      ];
    case 2:
      return `Before you ${task} the ${thing}, look at it. ${step}\n\n${says}`;
    default:
      // Now and then a line ends within a paragraph.
      return `Before you ${task} the ${thing}, look at it. ${step}${turn % 10 === 2 ? "\n" : " "}${says}`;
  }
}

/**
 * A sentence for each number, in no order that one could see.
 *
 * @param {number} number
 */
function sentence(number) {
  let rest = number;
  const next = (/** @type {string[]} */ words) => {
    rest = Math.imul(rest ^ (rest >>> 15) ^ 0x2c1b3c6d, 0x297a2d39) >>> 0;
    return pick(words, rest >>> 8);
  };
  return `${next(WHEN)}, ${next(WHO)} ${next(DOES)} ${next(WHAT)}, ${next(WHY)}.`;
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
function code(value) {
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
 * A link to a page of the guide.
 *
 * @param {string} value
 * @param {number} [number]
 * @returns {Link}
 */
function guide(value, number = 0) {
  return {
    type: "link",
    url: `https://tools.example/guide?part=${number % 31}&lang=en`,
    children: [text(value)],
  };
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
  return Array.from(
    { length: count },
    (_, index) => `${sentence(-2 * index)} ${sentence(-2 * index - 1)}`,
  );
}
