// @ts-check
/**
 * The section of the report that tells how the figures were measured.
 */

import { SLOW_4G } from "../cells.mjs";
import { bulletList } from "./markdown.mjs";

/** @import { Results } from "../results.mjs" */

/** Writes the section's paragraph and its list. @param {Results} results */
export function describeMethod(results) {
  const { date, commit, minutes, seed } = results;
  return [
    `Measured on ${date.slice(0, 10)} from commit ${commit}, in ${minutes} minutes.`,
    bulletList([
      ...describeMachine(results),
      "Before the first sample, `bench/verify.mjs` has compared the texts, headings, links and " +
        "JSON-LD of all contestants.",
      "Every sample loads a page in a browser context of its own, with an empty cache, new " +
        "connections and new processes, so that no compiled script or WebAssembly is left from " +
        "another sample. An empty page of the same site is loaded first, so that the start of the " +
        "process is not measured. The window has 1,280 × 1,024 pixels.",
      ...describePreloads(results),
      `Samples are taken in rounds; each round shuffles its contestants (seed ${seed}). The ` +
        "columns “samples” give their number. These settings are measured: loading with 5 entries " +
        "in all profiles, with 100 on loopback, with 1,000 in all profiles, and with 10,000 on " +
        "loopback at CPU 4× (without React + Radix, which needs minutes for a sample); there also " +
        "two pages without their script; clicks and memory with 1,000 entries; layout shift with 5.",
      "Loopback is HTTP/1.1 from a Node.js server that keeps all files in memory, compressed by " +
        "brotli 11 (HTML and JSON of more than 1 MB by brotli 9). Slow 4G is Chromium's own " +
        `throttling with Lighthouse's figures: ${describeNetwork()}. It slows down requests, not ` +
        "packets: there is no slow start and no handshake.",
      "CPU 4× slower is Chromium's own throttling of the main thread. Threads that compile " +
        "WebAssembly keep their speed.",
      "The first entry is painted when the main thread has finished the frame that contains an " +
        "element with the id of the first item; all entries are painted when the same holds for " +
        "the last item. Script start is the start of the fetch of the contestant's first script, " +
        "and for the floor, which has none, the arrival of the page's first byte. With static " +
        "markup, the first entry can be painted before the script has arrived.",
      "Script, style, layout and task time are Chromium's metrics of the page, from the " +
        "navigation until the page is idle. A long task takes more than 50 ms; blocking time is " +
        "the time of long tasks above that.",
      "The same probe runs in every page: it looks up two ids in each frame until the last entry " +
        "is there.",
    ]),
  ];
}

/** @param {Results} results */
function describeMachine({ machine, versions, contestants }) {
  const { cpu, cores, memory, system } = machine;
  const others = contestants
    .filter(({ version, name }) => version && !name.startsWith("afterword"))
    .map(({ title, version }) => `${title} ${version}`);
  return [
    `Machine: ${cpu}, ${cores} cores, ${memory} of memory, ${system}.`,
    `Versions: Chromium ${versions.chromium} (headless), Node.js ${versions.node}, ` +
      `Rust ${versions.rust}; ${others.join(", ")}.`,
  ];
}

/** @param {Results} results */
function describePreloads({ contestants }) {
  const names = contestants.filter(({ preloads }) => preloads).map(({ title }) => title);
  if (!names.length) return [];
  return [
    "These pages name glue and WebAssembly in their heads (`modulepreload`, `preload`), so that " +
      `the browser fetches both at once: ${names.join("; ")}. The contestants in JavaScript have ` +
      "one script, which the page names anyway; Afterword's page with static markup names the " +
      "loader alone, since its parts may wait.",
  ];
}

/** Writes the profile of slow 4G in the units of Lighthouse. */
function describeNetwork() {
  const { latency, downloadThroughput, uploadThroughput } = SLOW_4G;
  const down = `${(downloadThroughput * 8) / 1e6} Mbit/s down`;
  return `${latency} ms for each request, ${down}, ${(uploadThroughput * 8) / 1e3} kbit/s up`;
}
