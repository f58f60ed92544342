// A post of a made-up blog: its data, and the HTML that a site generator makes of it.

export interface Question {
  id?: string;
  question: string | object[];
  group?: string;
  answer: string | object[];
}

export interface Post {
  version: number;
  url?: string;
  lang?: string;
  faq?: { heading?: string; items: Question[] };
  takeaways?: { heading?: string; items: (string | object | object[])[] };
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

/** The FAQ of a second post; its first question is one of the first post's, too. */
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

/** The text of each question of {@link post}. */
export const questionTexts = faq.items.map(({ question }) => question);

/** The DOM id of each item of {@link post}. */
export const itemIds = faq.items.map(({ id }) => id);

/** Escapes `text` for HTML, inside and outside of double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Returns the ordered list that Markdown makes of questions with a blank line between them. */
export function questionList(items: Question[] = faq.items): string {
  const paragraphs = ({ question, answer }: Question) => `${question}\n${answer}`.split("\n\n");
  const item = (item: Question) =>
    `<li>\n${paragraphs(item)
      .map((text) => `<p>${escapeHtml(text)}</p>\n`)
      .join("")}</li>\n`;
  return `<ol>\n${items.map(item).join("")}</ol>`;
}

/** Returns the ordered list that Markdown makes of takeaways without blank lines between them. */
export function takeawayList(items: string[] = takeaways.items): string {
  return `<ol>\n${items.map((item) => `<li>${escapeHtml(item)}</li>\n`).join("")}</ol>`;
}

/** Returns a script tag that loads the loader. */
export function scriptTag(
  attributes: Record<string, string> = {},
  src = "/afterword/afterword.js",
): string {
  const all = { type: "module", src, ...attributes };
  return `<script ${Object.entries(all)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(" ")}></script>`;
}

/** Returns a script tag that takes the data from `/post.json`. */
export const scriptWithSrc = (attributes: Record<string, string> = {}): string =>
  scriptTag({ "data-src": "/post.json", ...attributes });

/** Returns a script element that holds `data` as JSON, for pages with their data inside. */
export function dataBlock(data: unknown, id = "afterword-data"): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

/** Returns the post as an article: prose, the questions, the takeaways, and the script tag. */
export function articleHtml(
  parts: { questions?: string; takeaways?: string; script?: string } = {},
): string {
  const {
    questions = questionList(),
    takeaways: cards = takeawayList(),
    script = scriptWithSrc(),
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

/** Returns a whole page with `body` inside its `main`. */
export function pageHtml(body: string, head = ""): string {
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
