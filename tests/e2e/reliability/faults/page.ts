import { expect } from "@playwright/test";
import { itemIds, otherFaq } from "../../support/blog.ts";
import * as act from "../acts.ts";
import { everywhere, FALLBACK, NOT_JSON, script, WIDGET } from "../expected.ts";
import type { Fault } from "../fault.ts";
import { POST } from "../post.ts";
import { ALONE, LISTS } from "../ways.ts";

/** What the page's own scripts, styles and markup do, and whoever else changes it. */

export const PAGE: Fault[] = [
  {
    name: "the part is removed while the widget is on its way",
    note: "if it is a list, the page has none any more",
    meanwhile: act.removes,
    sees: {
      ...everywhere("questions: nothing; takeaways: widget"),
      [LISTS]: "widget",
      [ALONE]: "nothing",
    },
  },
  {
    name: "the part is moved while the widget is on its way",
    meanwhile: act.movesWhatComes,
    sees: WIDGET,
  },
  { name: "the part is moved when it is shown", afterwards: act.moves, sees: WIDGET },
  {
    name: "a script deletes nodes of the widget",
    afterwards: act.deletesNodes,
    sees: everywhere("questions: widget (4 of 5); takeaways: widget"),
  },
  {
    name: "a script deletes all of the questions",
    afterwards: act.deletesAll,
    sees: everywhere("questions: nothing; takeaways: widget"),
  },
  {
    name: "a script rewrites the texts in the widget",
    afterwards: act.rewritesTexts,
    sees: WIDGET,
  },
  {
    name: "a script writes the element’s HTML anew: `innerHTML = innerHTML`",
    afterwards: act.rewrites,
    sees: WIDGET,
  },
  { name: "an extension has wrapped every text before", meanwhile: act.wrapsTexts, sees: WIDGET },
  { name: "an extension wraps every text afterwards", afterwards: act.wrapsTexts, sees: WIDGET },
  {
    name: "a translator has been there before",
    meanwhile: act.translates,
    sees: { ...WIDGET, [LISTS]: "fallback and widget" },
  },
  { name: "a translator comes afterwards", afterwards: act.translates, sees: WIDGET },
  {
    name: "the widget crashes, with two posts on the page",
    second: { version: 1, lang: "en", faq: otherFaq },
    afterwards: act.traps,
    sees: FALLBACK,
    error: {
      code: "wasm-crashed",
      says: () => ["the widget has crashed: unreachable. Please report it."],
    },
    noise: [/^pageerror: RuntimeError: unreachable$/],
  },
  {
    name: "`Array.from` is an old one, which takes lists only",
    head: script(() => {
      Array.from = (list: ArrayLike<unknown>) => Array.prototype.slice.call(list);
    }),
    sees: WIDGET,
  },
  {
    name: "`Array.from` throws",
    head: script(() => {
      Array.from = () => {
        throw new Error("not ours");
      };
    }),
    sees: WIDGET,
  },
  {
    name: "`JSON.parse` throws",
    head: script(() => {
      JSON.parse = () => {
        throw new Error("not ours");
      };
    }),
    sees: FALLBACK,
    error: {
      code: "data-invalid",
      says: (_, data) => [`${data} can't be used: Error: not ours. `, NOT_JSON],
    },
  },
  {
    name: "`Array.prototype` has a `toJSON`",
    head: script(() => {
      Object.assign(Array.prototype, {
        toJSON() {
          return "array";
        },
      });
    }),
    sees: WIDGET,
  },
  {
    name: "`Object.prototype` has an enumerable property",
    head: script(() => {
      Object.assign(Object.prototype, { extra: { of: "theirs" } });
    }),
    sees: WIDGET,
  },
  {
    name: "`Object.prototype` has a `faq`, and the data has none",
    head: script(() => {
      Object.assign(Object.prototype, {
        faq: { items: [{ question: "Theirs?", answer: "Theirs." }] },
      });
    }),
    data: { version: 1, takeaways: POST.takeaways },
    sees: {
      ...everywhere("questions: fallback; takeaways: widget"),
      [ALONE]: "questions: nothing; takeaways: widget",
    },
    holds: async ({ article }) => {
      const withoutScript = (await article.content()).replace(/<script>.*?<\/script>/s, "");
      expect(withoutScript).not.toContain("Theirs");
    },
  },
  {
    name: "a `<base>` leads elsewhere",
    head: '<base href="https://elsewhere.example/blog/">',
    sees: WIDGET,
    holds: async ({ article, url }) => {
      const links = article.locator("a[data-part=permalink]");
      expect(
        await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
      ).toEqual(itemIds.map((id) => `${url}#${id}`));
    },
  },
  {
    name: "the page is in quirks mode",
    makes: (html) => html.replace("<!doctype html>\n", ""),
    sees: WIDGET,
    holds: async ({ article }) =>
      expect(await article.evaluate("document.compatMode")).toBe("BackCompat"),
  },
  {
    name: "`localStorage` and `sessionStorage` throw",
    head: script(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
      }
    }),
    attributes: { "data-remember": "session" },
    sees: WIDGET,
  },
  {
    name: "the page hides every element: `* { display: none !important }`",
    unwinnable: "what the page hides stays hidden, with the widget and without it",
    head: "<style>* { display: none !important }</style>",
    attributes: { "data-loading": "eager" },
    sees: everywhere("nothing"),
  },
];
