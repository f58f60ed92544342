// The files of a release that need no package manager.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { renderPage, run, writeFiles } from "./support/package.mjs";
import { findOnePackage, findPackages, makeFolder, PACKAGES } from "./support/release.mjs";

test("sha256sum finds each file as it was listed", async () => {
  const { status, stdout } = run(PACKAGES, "sha256sum", "--check", "--strict", "SHA256SUMS");
  assert.equal(status, 0, stdout);
  const names = (await readdir(PACKAGES)).filter((name) => name !== "SHA256SUMS");
  assert.equal(stdout.match(/: OK$/gm)?.length, names.length);
});

test("the archive for this system has the command, its manual and its completions", async (context) => {
  const folder = await makeFolder(context);
  await writeFiles(folder, { "site/index.html": await renderPage() });
  const archive = await findOnePackage(/-x86_64-unknown-linux-musl\.tar\.gz$/);
  assert.equal(run(folder, "tar", "-xzf", archive, "--strip-components=1").status, 0);
  const { status, stderr } = run(folder, "./afterword", "site", "site");
  assert.equal(status, 0, stderr);
  assert.match(await readFile(join(folder, "site/index.html"), "utf8"), /"@type":"FAQPage"/);
  assert.match(
    await readFile(join(folder, "completions/_afterword"), "utf8"),
    /^#compdef afterword/,
  );
  assert.match(await readFile(join(folder, "man/man1/afterword-site.1"), "utf8"), /^\.TH/m);
});

test("an archive has the same bytes whoever makes it, and no time of its making", async (context) => {
  const folder = await makeFolder(context);
  for (const archive of await findPackages(/\.tar\.gz$/)) {
    const { stdout } = run(folder, "tar", "-tvzf", archive);
    assert.match(stdout, /^-rw/m);
    for (const line of stdout.trim().split("\n")) assert.match(line, / 0\/0 .* 1980-01-01 /);
  }
});

test("the widget's files have the digests that the list names", async (context) => {
  const folder = await makeFolder(context);
  const archive = await findOnePackage(/-widget\.tar\.gz$/);
  run(folder, "tar", "-xzf", archive, "--strip-components=1");
  const files = JSON.parse(await readFile(join(PACKAGES, "afterword.files.json"), "utf8"));
  for (const { name, integrity } of Object.values(files)) {
    const digest = run(
      folder,
      "openssl",
      "dgst",
      "-sha384",
      "-out",
      `${name}.sha`,
      "-binary",
      name,
    );
    assert.equal(digest.status, 0, digest.stderr);
    const bytes = await readFile(join(folder, `${name}.sha`));
    assert.equal(integrity, `sha384-${bytes.toString("base64")}`);
  }
});

test("the list of what is inside names the crates with their versions", async () => {
  const path = await findOnePackage(/\.cdx\.json$/);
  const { bomFormat, components } = JSON.parse(await readFile(path, "utf8"));
  assert.equal(bomFormat, "CycloneDX");
  const clap = components.find(({ name }) => name === "clap");
  assert.match(clap.version, /^4\./);
});
