// The compressed copies of the shipped files.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "./support/test.ts";

const DIST = join(import.meta.dirname, "../../dist");

for (const [ending, decompress] of [
  ["br", brotliDecompressSync],
  ["gz", gunzipSync],
] as const) {
  test(`each file that a page loads has a compressed copy beside it: .${ending}`, ({ site }) => {
    for (const path of Object.values(site.dist)) {
      const file = join(DIST, path.replace("/afterword/", ""));
      expect(decompress(readFileSync(`${file}.${ending}`)).equals(readFileSync(file)), path).toBe(
        true,
      );
    }
  });
}
