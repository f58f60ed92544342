// @ts-check
// usage: node bench/verify.mjs [--sizes 5,100] [CONTESTANT...]
//
// Whether all contestants do the same work: each page is opened, all of its entries are, and what is there
// then must be what Afterword shows. With CHROMIUM set to the path of a Chromium.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";

import { chromium } from "@playwright/test";
import sirv from "sirv";

import { contestants } from "./contestants.mjs";
import { post } from "./data.mjs";

/** @import { Browser, Page } from "@playwright/test" */
/** @import { Contestant } from "./contestants.mjs" */

/** @typedef {Awaited<ReturnType<typeof shown>>} Shown */

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
if (!reference) throw new Error(`there is no ${REFERENCE}`);

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
    const expected = await shown(browser, reference, n);
    for (const contestant of wanted) {
      if (contestant !== reference) await compare(contestant, n, expected);
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = differences > 0 ? 1 : 0;

/**
 * @param {Contestant} contestant
 * @param {number} n
 * @param {Shown} expected
 */
async function compare(contestant, n, expected) {
  const lines = await shown(browser, contestant, n).then(
    (found) => difference(found, expected),
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
 * The first difference of each kind.
 *
 * @param {Shown} found
 * @param {Shown} expected
 */
function difference(found, expected) {
  return Object.entries(expected).flatMap(([kind, all]) => {
    const others = /** @type {Record<string, unknown[]>} */ (found)[kind] ?? [];
    const length = Math.max(all.length, others.length);
    const at = Array.from({ length }, (_, index) => index).find(
      (index) => !isDeepStrictEqual(all[index], others[index]),
    );
    if (at === undefined) return [];
    const [wanted, got] = [all[at], others[at]].map((value) => JSON.stringify(value));
    return [`${kind}[${at}]: expected ${wanted}`, `${kind}[${at}]: found    ${got}`];
  });
}

/**
 * What a contestant shows with all entries open, and what assistive technology hears of the headings.
 *
 * @param {Browser} browser
 * @param {Contestant} contestant
 * @param {number} n
 */
async function shown(browser, contestant, n) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  try {
    await page.goto(`${origin}/${contestant.name}/${n}.html`);
    await count(page, contestant.question, n);
    if (contestant.settled) await count(page, contestant.settled, n);
    const ids = post(n).faq.items.map(({ id }) => id);
    const content = await page.evaluate(read, { ...contestant, ids });
    await page.evaluate((toggle) => {
      for (const element of document.querySelectorAll(toggle)) {
        if (element instanceof HTMLElement) element.click();
      }
    }, contestant.toggle);
    await count(page, contestant.open, n);
    // What is out of sight may be left out until it is scrolled to; a look at all of it has to have all of it.
    await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
    const visible = await page.evaluate(visibleAnswers, contestant.answer);
    return { ...content, visibleWhenOpen: visible, headingsHeard: await headings(page), errors };
  } finally {
    await page.close();
  }
}

/**
 * Waits until so many elements match.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {number} n
 */
async function count(page, selector, n) {
  try {
    await page.waitForFunction(
      ([selector, n]) => document.querySelectorAll(selector).length === n,
      /** @type {const} */ ([selector, n]),
    );
  } catch {
    const found = await page.locator(selector).count();
    throw new Error(`expected ${n} of ${selector}, found ${found}`);
  }
}

/**
 * Runs in the page, with all entries closed.
 *
 * @param {Contestant & { ids: string[] }} contestant
 */
function read({ ids, toggle, entry, question, answer, card }) {
  /** @param {string} selector */
  const all = (selector) => [...document.querySelectorAll(selector)];
  /** @param {Element} element */
  const text = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const answers = all(answer);
  const entries = ids.map((id) => {
    const target = document.getElementById(id);
    return entry ? target?.closest(entry) : target;
  });
  const blocks = all('script[type="application/ld+json"]').map((script) =>
    JSON.parse(script.textContent ?? ""),
  );
  return {
    toggles: entries.map((element) => element?.querySelectorAll(toggle).length),
    headings: all("article :is(h1, h2, h3, h4, h5, h6)").map(
      (heading) => `${heading.localName} ${text(heading)}`,
    ),
    questions: all(question).map(text),
    answers: answers.map(text),
    elements: answers.map((element) =>
      [...element.querySelectorAll("*")].map((part) => part.localName).join(" "),
    ),
    links: answers.flatMap((element) =>
      [...element.querySelectorAll("a")].map((link) => [text(link), link.href]),
    ),
    cards: all(card).map(text),
    lists: all(card).map((element) => `${element.parentElement?.localName} ${element.localName}`),
    jsonLd: blocks.map(({ mainEntity, ...block }) => block),
    jsonLdQuestions: blocks.flatMap(({ mainEntity }) => mainEntity),
    visibleWhenClosed: answers.filter((element) => element.checkVisibility()).map(text),
  };
}

/**
 * Runs in the page, with all entries open.
 *
 * @param {string} answer
 */
function visibleAnswers(answer) {
  const answers = [...document.querySelectorAll(answer)].filter((element) =>
    element.checkVisibility(),
  );
  return answers.map((element) =>
    /** @type {HTMLElement} */ (element).innerText.replace(/\s+/g, " ").trim(),
  );
}

/**
 * The headings in the accessibility tree.
 *
 * @param {Page} page
 */
async function headings(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ role, ignored }) => role?.value === "heading" && !ignored)
    .map(({ name, properties }) => {
      const level = properties?.find((property) => property.name === "level");
      return `h${level?.value.value} ${name?.value}`;
    });
}
