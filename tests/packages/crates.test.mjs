// The crates: each is unpacked from its file alone, and does its work.

import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { renderPage, run, runWith, writeFiles } from "./support/package.mjs";
import { BUILDS, CHECKOUT, findOnePackage, makeFolder } from "./support/release.mjs";

const CRATES = ["afterword", "afterword-reader", "afterword-cli"];
// Below the checkout, cargo would take them for members of its workspace.
const SOURCES = await mkdtemp(join(tmpdir(), "afterword-crates-"));
/** The options by which cargo takes the unpacked crates for the published ones. */
const PATCHES = CRATES.flatMap((name) => [
  "--config",
  `patch.crates-io.${name}.path=${JSON.stringify(join(SOURCES, name))}`,
]);
// The packages' tests know nothing of the checkout's own widget.
const { AFTERWORD_WIDGET: _, ...env } = process.env;
env.CARGO_TARGET_DIR = BUILDS;
// Outside of the checkout, rustup doesn't see its file.
const toolchain = await readFile(join(CHECKOUT, "rust-toolchain.toml"), "utf8");
env.RUSTUP_TOOLCHAIN = /^channel = "(.+)"$/m.exec(toolchain)?.[1];

before(async () => {
  for (const name of CRATES) {
    const folder = join(SOURCES, name);
    await mkdir(folder, { recursive: true });
    const crate = await findOnePackage(new RegExp(`^${name}-[\\d.]+\\.crate$`));
    run(folder, "tar", "-xzf", crate, "--strip-components=1");
  }
});

after(() => rm(SOURCES, { recursive: true, force: true }));

/**
 * Returns the lowest version of Rust that a crate names.
 *
 * @param {string} name
 */
async function readRustVersion(name) {
  const manifest = await readFile(join(SOURCES, name, "Cargo.toml"), "utf8");
  const version = /^rust-version = "(.+)"$/m.exec(manifest)?.[1];
  assert.ok(version);
  return version;
}

for (const name of CRATES) {
  test(`${name} compiles with the oldest Rust that it names`, async (context) => {
    const folder = await makeFolder(context);
    const version = await readRustVersion(name);
    const manifest = ["--manifest-path", join(SOURCES, name, "Cargo.toml")];
    const features = name === "afterword" ? ["--all-features"] : [];
    const args = [`+${version}.0`, "check", "--quiet", ...manifest, ...features, ...PATCHES];
    const checked = runWith({ cwd: folder, env }, "cargo", ...args);
    assert.deepEqual(checked, { status: 0, stdout: "", stderr: "" });
  });
}

test("a Yew application beside the newest dependencies uses the library", async (context) => {
  const folder = await makeFolder(context);
  await cp(join(CHECKOUT, "examples/yew"), folder, { recursive: true });
  const manifest = await readFile(join(folder, "Cargo.toml"), "utf8");
  const own = manifest
    .replace(/^.*\.workspace = true\n/gm, "")
    .replace("[package]\n", '[package]\nversion = "0.0.0"\nedition = "2024"\n')
    .replace("[lints]\nworkspace = true", "[workspace]")
    .replace("[lints]\n", "[workspace]\n")
    .replace('path = "../.."', `path = ${JSON.stringify(join(SOURCES, "afterword"))}`)
    .replace(/"=(?=\d)/g, '"');
  await writeFiles(folder, { "Cargo.toml": own });
  const args = ["check", "--quiet", "--target", "wasm32-unknown-unknown"];
  const checked = runWith({ cwd: folder, env }, "cargo", ...args);
  assert.deepEqual(checked, { status: 0, stdout: "", stderr: "" });
});

test("cargo install gives a command that carries the widget's files", async (context) => {
  const folder = await makeFolder(context);
  await writeFiles(folder, { "site/index.html": await renderPage() });
  const source = ["--path", join(SOURCES, "afterword-cli")];
  const args = ["install", "--quiet", "--locked", "--debug", "--root", folder, ...source];
  const installed = runWith({ cwd: folder, env }, "cargo", ...args, ...PATCHES);
  assert.equal(installed.status, 0, installed.stderr);
  const { status, stderr } = run(folder, "bin/afterword", "site", "site");
  assert.equal(status, 0, stderr);
  assert.match(await readFile(join(folder, "site/index.html"), "utf8"), /"@type":"FAQPage"/);
  await readFile(join(folder, "site/afterword/afterword.js"));
});
