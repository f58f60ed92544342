// @ts-check
/** Failures: each is said once on the console, and as an event on the element that it concerns. */

/** @typedef {{ reason?: string, message: string }} Failure */

/** The messages that have been reported. @type {Set<string>} */
const reported = new Set();

/**
 * Reports what keeps the widget from being shown, and what to do about it.
 *
 * @param {Element} target
 * @param {Failure} failure an error without `reason` is a fault of the loader's own
 */
export const report = (target, { message, reason: code = "internal" }) => {
  if (reported.has(message)) return;
  reported.add(message);
  console.error("afterword: " + message);
  target.dispatchEvent(
    new CustomEvent("afterword:error", {
      bubbles: true,
      composed: true,
      detail: { code, message },
    }),
  );
};

/**
 * Awaits `get()`, failing with `reason` after 20 s; imports cannot be aborted.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} get
 * @param {string} reason
 * @param {string} check the things that the author should look at
 * @returns {Promise<T>}
 */
export const attempt = (name, get, reason, check) =>
  new Promise((done, fail) => {
    setTimeout(fail, 20_000, "no answer in 20 s");
    get().then(done, fail);
  }).catch((error) => {
    throw { reason, message: `${name} can't be used: ${error}. Check ${check}.` };
  });
