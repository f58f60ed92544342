// @ts-check
// usage: node bench/verify.mjs [--sizes 5,100] [CONTESTANT...]
//
// Checks that all contestants do the same work: opens each page and all of its entries, and
// compares the content with that of Afterword. CHROMIUM names the browser.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";

import { chromium } from "@playwright/test";
import sirv from "sirv";

import { contestants } from "./contestants.mjs";
import { makePost } from "./data.mjs";

/** @import { Browser, Page } from "@playwright/test" */
/** @import { Contestant } from "./contestants.mjs" */

/** @typedef {Awaited<ReturnType<typeof readPage>>} Content */

const REFERENCE = "afterword-script";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "5,100" } },
});
const sizes = values.sizes.split(",").map(Number);
const wanted = contestants.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
const reference = contestants.find(({ name }) => name === REFERENCE);
if (!reference) throw new Error(`${REFERENCE}: expected a contestant of this name, found none`);

const site = fileURLToPath(new URL("../target/bench/site", import.meta.url));
const server = createServer(sirv(site));
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const address = server.address();
const origin = typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || undefined,
  chromiumSandbox: process.getuid?.() !== 0,
});
let differences = 0;
try {
  for (const n of sizes) {
    const expected = await readPage(browser, reference, n);
    for (const contestant of wanted) {
      if (contestant !== reference) await compareContestant(contestant, n, expected);
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = differences > 0 ? 1 : 0;

/**
 * Prints whether a contestant's page has the expected content.
 *
 * @param {Contestant} contestant
 * @param {number} n
 * @param {Content} expected
 */
async function compareContestant(contestant, n, expected) {
  const lines = await readPage(browser, contestant, n).then(
    (found) => listDifferences(found, expected),
    (error) => [String(error)],
  );
  if (lines.length === 0) {
    console.log(`${contestant.name} shows the same ${n} entries`);
  } else {
    differences += 1;
    console.error([`${contestant.name} differs with ${n} entries`, ...lines].join("\n  "));
  }
}

/**
 * Returns the first difference of each kind of content, in two lines each.
 *
 * @param {Content} found
 * @param {Content} expected
 */
function listDifferences(found, expected) {
  return Object.entries(expected).flatMap(([kind, values]) => {
    const others = /** @type {Record<string, unknown[]>} */ (found)[kind] ?? [];
    const length = Math.max(values.length, others.length);
    const first = Array.from({ length }, (_, index) => index).find(
      (index) => !isDeepStrictEqual(values[index], others[index]),
    );
    if (first === undefined) return [];
    const [wanted, got] = [values[first], others[first]].map((value) => JSON.stringify(value));
    return [`${kind}[${first}]: expected ${wanted}`, `${kind}[${first}]: found    ${got}`];
  });
}

/**
 * Reads the content of a contestant's page, with its entries closed and with all of them open.
 *
 * @param {Browser} browser
 * @param {Contestant} contestant
 * @param {number} n
 */
async function readPage(browser, contestant, n) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    await page.goto(`${origin}/${contestant.name}/${n}.html`);
    await waitForCount(page, contestant.question, n);
    if (contestant.settled) await waitForCount(page, contestant.settled, n);
    const ids = makePost(n).faq.items.map(({ id }) => id);
    const content = await page.evaluate(readContent, { ...contestant, ids });
    await page.evaluate((toggle) => {
      for (const element of document.querySelectorAll(toggle)) {
        if (element instanceof HTMLElement) element.click();
      }
    }, contestant.toggle);
    await waitForCount(page, contestant.open, n);
    // With `content-visibility: auto`, `innerText` leaves out what is not rendered.
    await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
    const visible = await page.evaluate(readVisibleAnswers, contestant.answer);
    return {
      ...content,
      visibleWhenOpen: visible,
      accessibleHeadings: await readAccessibleHeadings(page),
      errors,
    };
  } finally {
    await page.close();
  }
}

/**
 * Waits until `n` elements match.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {number} n
 */
async function waitForCount(page, selector, n) {
  try {
    await page.waitForFunction(
      ([selector, n]) => document.querySelectorAll(selector).length === n,
      /** @type {const} */ ([selector, n]),
    );
  } catch {
    const found = await page.locator(selector).count();
    throw new Error(`${selector}: expected ${n} elements, found ${found}`);
  }
}

/**
 * Runs in the page: reads its content, with all entries closed.
 *
 * @param {Contestant & { ids: string[] }} contestant
 */
function readContent({ ids, toggle, entry, question, answer, card }) {
  /** @param {string} selector */
  const findAll = (selector) => [...document.querySelectorAll(selector)];
  /** @param {Element} element */
  const readText = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const answers = findAll(answer);
  const entries = ids.map((id) => {
    const target = document.getElementById(id);
    return entry ? target?.closest(entry) : target;
  });
  const blocks = findAll('script[type="application/ld+json"]').map((script) =>
    JSON.parse(script.textContent ?? ""),
  );
  return {
    toggles: entries.map((element) => element?.querySelectorAll(toggle).length),
    // Not those of static markup behind the part that is shown in its place.
    headings: findAll("article :is(h1, h2, h3, h4, h5, h6):not([slot=afterword] ~ * *)").map(
      (heading) => `${heading.localName} ${readText(heading)}`,
    ),
    questions: findAll(question).map(readText),
    answers: answers.map(readText),
    elements: answers.map((element) =>
      [...element.querySelectorAll("*")].map((part) => part.localName).join(" "),
    ),
    links: answers.flatMap((element) =>
      [...element.querySelectorAll("a")].map((link) => [readText(link), link.href]),
    ),
    cards: findAll(card).map(readText),
    lists: findAll(card).map(
      (element) => `${element.parentElement?.localName} ${element.localName}`,
    ),
    jsonLd: blocks.map(({ mainEntity, ...block }) => block),
    jsonLdQuestions: blocks.flatMap(({ mainEntity }) => mainEntity),
    visibleWhenClosed: answers.filter((element) => element.checkVisibility()).map(readText),
  };
}

/**
 * Runs in the page: reads the rendered text of the visible answers.
 *
 * @param {string} answer
 */
function readVisibleAnswers(answer) {
  const answers = [...document.querySelectorAll(answer)].filter((element) =>
    element.checkVisibility(),
  );
  return answers.map((element) =>
    /** @type {HTMLElement} */ (element).innerText.replace(/\s+/g, " ").trim(),
  );
}

/**
 * Reads the headings of the accessibility tree, with their levels.
 *
 * @param {Page} page
 */
async function readAccessibleHeadings(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ role, ignored }) => role?.value === "heading" && !ignored)
    .map(({ name, properties }) => {
      const level = properties?.find((property) => property.name === "level");
      return `h${level?.value.value} ${name?.value}`;
    });
}
