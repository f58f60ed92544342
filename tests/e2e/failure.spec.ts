import type { Page } from "@playwright/test";
import { article, dataBlock, expectUntouched, faq, html, jsonLd, post, tag, visit, withSrc } from "./blog.ts";
import type { Heard } from "./log.ts";
import type { Site } from "./site.ts";
import { expect, test } from "./test.ts";

const HOST = "https://blog.example";
const DATA = `${HOST}/post.json`;
const UNAVAILABLE = "Check the address and connect-src.";
const NOT_JSON = 'Check it with "afterword check".';
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' in script-src and connect-src.";

const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
/** It imports a function of no such name. */
const OTHER_MODULE = Buffer.concat([EMPTY_MODULE, Buffer.from([1, 4, 1, 0x60, 0, 0, 2, 8, 1, 1, 0x61, 2, 0x7a, 0x7a, 0, 0])]);

/** A page on which something fails, and what the widget says then: a code, and a text that begins and ends so. */
interface Failing {
  name: string;
  arrange?: (site: Site) => void;
  csp?: string;
  code: string;
  says: (site: Site) => [string, string];
  /** The lines of the browser's own. */
  also?: RegExp[];
  /** Tried with elements and their fallback, too. */
  elements?: true;
}

const REFUSED = /^error: .*Content Security Policy/;
const NOT_FOUND = /^error: Failed to load resource: .* 404/;
const data = (name: string, text: string, begin: string, end = begin): Failing => ({
  name,
  arrange: (site) => site.file("/post.json", text),
  code: "data-invalid",
  says: () => [begin, end],
});

const FAILING: Failing[] = [
  {
    name: "the data is not there",
    arrange: (site) => site.fail("/post.json", 404),
    code: "data-unavailable",
    says: () => [`${DATA} can't be used: the server answers 404. ${UNAVAILABLE}`, ""],
    also: [NOT_FOUND],
    elements: true,
  },
  {
    name: "the data's server can't be reached",
    arrange: (site) => site.fail("/post.json", "refused"),
    code: "data-unavailable",
    says: () => [`${DATA} can't be used: TypeError: Failed to fetch. ${UNAVAILABLE}`, ""],
    also: [/^error: Failed to load resource: net::ERR_CONNECTION_REFUSED/],
  },
  {
    name: "the data is not allowed by the page's policy",
    csp: "default-src * 'unsafe-inline' 'wasm-unsafe-eval'; connect-src https://blog.example/afterword/",
    code: "data-unavailable",
    says: () => [`${DATA} can't be used: TypeError: Failed to fetch`, UNAVAILABLE],
    also: [/^csp: connect-src https:\/\/blog\.example\/post\.json$/, REFUSED, REFUSED],
  },
  data("the data is cut off", JSON.stringify(post).slice(0, 99), `${DATA} can't be used: SyntaxError: `, NOT_JSON),
  data("the data is a page of HTML", html("<h1>Log in</h1>"), `${DATA} can't be used: SyntaxError: `, NOT_JSON),
  data("the data is empty", "", `${DATA} can't be used: SyntaxError: `, NOT_JSON),
  {
    ...data("the data is of another version", '{"version":2}', "version: expected 1, found another version"),
    elements: true,
  },
  data("the data is not a post", "[]", "expected an object, found an array"),
  data("the data has no part", '{"version":1}', "expected `faq` or `takeaways`, found neither"),
  data(
    "no item of the data is good",
    '{"version":1,"faq":{"items":[{"question":5,"answer":"Yes."}]}}',
    "faq.items[0].question: expected a string, found a number; " +
      "faq.items: expected at least one item that can be shown, found none",
  ),
  {
    name: "the data is not UTF-8",
    arrange: (site) => site.file("/post.json", Buffer.from([0x22, 0xff, 0x22])),
    code: "data-unavailable",
    says: () => [`${DATA} can't be used: TypeError: Failed to execute 'decode' on 'TextDecoder'`, UNAVAILABLE],
  },
  {
    name: "the data is too much",
    arrange: (site) => site.file("/post.json", Buffer.alloc(20_000_001, " ")),
    code: "data-unavailable",
    says: () => [`${DATA} can't be used: it is larger than 20 MB. ${UNAVAILABLE}`, ""],
  },
  {
    name: "the widget is not there",
    arrange: (site) => site.fail(site.dist.wasm, 404),
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: TypeError: `, WASM],
    also: [NOT_FOUND],
    elements: true,
  },
  {
    name: "the widget is cut off",
    arrange: (site) => site.file(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: CompileError: `, WASM],
  },
  {
    name: "the widget is served as something else",
    arrange: (site) => site.file(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: TypeError: `, WASM],
  },
  {
    name: "the widget's glue is not there",
    arrange: (site) => site.fail(site.dist.glue, 404),
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: TypeError: Failed to fetch dynamically imported`, WASM],
    also: [NOT_FOUND],
  },
  {
    name: "the widget is not the one that its glue was made for",
    arrange: (site) => site.file(site.dist.wasm, OTHER_MODULE),
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: `, WASM],
    elements: true,
  },
  {
    name: "WebAssembly is not allowed by the page's policy",
    csp: "default-src * 'unsafe-inline'",
    code: "wasm-unavailable",
    says: (site) => [`${HOST}${site.dist.wasm} can't be used: CompileError: `, WASM],
    also: [/^csp: script-src wasm-eval$/],
  },
];

