// Applications that React, or Preact, renders in the browser.

import type { Page } from "@playwright/test";
import { scriptTag } from "../../e2e/support/blog.ts";
import type { Site } from "../../e2e/support/site.ts";
import { expect, test } from "../../e2e/support/test.ts";
import { type Name, names } from "../posts.mjs";
import { renderPage, serveApp, serveData, tagOf } from "../support/blog.ts";
import {
  expectAnswers,
  expectLinkToOpen,
  expectPost,
  followLink,
  walkThroughBlog,
} from "../support/state.ts";

/** The widget's tag of a page whose elements or articles name the data. */
const COMMON_TAG = scriptTag();
const NO_PART = { shown: [], read: [], published: [], hosts: 0 };

/** Serves an application with the widget's tag in the head, at each post's address. */
function serveApplication(site: Site, app: string, tag: string) {
  serveData(site);
  const head = tag + serveApp(site, app);
  for (const name of names)
    site.servePage(`/${name}/`, renderPage(head, '<body><div id="root"></div></body>'));
}

const pressButton = (page: Page, name: string) => page.getByRole("button", { name }).click();

const expectPostWithTag = (page: Page, name: Name) =>
  expectPost(page, name, { tags: ["", `/data/${name}.json`] });

const expectPostWithElement = (page: Page, name: Name) =>
  expectPost(page, name, { tags: [""], hosts: 0 });

for (const app of ["posts", "posts-preact"]) {
  test(`${app}: each post that is swapped in has the part of its own tag`, async ({
    page,
    site,
  }) => {
    serveApplication(site, app, COMMON_TAG);
    await page.goto("/barrels/");
    await walkThroughBlog(page, expectPostWithTag);
  });

  test(`${app}: each post that is swapped in has the part of its own element`, async ({
    page,
    site,
  }) => {
    serveApplication(site, app, COMMON_TAG);
    await page.goto("/barrels/?element");
    await walkThroughBlog(page, expectPostWithElement);
  });

  test(`${app}: a link to a question of the post opens it`, async ({ page, site }) => {
    serveApplication(site, app, COMMON_TAG);
    await page.goto("/bees/");
    await followLink(page, "compost");
    await expectPostWithTag(page, "compost");
    await expectLinkToOpen(page, "compost");
  });
}

test("a list that React removes takes its part along, and brings it back", async ({
  page,
  site,
}) => {
  serveApplication(site, "list", tagOf("barrels"));
  await page.goto("/barrels/");
  await expectPost(page, "barrels");
  await pressButton(page, "Toggle");
  await expectPost(page, "barrels", NO_PART);
  await pressButton(page, "Toggle");
  await expectPost(page, "barrels");
  await expectAnswers(page, "barrels");
});

test("an answer that React changes changes in the part", async ({ page, site }) => {
  serveApplication(site, "list", tagOf("barrels"));
  await page.goto("/barrels/");
  await expectPost(page, "barrels");
  await expectAnswers(page, "barrels");
  await pressButton(page, "Lengthen");
  await expect(page.getByText("for each bed. Ask again.").filter({ visible: true })).toHaveCount(1);
  await expectPost(page, "barrels");
});

test("a list that React renders after the data has come is adopted", async ({ page, site }) => {
  serveApplication(site, "list", tagOf("barrels"));
  const release = site.holdRequests("/apps/list.js");
  await page.goto("/barrels/", { waitUntil: "commit" });
  await expect(page.locator("[data-part=question]")).toHaveCount(2);
  release();
  await expectPost(page, "barrels");
  await expectAnswers(page, "barrels");
});

test("an element follows the data that React gives it, and its fallback stays React's", async ({
  page,
  site,
}) => {
  serveApplication(site, "element", COMMON_TAG);
  await page.goto("/barrels/");
  await expectPostWithElement(page, "barrels");
  await expectAnswers(page, "barrels");
  const fallback = page.locator("afterword-faq > :is(b, p)");
  for (const texts of [
    ["Odd.", "Asked 1 times."],
    ["Asked 2 times.", "Ask us."],
    ["Odd.", "Asked 3 times.", "Ask us."],
  ]) {
    await pressButton(page, "Count");
    await expect(fallback).toHaveText(texts);
    await expect(fallback.filter({ visible: true })).toHaveCount(0);
  }
  await pressButton(page, "Next");
  await expectPostWithElement(page, "compost");
  await pressButton(page, "Toggle");
  await expectPost(page, "compost", { ...NO_PART, tags: [""] });
  await pressButton(page, "Toggle");
  await expectPostWithElement(page, "compost");
  await expect(fallback).toHaveCount(3);
});

test("an element whose next post has no FAQ shows its fallback", async ({ page, site }) => {
  serveApplication(site, "element", COMMON_TAG);
  await page.goto("/barrels/");
  for (const name of names) {
    await expectPostWithElement(page, name);
    await pressButton(page, "Next");
  }
  await expectPostWithElement(page, "barrels");
});

test("react-markdown: elements that the next post reuses have the part of that post", async ({
  page,
  site,
}) => {
  serveApplication(site, "markdown", COMMON_TAG);
  await page.goto("/barrels/");
  for (const name of names) {
    await expectPostWithTag(page, name);
    await expectAnswers(page, name);
    await pressButton(page, "Next");
  }
  await expectPostWithTag(page, "barrels");
});
