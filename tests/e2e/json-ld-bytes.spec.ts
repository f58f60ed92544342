// The JSON-LD block of the browser beside that of the command.

import { findBlocks, PAGE, readPosts, renderPost } from "../judges/rendered.mjs";
import { scriptWithSrc } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** Returns the addresses of all images in the data. */
function findImageAddresses(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const { type, url } = data as { type?: unknown; url?: unknown };
  const own = type === "image" && typeof url === "string" ? [url] : [];
  return [...own, ...Object.values(data).flatMap(findImageAddresses)];
}

for (const [name, data] of readPosts()) {
  test(`browser and command write the same block for ${name}, byte for byte`, async ({
    page,
    site,
  }) => {
    for (const url of findImageAddresses(data)) site.serveFile(url, "");
    // A post without an address is rendered for the address of the test's page.
    const [block] = findBlocks(renderPost(data));
    await visitPost(page, site, scriptWithSrc({ "data-show": "faq json-ld" }), { data });
    expect(page.url()).toBe(PAGE);
    const found = page.locator('script[type="application/ld+json"]');
    await expect(found).toHaveCount(1);
    expect(await found.evaluate((script) => script.textContent)).toBe(block);
  });
}
