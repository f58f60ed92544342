// The playground's options, looks, views and links, and what is handed out to paste.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  choosePlatform,
  openPlayground,
  openTab,
  paste,
  piece,
  preview,
  questions,
  status,
  textBox,
} from "./support/playground.ts";
import { expect, test } from "./support/test.ts";

const ROOT = join(import.meta.dirname, "../..");
const AFTERWORD = process.env.AFTERWORD ?? "afterword";
const OPTIONS = readFileSync(join(ROOT, "src/options.rs"), "utf8");
const STYLES = readdirSync(join(ROOT, "styles"))
  .filter((name) => name.endsWith(".css"))
  .map((name) => readFileSync(join(ROOT, "styles", name), "utf8"))
  .join("");

/** The names of the options in the code. */
const optionNames = [...OPTIONS.matchAll(/^ {4}[A-Z_]+: "([\w-]+)" (?:OneOf|SomeOf|Text) /gm)].map(
  ([, name]) => name as string,
);
/** The names of the custom properties that the stylesheet reads. */
const propertyNames = [
  ...new Set(
    [...STYLES.matchAll(/(?:var|style)\(\s*(--afterword-[\w-]+)/g)].map(
      ([, name]) => name as string,
    ),
  ),
];

/** For each option, a value that is not its default. */
const VALUES: Record<string, string> = {
  show: "faq json-ld",
  mode: "single",
  open: "first",
  "heading-level": "3",
  "toggle-all": "off",
  filter: "on",
  numbered: "on",
  preview: "lines",
  hash: "sync",
  remember: "session",
  print: "as-is",
  "json-ld": "off",
  theme: "dark",
  loading: "lazy",
  lang: "de",
  "label-expand-all": "Show all",
  "label-collapse-all": "Hide all",
  "label-copy-link": "Copy address",
  "label-link-copied": "Address copied",
  "label-filter": "Find a question",
  "label-clear-filter": "Show all",
  "label-filter-count": "{shown} of {total}",
};

/** Sets an option by its control. */
async function setOption(page: Page, name: string, value: string): Promise<void> {
  if (name == "show") return page.locator("#option-show-takeaways").uncheck();
  const control = page.locator(`#option-${name}`);
  const isSelect = await control.evaluate((element) => element.localName == "select");
  if (isSelect) await control.selectOption(value);
  else await control.fill(value);
}

/** Puts what is copied into `window.copied`: tests have no clipboard. */
async function catchCopies(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => void Object.assign(window, { copied: text }) },
    });
  });
  return () => page.evaluate(() => (window as unknown as { copied: string }).copied);
}

test("each option of the code has a control with its label and its meaning", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Options");
  const controls = await page
    .locator("#options :is(select, input)")
    .evaluateAll((all) =>
      all.map(({ id }) => id.replace(/^option-/, "").replace(/^show-.*/, "show")),
    );
  expect(optionNames.length).toBeGreaterThan(15);
  expect([...new Set(controls)].sort()).toEqual([...optionNames].sort());
  for (const name of optionNames.filter((name) => name != "show")) {
    await expect(page.locator(`#option-${name}`)).toHaveAccessibleName(name);
    await expect(page.locator(`#option-${name}`)).toHaveAccessibleDescription(/./);
  }
});

test("each property of the stylesheet has a control, and all are described", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Look");
  const controls = await page
    .locator("#look input[type=text]")
    .evaluateAll((all) => all.map((input) => input.getAttribute("name")));
  expect(propertyNames.length).toBeGreaterThan(40);
  expect([...controls].sort()).toEqual([...propertyNames].sort());
});

test("each option reaches the preview, the tag and the settings of the command", async ({
  page,
}) => {
  await openPlayground(page);
  const tag = preview(page).locator("#tag");
  for (const [name, value] of Object.entries(VALUES)) {
    await openTab(page, "Options");
    await setOption(page, name, value);
    await expect(tag).toHaveAttribute(`data-${name}`, value);
    await choosePlatform(page, "html");
    await expect(piece(page, "tag")).toContainText(` data-${name}="${value}"`);
    await choosePlatform(page, "hugo");
    await expect(piece(page, "toml")).toContainText(`${name} = "${value}"`);
  }
  expect([...Object.keys(VALUES), "src", "from"].sort()).toEqual([...optionNames].sort());
  await expect(questions(page).first()).toHaveAttribute("aria-expanded", "true");
  await expect(preview(page).locator("[data-part=card]")).toHaveCount(0);
  await page.getByRole("button", { name: "Reset all settings" }).click();
  await expect(questions(page).first()).toHaveAttribute("aria-expanded", "false");
  await expect(tag).not.toHaveAttribute("data-mode");
  await expect(page.locator("[data-piece=toml]")).toHaveCount(0);
});

