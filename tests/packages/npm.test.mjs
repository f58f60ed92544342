// The npm package: it is installed from its file alone, and does its work.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import {
  findPackage,
  installPackage,
  readPost,
  renderPage,
  run,
  runWith,
  writeFiles,
} from "./support/package.mjs";

/** The files that the package may have. */
const FILES = [
  /^(bin|command|element|integrations)\/[\w-]+(\.d\.ts|\.js|\.wasm)$/,
  /^dist\/(afterword[\w.-]*|post\.schema\.json)$/,
  /^(LICENSE-(APACHE|MIT)|README\.md)$/,
  /^(package|custom-elements|web-types|vscode\.(html|css)-custom-data)\.json$/,
];
const SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

test("npx puts the parts of a post into its page, and says nothing but that", async (context) => {
  const folder = await installPackage(context);
  await writeFiles(folder, { "public/pan/index.html": await renderPage() });
  const first = run(folder, "npx", "--no", "afterword", "site", "public");
  assert.equal(first.status, 0);
  assert.match(first.stdout + first.stderr, /^1 page: 1 with 5 questions, 1 with 5 takeaways/);
  assert.doesNotMatch(first.stderr, /Warning|experimental/i);
  const page = await readFile(join(folder, "public/pan/index.html"), "utf8");
  assert.match(page, /<details/);
  assert.match(page, /"@type":"FAQPage"/);
  assert.match(page, /<script [^>]*src="[^"]*afterword\/afterword\.js"/);
  await readFile(join(folder, "public/afterword/afterword.js"));

  const second = run(folder, "npx", "--no", "afterword", "site", join(folder, "public"));
  assert.equal(second.status, 0);
  assert.equal(await readFile(join(folder, "public/pan/index.html"), "utf8"), page);
});

// On some versions of Node.js, a thread that calls into node:wasi often enough crashes.
test("a site of a thousand pages is done", async (context) => {
  const folder = await installPackage(context);
  const page = await renderPage();
  const names = [...Array(1000).keys()].map((number) => `public/post-${number}.html`);
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, page])));
  const { status, stdout, stderr } = run(folder, "npx", "--no", "afterword", "site", "public");
  assert.equal(status, 0, stderr);
  assert.match(stdout + stderr, /1000 written/);
});

test("the command writes what the native one writes", async (context) => {
  const { AFTERWORD } = process.env;
  if (!AFTERWORD) return context.skip("AFTERWORD names no native command");
  const folder = await installPackage(context);
  const post = { "post.md": await readPost() };
  const site = await renderPage();
  await writeFiles(folder, { ...post, "a/index.html": site, "b/index.html": site });
  const args = ["extract", "post.md", "--explain"];
  assert.deepEqual(
    run(folder, "npx", "--no", "afterword", ...args),
    run(folder, AFTERWORD, ...args),
  );
  run(folder, "npx", "--no", "afterword", "site", "a");
  run(folder, AFTERWORD, "site", "b");
  assert.deepEqual(run(folder, "diff", "-r", "a", "b"), { status: 0, stdout: "", stderr: "" });
});

test("paths start at the working folder, and - is a standard stream", async (context) => {
  const folder = await installPackage(context);
  const text = await readPost();
  await writeFiles(folder, { "posts/post.md": text });
  const bin = join(folder, "node_modules/.bin/afterword");
  const expected = run(folder, bin, "extract", "posts/post.md");
  assert.equal(expected.status, 0);
  assert.equal(JSON.parse(expected.stdout).version, 1);

  await mkdir(join(folder, "elsewhere"));
  const elsewhere = join(folder, "elsewhere");
  assert.deepEqual(run(elsewhere, bin, "extract", "../posts/post.md"), expected);
  assert.deepEqual(run(elsewhere, bin, "extract", join(folder, "posts/post.md")), expected);
  const piped = runWith({ cwd: elsewhere, input: text }, bin, "extract", "-");
  assert.deepEqual(piped, expected);
  run(elsewhere, bin, "extract", "../posts/post.md", "-o", "post.json");
  assert.equal(await readFile(join(elsewhere, "post.json"), "utf8"), expected.stdout);
});

