// Each address in a page of the site leads to a file of it, and each fragment to an element.

import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { listElements, listPages } from "./support/pages.ts";
import { SITE } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const HOST = "https://site.example/";
/** Made by the widget when the page is shown. */
const MADE_LATER = /^gallery\//;

test("each address leads somewhere, and each fragment to an element", () => {
  const pages = new Map(listPages().map((page) => [page, listElements(page)]));
  const ids = new Map(
    [...pages].map(([page, elements]) => [page, new Set(elements.map((it) => it.attributes.id))]),
  );
  const wrong: string[] = [];
  for (const [page, elements] of pages)
    for (const { attributes } of elements)
      for (const address of [attributes.href, attributes.src])
        if (address && !leadsSomewhere(page, address, ids)) wrong.push(`${page}: ${address}`);
  expect(wrong).toEqual([]);
});

test("addresses are relative, so that the site works below any path", () => {
  const absolute = listPages().flatMap((page) =>
    listElements(page).flatMap(({ attributes: { href, src } }) =>
      [href, src].filter((address) => address?.startsWith("/")).map((it) => `${page}: ${it}`),
    ),
  );
  expect(absolute).toEqual([]);
});

function leadsSomewhere(page: string, address: string, ids: Map<string, Set<string | undefined>>) {
  const url = new URL(address, HOST + page);
  if (url.origin + "/" != HOST) return url.protocol == "https:" || url.protocol == "mailto:";
  const file = findFile(decodeURIComponent(url.pathname.slice(1)));
  if (!file) return false;
  const fragment = decodeURIComponent(url.hash.slice(1));
  return !fragment || MADE_LATER.test(file) || !!ids.get(file)?.has(fragment);
}

/** Returns the file that a server sends for a path, if there is one. */
function findFile(path: string): string | undefined {
  const file = path == "" || path.endsWith("/") ? posix.join(path, "index.html") : path;
  const place = join(SITE, file);
  return existsSync(place) && statSync(place).isFile() ? file : undefined;
}
