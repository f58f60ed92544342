// The analytics tools of docs/guide/counting.md on a page of the tests, and what they send.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readText } from "../../docs/blocks.mjs";
import type { Site } from "./site.ts";

/** The document whose scripts count. */
export const DOCUMENT = "docs/guide/counting.md";

const NODE_MODULES = join(import.meta.dirname, "../../../node_modules");
const PLAUSIBLE = { script: "/plausible/plausible.js", events: "/plausible/event" };
const POSTHOG = { script: "/posthog/static/array.js", events: "/posthog/e/" };

/** An event that a tool sends, or that its queue holds. */
export interface Sent {
  event: string;
  question: string;
}

/** An analytics tool, as its documentation puts it on a page. */
export interface Tool {
  /** The heading of its section in docs/guide/counting.md. */
  section: string;
  /** The script that runs in the tests: `published`, or none, so that only the queue fills. */
  runs: "published" | "queue";
  /** The name of the event for an opened question. */
  event: string;
  /** The tool's own markup in the page's head. */
  head: string;
  /** The path of the published script. */
  script?: string;
  /** Serves the tool's files, and returns what reads the events of the page so far. */
  install(page: Page, site: Site): () => Promise<Sent[]>;
}

/** The globals that the tools put on a page. */
interface Globals {
  dataLayer?: ArrayLike<unknown>[];
  plausible?: { q?: ArrayLike<unknown>[] };
  _paq?: ArrayLike<unknown>[];
}

/** Reads the calls in the queue of one tool, each as an array. */
const readQueue = (page: Page, name: keyof Globals): Promise<unknown[][]> =>
  page.evaluate((name) => {
    const { [name]: held } = window as Window & Globals;
    const queue = Array.isArray(held) ? held : (held?.q ?? []);
    return queue.map((call) => Array.from(call));
  }, name);

/** Collects the bodies of the page's requests for `path`, which are answered with `{}`. */
function collectBodies(page: Page, site: Site, path: string): unknown[] {
  const bodies: unknown[] = [];
  site.serveJson(path, {});
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === path) bodies.push(request.postDataJSON());
  });
  return bodies;
}

const serveScript = (site: Site, path: string, file: string): void =>
  site.serveFile(path, readFileSync(join(NODE_MODULES, file)));

export const googleAnalytics: Tool = {
  section: "Google Analytics",
  runs: "queue",
  event: "faq_open",
  // https://developers.google.com/tag-platform/gtagjs/install
  head: `<script>
window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag("js", new Date());
gtag("config", "G-TEST");
</script>`,
  install: (page) => async () =>
    (await readQueue(page, "dataLayer"))
      .filter(([command]) => command === "event")
      .map(([, event, parameters]) => ({ event, ...(parameters as object) }) as Sent),
};

export const plausible: Tool = {
  section: "Plausible",
  runs: "published",
  event: "FAQ Open",
  // Without `__plausible`, the script ignores browsers that a test drives.
  head: `<script>window.__plausible = true;</script>
<script type="module">
import { init } from "${PLAUSIBLE.script}";
init({ domain: "blog.example", endpoint: "${PLAUSIBLE.events}" });
</script>`,
  script: PLAUSIBLE.script,
  install(page, site) {
    serveScript(site, PLAUSIBLE.script, "@plausible-analytics/tracker/plausible.js");
    const bodies = collectBodies(page, site, PLAUSIBLE.events) as {
      n: string;
      p?: { question: string };
    }[];
    return async () =>
      bodies.flatMap(({ n, p }) => (p?.question ? [{ event: n, question: p.question }] : []));
  },
};

/** Plausible's snippet for pages, whose script is not published on its own. */
export const plausibleQueue: Tool = {
  section: "Plausible",
  runs: "queue",
  event: plausible.event,
  // https://plausible.io/docs/custom-event-goals
  head: `<script>
window.plausible = window.plausible || function () {
  (window.plausible.q = window.plausible.q || []).push(arguments);
};
</script>`,
  install: (page) => async () =>
    (await readQueue(page, "plausible")).map(([event, options]) => ({
      event: event as string,
      ...(options as { props: { question: string } }).props,
    })),
};

export const matomo: Tool = {
  section: "Matomo",
  runs: "queue",
  event: "FAQ Open",
  // https://developer.matomo.org/guides/tracking-javascript-guide
  head: `<script>
var _paq = window._paq = window._paq || [];
_paq.push(["trackPageView"]);
_paq.push(["enableLinkTracking"]);
</script>`,
  install: (page) => async () =>
    (await readQueue(page, "_paq"))
      .filter(([method]) => method === "trackEvent")
      .map(([, category, action, name]) => ({
        event: `${category} ${action}`,
        question: name as string,
      })),
};

export const postHog: Tool = {
  section: "PostHog",
  runs: "published",
  event: "faq opened",
  // https://posthog.com/docs/libraries/js: the snippet keeps calls in an array for the script. The
  // options let the script run in a browser that a test drives, and make its requests legible.
  head: `<script>
window.posthog = Object.assign([], {
  _i: [],
  init(...settings) { this._i.push(settings); },
  capture(...event) { this.push(["capture", ...event]); },
});
posthog.init("phc_test", {
  api_host: "https://blog.example/posthog",
  opt_out_useragent_filter: true,
  disable_compression: true,
  request_batching: false,
  advanced_disable_flags: true,
  disable_external_dependency_loading: true,
}, "posthog");
</script>
<script async src="${POSTHOG.script}"></script>`,
  script: POSTHOG.script,
  install(page, site) {
    serveScript(site, POSTHOG.script, "posthog-js/dist/array.js");
    type Event = { event: string; properties: { question?: string } };
    const bodies = collectBodies(page, site, POSTHOG.events) as { batch: Event[] }[];
    return async () =>
      bodies
        .flatMap(({ batch }) => batch)
        .flatMap(({ event, properties: { question } }) => (question ? [{ event, question }] : []));
  },
};

export const tools = [googleAnalytics, plausible, plausibleQueue, matomo, postHog];

/** Returns the script of a tool's section in {@link DOCUMENT}. */
export function readRecipe(section: string): string {
  const sections = readText(DOCUMENT).split(/^## /m);
  const text = sections.find((text) => text.startsWith(`${section}\n`)) ?? "";
  const [, recipe] = /```html\n([^]*?)```/.exec(text) ?? [];
  if (!recipe) throw new Error(`${DOCUMENT} has no script below "${section}"`);
  return recipe;
}
