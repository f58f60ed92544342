// @ts-check
/**
 * Medians and their 95 % intervals, by a bootstrap with fixed seeds: the same samples give the same
 * numbers on every machine.
 */

/**
 * A figure with its 95 % interval from `low` to `high`, made of `count` samples.
 *
 * @typedef {{ value: number, low: number, high: number, count: number }} Estimate
 */

const RESAMPLES = 2000;

/** Returns the median. @param {readonly number[]} samples at least one */
export function median(samples) {
  const sorted = Float64Array.from(samples).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Returns the median with its interval, by the percentile bootstrap.
 *
 * @param {readonly number[]} samples
 * @returns {Estimate}
 */
export function estimateMedian(samples) {
  return {
    value: median(samples),
    ...middleInterval(resampleMedians(samples, seededRandom(1))),
    count: samples.length,
  };
}

/**
 * Returns the ratio of two medians with its interval; each side is resampled from its own samples.
 *
 * @param {readonly number[]} samples
 * @param {readonly number[]} base
 * @returns {Estimate}
 */
export function estimateRatio(samples, base) {
  const above = resampleMedians(samples, seededRandom(1));
  const below = resampleMedians(base, seededRandom(2));
  const ratios = above.map((value, index) => divide(value, below[index] ?? NaN));
  return {
    value: divide(median(samples), median(base)),
    ...middleInterval(ratios),
    count: Math.min(samples.length, base.length),
  };
}

/**
 * Returns whether two intervals have a number in common.
 *
 * @param {Estimate} one
 * @param {Estimate} other
 */
export function overlaps(one, other) {
  return one.low <= other.high && other.low <= one.high;
}

/**
 * Divides, with 1 for 0 / 0: two costs of zero are equal.
 *
 * @param {number} above
 * @param {number} below
 */
const divide = (above, below) => (above == below ? 1 : above / below);

/**
 * Returns the medians of many resamples.
 *
 * @param {readonly number[]} samples
 * @param {() => number} next a source of numbers from 0 to 1
 */
function resampleMedians(samples, next) {
  const drawn = new Float64Array(samples.length);
  return Array.from({ length: RESAMPLES }, () => {
    for (let index = 0; index < drawn.length; index++)
      drawn[index] = samples[Math.floor(next() * samples.length)] ?? NaN;
    return median(/** @type {any} */ (drawn));
  });
}

/** Returns the bounds of the middle 95 %. @param {number[]} values */
function middleInterval(values) {
  const sorted = values.sort((one, other) => one - other);
  const quantile = (/** @type {number} */ share) =>
    sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { low: quantile(0.025), high: quantile(0.975) };
}

/**
 * Returns a source of numbers from 0 to 1, which depend on `seed` alone (mulberry32).
 *
 * @param {number} seed
 */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Returns the members of `list` in random order (Fisher–Yates).
 *
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} next a source of numbers from 0 to 1
 */
export function shuffleList(list, next) {
  const remaining = [...list];
  return list.map(
    () => /** @type {T} */ (remaining.splice(Math.floor(next() * remaining.length), 1)[0]),
  );
}
