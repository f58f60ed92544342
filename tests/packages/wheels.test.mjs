// The wheels: each is installed or unpacked from its file alone, and its command does its work.

import assert from "node:assert/strict";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { renderPage, run, writeFiles } from "./support/package.mjs";
import { findOnePackage, findPackages, makeFolder } from "./support/release.mjs";

const PYTHON = process.env.PYTHON ?? "python3";
const PROCESSOR = { x64: "x86_64", arm64: "aarch64" }[process.arch];
const OWN = new RegExp(`-py3-none-.*linux.*_${PROCESSOR}\\.whl$`);
// Other systems' commands, with the programs that run them here.
const FOREIGN = [
  {
    name: "Linux on ARM",
    wheel: /linux.*_aarch64\.whl$/,
    binary: "afterword",
    runner: "qemu-aarch64-static",
  },
];

test("pip installs the wheel, and python -m afterword edits a site", async (context) => {
  const folder = await makeFolder(context);
  await writeFiles(folder, { "site/index.html": await renderPage() });
  assert.equal(run(folder, PYTHON, "-m", "venv", "env").status, 0);
  const python = join(folder, "env/bin/python");
  const pip = ["-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check"];
  assert.deepEqual(run(folder, python, ...pip, await findOnePackage(OWN)), {
    status: 0,
    stdout: "",
    stderr: "",
  });
  const { status, stdout, stderr } = run(folder, python, "-m", "afterword", "site", "site");
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  assert.match(stdout, /^1 page: 1 with 5 questions, 1 with 5 takeaways/);
  assert.match(await readFile(join(folder, "site/index.html"), "utf8"), /"@type":"FAQPage"/);
  const bin = run(folder, join(folder, "env/bin/afterword"), "site", "--check", "site");
  assert.equal(bin.status, 0, bin.stderr);
  assert.equal(run(folder, python, "-m", "afterword", "no-command").status, 2);
});

test("the index of Python packages would take each wheel", async (context) => {
  const folder = await makeFolder(context);
  const wheels = await findPackages(/\.whl$/);
  const checked = run(folder, "twine", "check", "--strict", ...wheels);
  assert.equal(checked.status, 0, checked.stdout);
  assert.equal(checked.stdout.match(/PASSED/g)?.length, wheels.length);
});

for (const { name, wheel, binary, runner } of process.env.PACKAGES ? [] : FOREIGN) {
  test(`the command for ${name} edits a site, run by ${runner}`, async (context) => {
    const folder = await makeFolder(context);
    await writeFiles(folder, { "site/index.html": await renderPage() });
    run(folder, PYTHON, "-m", "zipfile", "-e", await findOnePackage(wheel), "wheel");
    const [version] = /\d+\.\d+\.\d+/.exec(await findOnePackage(wheel)) ?? [];
    const command = join(folder, `wheel/afterword-${version}.data/scripts`, binary);
    // The mode of a file is what this way of unpacking leaves out.
    await chmod(command, 0o755);
    const { status, stdout, stderr } = run(folder, runner, command, "site", "site");
    assert.equal(status, 0, stderr);
    assert.match(stdout, /1 page: 1 with 5 questions, 1 with 5 takeaways/);
    assert.match(await readFile(join(folder, "site/index.html"), "utf8"), /"@type":"FAQPage"/);
  });
}
