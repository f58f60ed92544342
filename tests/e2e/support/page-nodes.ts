// The nodes that the page's source has: the widget may not detach, move or rewrite any of them.

import { expect, type Page } from "@playwright/test";

/** The one attribute that the widget may set on a node of the page. */
export const REPLACED = "data-afterword-replaced";

/**
 * Records each change to the page's own nodes from the end of parsing on, which is before any
 * module script runs. What the widget adds, and changes inside of it, is not recorded.
 */
export const watchPageNodes = (page: Page) =>
  page.addInitScript((replaced) => {
    const own = new Set<Node>();
    const describe = (node: Node) =>
      node instanceof Element ? `<${node.localName}>` : `${node.nodeName} ${node.textContent}`;
    const isWidgets = (node: Node) =>
      node instanceof Element &&
      node.matches(
        'afterword-faq, afterword-takeaways, :is(afterword-faq, afterword-takeaways) > .afterword[slot=afterword], head > script[type="application/ld+json"]',
      );
    const describeChildren = ({ target, addedNodes, removedNodes }: MutationRecord) => [
      ...[...removedNodes]
        .filter((node) => own.has(node))
        .map((node) => `removes ${describe(node)} from ${describe(target)}`),
      ...[...addedNodes]
        // A node that is gone again by now has left no trace; it was not the page's.
        .filter((node) => own.has(node) || (node.isConnected && !isWidgets(node)))
        .map((node) => `adds ${describe(node)} to ${describe(target)}`),
    ];
    const describeRecord = (record: MutationRecord): string[] => {
      if (!own.has(record.target)) return [];
      if (record.type == "childList") return describeChildren(record);
      if (record.type == "characterData") return [`rewrites ${describe(record.target)}`];
      return record.attributeName == replaced
        ? []
        : [`sets ${record.attributeName} on ${describe(record.target)}`];
    };
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.flatMap(describeRecord)),
    );
    const readChanges = () => {
      changes.push(...observer.takeRecords().flatMap(describeRecord));
      return changes;
    };
    Object.assign(Symbol, { readChanges });
    document.addEventListener(
      "readystatechange",
      () => {
        const walker = document.createTreeWalker(document);
        while (walker.nextNode()) own.add(walker.currentNode);
        observer.observe(document, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
      },
      { once: true },
    );
  }, REPLACED);

/** Returns the changes that have been recorded since the page was parsed, one line each. */
export const readPageChanges = (page: Page): Promise<string[]> =>
  page.evaluate(() => (Symbol as unknown as { readChanges: () => string[] }).readChanges());

/** Returns the document's HTML. */
const readHtml = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

/** Expects the document to equal its `source` without the elements that match `removed`. */
export const expectPageWithout = async (page: Page, source: string, removed: string) => {
  const expected = await page.evaluate(
    ([source, removed]) => {
      const parsed = new DOMParser().parseFromString(source, "text/html");
      if (removed) for (const element of parsed.querySelectorAll(removed)) element.remove();
      return parsed.documentElement.outerHTML;
    },
    [source, removed] as const,
  );
  await expect.poll(() => readHtml(page)).toBe(expected);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
};
