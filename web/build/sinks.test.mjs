import assert from "node:assert/strict";
import { test } from "node:test";
import { forbidSinks } from "./sinks.mjs";

/** One statement for each sink. */
const SINKS = [
  "a.innerHTML=b",
  'a["innerHTML"]=b',
  "a.outerHTML=b",
  "a.insertAdjacentHTML(b,c)",
  "document.write(a)",
  "d.writeln(a)",
  'd["write"](a)',
  "(0,d.write)(a)",
  "r.createContextualFragment(a)",
  "a.setHTML(b)",
  "a.setHTMLUnsafe(b)",
  "Document.parseHTML(a)",
  "Document.parseHTMLUnsafe(a)",
  'new DOMParser().parseFromString(a,"text/html")',
  "p.parseFromString(a,b)",
  "new XSLTProcessor",
  'd.execCommand("insertHTML",0,a)',
  "a.srcdoc=b",
  'a.setAttribute("srcdoc",b)',
  'a.setAttribute("onclick",b)',
  "eval(a)",
  "(0,eval)(a)",
  'window["eval"](a)',
  "new Function(a)",
  "Function(a)",
  "(()=>{}).constructor(a)",
  'setTimeout("a()",9)',
  "setInterval(`a()`,9)",
  'location="javascript:a()"',
  'location="JavaScript:a()"',
  'import("data:text/javascript,a()")',
  "import(`blob:${a}`)",
  'new Worker("data:text/javascript,a()")',
];

test("sinks are refused, words that only look like them are not", () => {
  for (const sink of SINKS)
    assert.throws(() => forbidSinks(`a();${sink}`, "the glue"), /^Error: the glue has /, sink);
  forbidSinks(
    `"allow 'wasm-unsafe-eval' in script-src";write("functions");` +
      `setTimeout(evaluate,9);import(a+".js")`,
    "the loader",
  );
  forbidSinks("a.setAttribute(b,c);a.append(b);function f(){}", "the loader");
});
