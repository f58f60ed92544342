// The posts of tests/fixtures/posts, as a static site generator renders them. The data beside each
// post is the output of `afterword extract`, which the command's own tests check.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import markdownIt from "markdown-it";
import { type Post, scriptWithSrc } from "./support/blog.ts";
import { readJsonLd, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const POSTS = join(import.meta.dirname, "../fixtures/posts");

/** Renders a post to HTML, as static site generators do. */
const renderPost = (source: string, typographer: boolean) =>
  markdownIt({ html: true, linkify: true, typographer }).render(
    source.replace(/^---\n.*?\n---\n/s, ""),
  );

/** Returns the text of a question, which may be nodes. */
const readText = (question: string | object[]): string =>
  typeof question == "string"
    ? question
    : question
        .map(
          (node: { value?: string; children?: object[] }) =>
            node.value ?? readText(node.children ?? []),
        )
        .join("");

const names = readdirSync(POSTS).flatMap((file) =>
  file.endsWith(".json") ? file.slice(0, -5) : [],
);
// The rendered list of raw-html has scripts that its data leaves out, so the texts differ.
const adopted = names.filter((name) => name !== "raw-html");

for (const name of adopted) {
  test(`${name} is adopted by one script tag, with and without typographic quotes`, async ({
    page,
    site,
    log,
  }) => {
    const read = (ending: string) => readFileSync(join(POSTS, name + ending), "utf8");
    const data: Post = JSON.parse(read(".json"));
    const parts = [data.faq, data.takeaways].filter((part) => part !== undefined);
    const questions = data.faq?.items.map(({ question }) => readText(question)) ?? [];
    site.serveFile("/img/registries.png", "");

    for (const typographer of [false, true]) {
      log.events.length = 0;
      await visitPost(
        page,
        site,
        `<article>${renderPost(read(".md"), typographer)}${scriptWithSrc()}</article>`,
        { data },
      );
      await expect.poll(() => log.eventDetails("ready")).toHaveLength(parts.length);

      await expect(page.locator("script ~ *")).toHaveCount(0);
      await expect(page.locator("afterword-faq [data-part=question]")).toHaveText(questions);
      await expect(page.locator("[data-part=card]")).toHaveCount(data.takeaways?.items.length ?? 0);
      const found = await readJsonLd(page);
      expect(found.map(({ mainEntity }) => mainEntity.map(({ name }) => name))).toEqual(
        data.faq ? [questions] : [],
      );
    }
  });
}
