// The playground as a page: private, usable by everyone, and never frozen.

import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import {
  choosePlatform,
  dropFile,
  openPlayground,
  openTab,
  paste,
  piece,
  preview,
  questions,
  replaceText,
  status,
  type Tab,
  textBox,
} from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const TABS: Tab[] = ["Found", "Options", "Look", "Paste this"];
const SECRET = "zebra-umbrella";
const SECRET_POST = `# ${SECRET}

## FAQ

### Is ![${SECRET}](https://else.example/${SECRET}.png) seen?

By [nobody](https://else.example/${SECRET}).

![${SECRET}](${SECRET}.png)

### Is it sent?

No.
`;

test("nothing of the text is sent, and nothing is fetched from elsewhere", async ({ page }) => {
  const requests: string[] = [];
  page.context().on("request", (request) => {
    requests.push(`${request.url()} ${request.postData() ?? ""}`);
  });
  await openPlayground(page);
  await paste(page, { "text/plain": SECRET_POST });
  await expect(questions(page)).toHaveCount(2);
  await questions(page).first().click();
  await expect(preview(page).locator("[data-part=answer]").first()).toBeVisible();
  await dropFile(page, `${SECRET}.md`, SECRET_POST);
  await openTab(page, "Paste this");
  await expect(page.locator("[data-piece=block]")).toContainText(SECRET);
  await expect(preview(page).locator("[data-part=answer]").first()).toContainText(`[${SECRET}]`);
  for (const button of ["left", "middle"] as const)
    await preview(page).getByRole("link", { name: "nobody" }).click({ button });
  await expect(questions(page)).toHaveCount(2);
  expect(page.context().pages()).toHaveLength(1);
  expect(requests.filter((request) => request.includes(SECRET))).toEqual([]);
});

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 390],
] as const)
  test(`axe finds nothing in ${colorScheme} colours, ${width} pixels wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    await openPlayground(page);
    await page.locator("#sample").selectOption("With mistakes");
    await expect(status(page)).toContainText("message");
    for (const tab of TABS) {
      await openTab(page, tab);
      if (tab == "Look")
        for (const group of await page.locator("#look summary").all())
          if (!(await group.evaluate((it) => it.parentElement?.hasAttribute("open"))))
            await group.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect.soft(found, tab).toEqual([]);
    }
  });

test("at 320 pixels, nothing makes the page scroll sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openPlayground(page);
  for (const tab of TABS) {
    await openTab(page, tab);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(320);
  }
});

/** Presses Tab until an element has the focus, and fails after many. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) return;
  }
  throw new Error(`expected Tab to reach ${selector}`);
}

test("everything works by keyboard alone", async ({ page }) => {
  await openPlayground(page);
  await tabTo(page, "#sample");
  await page.keyboard.press("Tab");
  await expect(page.locator("#format")).toBeFocused();
  await tabTo(page, ".code-editor");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("## FAQ\n\n### Why?\n\nSo.\n\n### How?\n\nSlowly.\n");
  await expect(status(page)).toHaveText("2 questions found.");
  // Tab leaves the editor.
  await tabTo(page, "#plain");
  await tabTo(page, "#widths input");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#widths :checked")).toHaveValue("phone");
  await tabTo(page, "#tab-found");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#tab-options")).toBeFocused();
  await expect(page.locator("#options")).toBeVisible();
  await tabTo(page, "#option-mode");
  await page.keyboard.press("ArrowDown");
  await expect(preview(page).locator("#tag")).toHaveAttribute("data-mode", "single");
  await page.locator("#tab-options").focus();
  await page.keyboard.press("End");
  await expect(page.locator("#tab-paste")).toBeFocused();
  await tabTo(page, "#platform");
  await page.keyboard.type("Gh");
  await expect(page.locator("#platform")).toHaveValue("ghost");
  await tabTo(page, "#copy-tag");
  await page.keyboard.press("Enter");
  await expect(page.locator("#done")).not.toBeEmpty();
  await expect(page.locator("#copy-tag")).toBeFocused();
});

/** The number of the questions of {@link makeLongPost}. */
const QUESTIONS = 2255;

/** Returns a post of a megabyte. */
function makeLongPost(): string {
  let text = "## FAQ\n\n";
  for (let number = 1; number <= QUESTIONS; number++)
    text += `### What is the answer to question ${number}?\n\n${"Some words of an answer. ".repeat(16)}\n\n`;
  return text;
}

