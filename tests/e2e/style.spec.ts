import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  articleHtml,
  dataBlock,
  pageHtml,
  post,
  scriptTag,
  scriptWithSrc,
} from "./support/blog.ts";
import { readJsonLd, visitPost } from "./support/page.ts";
import type { Site } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

const STRICT =
  "default-src 'none'; script-src 'nonce-a1' 'strict-dynamic' 'wasm-unsafe-eval'; " +
  "connect-src https://blog.example; style-src 'none'";

const shown = async (page: Page) => {
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
};
const styled = async (page: Page) => {
  await shown(page);
  await expect(page.locator(".afterword-cards")).toHaveCSS("display", "flex");
  await expect(page.locator(".afterword-question").first()).toHaveCSS("display", "flex");
};

const underPolicy = async (page: Page, site: Site, policy: string) => {
  const body = articleHtml({ script: scriptWithSrc({ nonce: "a1" }) });
  await visitPost(page, site, body, { answer: { headers: { "content-security-policy": policy } } });
  await styled(page);
  await page.locator("afterword-faq [data-part=question]").first().click();
  await expect(page.locator("[data-open] .afterword-chevron")).toHaveCount(1);
  expect(await readJsonLd(page)).toHaveLength(1);
};

test("under a strict policy, the widget is shown with its style and violates nothing", async ({
  page,
  site,
}) => {
  await underPolicy(page, site, STRICT);
});

test("Trusted Types keep nothing from being shown", async ({ page, site, log }) => {
  await underPolicy(
    page,
    site,
    `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  // Chromium takes the JSON-LD for a script and says that it won't run it.
  for (const line of log.lines) {
    expect(line).toMatch(/^(error: .*TrustedScript|csp: require-trusted-types-for)/);
    log.expectLine(line);
  }
});

test("custom properties of the page change the look", async ({ page, site }) => {
  const head = `<style>:root {
    --afterword-line: rgb(1, 2, 3); --afterword-tint: rgb(4, 5, 6); --afterword-radius: 21px;
    --afterword-space: 40px; --afterword-accent: rgb(7, 8, 9); --afterword-duration: 0s;
  }</style>`;
  await visitPost(page, site, articleHtml(), { head });
  await styled(page);
  const card = page.locator(".afterword-card").first();
  await expect(card).toHaveCSS("border-color", "rgb(1, 2, 3)");
  await expect(card).toHaveCSS("background-color", "rgb(4, 5, 6)");
  await expect(card).toHaveCSS("border-radius", "21px");
  await expect(page.locator(".afterword-cards")).toHaveCSS("row-gap", "40px");
  await expect(page.locator(".afterword-chevron").first()).toHaveCSS("color", "rgb(7, 8, 9)");
});

test("every custom property that the stylesheet takes is in the README's table, and no other", () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, "../..", name), "utf8");
  const found = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
  const documented = found(read("README.md"), /`(--afterword-[\w-]+)`/g);
  expect(documented.length).toBeGreaterThan(40);
  expect(found(read("dist/afterword.css"), /var\((--afterword-[\w-]+)/g)).toEqual(documented);
});

test("a theme's rules for lists, buttons and headings don't get in", async ({ page, site }) => {
  const head = `<style>
    article ol li { list-style: upper-roman; margin-left: 99px; color: inherit }
    button { background: red; border: 5px solid red; text-transform: uppercase }
    h3 { font-size: 99px; margin: 99px }
  </style>`;
  await visitPost(page, site, articleHtml(), { head });
  await styled(page);
  await expect(page.locator(".afterword-card").first()).not.toHaveCSS("display", "list-item");
  await expect(page.locator(".afterword-card").first()).toHaveCSS("margin-left", "0px");
  const button = page.locator(".afterword-question").first();
  await expect(button).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(button).toHaveCSS("border-top-width", "0px");
  await expect(button).toHaveCSS("text-transform", "none");
  await expect(page.locator("afterword-faq h3").first()).toHaveCSS("margin-top", "0px");
});

test("the page's stylesheets are as before when the last part has left", async ({ page, site }) => {
  const own =
    "<script>document.adoptedStyleSheets = [new CSSStyleSheet()]; window.own = document.adoptedStyleSheets[0]</script>";
  await visitPost(page, site, `${own}${scriptWithSrc()}`);
  await shown(page);
  const sheets = () =>
    page.evaluate(() => {
      const { own } = window as unknown as { own: CSSStyleSheet };
      return {
        count: document.adoptedStyleSheets.length,
        own: document.adoptedStyleSheets[0] === own,
      };
    });
  expect(await sheets()).toEqual({ count: 2, own: true });
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await styledCards(page);
  await page.locator("afterword-takeaways").evaluate((element) => element.remove());
  await expect.poll(sheets).toEqual({ count: 1, own: true });
});

const styledCards = (page: Page) =>
  expect(page.locator(".afterword-cards")).toHaveCSS("display", "flex");

test("the widget leaves nothing global but one symbol", async ({ page, site }) => {
  site.servePage("/empty/", pageHtml(""));
  await page.goto("/empty/");
  const globals = () => page.evaluate(() => Reflect.ownKeys(window).map(String));
  const before = await globals();
  await visitPost(page, site, articleHtml());
  await shown(page);
  expect((await globals()).filter((name) => !before.includes(name))).toEqual(["Symbol(afterword)"]);
});

/** How far the page's content has jumped. */
const jumps = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (shifts: object[]) =>
          shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0);
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        observer.observe({ type: "layout-shift", buffered: true });
        // Without a jump there is no entry: two frames later there won't be one.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

test("lists below the fold are replaced without a jump", async ({ page, site }) => {
  await visitPost(page, site, `<div style="height: 150vh">A long story.</div>${articleHtml()}`);
  await styled(page);
  expect(await jumps(page)).toBe(0);
});

test("what is being read below the lists stays where it is on the screen", async ({
  page,
  site,
}) => {
  const release = site.holdRequests(site.dist.wasm);
  const body = `${articleHtml()}<p id="here">Here.</p><div style="height: 300vh">A long story.</div>`;
  const asked = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, body);
  await asked;
  const top = () =>
    page.locator("#here").evaluate((here) => Math.round(here.getBoundingClientRect().top));
  await page.locator("#here").evaluate((here) => here.scrollIntoView());
  const before = await top();
  release();
  await shown(page);
  await expect.poll(top).toBe(before);
});

test("the focus and the selection elsewhere survive", async ({ page, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  const asked = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(
    page,
    site,
    `<input value="a word">${dataBlock(post)}${articleHtml({ script: scriptTag() })}`,
  );
  await asked;
  await page.locator("input").focus();
  await page.locator("input").evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 6));
  release();
  await shown(page);
  await expect(page.locator("input")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("word");
});
