// @ts-check
/** The events of a part: `afterword:ready`, `afterword:before-toggle` and `afterword:toggle`. */

/**
 * Dispatches `afterword:…` on an element, and returns whether nobody has cancelled it.
 *
 * @param {Element} host
 * @param {string} name
 * @param {object} detail
 */
export const dispatch = (host, name, detail) => {
  const cancelable = name == "before-toggle";
  const init = { bubbles: true, composed: true, cancelable, detail };
  try {
    return host.dispatchEvent(new CustomEvent("afterword:" + name, init));
  } catch {
    // A polyfill of the page's.
    return true;
  }
};
