// @ts-check
/** Work in slices of time, so that each key of the reader's is shown in the next frame. */

/** The length of a slice, in ms; a frame of a slow phone has room for it. */
const SLICE_MS = 8;
/** The number of elements that the browser lays out together; they fill any screen. */
const SCREENFUL = 40;

/**
 * Calls `work` for each element, as many at once as there is time for, and then `finish`. It ends
 * early, and for good, when `isWanted` returns `false`.
 *
 * @param {Element[]} elements
 * @param {() => boolean} isWanted
 * @param {(element: Element) => void} work
 * @param {() => void} [finish]
 */
export const inSlices = (elements, isWanted, work, finish) => {
  const left = elements.values();
  const slice = () => {
    if (!isWanted()) return;
    const end = performance.now() + SLICE_MS;
    for (let next = left.next(); !next.done; next = left.next()) {
      work(next.value);
      if (performance.now() > end) return void setTimeout(slice);
    }
    finish?.();
  };
  slice();
};

/**
 * Calls `work` for each element: for a screenful at once, and for another one in each frame. It
 * ends early, and for good, when `isWanted` returns `false`.
 *
 * @param {Element[]} elements
 * @param {() => boolean} isWanted
 * @param {(element: Element) => void} work
 * @param {() => void} [finish]
 */
export const inFrames = (elements, isWanted, work, finish) => {
  let first = 0;
  const frame = () => {
    if (!isWanted()) return;
    elements.slice(first, (first += SCREENFUL)).forEach(work);
    if (first < elements.length) requestAnimationFrame(frame);
    else finish?.();
  };
  frame();
};
