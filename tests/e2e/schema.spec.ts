// The JSON schema of the data in `dist/`.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const ROOT = join(import.meta.dirname, "../..");

test("the shipped schema is the one that `afterword schema` prints", () => {
  const printed = execFileSync("cargo", ["run", "-q", "-p", "afterword-cli", "--", "schema"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(readFileSync(join(ROOT, "dist/post.schema.json"), "utf8")).toBe(printed);
});
