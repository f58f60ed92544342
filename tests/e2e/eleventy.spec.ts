// The sites of examples/eleventy, as Eleventy builds them.

import { questionButtons } from "./support/page.ts";
import {
  expectNoDeadLinks,
  expectOneFaqPage,
  expectTextsOnce,
  openWithoutScripts,
  readBuildLog,
  readBuiltPage,
  readLayoutShifts,
  readShownPost,
  scrollToParts,
  serveSite,
} from "./support/sites.ts";
import { expect, test } from "./support/test.ts";

for (const { path, form, questions, takeaways } of [
  {
    path: "posts/first-loaf/",
    form: "a list",
    questions: ["Why is my loaf flat?", "Do I need a scale?", "How do I know when it is done?"],
    takeaways: 3,
  },
  {
    path: "posts/cold-butter/",
    form: "front matter",
    questions: ["How cold is cold?", "May I use the freezer?"],
    takeaways: 0,
  },
]) {
  test(`a post with ${form} reads the same with and without scripts, without a layout shift`, async ({
    page,
    site,
    browser,
    log,
  }) => {
    const paths = serveSite(site, "eleventy", "/journal/");
    const plain = await openWithoutScripts(browser, site);
    await plain.goto(`/journal/${path}`);
    const before = await readShownPost(plain);
    expect(before.questions).toEqual(questions);
    expect(before.takeaways).toHaveLength(takeaways);
    await expectOneFaqPage(plain, questions);
    await plain.context().close();

    await page.goto(`/journal/${path}`);
    await scrollToParts(page, log);
    await expect(questionButtons(page)).toHaveText(questions);
    expect(await readShownPost(page)).toEqual(before);
    expect(await readLayoutShifts(page)).toEqual([]);
    await expectTextsOnce(page, [...questions, ...before.takeaways]);
    await expectNoDeadLinks(page, paths);
    expect(site.missing).toEqual([]);
  });
}

test("a post without questions and takeaways stays as Eleventy makes it", async ({
  page,
  site,
}) => {
  serveSite(site, "eleventy", "/journal/");
  await page.goto("/journal/posts/measuring-by-heart/");
  await expect(page.locator("article > h1 ~ *")).toHaveText([
    "Why?",
    /^My grandmother/,
    /^\s*Fill it\./,
  ]);
  await expect(page.locator("script, article link")).toHaveCount(0);
});

test("an unreadable post is named and stays as it is; the others have their parts", () => {
  expect(readBuildLog("eleventy-odd").split("\n").slice(0, 2)).toEqual([
    "error: expected UTF-8 text, found another encoding; the file is not read",
    "--> ./content/posts/latin.md:6:7",
  ]);
  expect(readBuildLog("eleventy-odd")).toContain(
    "afterword extract: exited with 2; some posts may stay as they are\n",
  );
  expect(readBuiltPage("eleventy-odd", "posts/latin")).not.toContain("afterword-faq");
  expect(readBuiltPage("eleventy-odd", "posts/first-loaf")).toContain("<afterword-faq>");
});

test("an FAQ section with more than its questions stays in the article as it is", () => {
  const page = readBuiltPage("eleventy-odd", "posts/groups");
  expect(page).toContain("<p>It is older than the oven.</p>");
  expect(page).not.toMatch(/afterword/);
  expect(readBuildLog("eleventy-odd")).toContain(
    "./content/posts/groups.md: faq: found more in the section than in its data; it stays as it is\n",
  );
});