/** Records what a page does, and returns the longest task of its thread, in ms of work. */
async function measureLongestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: ["toplevel"] });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: {
      name: string;
      tid: number;
      pid: number;
      tdur?: number;
      args: { name?: string };
    }[];
  };
  const threads = traceEvents
    .filter(({ name, args }) => name == "thread_name" && args.name == "CrRendererMain")
    .map(({ pid, tid }) => `${pid} ${tid}`);
  // The time of the thread, and not that of the clock: other programs use the machine, too.
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith("RunTask") && threads.includes(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
  expect(tasks.length).toBeGreaterThan(50);
  return Math.max(...tasks);
}

test("a text of a megabyte does not freeze the page", async ({ page }) => {
  await openPlayground(page);
  const text = makeLongPost();
  expect(text.length).toBeGreaterThan(1_000_000);
  const longest = await measureLongestTask(page, async () => {
    await paste(page, { "text/plain": text });
    await expect(status(page)).toHaveText("2,255 questions found.", { timeout: 60_000 });
    await expect(questions(page).nth(100)).toBeAttached({ timeout: 60_000 });
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.insertText("### And this?\n\nYes.");
    await expect(status(page)).toHaveText("2,256 questions found.", { timeout: 60_000 });
    await choosePlatform(page, "html");
  });
  expect(longest).toBeLessThan(100);
});

test("of changes that come while the reader is at work, the last counts", async ({ page }) => {
  await openPlayground(page);
  await choosePlatform(page, "html");
  await expect(piece(page, "static")).toContainText('heading-level="2"');
  await page.locator("#option-heading-level").evaluate((select) => {
    for (const value of ["3", "4", "5"]) {
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event("input"));
    }
  });
  await expect(piece(page, "static")).toContainText('heading-level="5"');
});

test("without the reader, the page says what is missing", async ({ page, complaints }) => {
  await page.route("**/reader_bg.wasm", (route) => route.abort());
  await page.goto("playground/");
  await expect(status(page)).toContainText("The reader could not be loaded.");
  await expect(textBox(page)).toBeVisible();
  complaints.length = 0;
});

for (const [name, message] of [
  ["afterword.js", "The widget could not be loaded."],
  ["afterword-*_bg.wasm", "afterword-"],
] as const)
  test(`without ${name}, the preview says so, and the rest works`, async ({ page, complaints }) => {
    await page.route(`**/${name}`, (route) => route.abort());
    await openPlayground(page);
    await expect(preview(page).locator("#fault")).toContainText(message);
    await choosePlatform(page, "html");
    await expect(piece(page, "data")).toContainText("Can a rusty pan be saved?");
    complaints.length = 0;
  });

test("without the editor, the plain box serves", async ({ page, complaints }) => {
  await page.route("**/code-editor-*.js", (route) => route.abort());
  await page.goto("playground/");
  await expect(page.locator("#plain")).toBeChecked();
  await expect(status(page)).toHaveText("5 questions and 5 takeaways found.");
  await replaceText(page, "");
  await textBox(page).fill("## FAQ\n\n### Why?\n\nSo.\n\n### How?\n\nSlowly.\n");
  await expect(status(page)).toHaveText("2 questions found.");
  complaints.length = 0;
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it is, and what it needs", async ({ page }) => {
    await page.goto("playground/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Playground");
    await expect(page.getByText("Nothing leaves your browser")).toBeVisible();
    const html = await (await page.request.get(page.url())).text();
    expect(html).toContain(`<noscript><p class="fault">The playground needs JavaScript.`);
    await expect(page.locator("#playground")).toBeHidden();
  });
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the text is a plain box from the start", async ({ page }) => {
    await page.goto("playground/");
    await expect(status(page)).toContainText("found");
    await expect(page.locator("#editor textarea")).toBeVisible();
    await paste(page, { "text/plain": "## FAQ\n\n### Why?\n\nSo.\n\n### How?\n\nSlowly.\n" });
    await expect(status(page)).toHaveText("2 questions found.");
  });
});
