// @ts-check
// The reader, which runs in a worker: the page stays free however long a text is.

/**
 * @typedef {object} Record a message of the reader; lines and columns count from 1
 * @property {string} file
 * @property {number | null} line
 * @property {number | null} column
 * @property {"error" | "warning" | "info"} severity
 * @property {string} code
 * @property {string} message
 * @property {string | null} help
 *
 * @typedef {{ line: number, endLine: number, isWhole: boolean }} Place
 *
 * @typedef {object} Part
 * @property {string} heading
 * @property {string[]} texts the questions, or the takeaways
 * @property {Place | null} place
 *
 * @typedef {object} Reading
 * @property {string | null} json the data, indented
 * @property {string | null} shownJson the data of the preview
 * @property {string | null} markup the static markup
 * @property {string} title
 * @property {string[]} ids those of the questions
 * @property {Part | null} faq
 * @property {Part | null} takeaways
 * @property {Record[]} decisions
 * @property {Record[]} messages those of `check`
 *
 * @typedef {object} Request
 * @property {string} text
 * @property {string} name
 * @property {number} headingLevel
 * @property {string} toggleAll
 * @property {string} filter
 * @property {string} theme
 * @property {string} numbered
 *
 * @typedef {{ reading: Reading } | { failure: "unavailable" | "crashed" }} Reply
 */

/** The time after which a text that nobody waits for is given up. */
const MOST_MS = 5000;

/** @type {{ createScriptURL(url: string): string } | undefined} */
let policy;

/** Reads texts, one at a time. Of those that come meanwhile, only the last is read. */
export class Reader {
  #onReply;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Request | undefined} */
  #waiting;
  #startedAt = 0;
  #isBusy = false;

  /** @param {(reply: Reply) => void} onReply */
  constructor(onReply) {
    this.#onReply = onReply;
  }

  /** @param {Request} request */
  read(request) {
    if (this.#isBusy && performance.now() - this.#startedAt > MOST_MS) this.#stop();
    if (this.#isBusy) this.#waiting = request;
    else this.#send(request);
  }

  /** @param {Request} request */
  #send(request) {
    this.#waiting = undefined;
    this.#isBusy = true;
    this.#startedAt = performance.now();
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start() {
    const worker = new Worker(trustAddress("reader-worker.js"), { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#finish(data));
    worker.addEventListener("error", () => {
      this.#stop();
      this.#finish({ failure: "unavailable" });
    });
    return worker;
  }

  #stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
  }

  /** @param {Reply} reply */
  #finish(reply) {
    this.#isBusy = false;
    // After a crash, the instance of WebAssembly can't be used again.
    if ("failure" in reply) this.#stop();
    const waiting = this.#waiting;
    if (waiting) this.#send(waiting);
    else this.#onReply(reply);
  }
}

/**
 * Returns the address of a script of ours. Under trusted types, a worker takes no plain text.
 *
 * @param {string} name
 * @returns {string}
 */
function trustAddress(name) {
  const { href } = new URL(name, import.meta.url);
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("afterword-playground", {
    createScriptURL: (/** @type {string} */ url) => url,
  });
  return policy?.createScriptURL(href) ?? href;
}
