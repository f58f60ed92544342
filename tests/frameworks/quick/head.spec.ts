// Tags of the widget in the head, which routers treat in different ways.

import { expect, test } from "../../e2e/support/test.ts";
import type { Name } from "../posts.mjs";
import { tagOf } from "../support/blog.ts";
import { routers, visitBlog } from "../support/routers.ts";
import { expectPost, followLink } from "../support/state.ts";

for (const router of routers) {
  test(`${router}: the part of a tag that stays in the head leaves with its list`, async ({
    page,
    site,
  }) => {
    // Turbo adds the scripts of the next page's head, so only the first post has a tag here.
    const head = (name: Name) => (name == "barrels" ? tagOf(name) : "");
    await visitBlog(page, site, router, "barrels", { head, tag: "" });
    const tags = ["/data/barrels.json"];
    await expectPost(page, "barrels", { tags });
    await followLink(page, "bees");
    await expectPost(page, "bees", { tags });
    await page.goBack();
    await expectPost(page, "barrels", { tags });
    expect(await page.locator("head afterword-faq").count()).toBe(0);
  });
}
