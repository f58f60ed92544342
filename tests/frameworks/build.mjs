// @ts-check
// usage: node tests/frameworks/build.mjs
//
// Bundles each application of apps/ with its libraries, into target/frameworks/apps/; the blog with
// Preact, too.

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const from = join(root, "tests/frameworks/apps");
const to = join(root, "target/frameworks/apps");

/** The options of both builds. @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: join(root, "tests/frameworks"),
  outdir: to,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  jsx: "automatic",
  logLevel: "warning",
};

const names = (await readdir(from)).filter((name) => /\.jsx?$/.test(name));
await rm(to, { recursive: true, force: true });
await build({ ...options, entryPoints: names.map((name) => join(from, name)) });
await build({
  ...options,
  entryPoints: { "posts-preact": join(from, "posts.jsx") },
  alias: {
    "react-dom/client": "preact/compat/client",
    "react/jsx-runtime": "preact/jsx-runtime",
    react: "preact/compat",
  },
});
