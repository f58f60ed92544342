// The playground's text: how it comes in, and what is said about it.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  choosePlatform,
  dropFile,
  openPlayground,
  openTab,
  paste,
  piece,
  questions,
  readSample,
  replaceText,
  status,
  textBox,
} from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const AFTERWORD = process.env.AFTERWORD ?? "afterword";
const FIXTURES = join(import.meta.dirname, "../fixtures");
const MARKDOWN = `# Tea

## FAQ

### How hot should the water be?

About 80 °C.

### How long does it draw?

Three minutes.
`;
const HTML = `<h2>FAQ</h2>
<h3>Is it loud?</h3>
<p>No.</p>
<h3>Is it warm?</h3>
<p>Yes.</p>
`;

let folder = "";
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-playground-"));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test("a sample is at work from the start", async ({ page }) => {
  await openPlayground(page);
  await expect(status(page)).toHaveText("5 questions and 5 takeaways found.");
  await expect(questions(page)).toHaveCount(5);
});

test("each sample shows parts, and the one with mistakes says what to mend", async ({ page }) => {
  await openPlayground(page);
  const samples = page.locator("#sample");
  const names = await samples.locator("option").allTextContents();
  expect(names).toHaveLength(6);
  for (const name of names.slice(1)) {
    await samples.selectOption(name);
    await expect(status(page)).toHaveText(
      name.includes("mistakes")
        ? /takeaways found, \d messages\.$/
        : /questions and \d takeaways found\.$/,
    );
  }
});

test("pasted Markdown takes the sample's place", async ({ page }) => {
  await openPlayground(page);
  await paste(page, { "text/plain": MARKDOWN });
  await expect(status(page)).toHaveText("2 questions found.");
  await expect(textBox(page)).toContainText("How hot should the water be?");
  await expect(questions(page)).toHaveText([
    "How hot should the water be?",
    "How long does it draw?",
  ]);
});

test("a paste into one's own text goes where the caret is", async ({ page }) => {
  await openPlayground(page);
  await replaceText(page, MARKDOWN);
  await page.keyboard.press("ControlOrMeta+End");
  await paste(page, { "text/plain": "\n### And sugar?\n\nA little.\n" });
  await expect(status(page)).toHaveText("3 questions found.");
});

test("pasted HTML is read as HTML", async ({ page }) => {
  await openPlayground(page);
  await paste(page, { "text/plain": HTML });
  await expect(questions(page)).toHaveText(["Is it loud?", "Is it warm?"]);
  await expect(page.locator("#format option:checked")).toHaveText("automatic: HTML");
});

test("formatted text becomes HTML without its styles, and can be plain text instead", async ({
  page,
}) => {
  await openPlayground(page);
  const rich = `<html><body><!--StartFragment--><b style="font-weight:normal" id="docs-internal-guid-1">
    <h2 dir="ltr" style="line-height:1.4"><span style="font-size:16pt">FAQ</span></h2>
    <p dir="ltr"><span style="font-weight:700">Is it loud?</span></p><p dir="ltr"><span style="font-weight:400">Not at night.</span></p>
    <p dir="ltr"><span style="font-weight:700">Is it warm?</span></p><p dir="ltr"><span style="font-style:italic">Always.</span></p>
    </b><!--EndFragment--></body></html>`;
  await paste(page, { "text/html": rich, "text/plain": "FAQ\nIs it loud?\nNot at night.\n" });
  await expect(page.locator("#notice")).toContainText("Formatted text was pasted");
  await expect(page.locator("#format")).toHaveValue("html");
  await expect(status(page)).toHaveText("2 questions found.");
  await page.locator("#plain").check();
  await expect(textBox(page)).toHaveValue(
    "<h2>FAQ</h2>\n<p><strong>Is it loud?</strong></p>\n<p>Not at night.</p>\n<p><strong>Is it warm?</strong></p>\n<p><em>Always.</em></p>\n",
  );
  await page.getByRole("button", { name: "Use its plain text" }).click();
  await expect(textBox(page)).toHaveValue("FAQ\nIs it loud?\nNot at night.\n");
});

test("source code with colours stays what it is", async ({ page }) => {
  await openPlayground(page);
  const coloured = `<div style="color:#fff"><p><span>## FAQ</span></p></div>`;
  await paste(page, { "text/html": coloured, "text/plain": MARKDOWN });
  await expect(status(page)).toHaveText("2 questions found.");
});

for (const [name, text] of [
  ["tea.md", MARKDOWN],
  ["tea.markdown", MARKDOWN],
  ["tea.mdx", `import Tea from "./tea";\n\n${MARKDOWN}`],
  ["loud.html", HTML],
] as const)
  test(`a dropped ${name} is read`, async ({ page }) => {
    await openPlayground(page);
    await dropFile(page, name, text);
    await expect(page.locator("#notice")).toContainText(`“${name}” was read`);
    await expect(status(page)).toHaveText("2 questions found.");
  });

