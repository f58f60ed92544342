// The accessibility tree of long lists.

import { dataBlock, pageHtml, type Post, scriptTag } from "./support/blog.ts";
import { waitForFrames } from "./support/page.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, launchOptions, test } from "./support/test.ts";

// The browser keeps the whole accessibility tree, as it does for a running screen reader.
test.use({ launchOptions: launchOptions("--force-renderer-accessibility") });

const data: Post = {
  version: 1,
  lang: "en",
  faq: {
    items: Array.from({ length: 300 }, (_, index) => ({
      question: `What about ${index + 1}?`,
      answer: `The answer to ${index + 1}.`,
    })),
  },
};
const questions = data.faq?.items.map(({ question }) => question);

for (const [which, body] of [
  [
    "a long list",
    `<afterword-faq></afterword-faq>${dataBlock(data)}${scriptTag({ "data-show": "faq" })}`,
  ],
  ["a long list of static markup", renderStaticParts(data).faq.html],
] as const) {
  test(`the accessibility tree has all questions of ${which}, in view or not, and no closed answer`, async ({
    page,
    site,
  }) => {
    site.servePage(
      "/post/",
      pageHtml(body, '<link rel="stylesheet" href="/afterword/afterword.css">'),
    );
    await page.goto("/post/");
    await expect(page.locator("[data-part=question]")).toHaveCount(300);
    await waitForFrames(page);
    const devtools = await page.context().newCDPSession(page);
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const exposed = nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: role?.value, name: String(name?.value ?? "").trim() }));
    const namesOfRole = (wanted: string) =>
      exposed.filter(({ role }) => role === wanted).map(({ name }) => name);
    expect(namesOfRole("heading")).toEqual(questions);
    expect(exposed.filter(({ name }) => name.startsWith("The answer"))).toEqual([]);
    if (!body.includes("details"))
      expect(namesOfRole("button").filter((name) => name.startsWith("What"))).toEqual(questions);
  });
}
