// The widget's style sheet, custom properties and traces on the page.

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

const STRICT_POLICY =
  "default-src 'none'; script-src 'nonce-a1' 'strict-dynamic' 'wasm-unsafe-eval'; " +
  "connect-src https://blog.example; style-src 'none'";

const expectShown = async (page: Page) => {
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
};
const expectStyled = async (page: Page) => {
  await expectShown(page);
  await expect(page.locator(".afterword-cards")).toHaveCSS("display", "flex");
  await expect(page.locator(".afterword-question").first()).toHaveCSS("display", "flex");
};

/** Expects the whole widget, with its style, on a page with the content security policy. */
const expectStyledUnderPolicy = async (page: Page, site: Site, policy: string) => {
  const body = articleHtml({ script: scriptWithSrc({ nonce: "a1" }) });
  await visitPost(page, site, body, { answer: { headers: { "content-security-policy": policy } } });
  await expectStyled(page);
  await page.locator("afterword-faq [data-part=question]").first().click();
  await expect(page.locator("[data-open] .afterword-chevron")).toHaveCount(1);
  expect(await readJsonLd(page)).toHaveLength(1);
};

test("a strict policy allows the whole widget with its style, without a violation", async ({
  page,
  site,
}) => {
  await expectStyledUnderPolicy(page, site, STRICT_POLICY);
});

test("under Trusted Types the parts and the FAQPage block are complete", async ({
  page,
  site,
  log,
}) => {
  await expectStyledUnderPolicy(
    page,
    site,
    `${STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  // Chromium reports the text of the JSON-LD block as that of a script.
  log.allowLines(/^(error: .*TrustedScript|csp: require-trusted-types-for)/);
});

test("custom properties of the page override the style", async ({ page, site }) => {
  const head = `<style>:root {
    --afterword-line: rgb(1, 2, 3); --afterword-tint: rgb(4, 5, 6); --afterword-radius: 21px;
    --afterword-space: 40px; --afterword-accent: rgb(7, 8, 9); --afterword-duration: 0s;
  }</style>`;
  await visitPost(page, site, articleHtml(), { head });
  await expectStyled(page);
  const card = page.locator(".afterword-card").first();
  await expect(card).toHaveCSS("border-color", "rgb(1, 2, 3)");
  await expect(card).toHaveCSS("background-color", "rgb(4, 5, 6)");
  await expect(card).toHaveCSS("border-radius", "21px");
  await expect(page.locator(".afterword-cards")).toHaveCSS("row-gap", "40px");
  await expect(page.locator(".afterword-chevron").first()).toHaveCSS("color", "rgb(7, 8, 9)");
});

test("the documented custom properties are those that the style sheets read", () => {
  const readText = (name: string) => readFileSync(join(import.meta.dirname, "../..", name), "utf8");
  const findNames = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
  const documented = findNames(
    readText("docs/reference/css-properties.md"),
    /`(--afterword-[\w-]+)`/g,
  );
  expect(documented.length).toBeGreaterThan(40);
  const rules = readText("dist/afterword.css") + readText("styles/filter.css");
  expect(findNames(rules, /(?:var|style)\((--afterword-[\w-]+)/g)).toEqual(documented);
});

test("a theme's rules for lists, buttons and headings do not reach the parts", async ({
  page,
  site,
}) => {
  const head = `<style>
    article ol li { list-style: upper-roman; margin-left: 99px; color: inherit }
    button { background: red; border: 5px solid red; text-transform: uppercase }
    h3 { font-size: 99px; margin: 99px }
  </style>`;
  await visitPost(page, site, articleHtml(), { head });
  await expectStyled(page);
  await expect(page.locator(".afterword-card").first()).not.toHaveCSS("display", "list-item");
  await expect(page.locator(".afterword-card").first()).toHaveCSS("margin-left", "0px");
  const button = page.locator(".afterword-question").first();
  await expect(button).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(button).toHaveCSS("border-top-width", "0px");
  await expect(button).toHaveCSS("text-transform", "none");
  await expect(page.locator("afterword-faq h3").first()).toHaveCSS("margin-top", "0px");
});

test("without any part left, the page has only its own style sheets", async ({ page, site }) => {
  const own =
    "<script>document.adoptedStyleSheets = [new CSSStyleSheet()]; window.own = document.adoptedStyleSheets[0]</script>";
  await visitPost(page, site, `${own}${scriptWithSrc()}`);
  await expectShown(page);
  const readSheets = () =>
    page.evaluate(() => {
      const { own } = window as unknown as { own: CSSStyleSheet };
      return {
        count: document.adoptedStyleSheets.length,
        own: document.adoptedStyleSheets[0] === own,
      };
    });
  expect(await readSheets()).toEqual({ count: 2, own: true });
  await page.locator("afterword-faq").evaluate((element) => element.remove());
  await expectStyledCards(page);
  await page.locator("afterword-takeaways").evaluate((element) => element.remove());
  await expect.poll(readSheets).toEqual({ count: 1, own: true });
});

const expectStyledCards = (page: Page) =>
  expect(page.locator(".afterword-cards")).toHaveCSS("display", "flex");

test("the widget's only global is one symbol", async ({ page, site }) => {
  site.servePage("/empty/", pageHtml(""));
  await page.goto("/empty/");
  const readGlobals = () => page.evaluate(() => Reflect.ownKeys(window).map(String));
  const before = await readGlobals();
  await visitPost(page, site, articleHtml());
  await expectShown(page);
  expect((await readGlobals()).filter((name) => !before.includes(name))).toEqual([
    "Symbol(afterword)",
  ]);
});

/** Returns the sum of the page's layout shifts. */
const sumLayoutShifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (shifts: object[]) =>
          shifts.reduce((sum, shift) => sum + ("value" in shift ? Number(shift.value) : 0), 0);
        const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
        observer.observe({ type: "layout-shift", buffered: true });
        // Without a layout shift the observer gets no entry, so two frames end the wait.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

test("lists below the viewport are replaced without a layout shift", async ({ page, site }) => {
  await visitPost(page, site, `<div style="height: 150vh">A long story.</div>${articleHtml()}`);
  await expectStyled(page);
  expect(await sumLayoutShifts(page)).toBe(0);
});

test("content below the lists keeps its place in the viewport", async ({ page, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  const body = `${articleHtml()}<p id="here">Here.</p><div style="height: 300vh">A long story.</div>`;
  const requested = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(page, site, body);
  await requested;
  const readTop = () =>
    page.locator("#here").evaluate((here) => Math.round(here.getBoundingClientRect().top));
  await page.locator("#here").evaluate((here) => here.scrollIntoView());
  const before = await readTop();
  release();
  await expectShown(page);
  await expect.poll(readTop).toBe(before);
});

test("the focus and the selection outside the parts survive", async ({ page, site }) => {
  const release = site.holdRequests(site.dist.wasm);
  const requested = page.waitForRequest(`**${site.dist.wasm}`);
  await visitPost(
    page,
    site,
    `<input value="a word">${dataBlock(post)}${articleHtml({ script: scriptTag() })}`,
  );
  await requested;
  await page.locator("input").focus();
  await page.locator("input").evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 6));
  release();
  await expectShown(page);
  await expect(page.locator("input")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("word");
});
