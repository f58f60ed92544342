// @ts-check
// The frame with the widget: its width, its colours, and what it is told.

/** @typedef {import("./settings.js").Settings} Settings */

/**
 * What the frame shows.
 *
 * @typedef {object} Show
 * @property {string | null} [json] absent if it is the same as before
 * @property {string} title
 * @property {Record<string, string>} options
 * @property {Record<string, string>} look
 * @property {boolean} isDark
 */

const WIDTHS = { phone: 390, desktop: 1200 };
const PHONE_HEIGHT = 760;

export class PreviewFrame {
  #frame;
  #box;
  #isReady = false;
  /** @type {Show | undefined} */
  #show;
  /** @type {string | null | undefined} */
  #sentJson;
  /** @type {Settings["width"]} */
  #width = "desktop";

  /** @param {HTMLIFrameElement} frame */
  constructor(frame) {
    this.#frame = frame;
    this.#box = /** @type {HTMLElement} */ (frame.parentElement);
    addEventListener("message", ({ source, origin, data }) => {
      if (source != frame.contentWindow || origin != location.origin) return;
      if (data?.kind != "ready") return;
      this.#isReady = true;
      this.#sentJson = undefined;
      this.#send();
    });
    // Not in the attribute of the page: without the listener above, its message would be lost.
    frame.src = "preview.html";
    new ResizeObserver(() => this.#fit()).observe(this.#box);
  }

  /** @param {Show} show */
  show(show) {
    this.#show = show;
    this.#send();
  }

  /** @param {Settings["width"]} width */
  setWidth(width) {
    this.#width = width;
    this.#box.dataset.width = width;
    this.#fit();
  }

  /** Sends what is shown; the data only if they have changed, since they may be long. */
  #send() {
    if (!this.#isReady || !this.#show) return;
    const { json, ...others } = this.#show;
    const data = json === this.#sentJson ? {} : { json };
    this.#sentJson = json;
    this.#frame.contentWindow?.postMessage({ kind: "show", ...others, ...data }, location.origin);
  }

  /**
   * Makes the frame as wide as a phone or a desk, and shrinks its picture into the place there is.
   */
  #fit() {
    const width = WIDTHS[this.#width];
    const scale = Math.min(1, this.#box.clientWidth / width);
    const height = this.#width == "phone" ? PHONE_HEIGHT : this.#box.clientHeight / scale;
    const { style } = this.#frame;
    style.inlineSize = `${width}px`;
    style.blockSize = `${height}px`;
    style.transform = scale < 1 ? `scale(${scale})` : "";
  }
}
