// Faults of the data: unavailable or invalid.

import { expect } from "@playwright/test";
import { faq, itemIds } from "../../support/blog.ts";
import { readFaqPageQuestions } from "../../support/page.ts";
import {
  ARTICLE_KEPT,
  dataInvalid,
  dataNotJson,
  dataUnavailable,
  FALLBACK,
  inEveryWay,
  LOAD_FAILED,
  neverAnswered,
  NOT_JSON,
  WIDGET,
} from "../expected.ts";
import type { Cell, Fault } from "../fault.ts";
import { POST } from "../post.ts";
import { ALONE, LISTS, STATIC } from "../ways.ts";

const NESTED = 100_000;
/** The JSON of an answer in nested quotes, too deep for `JSON.stringify`. */
const DEEP =
  `[${'{"type":"blockquote","children":['.repeat(NESTED)}` +
  `{"type":"paragraph","children":[{"type":"text","value":"Deep."}]}${"]}".repeat(NESTED)}]`;
const [first, second, third, ...others] = faq.items;
const withItems = (items: unknown[]) => ({ ...POST, faq: { ...faq, items } });
/** The visible content without the third item, so that the article's list differs from the data. */
const FOUR = {
  ...inEveryWay("questions: widget (4 of 5); takeaways: widget"),
  [LISTS]: "questions: fallback; takeaways: widget",
};

/** Returns the ids of the items on the page. */
const readItemIds = ({ article }: Cell) =>
  article
    .locator("afterword-faq > .afterword:not([data-fallback]) [data-part=item]")
    .evaluateAll((items) => items.map(({ id }) => id));

const ODD_IDS = ["with space", 'a "quote" & <tag>', "größe-日本", "#", "1"];

