// `afterword site` on sites that it has changed, or has not.

import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_SITES, type BuiltSite, freshFolder, listFiles } from "./support/sites.ts";
import { COMMAND } from "./support/static-html.ts";
import { expect, test } from "./support/test.ts";

/** Returns a checksum of each file in a folder, by its path. */
const sumFiles = (folder: string) =>
  listFiles(folder).map((path) => [
    path,
    createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex"),
  ]);

/** Runs the command in the folder of the site's sources, which may have settings. */
function runSite(built: BuiltSite, ...args: string[]) {
  const { status, stdout } = spawnSync(COMMAND, ["site", ...args], {
    cwd: built.sources,
    encoding: "utf8",
  });
  return { status, summary: stdout.trimEnd().split("\n").at(-1) };
}

for (const built of ALL_SITES) {
  test(`${built.name}: a second run changes no byte, and would change none`, () => {
    const folder = join(built.sources, built.output);
    const sums = sumFiles(folder);
    const check = runSite(built, built.output, "--check");
    expect(check).toEqual({
      status: 0,
      summary: expect.stringMatching(/; nothing would change$/),
    });
    const again = runSite(built, built.output);
    expect(again).toEqual({ status: 0, summary: expect.stringMatching(/; nothing to write$/) });
    expect(sumFiles(folder)).toEqual(sums);
  });

  test(`${built.name}: --check finds the pages of a fresh site, and writes nothing`, () => {
    const sums = sumFiles(freshFolder(built));
    const { status, summary } = runSite(built, freshFolder(built), "--check");
    expect(status).toBe(1);
    expect(summary).toMatch(/; [1-9]\d* would change$/);
    expect(sumFiles(freshFolder(built))).toEqual(sums);
  });
}
