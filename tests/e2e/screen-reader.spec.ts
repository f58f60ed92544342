import { dataBlock, pageHtml, type Post, scriptTag } from "./support/blog.ts";
import { waitForFrames } from "./support/page.ts";
import { renderStaticParts } from "./support/static-html.ts";
import { expect, launchOptions, test } from "./support/test.ts";

/** As when a screen reader is running: the browser keeps the whole tree of what it tells it. */
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
const asked = data.faq?.items.map(({ question }) => question);

for (const [how, body] of [
  [
    "a long list",
    `<afterword-faq></afterword-faq>${dataBlock(data)}${scriptTag({ "data-show": "faq" })}`,
  ],
  ["a long list of static markup", renderStaticParts(data).faq.html],
] as const) {
  test(`a screen reader is told of all questions of ${how}, in sight or not, and of no answer that is closed`, async ({
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
    const told = nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: role?.value, name: String(name?.value ?? "").trim() }));
    const names = (wanted: string) =>
      told.filter(({ role }) => role === wanted).map(({ name }) => name);
    expect(names("heading")).toEqual(asked);
    expect(told.filter(({ name }) => name.startsWith("The answer"))).toEqual([]);
    if (!body.includes("details"))
      expect(names("button").filter((name) => name.startsWith("What"))).toEqual(asked);
  });
}