export const DATA: Fault[] = [
  {
    name: "the data is missing (404)",
    note: "the post has no part",
    fetched: true,
    sees: FALLBACK,
    arrange: (site) => site.failRequests("/post.json", 404),
    noise: [LOAD_FAILED],
  },
  dataUnavailable("the data’s server fails (500)", "the server answers 500. ", {
    arrange: (site) => site.failRequests("/post.json", 500),
    noise: [LOAD_FAILED],
  }),
  dataUnavailable("the data’s server can’t be reached", "TypeError: Failed to fetch", {
    arrange: (site) => site.failRequests("/post.json", "refused"),
    noise: [LOAD_FAILED],
  }),
  dataUnavailable(
    "the data never comes",
    "no answer in 20 s. ",
    neverAnswered(() => "/post.json"),
  ),
  dataUnavailable(
    "the data’s address redirects to another host, without CORS",
    "TypeError: Failed to fetch",
    {
      arrange: (site) => {
        site.serveJson("https://other.example/post.json", POST);
        site.serveFile("/post.json", "", {
          status: 302,
          headers: { location: "https://other.example/post.json" },
        });
      },
      noise: [/^error: Access to fetch .* CORS policy/, LOAD_FAILED],
    },
  ),
  dataUnavailable(
    "the data is not UTF-8",
    "TypeError: Failed to execute 'decode' on 'TextDecoder'",
    {
      arrange: (site) => site.serveFile("/post.json", Buffer.from([0x22, 0xff, 0x22])),
    },
  ),
  dataUnavailable("the data has 50 MB", "it is larger than 20 MB. ", {
    served: true,
    arrange: (site) => site.serveFile("/post.json", Buffer.alloc(50_000_000, " ")),
  }),
  dataNotJson("the data is a page of HTML", "<!doctype html><h1>Log in</h1>"),
  dataNotJson("the data is cut off", JSON.stringify(POST).slice(0, 99)),
  {
    ...dataNotJson("the data is empty", ""),
    error: {
      code: "data-missing",
      messageEnds: (_, data) => [`${data} can't be used: it is not there, or empty. `, NOT_JSON],
    },
  },
  {
    name: "the data has a byte order mark",
    fetched: true,
    arrange: (site) => site.serveFile("/post.json", `\ufeff${JSON.stringify(POST)}`),
    sees: WIDGET,
  },
  dataInvalid(
    "the data is 100,000 levels deep",
    "[".repeat(NESTED) + "]".repeat(NESTED),
    ": expected an object, found an array",
  ),
  {
    name: "an answer is 100,000 levels deep",
    fetched: true,
    arrange: (site) => {
      const data = JSON.stringify(withItems([first, second, { ...third, answer: 0 }, ...others]));
      site.serveFile("/post.json", data.replace('"answer":0', `"answer":${DEEP}`));
    },
    sees: FOUR,
    noise: [ARTICLE_KEPT],
    warnings: [
      `warning: afterword: faq.items[2].answer[0]${".children[0]".repeat(64)}: ` +
        "expected nodes at most 64 deep, found deeper ones; it is left out",
    ],
  },
  dataInvalid(
    "the data has another version",
    '{"version":2}',
    ": version: expected 1, found another version",
  ),
  dataInvalid("the data is not a post", "[]", ": expected an object, found an array"),
  {
    name: "the data has no part",
    fetched: true,
    sees: FALLBACK,
    arrange: (site) => site.serveFile("/post.json", '{"version":1}'),
  },
  dataInvalid(
    "every field has a wrong type",
    JSON.stringify({
      version: "1",
      url: 5,
      lang: [],
      title: {},
      labels: "none",
      faq: [],
      takeaways: "many",
    }),
    ": version: expected 1, found a string",
  ),
  {
    name: "every field except the texts has a wrong type",
    data: {
      version: 1,
      url: 5,
      lang: ["en"],
      title: { of: "a post" },
      labels: { expandAll: 1 },
      faq: { heading: 7, items: faq.items.map((item) => ({ ...item, id: false })) },
      takeaways: { heading: null, items: POST.takeaways?.items },
    },
    sees: WIDGET,
    warnings: [
      "url: expected a string, found a number",
      "lang: expected a string, found an array",
      "title: expected a string, found an object",
      "faq.heading: expected a string, found a number",
      ...faq.items.map((_, index) => `faq.items[${index}].id: expected a string, found a boolean`),
      "labels.expandAll: expected a string, found a number",
    ].map((text) => `warning: afterword: ${text}; it is left out`),
  },
  dataInvalid(
    "every item of the data is invalid",
    '{"version":1,"faq":{"items":[{"question":5,"answer":"Yes."}]}}',
    ": faq.items[0].question: expected a string, found a number; " +
      "faq.items: expected at least one item that can be shown, found none",
  ),
  {
    name: "one item of several is invalid",
    data: withItems([first, second, { ...third, question: 5 }, ...others]),
    sees: FOUR,
    noise: [ARTICLE_KEPT],
    warnings: [
      "warning: afterword: faq.items[2].question: expected a string, found a number; it is left out",
    ],
    holds: async ({ way, page }) =>
      expect(await readFaqPageQuestions(page)).toHaveLength(way === STATIC ? 5 : 4),
  },
  {
    name: "the FAQ is empty",
    data: withItems([]),
    sees: {
      ...inEveryWay("questions: fallback; takeaways: widget"),
      [ALONE]: "questions: nothing; takeaways: widget",
    },
    warnings: [
      "warning: afterword: faq.items: expected at least one item that can be shown, found none; it is left out",
    ],
  },
  {
    name: "ids are duplicate or missing",
    data: withItems(
      faq.items.map(({ id, ...item }, index) => (index % 2 ? item : { ...item, id: "same" })),
    ),
    sees: WIDGET,
    holds: async (cell) =>
      expect(await readItemIds(cell)).toEqual([
        "same",
        itemIds[1],
        "same-2",
        `${itemIds[3]}-or-is-that-only-for-flowers`,
        "same-3",
      ]),
  },
  {
    name: "ids have spaces, quotes and non-Latin letters",
    data: withItems(faq.items.map((item, index) => ({ ...item, id: ODD_IDS[index] }))),
    sees: WIDGET,
    holds: async (cell) =>
      expect(await readItemIds(cell)).toEqual([
        "with-space",
        "a--quote--&--tag-",
        "größe-日本",
        "-",
        "1",
      ]),
  },
];
