import type { Page } from "@playwright/test";
import { questions } from "./blog.ts";
import {
  expectNoDeadLinks,
  expectOnce,
  expectOneFaqPage,
  layoutShift,
  serve,
  showParts,
  told,
  withoutScripts,
} from "./sites.ts";
import { expect, test } from "./test.ts";

const posts = [
  {
    path: "posts/creaking-chair/",
    form: "a list",
    asked: [
      "Why does my chair creak only in winter?",
      "Can't I just use a screw?",
      "How do I get the old glue out?",
      "When may somebody sit on it?",
    ],
    takeaways: 3,
  },
  {
    path: "de/posts/creaking-chair/",
    form: "a list in German",
    asked: [
      "Warum knarrt mein Stuhl nur im Winter?",
      "Reicht nicht eine Schraube?",
      "Wann darf jemand darauf sitzen?",
    ],
    takeaways: 2,
  },
  {
    path: "posts/two-glues/",
    form: "headings",
    asked: ["Which glue can be undone?", "Does white glue go off?", "Is frozen glue spoiled?"],
    takeaways: 0,
  },
  {
    path: "posts/window-herbs/",
    form: "front matter",
    asked: ["Will basil grow there?", "How do I know that a pot is dry?"],
    takeaways: 2,
  },
];

for (const build of ["hugo", "hugo-minified"]) {
  for (const { path, form, asked, takeaways } of posts) {
    test(`${build}: a post with ${form} says the same with and without scripts, and nothing moves`, async ({
      page,
      site,
      browser,
    }) => {
      const paths = serve(site, build, "/notes/");
      const plain = await withoutScripts(browser, site);
      await plain.goto(`/notes/${path}`);
      const before = await told(plain);
      expect(before.questions).toEqual(asked);
      expect(before.takeaways).toHaveLength(takeaways);
      await expectOneFaqPage(plain, asked);
      await expectOnce(plain, [...asked, ...before.takeaways]);
      await expectNoDeadLinks(plain, paths);
      await plain.context().close();

      await page.goto(`/notes/${path}`);
      await showParts(page);
      await expect(questions(page)).toHaveText(asked);
      expect(await told(page)).toEqual(before);
      expect(await layoutShift(page)).toBe(0);
      await expectOneFaqPage(page, asked);
      await expectOnce(page, [...asked, ...before.takeaways]);
      await expectNoDeadLinks(page, paths);
      expect(site.missing).toEqual([]);
    });
  }
}
