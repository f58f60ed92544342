// Faults of the page's own scripts, styles and markup, and changes by extensions and translators.

import { expect } from "@playwright/test";
import { otherFaq } from "../../support/blog.ts";
import { waitForFrames } from "../../support/page.ts";
import * as acts from "../acts.ts";
import { ARTICLE_KEPT, FALLBACK, inEveryWay, inlineScript, NOT_JSON, WIDGET } from "../expected.ts";
import type { Fault } from "../fault.ts";
import { countInstantiations, untilInstantiated } from "../instantiation.ts";
import { POST } from "../post.ts";
import { ALONE, LISTS, READ } from "../ways.ts";

export const PAGE: Fault[] = [
  {
    name: "the part is removed while the widget loads",
    note: "instead of a removed list, a widget with data follows the script",
    meanwhile: acts.removePart,
    sees: {
      ...inEveryWay("questions: nothing; takeaways: widget"),
      [LISTS]: "widget",
      [ALONE]: "nothing",
    },
    // The questions have been read, but are no longer there.
    noise: [ARTICLE_KEPT],
  },
  {
    name: "the part is moved while the widget loads",
    meanwhile: acts.movePartOrScript,
    // The list that is moved away from its heading is read again, and names no FAQ any more.
    sees: { ...WIDGET, [READ]: "questions: fallback; takeaways: widget" },
  },
  { name: "the part is moved after it is shown", afterwards: acts.movePart, sees: WIDGET },
  {
    name: "a framework removes the questions that it has rendered",
    afterwards: acts.removeOwnNodes,
    sees: { ...inEveryWay("questions: nothing; takeaways: widget"), [ALONE]: "nothing" },
  },
  {
    name: "a framework renders the article’s lists again",
    afterwards: acts.renderAgain,
    sees: WIDGET,
  },
  {
    name: "a morphing refresh takes away what the widget has added",
    note: "without anything in its place, the part counts as removed",
    afterwards: acts.morphPage,
    sees: { ...WIDGET, [ALONE]: "nothing" },
  },
  {
    name: "a framework has not hydrated the page yet",
    transformHtml: (html) => html.replace("<main", '<main id="__next"'),
    visit: async (cell) => {
      const { page, url } = cell;
      await countInstantiations(page);
      await page.goto(url);
      await untilInstantiated(cell);
      await waitForFrames(page);
    },
    sees: FALLBACK,
  },
  {
    name: "a script deletes nodes of the widget",
    afterwards: acts.deleteNodes,
    sees: inEveryWay("questions: widget (4 of 5); takeaways: widget"),
  },
  {
    name: "a script deletes all questions",
    afterwards: acts.deleteQuestions,
    sees: WIDGET,
  },
  {
    name: "a script rewrites the texts in the widget",
    afterwards: acts.markWords,
    sees: WIDGET,
  },
  {
    name: "a script sets the element’s HTML again: `innerHTML = innerHTML`",
    afterwards: acts.resetHtml,
    sees: WIDGET,
  },
  {
    name: "an extension wraps every text while the widget loads",
    meanwhile: acts.wrapTexts,
    sees: WIDGET,
  },
  {
    name: "an extension wraps every text after the widget is shown",
    afterwards: acts.wrapTexts,
    sees: WIDGET,
  },
  {
    name: "a translator replaces every text while the widget loads",
    meanwhile: acts.translateTexts,
    sees: WIDGET,
  },
  {
    name: "a translator replaces every text after the widget is shown",
    afterwards: acts.translateTexts,
    sees: WIDGET,
  },
  {
    name: "the widget crashes, with two posts on the page",
    second: { version: 1, lang: "en", faq: otherFaq },
    afterwards: acts.causeTrap,
    sees: FALLBACK,
    error: {
      code: "wasm-crashed",
      messageEnds: () => ["the widget has crashed: unreachable. Please report it."],
    },
  },
  {
    name: "`Array.from` is an old polyfill, for array-like objects only",
    head: inlineScript(() => {
      Array.from = (list: ArrayLike<unknown>) => Array.prototype.slice.call(list);
    }),
    sees: WIDGET,
  },
  {
    name: "`Array.from` throws",
    head: inlineScript(() => {
      Array.from = () => {
        throw new Error("not ours");
      };
    }),
    sees: WIDGET,
  },
  {
    name: "`JSON.parse` throws",
    head: inlineScript(() => {
      JSON.parse = () => {
        throw new Error("not ours");
      };
    }),
    sees: FALLBACK,
    error: {
      code: "data-invalid",
      messageEnds: (_, data) => [`${data} can't be used: Error: not ours. `, NOT_JSON],
    },
  },
  {
    name: "`Array.prototype` has a `toJSON`",
    head: inlineScript(() => {
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
    head: inlineScript(() => {
      Object.assign(Object.prototype, { extra: { of: "theirs" } });
    }),
    sees: WIDGET,
  },
  {
    name: "`Object.prototype` has a `faq`, and the data has none",
    head: inlineScript(() => {
      Object.assign(Object.prototype, {
        faq: { items: [{ question: "Theirs?", answer: "Theirs." }] },
      });
    }),
    data: { version: 1, takeaways: POST.takeaways },
    sees: {
      ...inEveryWay("questions: fallback; takeaways: widget"),
      [ALONE]: "questions: nothing; takeaways: widget",
    },
    holds: async ({ article }) => {
      const withoutScript = (await article.content()).replace(/<script>.*?<\/script>/s, "");
      expect(withoutScript).not.toContain("Theirs");
    },
  },
  {
    name: "a `<base>` has the address of another host",
    head: '<base href="https://elsewhere.example/blog/">',
    sees: WIDGET,
    holds: async ({ article, url }) => {
      const links = article.locator("a[data-part=permalink]");
      const [addresses, ids] = await links.evaluateAll((all) => [
        all.map((link) => (link as HTMLAnchorElement).href),
        all.map((link) => link.closest("[data-part=item]")?.id),
      ]);
      expect(addresses).toHaveLength(POST.faq.items.length);
      expect(addresses).toEqual(ids?.map((id) => `${url}#${id}`));
    },
  },
  {
    name: "the page is in quirks mode",
    transformHtml: (html) => html.replace("<!doctype html>\n", ""),
    sees: WIDGET,
    holds: async ({ article }) =>
      expect(await article.evaluate("document.compatMode")).toBe("BackCompat"),
  },
  {
    name: "`localStorage` and `sessionStorage` throw",
    head: inlineScript(() => {
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
    unwinnable: "the page hides all content, with the widget and without it",
    head: "<style>* { display: none !important }</style>",
    attributes: { "data-loading": "eager" },
    sees: inEveryWay("nothing"),
  },
];
