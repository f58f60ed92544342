import { findBlocks, PAGE, readPosts, renderPost } from "../judges/rendered.mjs";
import { scriptWithSrc } from "./support/blog.ts";
import { visitPost } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

/** The addresses of the images in the data. */
function images(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const { type, url } = data as { type?: unknown; url?: unknown };
  const own = type === "image" && typeof url === "string" ? [url] : [];
  return [...own, ...Object.values(data).flatMap(images)];
}

for (const [name, data] of readPosts()) {
  test(`the browser writes the block of ${name} as the command does, byte for byte`, async ({
    page,
    site,
  }) => {
    for (const url of images(data)) site.serveFile(url, "");
    // For a post that doesn't say where it is, the command is told where the page is.
    const [block] = findBlocks(renderPost(data));
    await visitPost(page, site, scriptWithSrc({ "data-show": "faq json-ld" }), { data });
    expect(page.url()).toBe(PAGE);
    const found = page.locator('script[type="application/ld+json"]');
    await expect(found).toHaveCount(1);
    expect(await found.evaluate((script) => script.textContent)).toBe(block);
  });
}
