import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import markdownIt from "markdown-it";
import { type Post, scriptWithSrc } from "./support/blog.ts";
import { readJsonLd, visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

const POSTS = join(import.meta.dirname, "../fixtures/posts");

/** What a static site generator makes of a post. */
const render = (source: string, typographer: boolean) =>
  markdownIt({ html: true, linkify: true, typographer }).render(
    source.replace(/^---\n.*?\n---\n/s, ""),
  );

// The HTML in this one is not shown as text: its list isn't the data's, for all that a page can tell.
const names = readdirSync(POSTS).flatMap((file) =>
  file.endsWith(".json") ? file.slice(0, -5) : [],
);
const adopted = names.filter((name) => name !== "raw-html");

// What `afterword extract` makes of each post is beside it; the command's own tests hold it to that.
for (const name of adopted) {
  test(`${name} gets its parts in place by one script tag, with and without a typographer`, async ({
    page,
    site,
    log,
  }) => {
    const read = (ending: string) => readFileSync(join(POSTS, name + ending), "utf8");
    const data: Post = JSON.parse(read(".json"));
    const parts = [data.faq, data.takeaways].filter((part) => part !== undefined);
    const questions = data.faq?.items.map(({ question }) => question) ?? [];
    site.serveFile("/img/registries.png", "");

    for (const typographer of [false, true]) {
      log.events.length = 0;
      await visitPost(
        page,
        site,
        `<article>${render(read(".md"), typographer)}${scriptWithSrc()}</article>`,
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
