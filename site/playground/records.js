// @ts-check
// Messages as people read them.

/** @typedef {import("./reader.js").Record} Record */

/**
 * Returns the message without the word that points at a place: the place is shown.
 *
 * @param {Record} record
 */
export function describeRecord({ message }) {
  return message.replace(/; here$/, "");
}

/**
 * The reader's word for a message's weight.
 *
 * @type {globalThis.Record<Record["severity"], string>}
 */
export const SEVERITIES = { error: "Error", warning: "Warning", info: "Note" };