test("the addresses of the data stand in the tag alone", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Options");
  await setOption(page, "src", "/data/pan.json");
  await choosePlatform(page, "html");
  await expect(piece(page, "tag")).toContainText(`data-src="/data/pan.json"`);
  await choosePlatform(page, "blogger");
  await expect(piece(page, "tag")).toContainText(`data-from=".post-body"`);
  await openTab(page, "Options");
  await setOption(page, "from", ".my-post");
  await openTab(page, "Paste this");
  await expect(piece(page, "tag")).toContainText(`data-from=".my-post"`);
  await expect(preview(page).locator("#tag")).toHaveAttribute("data-from", "#post-data");
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("option-from=");
  expect(page.url()).not.toContain("pan.json");
});

test("afterword site takes the settings, all of them at once", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Options");
  for (const [name, value] of Object.entries(VALUES)) await setOption(page, name, value);
  await choosePlatform(page, "hugo");
  await expect(piece(page, "toml")).toContainText("label-link-copied");
  const folder = mkdtempSync(join(tmpdir(), "afterword-playground-"));
  try {
    writeFileSync(join(folder, "afterword.toml"), (await piece(page, "toml").textContent()) ?? "");
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>A</title><p>B</p>");
    const widget = ["--widget", join(ROOT, "dist")];
    const out = execFileSync(AFTERWORD, ["site", ".", ...widget], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(out).toContain("1 page");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a property changes the preview and the rules to paste, and can be reset", async ({
  page,
}) => {
  await openPlayground(page);
  await openTab(page, "Look");
  await page.locator("[name='--afterword-accent']").fill("#c00");
  const chevron = preview(page).locator(".afterword-toggle-all");
  await expect(chevron).toHaveCSS("color", "rgb(204, 0, 0)");
  await choosePlatform(page, "hugo");
  await expect(piece(page, "look")).toHaveText(":root {\n  --afterword-accent: #c00;\n}\n");
  await openTab(page, "Look");
  await page.getByRole("button", { name: "Reset accent" }).click();
  await expect(page.locator("[name='--afterword-accent']")).toHaveValue("");
  await expect(page.locator("[name='--afterword-accent']")).toBeFocused();
  await expect(chevron).not.toHaveCSS("color", "rgb(204, 0, 0)");
  await openTab(page, "Paste this");
  await expect(page.locator("[data-piece=look]")).toHaveCount(0);
});

test("the icon is chosen from a list, or written", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Look");
  await page.locator("summary").getByText("Icon and link").click();
  const choice = page.getByLabel("Choose icon", { exact: true });
  await choice.selectOption("plus");
  await expect(page.locator("[name='--afterword-icon']")).toHaveValue("plus");
  await expect(preview(page).locator(".afterword-chevron").first()).toBeVisible();
  await choice.selectOption("none");
  await expect(preview(page).locator(".afterword-chevron").first()).toBeHidden();
  await page.locator("[name='--afterword-icon-side']").fill("left");
  await expect(page.locator("[name='--afterword-icon-side']")).toHaveAccessibleDescription(
    /Expected end or start; the default holds\./,
  );
  await choosePlatform(page, "hugo");
  await expect(piece(page, "look")).toHaveText(":root {\n  --afterword-icon: none;\n}\n");
  await openTab(page, "Look");
  await choice.selectOption("chevron");
  await expect(page.locator("[name='--afterword-icon']")).toHaveValue("");
});

test("a value of another kind is named, and not used", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Look");
  const accent = page.locator("[name='--afterword-accent']");
  for (const wrong of [
    "blurred",
    "rgb(0 0 0",
    "url(https://else.example/x)",
    "red; } body { display: none",
  ]) {
    await accent.fill(wrong);
    await expect(accent).toHaveAttribute("aria-invalid", "true");
    await expect(accent).toHaveAccessibleDescription(/Expected a colour; the default holds\./);
  }
  const background = page.locator("[name='--afterword-background']");
  await background.fill("url(https://else.example/x)");
  await expect(background).toHaveAttribute("aria-invalid", "true");
  await choosePlatform(page, "hugo");
  await expect(page.locator("[data-piece=look]")).toHaveCount(0);
});