test("a chosen file is read, and one that is no post is refused", async ({ page }) => {
  await openPlayground(page);
  const file = page.getByLabel("Open file");
  await file.setInputFiles({
    name: "tea.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(MARKDOWN),
  });
  await expect(status(page)).toHaveText("2 questions found.");
  await file.setInputFiles({ name: "tea.png", mimeType: "image/png", buffer: Buffer.from("x") });
  await expect(page.locator("#notice")).toContainText("neither Markdown nor HTML");
});

test("one's own text outlives a reload of the page", async ({ page }) => {
  await openPlayground(page);
  await paste(page, { "text/plain": MARKDOWN });
  await expect(status(page)).toHaveText("2 questions found.");
  await page.reload();
  await expect(status(page)).toHaveText("2 questions found.");
  await page.locator("#sample").selectOption("Front matter");
  await expect(status(page)).toHaveText("3 questions and 3 takeaways found.");
  await page.reload();
  await expect(status(page)).toHaveText("5 questions and 5 takeaways found.");
});

/** Returns what the command says of a post, without the file's name. */
function runCheck(name: string, text: string): unknown[] {
  writeFileSync(join(folder, name), text);
  const { stdout } = spawnSync(AFTERWORD, ["check", name, "--format", "json"], { cwd: folder });
  return JSON.parse(String(stdout));
}

const broken: [name: string, text: string][] = [
  ["post.md", readSample("broken.md")],
  ["post.md", "Nothing at all.\n"],
  ["post.md", "---\nfaq: [\n---\n\nText.\n"],
  ["post.md", "---\nfaq:\n  - question: Why?\n  - answer: So.\n---\n"],
  ["post.mdx", "## FAQ\n\n### What is {price}?\n\nMuch.\n\n### Why?\n\n<Chart data={x} />\n"],
  [
    "post.html",
    "<h2>FAQ</h2>\n<h3>Is it?</h3>\n<p><a href='http://[oops'>Yes</a> — ü.</p><h3>So?</h3><p>No.</p>\n",
  ],
  ...readdirSync(join(FIXTURES, "posts"))
    .filter((name) => name.endsWith(".md"))
    .map((name): [string, string] => [
      "post.md",
      readFileSync(join(FIXTURES, "posts", name), "utf8"),
    ]),
];

test("the messages are those of the command's check", async ({ page }) => {
  await openPlayground(page);
  for (const [name, text] of broken) {
    const expected = runCheck(name, text) as {
      line: number | null;
      message: string;
      help: string | null;
    }[];
    await replaceText(page, "");
    await dropFile(page, name, text);
    const advice = page.locator("#found h3", { hasText: "Advice" }).locator("+ .records > li");
    const readAdvice = () =>
      advice.evaluateAll((all) =>
        all.map((entry) => ({
          line: Number(entry.querySelector("button")?.textContent?.slice(5)) || null,
          message: entry.querySelector("span")?.textContent,
          help: entry.querySelector(".help")?.textContent ?? null,
        })),
      );
    const said = expected.map(({ line, message, help }) => ({
      line,
      message: message.replace(/; here$/, ""),
      help,
    }));
    await expect.poll(readAdvice, text).toEqual(said);
  }
});

test("a message stands below its line, and leads to it", async ({ page }) => {
  await openPlayground(page);
  await page.locator("#sample").selectOption("With mistakes");
  const message = page.locator(".code-editor .message.warning").first();
  await expect(message).toBeVisible();
  await page.locator("#found .record.warning button").first().click();
  await expect(textBox(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await expect(page.locator(".code-editor .cm-announced")).not.toBeEmpty();
  await page.keyboard.type("X");
  await expect(textBox(page).locator(".cm-line", { hasText: "X" }).first()).toHaveText(/^X/);
});

test("in the plain box, a line is selected", async ({ page }) => {
  await openPlayground(page);
  await page.locator("#plain").check();
  await page.locator("#found .part button").first().click();
  await expect(textBox(page)).toBeFocused();
  const selected = await textBox(page).evaluate((box) => {
    const { value, selectionStart, selectionEnd } = box as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toBe("1. Can a rusty pan be saved?");
});

test("data and static markup are those of the command", async ({ page }) => {
  await openPlayground(page);
  const text = readSample("headings.md");
  await dropFile(page, "post.md", text);
  await expect(status(page)).toHaveText("3 questions and 3 takeaways found.");
  await choosePlatform(page, "html");
  writeFileSync(join(folder, "post.md"), text);
  const data = execFileSync(AFTERWORD, ["extract", "post.md"], { cwd: folder, encoding: "utf8" });
  await expect(piece(page, "data")).toHaveText(data.trim(), { useInnerText: false });
  await openTab(page, "Options");
  await page.locator("#option-heading-level").selectOption("3");
  await page.locator("#option-theme").selectOption("dark");
  const rendered = execFileSync(
    AFTERWORD,
    ["render", "-", "--heading-level", "3", "--theme", "dark"],
    { cwd: folder, encoding: "utf8", input: data },
  );
  await openTab(page, "Paste this");
  await expect
    .poll(async () =>
      (await page.locator("[data-piece=static] code").textContent())
        ?.split("\n")
        .slice(1)
        .join("\n")
        .slice(0, 3000),
    )
    .toBe(rendered.slice(0, 3000));
});
