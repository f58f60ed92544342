// Sites of real generators after `afterword site`, before any script runs.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ALL_SITES,
  type BuiltSite,
  FORMS,
  freshFolder,
  listChangedPages,
  openWithoutScripts,
  type PageData,
  readCommandLog,
  readStaticPages,
  serveSite,
} from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** Posts whose parts can't be told from their text; the command names them. */
const NAMED = [
  "bold-questions",
  "sub-headings-in-groups",
  "table",
  "takeaways-groups",
  "takeaways-table",
];

/** Posts with more in their source than on their page, or less, by the site. */
const DIFFERENT: Record<string, string[]> = {
  // The parts of the front matter are not shown, and the shortcodes become `<details>` below a
  // heading that says nothing of questions.
  "hugo-forms": [
    "broken-list-in-paragraphs",
    "front-matter-json",
    "front-matter-toml",
    "front-matter-yaml",
    "shortcode-details",
    "shortcodes",
  ],
  // markdown-it makes no link with a script.
  "eleventy-forms": ["broken-list-in-paragraphs", "front-matter-yaml", "raw-html"],
  // kramdown ends a list before a line that is not indented.
  "jekyll-forms": ["front-matter-yaml", "rich-answers"],
  // Python-Markdown wants four spaces before what belongs to a list's item.
  "mkdocs-forms": [
    "broken-list-in-paragraphs",
    "broken-list-of-ones",
    "bulleted-takeaways",
    "front-matter-yaml",
    "list-with-dashes",
    "rich-answers",
    "takeaways-loose",
  ],
};

/** Reads the data that `afterword extract` makes of each post, by the post's name. */
function readFixtures(): Map<string, PageData> {
  const found = new Map<string, PageData>();
  for (const folder of ["forms", "posts"]) {
    for (const name of readdirSync(join(FIXTURES, folder))) {
      if (!name.endsWith(".json")) continue;
      const data = JSON.parse(readFileSync(join(FIXTURES, folder, name), "utf8"));
      found.set(name.slice(0, -".json".length), data);
    }
  }
  return found;
}

const readText = (node: unknown): string => {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(readText).join("");
  const { value, children } = node as { value?: string; children?: unknown };
  return value ?? (children ? readText(children) : "");
};

const readWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";

/** Returns the words of the questions, and the number of takeaways. */
const summarize = ({ faq, takeaways }: PageData) => ({
  questions: (faq?.items ?? []).map(({ question }) => readWords(readText(question))),
  takeaways: takeaways?.items.length ?? 0,
});

for (const built of FORMS) {
  test(`${built.name}: every post that the command reads has its parts, or is named`, () => {
    const shown = new Map(listChangedPages(built).map(({ path, data }) => [path, data]));
    const log = readCommandLog(built);
    const wrong: Record<string, unknown> = {};
    let done = 0;
    for (const [name, data] of readFixtures()) {
      if (!existsSync(join(freshFolder(built), name))) continue;
      const isNamed = log.includes(`/${name}/index.html:`);
      const expected = JSON.stringify(summarize(data));
      const found = JSON.stringify(summarize(shown.get(`${name}/`) ?? {}));
      const isDifferent = DIFFERENT[built.name]?.includes(name);
      if (isDifferent) continue;
      if (isNamed !== NAMED.includes(name)) wrong[name] = { isNamed };
      if (!isNamed && found !== expected) wrong[name] = { expected, found };
      done += found === expected ? 1 : 0;
    }
    expect(wrong).toEqual({});
    expect(done).toBeGreaterThan(50);
  });
}

for (const built of ALL_SITES) {
  test(`${built.name}: without scripts, each page has its questions, cards and one FAQPage`, async ({
    page,
  }) => {
    const pages = listChangedPages(built);
    const shipped = await readStaticPages(
      page,
      pages.map(({ shipped }) => shipped),
    );
    const fresh = await readStaticPages(
      page,
      pages.map(({ fresh }) => fresh),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const [index, { path, data }] of pages.entries()) {
      const before = fresh[index];
      const after = shipped[index];
      if (!before || !after) throw new Error(path);
      const items = data.faq?.items ?? [];
      const isFilled = data.faq === undefined && data.takeaways === undefined;
      const names = after.questions;
      expect.soft(after.stylesheets, path).toBe(1);
      expect.soft(after.tags, path).toBe(1);
      expect.soft(after.openAnswers, path).toBe(before.openAnswers);
      expect
        .soft(
          after.faqPages.map((it) => it.length),
          path,
        )
        .toEqual(names.length ? [names.length] : []);
      expect.soft(after.faults, path).toEqual(before.faults);
      // A placeholder had no words before.
      if (isFilled) continue;
      expect.soft(after.words, path).toEqual(before.words);
      expect.soft(after.questions.length, path).toBe(items.length);
      expect.soft(after.ids, path).toEqual(items.map(({ id }) => id));
      expect.soft(after.cards, path).toBe(data.takeaways?.items.length ?? 0);
      // A question keeps its number and its label on the page; its data has neither.
      const [block = []] = after.faqPages;
      for (const [at, { question }] of items.entries()) {
        const name = readWords(readText(question));
        expect.soft(readWords(after.questions[at] ?? ""), path).toContain(name);
        expect.soft(readWords(block[at]?.name ?? ""), path).toBe(name);
      }
    }
  });
}

const FRAGMENTS: [site: BuiltSite["name"], path: string][] = [
  ["hugo", "posts/two-glues/"],
  ["hugo-minified", "posts/creaking-chair/"],
  ["hugo-forms", "sub-headings/"],
  ["eleventy", "posts/first-loaf/"],
  ["jekyll-forms", "sub-headings/"],
  ["mkdocs-forms", "sub-headings/"],
  ["plain-odd", "posts/wool.html"],
];

for (const [name, path] of FRAGMENTS) {
  test(`${name}: without scripts, a fragment opens the question that it names`, async ({
    site,
    browser,
  }) => {
    const built = ALL_SITES.find((built) => built.name === name);
    const changed = built && listChangedPages(built).find((page) => page.path === path);
    if (!built || !changed) throw new Error(path);
    serveSite(site, built);
    const page = await openWithoutScripts(browser, site);
    const items = page.locator("afterword-faq details");
    for (const [index, { id }] of (changed.data.faq?.items ?? []).entries()) {
      await page.goto(`${built.base}${path}?${index}#${id}`);
      await expect(page.locator("details[open]")).toHaveCount(1);
      await expect(items.nth(index)).toHaveAttribute("open");
      await expect(items.nth(index).locator("[data-part=answer]")).toBeVisible();
      await expect(items.nth(index)).toBeInViewport();
    }
    await page.context().close();
  });
}
