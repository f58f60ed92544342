// Failures of the data, of the WebAssembly and of policies, and crashes of the widget.

import { articleHtml, dataBlock, post, scriptTag } from "../e2e/support/blog.ts";
import type { Site } from "../e2e/support/site.ts";
import { NONCE } from "./support/tab.ts";
import { expect, test } from "./support/test.ts";

const UNAVAILABLE = "Check the address and connect-src.";
const WASM = "Check its type (application/wasm), 'wasm-unsafe-eval' and connect-src.";
const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** A failure on a page, and the error event that it causes. */
interface Failure {
  name: string;
  /** Sets up the failure on the site. */
  arrange?: (site: Site) => void;
  csp?: string;
  code: string;
  /** Returns the beginning and the end of the message. */
  messageEnds: (origin: string, site: Site) => [string, string];
  /** The line of the log for the `securitypolicyviolation` event, in engines that dispatch it. */
  violation?: string;
}

const FAILURES: Failure[] = [
  {
    name: "the data's server fails",
    arrange: (site) => site.failRequests("/post.json", 500),
    code: "data-unavailable",
    messageEnds: (origin) => [
      `${origin}/post.json can't be used: the server answers 500. `,
      UNAVAILABLE,
    ],
  },
  {
    name: "the data's connection breaks",
    arrange: (site) => site.failRequests("/post.json", "refused"),
    code: "data-unavailable",
    messageEnds: (origin) => [`${origin}/post.json can't be used: TypeError: `, UNAVAILABLE],
  },
  {
    name: "the data is invalid JSON",
    arrange: (site) => site.serveFile("/post.json", '{"version":1,'),
    code: "data-invalid",
    messageEnds: (origin) => [
      `${origin}/post.json can't be used: SyntaxError: `,
      'Check it with "afterword check".',
    ],
  },
  {
    name: "the WebAssembly is missing",
    arrange: (site) => site.failRequests(site.dist.wasm, 404),
    code: "wasm-unavailable",
    messageEnds: (origin, site) => [`${origin}${site.dist.wasm} can't be used: `, WASM],
  },
  {
    name: "the WebAssembly is served with another content type",
    arrange: (site) =>
      site.serveFile(site.dist.wasm, EMPTY_MODULE, { headers: { "content-type": "text/plain" } }),
    code: "wasm-unavailable",
    messageEnds: (origin, site) => [`${origin}${site.dist.wasm} can't be used: TypeError: `, WASM],
  },
  {
    name: "the WebAssembly is cut off",
    arrange: (site) => site.serveFile(site.dist.wasm, EMPTY_MODULE.subarray(0, 7)),
    code: "wasm-unavailable",
    messageEnds: (origin, site) => [
      `${origin}${site.dist.wasm} can't be used: CompileError: `,
      WASM,
    ],
  },
  {
    name: "the glue is missing",
    arrange: (site) => site.failRequests(site.dist.glue, 404),
    code: "wasm-unavailable",
    messageEnds: (origin, site) => [`${origin}${site.dist.wasm} can't be used: TypeError: `, WASM],
  },
  {
    name: "the page's policy forbids WebAssembly",
    csp: `default-src 'self'; script-src 'self' 'nonce-${NONCE}'`,
    code: "wasm-unavailable",
    messageEnds: (origin, site) => [`${origin}${site.dist.wasm} can't be used: `, WASM],
    violation: "csp: script-src wasm-eval",
  },
];

for (const { name, arrange, csp, code, messageEnds, violation } of FAILURES) {
  test(`${name}: the article stays as it was, with one error`, async ({
    tab,
    site,
    log,
    engine,
  }) => {
    site.serveJson("/post.json", post);
    arrange?.(site);
    // WebKit dispatches no such event for WebAssembly.
    if (violation && engine !== "webkit") log.expectLine(violation);
    const page = await tab.visitPage(articleHtml(), {
      answer: { headers: csp ? { "content-security-policy": csp } : {} },
    });
    await expect.poll(() => tab.readEventDetails("error")).toHaveLength(1);
    const [{ message, code: reported }] = (await tab.readEventDetails("error")) as [
      { code: string; message: string },
    ];
    const [beginning, end] = messageEnds(tab.origin, site);
    expect(reported).toBe(code);
    expect(message.slice(0, beginning.length)).toBe(beginning);
    expect(message.slice(-end.length)).toBe(end);
    log.expectLine(`error: afterword: ${message}`);
    await tab.waitForFrames();
    await tab.expectUntouched(page);
    expect(await tab.readEventDetails("error")).toHaveLength(1);
  });
}

test("in a browser without WebAssembly the article stays as it was, with one error", async ({
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

test("a trap while rendering restores the article's lists, with one error", async ({
  tab,
  log,
}) => {
  await tab.visitPost(articleHtml());
  await expect.poll(() => tab.countElements("[data-part=question]")).toBe(5);
  await expect.poll(() => tab.countElements("[data-part=card]")).toBe(5);
  log.expectLine(/^error: afterword: the widget has crashed: /);
  // Causes the trap: the glue asks for more memory than there can be.
  await tab.evaluate(() => {
    TextEncoder.prototype.encodeInto = () => ({ read: 0, written: 2 ** 31 });
    document.querySelector("afterword-faq")?.setAttribute("theme", "dark");
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

test("a WebAssembly error of the page's own leaves the widget as it is", async ({ tab, log }) => {
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
