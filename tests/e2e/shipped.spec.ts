import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forbidSinks } from "../../web/build/sinks.mjs";
import { expect, test } from "./support/test.ts";

const DIST = join(import.meta.dirname, "../../dist");
/** What `dist/` has, but for the compressed files beside others. */
const FILES = readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name),
);
const read = (name: string) => readFileSync(join(DIST, name), "latin1");

/** What is loaded by readers of a blog. */
const SHIPPED = FILES.filter((name) => /^afterword(-[0-9a-f]{16}(_bg)?)?\.(js|wasm)$/.test(name));

test("the loader, the glue and the widget are all that is shipped to run, and turn no text into markup or code", () => {
  expect(SHIPPED).toHaveLength(3);
  for (const name of SHIPPED) forbidSinks(read(name), name);
  const scripts = FILES.filter(
    (name) => /\.([cm]?[jt]sx?|wasm|map|swf)$/.test(name) && !SHIPPED.includes(name),
  );
  // The demo's form.
  expect(scripts).toEqual([join("gallery", "options.js")]);
});

test("one line more in one of them would be found", () => {
  for (const name of SHIPPED) {
    for (const sink of [
      "a.innerHTML=b",
      "document.write(a)",
      "(0,eval)(a)",
      "new Function(a)",
      'a["setHTMLUnsafe"](b)',
    ]) {
      expect(() => forbidSinks(`${read(name)};${sink}`, name), sink).toThrow(`${name} has `);
    }
  }
});

/** The script tags of a page, and what it has of scripts besides. */
const inPage = (page: string) => [
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

test("pages of the demo have no script in them", () => {
  const pages = FILES.filter((name) => name.endsWith(".html"));
  expect(pages).toContain("index.html");
  expect(pages.flatMap((name) => inPage(read(name)))).toEqual([]);
  for (const script of ["<script>a()</script>", '<p onclick="a()">', '<a href="javascript:a()">'])
    expect(inPage(script)).toHaveLength(1);
});
