// @ts-check
/**
 * Medians and how sure they are. The same samples give the same numbers on every machine.
 */

/** A figure with its 95 % interval. @typedef {{ value: number, low: number, high: number, count: number }} Estimate */

const RESAMPLES = 2000;

/** @param {readonly number[]} samples at least one */
export function median(samples) {
  const sorted = Float64Array.from(samples).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * The median, with a percentile bootstrap of it.
 *
 * @param {readonly number[]} samples
 * @returns {Estimate}
 */
export function estimate(samples) {
  return {
    value: median(samples),
    ...interval(medians(samples, random(1))),
    count: samples.length,
  };
}

/**
 * The ratio of two medians; both are drawn again, each from its own samples.
 *
 * @param {readonly number[]} samples
 * @param {readonly number[]} base
 * @returns {Estimate}
 */
export function ratio(samples, base) {
  const above = medians(samples, random(1));
  const below = medians(base, random(2));
  const ratios = above.map((value, index) => divide(value, below[index] ?? NaN));
  return {
    value: divide(median(samples), median(base)),
    ...interval(ratios),
    count: Math.min(samples.length, base.length),
  };
}

/** Whether two intervals have a number in common. @param {Estimate} one @param {Estimate} other */
export function overlaps(one, other) {
  return one.low <= other.high && other.low <= one.high;
}

/** Nothing over nothing is the same, not unknown. @param {number} above @param {number} below */
const divide = (above, below) => (above == below ? 1 : above / below);

/** @param {readonly number[]} samples @param {() => number} next */
function medians(samples, next) {
  const drawn = new Float64Array(samples.length);
  return Array.from({ length: RESAMPLES }, () => {
    for (let index = 0; index < drawn.length; index++)
      drawn[index] = samples[Math.floor(next() * samples.length)] ?? NaN;
    return median(/** @type {any} */ (drawn));
  });
}

/** The middle 95 %. @param {number[]} values */
function interval(values) {
  const sorted = values.sort((one, other) => one - other);
  const at = (/** @type {number} */ share) =>
    sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32).
 *
 * @param {number} seed
 */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * In another order (Fisher–Yates).
 *
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} next
 */
export function shuffled(list, next) {
  const left = [...list];
  return list.map(() => /** @type {T} */ (left.splice(Math.floor(next() * left.length), 1)[0]));
}
