// @ts-check
/** The slices of time in which long posts are decoded and rendered. */

/** The number of items that are decoded or encoded together. */
export const BATCH = 8;
/** The longest wait for the page, in ms; readers don't notice it, also on a slow phone. */
const SLICE_MS = 16;

/** Begins a slice of time, and returns a function that returns whether it has ended. */
export const beginSlice = () => {
  const end = performance.now() + SLICE_MS;
  return () => performance.now() > end;
};
