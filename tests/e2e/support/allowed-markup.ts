// The markup that the widget and the command may write, and a search for anything else.

import type { Page } from "@playwright/test";

const CLASS = /^afterword(-[a-z]+)*$/;
const PART =
  /^(faq|heading|toggle-all|filter(-[a-z]+)?|item|question|panel|answer|permalink|takeaways|card)$/;
const ID = /^[^\0- "<>\\^`{|}#%[\]\x7f-\xa0\u2028\u2029]+$/;
const ID_LIST = new RegExp(`${ID.source.slice(0, -1)}( ${ID.source.slice(1, -1)})?$`);
const EMPTY = /^$/;
const NONE = {};
const HEADING = { class: CLASS, "data-part": PART };
const PIXELS = /^[1-9]\d*$/;
const CELL = { "data-align": /^(left|right|center)$/ };

/**
 * The elements of the parts, with the patterns of their attributes' values. An attribute without a
 * pattern holds a text of the author's, which has no meaning to a browser.
 */
const ALLOWED: Record<string, Record<string, RegExp | null>> = {
  "afterword-faq": {
    "data-afterword-made": EMPTY,
    lang: null,
    dir: /^(ltr|rtl)$/,
    "heading-level": /^[2-5]$/,
    src: /^\/\d+\.json$/,
    "toggle-all": /^on$/,
    filter: /^on$/,
  },
  "afterword-takeaways": {
    "data-afterword-made": EMPTY,
    lang: null,
    dir: /^(ltr|rtl)$/,
    "heading-level": /^[2-5]$/,
    src: /^\/\d+\.json$/,
  },
  div: {
    slot: /^afterword$/,
    class: CLASS,
    "data-part": PART,
    id: ID,
    "data-open": /^(|user|all|hash)$/,
    role: /^(status|group|search)$/,
    "aria-label": null,
    "data-nosnippet": EMPTY,
    "aria-labelledby": ID,
    hidden: /^(|until-found)$/,
    "data-long": EMPTY,
    "data-heading": EMPTY,
    "data-type": /^\d+$/,
    tabindex: /^0$/,
    lang: null,
    dir: /^(ltr|rtl)$/,
  },
  span: {
    class: CLASS,
    "data-part": PART,
    role: /^status$/,
    "aria-hidden": /^true$/,
    hidden: EMPTY,
    id: ID,
    "data-text": null,
  },
  input: {
    type: /^search$/,
    class: CLASS,
    "data-part": PART,
    placeholder: null,
    "aria-label": null,
    autocomplete: /^off$/,
    enterkeyhint: /^search$/,
  },
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  button: {
    type: /^button$/,
    class: CLASS,
    "data-part": PART,
    "data-nosnippet": EMPTY,
    "aria-label": null,
    hidden: EMPTY,
    id: ID,
    "aria-expanded": /^(true|false)$/,
    "aria-controls": ID,
  },
  a: {
    class: CLASS,
    "data-part": PART,
    id: ID,
    href: null,
    title: null,
    rel: /^[A-Za-z0-9 -]+$/,
    "aria-labelledby": ID_LIST,
    "data-copied": null,
  },
  details: { class: CLASS, "data-part": PART, open: EMPTY },
  summary: { class: CLASS, "data-part": PART },
  ol: { class: CLASS, role: /^list$/, start: /^\d+$/ },
  li: { class: CLASS, "data-part": PART },
  pre: { class: CLASS, tabindex: /^0$/, role: /^group$/, "aria-labelledby": ID },
  code: { class: /^language-[^ ]*$/ },
  img: {
    loading: /^lazy$/,
    alt: null,
    title: null,
    width: PIXELS,
    height: PIXELS,
    sizes: null,
    srcset: null,
    src: null,
  },
  th: CELL,
  td: CELL,
  ...Object.fromEntries(
    [
      "p",
      "ul",
      "blockquote",
      "table",
      "thead",
      "tbody",
      "tr",
      "hr",
      "em",
      "strong",
      "del",
      "br",
    ].map((name) => [name, NONE]),
  ),
};

/**
 * Returns the elements, attributes and addresses of the parts that are not allowed: in the page, or
 * in `source`, parsed as a browser without scripts does it.
 */
export const findForbiddenMarkup = (page: Page, source?: string): Promise<string[]> =>
  page.evaluate(
    ([allowed, source]) => {
      const root =
        source === undefined ? document : new DOMParser().parseFromString(source, "text/html");
      const hosts = "afterword-faq, afterword-takeaways";
      const found = [...root.querySelectorAll(`${hosts}, :is(${hosts}) *`)].flatMap((element) => {
        const attributes = allowed[element.localName];
        const isHtml = element.namespaceURI === "http://www.w3.org/1999/xhtml";
        if (!attributes || !isHtml) return [`<${element.localName}>`];
        return [...element.attributes]
          .filter(({ name, value }) => {
            const pattern = attributes[name];
            return pattern === undefined || (pattern !== null && !new RegExp(pattern).test(value));
          })
          .map(({ name, value }) => `<${element.localName} ${name}=${JSON.stringify(value)}>`);
      });
      const base = document.baseURI;
      const protocols = (selector: string, name: string, known: string[], separator?: RegExp) =>
        [...root.querySelectorAll(`:is(${hosts}) ${selector}`)].flatMap((element) => {
          const value = element.getAttribute(name) ?? "";
          return (separator ? value.split(separator) : [value]).flatMap((address) => {
            // An address that the browser can't parse leads nowhere.
            const protocol = URL.canParse(address, base)
              ? new URL(address, base).protocol
              : "https:";
            return known.includes(protocol)
              ? []
              : [`${selector} ${protocol} ${JSON.stringify(address)}`];
          });
        });
      return [
        ...found,
        ...protocols("[href]", "href", ["http:", "https:", "mailto:", "tel:"]),
        ...protocols("[src]:not(afterword-faq, afterword-takeaways)", "src", ["http:", "https:"]),
        ...protocols("[srcset]", "srcset", ["http:", "https:"], /[, \t\n\f\r]+/),
      ];
    },
    [
      Object.fromEntries(
        Object.entries(ALLOWED).map(([tag, attributes]) => [
          tag,
          Object.fromEntries(
            Object.entries(attributes).map(([name, pattern]) => [name, pattern?.source ?? null]),
          ),
        ]),
      ),
      source,
    ] as const,
  );