const ELEMENTS = `<afterword-takeaways><ul><li>Rain is free.</li></ul></afterword-takeaways>
  <afterword-faq><p>Ask us.</p></afterword-faq>${withSrc()}`;

for (const { name, arrange, csp, code, says, also = [], elements } of FAILING) {
  const pages = [["the article stays", article(), "script"]] as [string, string, string][];
  if (elements) pages.push(["the elements stay", ELEMENTS, "afterword-"]);
  for (const [fallback, body, from] of pages) {
    test(`${name}: ${fallback} as before, and one line says why`, async ({ page, site, log }) => {
      site.json("/post.json", post);
      arrange?.(site);
      site.page("/post/", html(body), { headers: csp ? { "content-security-policy": csp } : {} });
      also.forEach((line) => log.expect(line));
      await page.goto("/post/");

      await expect.poll(() => log.events).toHaveLength(1);
      const [{ name, target, detail }] = log.events as [Heard];
      const { message } = detail as { message: string };
      const [begin, end] = says(site);
      expect({ name, target, detail }).toEqual({
        name: "error",
        target: expect.stringContaining(from),
        detail: { code, message: expect.stringContaining(begin) },
      });
      expect(message.endsWith(end), message).toBe(true);
      log.expect(`error: afterword: ${message}`);
      await expectUntouched(page, html(body));
      await log.check(page.context());
      expect(log.events).toHaveLength(1);
    });
  }
}

for (const what of ["the data", "the widget", "the widget's glue"] as const) {
  test(`${what} that doesn't come is given up after 20 seconds, and the article stays as before`, async ({ page, site, log }) => {
    const { wasm, glue } = site.dist;
    const path = { "the data": "/post.json", "the widget": wasm, "the widget's glue": glue }[what];
    site.json("/post.json", post);
    site.hold(path);
    site.page("/post/", html(article()));
    await page.clock.install();
    const coming = page.waitForRequest(`**${path}`);
    await page.goto("/post/");
    await coming;
    await page.clock.runFor(19_000);
    await expectUntouched(page, html(article()));
    expect(log.events).toEqual([]);
    await page.clock.runFor(1_000);
    const message =
      what === "the data"
        ? `${DATA} can't be used: no answer in 20 s. ${UNAVAILABLE}`
        : `${HOST}${wasm} can't be used: no answer in 20 s. ${WASM}`;
    log.expect(`error: afterword: ${message}`);
    const code = what === "the data" ? "data-unavailable" : "wasm-unavailable";
    await expect.poll(() => log.heard("error")).toEqual([{ code, message }]);
    await expectUntouched(page, html(article()));
  });
}

test("data that is late is shown when it comes", async ({ page, site }) => {
  site.json("/post.json", post);
  const release = site.hold("/post.json");
  site.page("/post/", html(article()));
  const asked = page.waitForRequest("**/post.json");
  await page.goto("/post/");
  await asked;
  await expectUntouched(page, html(article()));
  release();
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
});

test("in a browser without constructable style sheets the article stays as before, and one line says why", async ({ page, site, log }) => {
  await page.addInitScript(() => Object.defineProperty(window, "CSSStyleSheet", { value: undefined }));
  log.expect(/^error: afterword: .*CSSStyleSheet/);
  await visit(page, site, article());
  await expect.poll(() => log.heard("error")).toEqual([{ code: "internal", message: expect.stringContaining("CSSStyleSheet") }]);
  await expectUntouched(page, html(article()));
});

test("a page without any data says so", async ({ page, site, log }) => {
  const message = "script#afterword-data can't be used: it is not there, or empty. Check data-src of the script.";
  log.expect(`error: afterword: ${message}`);
  await visit(page, site, article({ script: tag() }));
  await expect.poll(() => log.heard("error")).toEqual([{ code: "data-missing", message }]);
  await expectUntouched(page, html(article({ script: tag() })));
});

for (const [what, block, code] of [
  ["missing", "", "data-missing"],
  ["broken", '<script type="application/json" id="afterword-data">{"version":1,</script>', "data-invalid"],
  ["of no use", dataBlock({ version: 1 }), "data-invalid"],
] as const) {
  test(`data in the page that is ${what} is one error for both elements`, async ({ page, site, log }) => {
    const body = `<afterword-faq>F</afterword-faq><afterword-takeaways>T</afterword-takeaways>${block}${tag()}`;
    log.expect(/^error: afterword: /);
    await visit(page, site, body);
    await expect.poll(() => log.heard("error")).toEqual([{ code, message: expect.anything() }]);
    await expectUntouched(page, html(body));
  });
}

test("one bad item of many is left out and named, and the rest is shown", async ({ page, site, log }) => {
  const items: unknown[] = [...faq.items];
  items[2] = { question: 5, answer: "Five." };
  log.expect("warning: afterword: faq.items[2].question: expected a string, found a number; it is left out");
  await visit(page, site, withSrc(), { data: { ...post, faq: { items } } });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(4);
  await expect(page.locator("afterword-takeaways li")).toHaveCount(5);
  const [block] = await jsonLd(page);
  expect(block?.mainEntity).toHaveLength(4);
});

test("one part that is of no use leaves the other", async ({ page, site, log }) => {
  log.expect("warning: afterword: takeaways: expected an object, found a string; it is left out");
  await visit(page, site, article(), { data: { ...post, takeaways: "many" } });
  await expect(page.locator("afterword-faq [data-part=question]")).toHaveCount(5);
  await expect(page.locator("#\\35 -key-takeaways + ol > li")).toHaveCount(5);
});
