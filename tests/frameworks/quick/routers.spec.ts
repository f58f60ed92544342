// Routers that fetch the next page and put its body, or a part of it, into this one.

import { expect, test } from "../../e2e/support/test.ts";
import { routers, visitBlog } from "../support/routers.ts";
import {
  expectLinkToOpen,
  expectPost,
  expectSameDocument,
  followLink,
  markDocument,
  walkThroughBlog,
} from "../support/state.ts";

for (const router of routers) {
  test(`${router}: each page has the part of its own post, on the way and on the way back`, async ({
    page,
    site,
  }) => {
    await visitBlog(page, site, router, "barrels");
    await walkThroughBlog(page);
  });

  test(`${router}: the part of the next post comes if the first one had none`, async ({
    page,
    site,
  }) => {
    await visitBlog(page, site, router, "bees");
    await markDocument(page);
    await expectPost(page, "bees");
    expect(site.requests.filter((path) => path === site.dist.wasm)).toEqual([]);
    await followLink(page, "compost");
    await expectPost(page, "compost");
    await expectSameDocument(page);
  });

  test(`${router}: a link to a question of the same page opens it`, async ({ page, site }) => {
    await visitBlog(page, site, router, "bees");
    await followLink(page, "barrels");
    await expectPost(page, "barrels");
    await expectLinkToOpen(page, "barrels");
    await expectPost(page, "barrels");
  });

  test(`${router}: a post that is visited again has its part once`, async ({ page, site }) => {
    await visitBlog(page, site, router, "compost");
    await expectPost(page, "compost");
    for (const name of ["barrels", "compost", "barrels"] as const) {
      await followLink(page, name);
      await expectPost(page, name);
    }
  });
}
