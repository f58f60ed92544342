// Sites of generators, with the widget's tag in their templates.

import { expect, test } from "../../e2e/support/test.ts";
import { generators, names } from "../generators/generators.mjs";
import { expectCounter, expectGeneratedPost, serveBuilt } from "../support/generated.ts";
import {
  expectAnswers,
  expectLinkToOpen,
  expectSameDocument,
  followLink,
  markDocument,
} from "../support/state.ts";

for (const generator of names) {
  const { hasRouter } = generators[generator];

  for (const name of ["barrels", "compost", "bees"] as const)
    test(`${generator}: a visit to ${name} shows its parts once`, async ({ page, site }) => {
      serveBuilt(site, generator);
      await page.goto(`/${name}/`);
      await expectGeneratedPost(page, generator, name);
      await expectAnswers(page, name);
      await expectCounter(page);
      await expectGeneratedPost(page, generator, name);
      expect(site.missing).toEqual([]);
    });

  test(`${generator}: each post has its own parts, on the way and on the way back`, async ({
    page,
    site,
  }) => {
    serveBuilt(site, generator);
    await page.goto("/barrels/");
    if (hasRouter) await markDocument(page);
    await expectGeneratedPost(page, generator, "barrels");
    await followLink(page, "compost");
    await expectGeneratedPost(page, generator, "compost");
    await expectAnswers(page, "compost");
    await followLink(page, "bees");
    await expectGeneratedPost(page, generator, "bees");
    await page.goBack();
    await expectGeneratedPost(page, generator, "compost");
    await page.goBack();
    await expectGeneratedPost(page, generator, "barrels");
    await page.goForward();
    await expectGeneratedPost(page, generator, "compost");
    await followLink(page, "barrels");
    await expectGeneratedPost(page, generator, "barrels");
    await expectAnswers(page, "barrels");
    await expectCounter(page);
    if (hasRouter) await expectSameDocument(page);
    expect(site.missing).toEqual([]);
  });

  test(`${generator}: the parts come with a post after a page without any`, async ({
    page,
    site,
  }) => {
    serveBuilt(site, generator);
    await page.goto("/bees/");
    await expectGeneratedPost(page, generator, "bees");
    await followLink(page, "barrels");
    await expectGeneratedPost(page, generator, "barrels");
    await expectCounter(page);
  });

  test(`${generator}: a link to a question of the post opens it`, async ({ page, site }) => {
    serveBuilt(site, generator);
    await page.goto("/compost/");
    await followLink(page, "barrels");
    await expectGeneratedPost(page, generator, "barrels");
    await expectLinkToOpen(page, "barrels");
    await expectGeneratedPost(page, generator, "barrels");
  });
}
