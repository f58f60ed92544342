import { articleHtml, dataBlock, post, scriptTag } from "../e2e/support/blog.ts";
import type { Site } from "../e2e/support/site.ts";
import { NONCE } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const UNAVAILABLE = "Check the address and connect-src.";
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' in script-src and connect-src.";
const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** A page on which something fails, and what the widget says then: a code, and how the text begins and ends. */
interface Failing {
  name: string;
  arrange?: (site: Site) => void;
  csp?: string;
  code: string;
  says: (origin: string, site: Site) => [string, string];
  /** What the page hears of the violation, where the engine tells. */
  violation?: string;
}

const FAILING: Failing[] = [
  {
    name: "the data is not there",
    arrange: (site) => site.failRequests("/post.json", 404),
    code: "data-unavailable",
    says: (origin) => [`${origin}/post.json can't be used: the server answers 404. `, UNAVAILABLE],
  },
  {
    name: "the data's connection breaks",
    arrange: (site) => site.failRequests("/post.json", "refused"),
    code: "data-unavailable",
    says: (origin) => [`${origin}/post.json can't be used: TypeError: `, UNAVAILABLE],
  },
  {
    name: "the data is no JSON",
    arrange: (site) => site.serveFile("/post.json", '{"version":1,'),
    code: "data-invalid",
    says: (origin) => [
      `${origin}/post.json can't be used: SyntaxError: `,
      'Check it with "afterword check".',
    ],
  },
  {
    name: "the widget is not there",
    arrange: (site) => site.failRequests(site.dist.wasm, 404),
    code: "wasm-unavailable",
    says: (origin, site) => [`${origin}${site.dist.wasm} can't be used: `, WASM],
  },
  {
    name: "the widget is served as something else",
    arrange: (site) =>
      site.serveFile(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
    code: "wasm-unavailable",
    says: (origin, site) => [`${origin}${site.dist.wasm} can't be used: TypeError: `, WASM],
  },
  {
    name: "the widget is cut off",
    arrange: (site) => site.serveFile(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
    code: "wasm-unavailable",
    says: (origin, site) => [`${origin}${site.dist.wasm} can't be used: CompileError: `, WASM],
  },
  {
    name: "the widget's glue is not there",
    arrange: (site) => site.failRequests(site.dist.glue, 404),
    code: "wasm-unavailable",
    says: (origin, site) => [`${origin}${site.dist.wasm} can't be used: TypeError: `, WASM],
  },
  {
    name: "WebAssembly is not allowed by the page's policy",
    csp: `default-src 'self'; script-src 'self' 'nonce-${NONCE}'`,
    code: "wasm-unavailable",
    says: (origin, site) => [`${origin}${site.dist.wasm} can't be used: `, WASM],
    violation: "csp: script-src wasm-eval",
  },
];

for (const { name, arrange, csp, code, says, violation } of FAILING) {
  test(`${name}: the article stays as before, and one line says why`, async ({
    tab,
    site,
    log,
    engine,
  }) => {
    site.serveJson("/post.json", post);
    arrange?.(site);
    // WebKit keeps this kind to itself.
    if (violation && engine !== "webkit") log.expectLine(violation);
    const page = await tab.visitPage(articleHtml(), {
      answer: { headers: csp ? { "content-security-policy": csp } : {} },
    });
    await expect.poll(() => tab.readEventDetails("error")).toHaveLength(1);
    const [{ message, code: told }] = (await tab.readEventDetails("error")) as [
      { code: string; message: string },
    ];
    const [begin, end] = says(tab.origin, site);
    expect(told).toBe(code);
    expect(message.slice(0, begin.length)).toBe(begin);
    expect(message.slice(-end.length)).toBe(end);
    log.expectLine(`error: afterword: ${message}`);
    await tab.waitForFrames();
    await tab.expectUntouched(page);
    expect(await tab.readEventDetails("error")).toHaveLength(1);
  });
}

test("in a browser without WebAssembly the article stays as before, and one line says why", async ({
  tab,
  log,
}) => {
  const page = await tab.visitPost(articleHtml(), {
    head: "<script>delete window.WebAssembly</script>",
  });
  log.expectLine(/^error: afterword: .* can't be used: ReferenceError: .*WebAssembly/);
  await expect
    .poll(() => tab.readEventDetails("error"))
    .toEqual([{ code: "wasm-unavailable", message: expect.stringContaining(WASM) }]);
  await tab.expectUntouched(page);
});

test("a trap of the widget brings the lists back, and one line says so", async ({ tab, log }) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.countElements("[data-part=question]")).toBe(5);
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  log.expectLine(/^error: afterword: the widget has crashed: /);
  log.expectLine(/^pageerror: RuntimeError: /);
  // Calls it where it can't be called, while it makes a part.
  await tab.evaluate(() => {
    const faq = document.querySelector("afterword-faq") as HTMLElement & { open(id: string): void };
    document.createElement = (name: string) => {
      Reflect.deleteProperty(document, "createElement");
      faq.open("");
      return document.createElement(name);
    };
    faq.setAttribute("theme", "dark");
  });
  await expect
    .poll(() => tab.readEventDetails("error"))
    .toEqual([{ code: "wasm-crashed", message: expect.stringContaining("Please report it.") }]);
  expect(await tab.countElements("afterword-faq, afterword-takeaways")).toBe(0);
  expect(await tab.evaluate(() => document.querySelector("article")?.outerHTML)).toBe(
    articleHtml(),
  );
  expect(await tab.countElements('script[type="application/ld+json"]')).toBe(0);
});

test("an error of the page's own leaves the widget as it is", async ({ tab, log }) => {
  await tab.visitPost(dataBlock(post) + articleHtml({ script: scriptTag() }));
  await expect.poll(() => tab.countElements("[data-part=question]")).toBe(5);
  log.expectLine(/^pageerror: RuntimeError: of another module/);
  await tab.runScript(
    `setTimeout(() => { throw new WebAssembly.RuntimeError("of another module") })`,
  );
  await expect.poll(async () => (await tab.readLog()).lines).toHaveLength(1);
  expect(await tab.countElements("[data-part=question]")).toBe(5);
  expect(await tab.readEventDetails("error")).toEqual([]);
});
