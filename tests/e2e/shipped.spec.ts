// The scripts that a blog's readers load, and the scripts of the demo's pages.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forbidSinks } from "../../web/build/sinks.mjs";
import { expect, test } from "./support/test.ts";

const DIST = join(import.meta.dirname, "../../dist");
/** The files in `dist/`, without the compressed copies. */
const FILES = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name),
);
const readDistFile = (name: string) => readFileSync(join(DIST, name), "latin1");

/** The files that run in a browser: loader, glue, WebAssembly, search field, those for articles. */
const SHIPPED = FILES.filter((name) =>
  /^afterword(-[0-9a-f]{16}(-article|-filter)?(_bg)?)?\.(js|wasm)$/.test(name),
);

test("scripts and WebAssembly are the only shipped code, and turn no text into markup or code", () => {
  expect(SHIPPED).toHaveLength(6);
  for (const name of SHIPPED) forbidSinks(readDistFile(name), name);
  const scripts = FILES.filter(
    (name) => /\.([cm]?[jt]sx?|wasm|map|swf)$/.test(name) && !SHIPPED.includes(name),
  );
  // The buttons of the gallery.
  expect(scripts).toEqual([join("gallery", "methods.js")]);
});

test("the check for sinks finds each kind of sink in each file", () => {
  for (const name of SHIPPED) {
    for (const sink of [
      "a.innerHTML=b",
      "document.write(a)",
      "(0,eval)(a)",
      "new Function(a)",
      'a["setHTMLUnsafe"](b)',
    ]) {
      expect(() => forbidSinks(`${readDistFile(name)};${sink}`, name), sink).toThrow(
        `${name} has `,
      );
    }
  }
});

/** Returns the script tags in the HTML `page`, and its other markup that runs or styles inline. */
const findInlineScripts = (page: string) => [
  ...[...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
    .filter(
      ([, attributes, text]) =>
        !/ type="application\/(ld\+)?json"/.test(attributes ?? "") && text?.trim(),
    )
    .map(([tag]) => tag),
  ...[...page.matchAll(/<[a-z][^>]*\s(on\w+|srcdoc|style)\s*=[^>]*>|javascript:/gi)].map(
    ([found]) => found,
  ),
];

test("pages of the demo have no inline script", () => {
  const pages = FILES.filter((name) => name.endsWith(".html"));
  expect(pages).toContain("index.html");
  expect(pages.flatMap((name) => findInlineScripts(readDistFile(name)))).toEqual([]);
  for (const script of ["<script>a()</script>", '<p onclick="a()">', '<a href="javascript:a()">'])
    expect(findInlineScripts(script)).toHaveLength(1);
});
