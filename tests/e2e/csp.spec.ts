// The content security policies that docs/csp.md recommends, each on a page of its own.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  articleHtml,
  dataBlock,
  post,
  questionTexts,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { questionButtons, readJsonLd, visitPost } from "./support/page.ts";
import { renderStaticHtml } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

const ROOT = join(import.meta.dirname, "../..");
/** The policies to copy from docs/csp.md, in the order of its blocks. */
const [self = "", nonce = "", hashes = ""] = [
  ...readFileSync(join(ROOT, "docs/csp.md"), "utf8").matchAll(/^```text\n(.*)\n```$/gm),
].map(([, policy]) => policy);
const DIST = join(ROOT, "dist");
type File = { name: string; integrity: string };
const files: Record<"loader" | "glue" | "stylesheet" | "article", File> = JSON.parse(
  readFileSync(join(DIST, "afterword.files.json"), "utf8"),
);
const { loader, glue, article } = files;

/** Returns a link that names a script early, with its hash. */
const guard = ({ name, integrity }: File): string =>
  `<link rel="modulepreload" href="/afterword/${name}" integrity="${integrity}">`;
const policies: {
  how: string;
  policy: string;
  attributes: Record<string, string>;
  head: string;
}[] = [
  { how: "the page's own host", policy: self, attributes: {}, head: "" },
  {
    how: "a nonce",
    policy: nonce,
    attributes: { nonce: "R4nd0m" },
    head: `<link rel="modulepreload" nonce="R4nd0m" href="/afterword/${glue.name}">`,
  },
  {
    how: "a nonce, and no 'strict-dynamic'",
    policy: nonce.replace(" 'strict-dynamic'", ""),
    attributes: { nonce: "R4nd0m" },
    head: `<link rel="modulepreload" nonce="R4nd0m" href="/afterword/${glue.name}">`,
  },
  {
    how: "hashes",
    policy: hashes.replace("LOADER", loader.integrity).replace("GLUE", glue.integrity),
    attributes: { integrity: loader.integrity },
    head: guard(glue),
  },
];

for (const { how, policy, attributes, head } of policies) {
  const headers = { "content-security-policy": policy };
  const { nonce = "" } = attributes;
  const link = `<link rel="stylesheet" href="/afterword/${files.stylesheet.name}"${nonce && ` nonce="${nonce}"`}>`;

  for (const [way, body, more] of [
    ["the script tag", articleHtml({ script: scriptWithSrc(attributes) }), ""],
    [
      "the script tag with the data in the page",
      articleHtml({ script: dataBlock(post) + scriptTag(attributes) }),
      "",
    ],
    ["static markup", renderStaticHtml(post) + scriptWithSrc(attributes), link],
  ] as const) {
    test(`the policy with ${how} allows the whole widget, without a violation: ${way}`, async ({
      page,
      site,
    }) => {
      await visitPost(page, site, body, { head: head + more, answer: { headers } });
      await expect(questionButtons(page)).toHaveText(questionTexts);
      const first = page.locator("button[data-part=question]").first();
      await expect(first).toHaveCSS("display", "flex");
      await first.click();
      await expect(page.locator("[data-part=item][data-open]")).toHaveCount(1);
      expect(await readJsonLd(page)).toHaveLength(1);
    });
  }

  test(`the policy with ${how} lets static markup have its style sheet without the script`, async ({
    page,
    site,
  }) => {
    await visitPost(page, site, renderStaticHtml(post), { head: link, answer: { headers } });
    await expect(page.locator(".afterword-cards")).toHaveCSS("display", "flex");
  });
}

for (const { how, policy, attributes, head } of policies)
  test(`the policy with ${how} allows the article to be read`, async ({ page, site }) => {
    // The hash of the reader's script, and the link to it, beside those of the glue.
    const hash = `'${glue.integrity}'`;
    const allowed = policy.replace(hash, `${hash} '${article.integrity}'`);
    await visitPost(
      page,
      site,
      articleHtml({ script: scriptTag({ ...attributes, "data-from": "article" }) }),
      {
        head: allowed == policy ? head : head + guard(article),
        answer: { headers: { "content-security-policy": allowed } },
      },
    );
    await expect(questionButtons(page)).toHaveText(questionTexts);
    expect(await readJsonLd(page)).toHaveLength(1);
  });

test("the policy with hashes lets no other loader run", async ({ page, site, log }) => {
  const { policy, attributes, head } = policies.find(({ how }) => how == "hashes") ?? {
    policy: "",
    attributes: {},
    head: "",
  };
  site.serveFile(site.dist.loader, `console.log("another loader");`);
  log.expectLine(/^(error|csp): /);
  await visitPost(page, site, articleHtml({ script: scriptWithSrc(attributes) }), {
    head,
    answer: { headers: { "content-security-policy": policy } },
  });
  await expect.poll(() => log.lines.length).toBeGreaterThan(0);
  expect(log.lines.join()).not.toContain("another loader");
});

test("docs/csp.md has a row for each file of the build, and the loader's hash is right", () => {
  // Prettier pads the cells of the table.
  const docs = readFileSync(join(ROOT, "docs/csp.md"), "utf8").replace(/ +\|/g, " |");
  for (const { name } of Object.values(files)) {
    if (name.endsWith(".json")) continue;
    expect(docs).toContain(`| \`${name.replace(/[0-9a-f]{16}/, "<hash>")}\` |`);
  }
  const digest = createHash("sha384")
    .update(readFileSync(join(DIST, loader.name)))
    .digest("base64");
  expect(loader.integrity).toBe(`sha384-${digest}`);
});
