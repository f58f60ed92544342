// @ts-check
/** A trap ends the whole WebAssembly instance: every fallback comes back, and the block goes. */

import { end } from "./glue.js";
import { destroyInstance, hosts, instances } from "./instance.js";
import { removeBlock } from "./output/json-ld-block.js";
import { removeSheet } from "./stylesheet.js";

/** @typedef {{ reason: string, message: string }} Failure */

/** The WebAssembly has crashed. */
export let isDead = false;

/**
 * Cleans up if an error is a trap of the widget, and returns how to report it.
 *
 * @param {any} error
 * @param {(host: Element, failure: Failure) => void} report
 * @returns {Failure | undefined}
 */
export const crash = (error, report) => {
  if (error?.name != "RuntimeError" || !error.stack?.includes("__AFTERWORD_HASH__")) return;
  const failure = {
    reason: "wasm-crashed",
    message: `the widget has crashed: ${error.message}. Please report it.`,
  };
  isDead = true;
  end();
  for (const instance of instances.values()) destroyInstance(instance);
  instances.clear();
  for (const host of hosts) {
    report(host, failure);
    try {
      host.restore?.();
      removeIfEmpty(host);
    } catch {
      // The page has replaced a method; the other parts go on.
    }
  }
  removeBlock();
  removeSheet();
  return failure;
};

/**
 * Removes an element that a script tag has made and that shows nothing.
 *
 * @param {import("./instance.js").Host} host
 */
export const removeIfEmpty = (host) => {
  if (host.script && !host.firstChild) host.remove();
};
