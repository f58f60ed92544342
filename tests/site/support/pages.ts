// The pages of the built site, as files and as trees.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { SITE } from "./server.ts";

/** An element with its attributes by name. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  readonly text: string;
}

/** Returns the paths of all pages, such as `docs/index.html`. */
export function listPages(): string[] {
  if (!existsSync(SITE)) throw new Error("expected target/site, found nothing; run `make site`");
  const files = readdirSync(SITE, { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".html")).sort();
}

/** Returns the paths of the pages that Hugo has made, in the form of addresses: `docs/`. */
export function listOwnPages(): string[] {
  return listPages()
    .filter((page) => page.endsWith("index.html") && !page.startsWith("gallery/"))
    .map((page) => page.slice(0, -"index.html".length));
}

export function readPage(page: string): string {
  return readFileSync(join(SITE, page), "utf8");
}

/** Returns the elements of a page in document order. */
export function listElements(page: string): Element[] {
  const elements: Element[] = [];
  const visit = (node: Tree.Node) => {
    if (tree.isElementNode(node)) elements.push(describeElement(node));
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(readPage(page)));
  return elements;
}

function describeElement(element: Tree.Element): Element {
  const attributes = element.attrs.map(({ name, value }) => [name, value]);
  return {
    name: element.tagName,
    attributes: Object.fromEntries(attributes),
    get text() {
      return readText(element);
    },
  };
}

function readText(node: Tree.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(readText).join("") : "";
}
