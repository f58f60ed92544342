// @ts-check
/** The elements of parts, and their methods. */

import { connect, leave } from "./connect.js";
import { widget } from "./widget.js";

/** @typedef {import("./tags.js").Host} Host */

/** The element of a part. */
export class PartElement extends HTMLElement {
  connectedCallback() {
    connect(this);
  }

  disconnectedCallback() {
    leavePage(this);
  }

  /** Opens the answer of an item. @param {string} id */
  open(id) {
    toggle(this, true, id + "");
  }

  /** Closes the answer of an item. @param {string} id */
  close(id) {
    toggle(this, false, id + "");
  }

  openAll() {
    toggle(this, true);
  }

  closeAll() {
    toggle(this, false);
  }

  /** Reads the data again, and the attributes. */
  refresh() {
    connect(this, true);
  }
}

/** @param {Host} host */
const leavePage = async (host) => {
  // An element that was only moved is back by then.
  await 0;
  if (!host.isConnected) leave(host);
};

/**
 * Opens or closes an answer, or all; a call that comes early waits until the part is shown.
 *
 * @param {Host} host
 * @param {boolean} open
 * @param {string} [id]
 */
const toggle = async (host, open, id) => {
  host._wake?.();
  // After one call has waited, the others do, so that their order stays.
  if (!host.restore || host._ready)
    await (host._ready ??= new Promise((done) => host.addEventListener("afterword:ready", done)));
  widget.toggle(host, id, open);
};
