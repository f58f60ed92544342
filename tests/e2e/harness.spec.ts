// The support code of the tests.

import { renderReport } from "./reliability/report.ts";
import { WAYS } from "./reliability/ways.ts";
import { Log } from "./support/log.ts";
import { expect, test } from "./support/test.ts";

test("a page is served and rendered", async ({ page, site }) => {
  site.servePage("/post/", "<!doctype html><title>Post</title><h1>Heat pumps</h1>");
  await page.goto("/post/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heat pumps");
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(site.requests).toEqual(["/post/"]);
});

test("wasm compiles from a streamed response", async ({ page, site }) => {
  site.servePage("/", "<!doctype html><title>Wasm</title>");
  site.serveFile("/empty.wasm", Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  await page.goto("/");
  const exports = await page.evaluate(async () =>
    WebAssembly.Module.exports(await WebAssembly.compileStreaming(fetch("/empty.wasm"))),
  );
  expect(exports).toEqual([]);
});

test("the built files load from another host", async ({ page, site }) => {
  const dist = site.serveDist("https://cdn.example/lib/");
  site.servePage("/", "<!doctype html><title>Modules</title>");
  await page.goto("/");
  const glue = await page.evaluate(async (glue) => typeof (await import(glue)).default, dist.glue);
  expect(glue).toBe("function");
});

test("a request for a path that is not served is a 404, and recorded", async ({
  page,
  site,
  log,
}) => {
  log.expectLine(/^error: Failed to load resource: .* 404/);
  site.servePage(
    "/",
    `<!doctype html><title>Missing</title><link rel="stylesheet" href="/none.css?v=1">`,
  );
  await page.goto("/");
  expect(site.missing).toEqual(["/none.css"]);
});

test("a held answer arrives when it is released", async ({ page, site }) => {
  site.servePage("/", "<!doctype html><title>Slow</title>");
  site.serveJson("/slow.json", { done: true });
  const release = site.holdRequests("/slow.json");
  await page.goto("/");
  const request = page.waitForRequest("**/slow.json");
  const answer = page.evaluate(async () => (await fetch("/slow.json")).json());
  await request;
  release();
  expect(await answer).toEqual({ done: true });
});

test("the log holds console lines, uncaught errors and CSP violations", async ({
  page,
  site,
  context,
  log,
}) => {
  site.servePage(
    "/",
    `<!doctype html><title>Errors</title><script nonce="a">console.error("one"); setTimeout(() => { throw new Error("two"); })</script>
     <script>alert()</script>`,
    { headers: { "content-security-policy": "script-src 'nonce-a'" } },
  );
  const error = context.waitForEvent("weberror");
  await page.goto("/");
  await error;
  await expect
    .poll(() => log.lines.filter((line) => line.startsWith("csp")))
    .toEqual(["csp: script-src-elem inline"]);
  expect(log.differences().unexpected).toHaveLength(log.lines.length);

  log.expectLine(/^error: one$/);
  log.expectLine(/^pageerror: Error: two$/);
  log.expectLine(/^csp: script-src-elem inline$/);
  log.expectLine(/^error: .*Content Security Policy/);
});

test("the log reports lines too many and lines too few", () => {
  const log = new Log();
  log.lines.push("error: one", "error: one", "warning: two");
  log.expectLine(/one/);
  log.expectLine(/three/);
  expect(log.differences()).toEqual({
    unexpected: ["error: one", "warning: two"],
    absent: ["/three/"],
  });
});

test("a row of the matrix holds only if all of its cells do, and names those that don't", () => {
  const [count, ofAll] =
    /(\d+) of (\d+) rows hold/
      .exec(renderReport(() => ({ holds: true, sees: "widget" })))
      ?.slice(1) ?? [];
  expect(Number(count)).toBeGreaterThan(50);
  expect(count).toBe(ofAll);

  const one = renderReport(({ name }, way) => ({
    holds: name !== "the script is blocked" || way !== WAYS[2],
    sees: "fallback",
  }));
  expect(one).toContain(`**${Number(count) - 1} of ${count} rows hold.**`);
  expect(one).toContain(
    "| the script is blocked | fallback | fallback | ✗ fallback | fallback | fallback |  |\n",
  );
  expect(one).toContain(
    "## What doesn’t hold\n\n- the script is blocked; elements with a plain fallback: the test fails.\n",
  );
});
