import assert from "node:assert/strict";
import { test } from "node:test";
import { formatManifest } from "./manifest.mjs";

test("the manifest has the name of each file and the hash of its bytes", () => {
  const files = {
    glue: { name: "afterword-01.js", bytes: Buffer.from("a glue") },
    wasm: { name: "afterword-01_bg.wasm", bytes: Buffer.from("\0asm") },
  };
  // Hashed with OpenSSL.
  assert.equal(
    formatManifest(files),
    `{
  "glue": {
    "name": "afterword-01.js",
    "integrity": "sha384-gXnRdeKfK4po8WaY4pc4pa6lJXHgaM77aoiQrFAyIM79zurd71fdYLRUKLjwc8SK"
  },
  "wasm": {
    "name": "afterword-01_bg.wasm",
    "integrity": "sha384-YEecHYiETEhXOS4QEG6OPoaDh+wFLyS6UCrUH7/tGdvwG3oqMSIXKlt2yqAvzfPr"
  }
}
`,
  );
});