test("the exit status says what happened", async (context) => {
  const folder = await installPackage(context);
  await writeFiles(folder, { "bare.md": "# A post\n\nNo parts.\n" });
  const bin = join(folder, "node_modules/.bin/afterword");
  const statuses = [["--version"], ["check", "bare.md"], ["extract", "missing.md"], ["no-command"]];
  assert.deepEqual(
    statuses.map((args) => run(folder, bin, ...args).status),
    [0, 1, 2, 2],
  );
});

test("deeply nested posts need no more stack than there is", async (context) => {
  const folder = await installPackage(context);
  const nested = [...Array(400).keys()].map((depth) => `${"  ".repeat(depth)}- a\n`);
  await writeFiles(folder, { "deep.md": `## FAQ\n\n### Is it deep?\n\n${nested.join("")}` });
  const { status } = run(folder, "npx", "--no", "afterword", "extract", "deep.md");
  assert.equal(status, 0);
});

test("programs get the same data, findings and markup from functions", async (context) => {
  const folder = await installPackage(context);
  await writeFiles(folder, {
    "post.md": await readPost(),
    "functions.js": `
      import { readFileSync } from "node:fs";
      import { check, extract, render } from "afterword/command";
      const { data, messages } = await extract(readFileSync("post.md", "utf8"));
      const none = await extract("# A post");
      const faults = await check('{"version": 2}', { name: "a.json" });
      const markup = await render(data, { headingLevel: 3 });
      const wrong = await render(data, { headingLevel: 9 }).catch((error) => error.message);
      console.log(JSON.stringify({ data, messages, none, faults, markup, wrong }));
    `,
  });
  const bin = join(folder, "node_modules/.bin/afterword");
  const { status, stdout, stderr } = run(folder, "node", "functions.js");
  assert.equal(status, 0, stderr);
  const { data, messages, none, faults, markup, wrong } = JSON.parse(stdout);
  assert.deepEqual(data, JSON.parse(run(folder, bin, "extract", "post.md").stdout));
  assert.deepEqual(messages, []);
  assert.equal(none.data, undefined);
  assert.deepEqual(
    none.messages.map(({ code, file }) => ({ code, file })),
    [{ code: "no-parts", file: "post.md" }],
  );
  assert.match(faults[0].message, /^version: expected 1/);
  assert.match(markup, /^<[^]*<h3[^]*<details[^]*"@type":"FAQPage"/);
  assert.match(wrong, /heading-level/);
});

test("on a server, the entry defines nothing", async (context) => {
  const folder = await installPackage(context);
  await writeFiles(folder, {
    "server.js": `import "afterword"; import "afterword/jsx"; console.log("rendered");`,
  });
  const { stdout, stderr } = run(folder, "node", "server.js");
  assert.deepEqual({ stdout, stderr }, { stdout: "rendered\n", stderr: "" });
});

test("the package runs nothing when it is installed, and depends on nothing", async (context) => {
  const folder = await installPackage(context);
  const path = join(folder, "node_modules/afterword/package.json");
  const manifest = JSON.parse(await readFile(path, "utf8"));
  assert.equal(manifest.dependencies, undefined);
  assert.deepEqual(
    SCRIPTS.filter((name) => manifest.scripts?.[name]),
    [],
  );
});

test("the package has no other files", async (context) => {
  const folder = await installPackage(context);
  const { stdout } = run(folder, "tar", "tf", await findPackage());
  const names = stdout
    .trim()
    .split("\n")
    .map((name) => name.replace(/^package\//, ""));
  const isKnown = (/** @type {string} */ name) => FILES.some((pattern) => pattern.test(name));
  assert.deepEqual(
    names.filter((name) => !isKnown(name)),
    [],
  );
});