test("a colour can differ in dark colours", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Look");
  const accent = page.locator("[name='--afterword-accent']");
  await accent.fill("#c00");
  await page.getByText("in dark colours only").click();
  await expect(accent).toHaveValue("");
  await accent.fill("#fcc");
  const button = preview(page).locator(".afterword-toggle-all");
  await page.locator("#schemes").getByText("Dark").click();
  await expect(button).toHaveCSS("color", "rgb(255, 204, 204)");
  await page.locator("#schemes").getByText("Light").click();
  await expect(button).toHaveCSS("color", "rgb(204, 0, 0)");
  await choosePlatform(page, "hugo");
  await expect(piece(page, "look")).toHaveText(
    ":root {\n  --afterword-accent: #c00;\n}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n    --afterword-accent: #fcc;\n  }\n}\n",
  );
});

test("the looks of the gallery are there to begin with", async ({ page }) => {
  await openPlayground(page);
  await openTab(page, "Look");
  const themes = page.locator("#look .themes");
  await expect(themes.locator("label")).toHaveText([
    "default",
    "minimal",
    "cards",
    "magazine",
    "docs",
    "high contrast",
    "plus",
    "leading",
    "bare",
  ]);
  await themes.getByText("magazine").click();
  await expect(questions(page).first()).toHaveCSS("font-family", /Georgia/);
  const invalid = page.locator("#look [aria-invalid=true]");
  for (const name of ["minimal", "cards", "docs", "high contrast", "plus", "leading", "bare"]) {
    await themes.getByText(name).click();
    await expect(invalid, name).toHaveCount(0);
  }
  await themes.getByText("default").click();
  await choosePlatform(page, "hugo");
  await expect(page.locator("[data-piece=look]")).toHaveCount(0);
});

test("the preview has the width of a phone or a desk, and its own colours", async ({ page }) => {
  await openPlayground(page);
  const frame = page.locator("#preview");
  const width = () => frame.evaluate((it) => (it as HTMLIFrameElement).contentWindow?.innerWidth);
  expect(await width()).toBe(1200);
  await page.locator("#widths").getByText("Phone").click();
  await expect.poll(width).toBe(390);
  await page.locator("#schemes").getByText("Dark").click();
  await expect(preview(page).locator("html")).toHaveCSS("color-scheme", "dark");
  await page.locator("#schemes").getByText("Auto").click();
  await expect(preview(page).locator("html")).toHaveCSS("color-scheme", "light");
  // The switch of the site is none of the preview.
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect(preview(page).locator("html")).toHaveCSS("color-scheme", "light");
});

test("a link holds the settings, and not the text", async ({ page }) => {
  const readCopy = await catchCopies(page);
  await openPlayground(page);
  await paste(page, { "text/plain": "## FAQ\n\n### A secret?\n\nYes.\n\n### Another?\n\nNo.\n" });
  await expect(status(page)).toHaveText("2 questions found.");
  await openTab(page, "Options");
  await setOption(page, "mode", "single");
  await setOption(page, "label-copy-link", "Copy “this” & that");
  await openTab(page, "Look");
  await page.locator("#look .themes").getByText("cards").click();
  await page.locator("[name='--afterword-accent']").fill("#c00");
  await page.locator("[name='--afterword-line']").fill("");
  await page.locator("#widths").getByText("Phone").click();
  await page.locator("#schemes").getByText("Dark").click();
  await choosePlatform(page, "ghost");
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(page.locator("#done")).toHaveText(
    /^Copied a link with the settings, and not your text: \d+ characters\.$/,
  );
  const link = await readCopy();
  expect(link).not.toMatch(/secret|text=/);
  const pieces = await page.locator("[data-piece=tag], [data-piece=look]").allTextContents();

  // Another tab has the sample.
  const other = await page.context().newPage();
  await other.goto(link);
  await expect(status(other)).toHaveText("5 questions and 5 takeaways found.");
  await expect(other.locator("#platform")).toHaveValue("ghost");
  await expect(other.locator("#widths :checked")).toHaveValue("phone");
  await expect(other.locator("#schemes :checked")).toHaveValue("dark");
  await expect(other.locator("#option-label-copy-link")).toHaveValue("Copy “this” & that");
  await expect(other.locator("[name='--afterword-line']")).toHaveValue("");
  await openTab(other, "Paste this");
  expect(await other.locator("[data-piece=tag], [data-piece=look]").allTextContents()).toEqual(
    pieces,
  );
});

