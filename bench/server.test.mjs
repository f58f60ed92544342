import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { serveSite } from "./server.mjs";

test("files are sent compressed and with their type, and every response is recorded", async (context) => {
  const root = mkdtempSync(join(tmpdir(), "bench-"));
  const wasm = brotliCompressSync("\0asm");
  writeFileSync(join(root, "a.wasm"), "\0asm");
  writeFileSync(join(root, "a.wasm.br"), wasm);
  const site = await serveSite(root, { "/page.html": "<p>" });
  context.after(() => {
    site.close();
    rmSync(root, { recursive: true });
  });

  const file = await fetch(`${site.origin}/a.wasm`);
  assert.equal(file.headers.get("content-type"), "application/wasm");
  assert.equal(file.headers.get("content-encoding"), "br");
  assert.equal(await file.text(), "\0asm");
  const page = await fetch(`${site.origin}/page.html`);
  assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(page.headers.get("content-encoding"), null);
  assert.equal(await page.text(), "<p>");
  assert.equal((await fetch(`${site.origin}/../b.js`)).status, 404);

  assert.deepEqual(site.takeSent(), [
    { path: "/a.wasm", status: 200, bytes: wasm.length, isCompressed: true },
    { path: "/page.html", status: 200, bytes: 3, isCompressed: false },
    { path: "/b.js", status: 404, bytes: 0, isCompressed: false },
  ]);
  assert.deepEqual(site.takeSent(), []);
});
