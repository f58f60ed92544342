// The npm package as its ecosystem's own tools see it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import {
  addLibraries,
  CHECKOUT,
  findPackage,
  installPackage,
  run,
  writeFiles,
} from "./support/package.mjs";

/** Returns the path of a tool of the checkout. @param {string} name */
const tool = (name) => join(CHECKOUT, "node_modules/.bin", name);

test("publint finds nothing", async (context) => {
  const folder = await installPackage(context);
  const { status, stdout } = run(folder, tool("publint"), "--strict", await findPackage());
  assert.equal(status, 0, stdout);
});

test("each entry has the types that resolve with it", async (context) => {
  const folder = await installPackage(context);
  // A stylesheet has no types.
  const args = ["--profile", "esm-only", "--no-color", "--exclude-entrypoints", "afterword.css"];
  const { status, stdout } = run(folder, tool("attw"), await findPackage(), ...args);
  assert.equal(status, 0, stdout);
});

const CONFIGURATION = JSON.stringify({
  compilerOptions: {
    strict: true,
    noEmit: true,
    jsx: "react-jsx",
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
  },
});

/** Each line after `// wrong` must be an error. */
const PROGRAMS = {
  "dom.ts": `
    import "afterword";
    import { extract, render, type PostData } from "afterword/command";
    const faq = document.querySelector("afterword-faq")!;
    faq.open("an-item");
    faq.addEventListener("afterword:toggle", ({ detail }) => detail.reason === "user");
    const data: PostData | undefined = (await extract("# A post")).data;
    if (data) (await render(data)).trim();
    // wrong
    faq.open();`,
  "react.tsx": `
    import "afterword/jsx";
    export const page = <afterword-faq src="/a.json" mode="single" className="wide" open="it" />;
    // wrong
    export const wrong = <afterword-faq mode="double" />;`,
  "vue.ts": `
    import "afterword/vue";
    import type { GlobalComponents } from "vue";
    type Props = InstanceType<GlobalComponents["afterword-faq"]>["$props"];
    export const props: Props = { mode: "single", class: "wide" };
    // wrong
    export const wrong: Props = { mode: "double" };`,
  "svelte.ts": `
    import "afterword/svelte";
    import type { SvelteHTMLElements } from "svelte/elements";
    export const props: SvelteHTMLElements["afterword-faq"] = { mode: "single", class: "wide" };
    // wrong
    export const wrong: SvelteHTMLElements["afterword-faq"] = { mode: "double" };`,
};

test("the DOM, React 19, Vue and Svelte know the elements", async (context) => {
  const folder = await installPackage(context);
  await addLibraries(
    folder,
    "@types/react",
    "csstype",
    "vue",
    "@vue",
    "svelte",
    "@babel",
    "estree-walker",
  );
  await writeFiles(folder, { "tsconfig.json": CONFIGURATION, ...PROGRAMS });
  const { stdout } = run(folder, tool("tsc"), "-p", ".", "--skipLibCheck", "--pretty", "false");
  const found = stdout
    .trim()
    .split("\n")
    .filter((line) => /^\S/.test(line));
  const places = found.map((line) => line.replace(/,\d+\).*/, ")")).sort();
  const expected = Object.entries(PROGRAMS).map(([name, text]) => {
    const line = text.split("\n").findIndex((line) => line.trim() === "// wrong") + 2;
    return `${name}(${line})`;
  });
  assert.deepEqual(places, expected.sort(), stdout);
});