test("a link holds the text if it is asked to", async ({ page }) => {
  const readCopy = await catchCopies(page);
  await openPlayground(page);
  const text = "## FAQ\n\n### Grüße & 🍞?\n\nYes.\n\n### Another?\n\nNo.\n";
  await paste(page, { "text/plain": text });
  await page.getByLabel("with my text in it").check();
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(page.locator("#done")).toContainText(
    "Copied a link with the settings and your text: ",
  );
  const link = await readCopy();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.locator("#notice")).toHaveText("This text came with the link.");
  await page.locator("#plain").check();
  await expect(textBox(page)).toHaveValue(text);
  await expect(questions(page)).toHaveText(["Grüße & 🍞?", "Another?"]);
});

test("a text that is too long for a link is not copied, and that is said", async ({ page }) => {
  await catchCopies(page);
  await openPlayground(page);
  let text = "";
  for (let number = 0; number < 30_000; number++) text += ((number * 7919) % 104_729).toString(36);
  await paste(page, { "text/plain": text });
  await page.getByLabel("with my text in it").check();
  await page.getByRole("button", { name: "Copy a link" }).click();
  await expect(page.locator("#done")).toContainText("32,000 is the most. Nothing was copied.");
});

test("a link of somebody else's sets no address, and nothing that is no setting", async ({
  page,
}) => {
  const hostile = new URLSearchParams({
    "option-src": "https://evil.example/data.json",
    "option-mode": "evil",
    "option-onload": "alert(1)",
    "option-label-copy-link": `"><script>alert(1)</script>`,
    "look-accent": "url(https://evil.example/x)",
    "look-evil": "red",
    "look-line": "red;} body{display:none",
    "look-item-background": "u\\72l(https://evil.example/x)",
    "look-heading-font": '"</style><script src=//evil.example></script>"',
    platform: "evil",
    theme: "__proto__",
    width: "9",
    text: "AAAA",
  });
  await openPlayground(page, `#${hostile}`);
  await choosePlatform(page, "html");
  await expect(piece(page, "tag")).toHaveText(
    /data-src="\/posts\/post\.json" data-label-copy-link="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"><\/script>$/,
  );
  expect(await page.locator(".pieces").textContent()).not.toContain("evil");
  await expect(page.locator("#widths :checked")).toHaveValue("desktop");
});

test("each button copies its piece, and says so", async ({ page }) => {
  const readCopy = await catchCopies(page);
  await openPlayground(page);
  await openTab(page, "Options");
  await setOption(page, "mode", "single");
  await openTab(page, "Look");
  await page.locator("[name='--afterword-accent']").fill("#c00");
  for (const platform of ["wordpress", "hugo", "html"]) {
    await choosePlatform(page, platform);
    const pieces = page.locator("[data-piece]");
    expect(await pieces.count()).toBeGreaterThan(2);
    for (const section of await pieces.all()) {
      const button = section.getByRole("button", { name: /^Copy / });
      const name = await button.textContent();
      await button.click();
      await expect(page.locator("#done")).toHaveText(`${name?.replace("Copy", "Copied")}.`);
      const shown = (await section.locator("code").textContent()) ?? "";
      expect((await readCopy()).startsWith(shown)).toBe(true);
    }
  }
});

/** Returns the first block of code in a page of the docs. */
function readFirstBlock(name: string): string {
  const page = readFileSync(join(ROOT, `docs/start/${name}.md`), "utf8");
  return /^```\w+\n(.*?)\n```$/ms.exec(page)?.[1] ?? "";
}

test("the first piece is what the docs of the platform say", async ({ page }) => {
  await openPlayground(page);
  for (const id of ["wordpress", "ghost", "blogger", "squarespace", "webflow"]) {
    await choosePlatform(page, id);
    const tag = readFirstBlock(id)
      .replace(/\s*\n\s*/g, " ")
      .replace(" >", ">");
    await expect(piece(page, "tag"), id).toHaveText(tag);
  }
  for (const id of ["hugo", "jekyll", "eleventy", "astro"]) {
    await choosePlatform(page, id);
    const command = readFirstBlock(id).replace("&& afterword", "&& npx afterword");
    await expect(piece(page, "command"), id).toHaveText(command);
  }
});

test("each platform has its pieces, and a page of the docs", async ({ page, request, baseURL }) => {
  await openPlayground(page);
  await openTab(page, "Paste this");
  const ids = await page
    .locator("#platform option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(ids).toHaveLength(17);
  for (const id of ids) {
    await choosePlatform(page, id);
    await expect(page.locator("[data-piece]").first()).toBeVisible();
    const href = (await page.locator(".pieces .more a").getAttribute("href")) ?? "";
    const { status } = {
      status: (await request.get(new URL(href, `${baseURL}playground/`).href)).status(),
    };
    expect.soft(status, href).toBe(200);
  }
});
