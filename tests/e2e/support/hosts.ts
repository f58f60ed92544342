// The pages of hosts such as WordPress and Ghost, with the data that their readers see.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Post } from "./blog.ts";
import type { Site } from "./site.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/hosts");
const DOCS = join(import.meta.dirname, "../../../docs/start");

/** The rules by which the hosts' themes close answers until their own scripts open them. */
const HOST_STYLE = `<style>
  .accordion-item__dropdown, .w-dropdown-list { display: none; }
  .kg-toggle-card[data-kg-toggle-state="close"] .kg-toggle-content { height: 0; overflow: hidden; }
  .notion-toggle.closed .notion-toggle__content { display: none; }
</style>`;

export interface HostPage {
  /** The name of the fixture, which begins with that of the host. */
  name: string;
  html: string;
  data: Post;
  /** The page says with an FAQ plugin of its own what its questions are. */
  hasFaqPage: boolean;
}

/** Returns all pages that have parts. */
export const listHostPages = (): HostPage[] => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.map((file) => {
    const name = file.replace(".json", "");
    const html = readFileSync(join(FOLDER, `${name}.html`), "utf8");
    const data = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
    return { name, html, data, hasFaqPage: html.includes('"FAQPage"') };
  });
};

/** The attributes of a tag that loads the widget. */
export const LOADER = 'type="module" src="/afterword/afterword.js"';

/** Returns the selector of the element to read, by the page of the docs about the host. */
export const findSelector = (name: string): string => {
  const host = name.split("-")[0] ?? "";
  const text = readFileSync(join(DOCS, `${host}.md`), "utf8");
  return text.match(/ data-from="([^"]+)"/)?.[1] ?? "";
};

/** Returns the HTML of the page with `tag` at its end, as its host puts it. */
export const renderHostPage = ({ html }: HostPage, tag: string): string =>
  html.replace("</head>", `${HOST_STYLE}</head>`).replace("</body>", `${tag}</body>`);

/** Serves the page with `tag` and its data, and opens it. */
export const visitHostPage = async (
  page: Page,
  site: Site,
  host: HostPage,
  tag: string,
): Promise<void> => {
  site.serveJson("/post.json", host.data);
  site.servePage("/post/", renderHostPage(host, tag));
  await page.goto("/post/");
  // The widget waits for Next, on which some hosts are built.
  await page.evaluate(() => {
    const root = document.querySelector("#__next");
    if (root) Object.assign(root, { __reactContainer$test: {} });
  });
};

/** Returns the text of a value of post data, with a line for each block. */
const readText = (value: unknown): string => {
  if (typeof value == "string") return value;
  if (Array.isArray(value)) return value.map(readText).join("");
  const {
    type,
    value: text = "",
    children = [],
  } = value as {
    type: string;
    value?: string;
    children?: unknown[];
  };
  if (type == "break") return " ";
  const isBlock = ["paragraph", "tableCell"].includes(type);
  return text + readText(children) + (isBlock ? "\n" : "");
};

/** The length from which a text stands nowhere else on a page. */
const MIN_LENGTH = 12;

/** Returns the questions of a post. */
export const listQuestions = ({ faq }: Post): string[] =>
  faq?.items.map(({ question }) => readText(question)) ?? [];

/** Returns the questions, answers and takeaways of a post, a text for each paragraph. */
export const listTexts = (post: Post): string[] => {
  const answers = post.faq?.items.map(({ answer }) => answer) ?? [];
  const takeaways = post.takeaways?.items ?? [];
  const lines = [...answers, ...takeaways].flatMap((value) => readText(value).split("\n"));
  return [...listQuestions(post), ...lines].filter(({ length }) => length >= MIN_LENGTH);
};
