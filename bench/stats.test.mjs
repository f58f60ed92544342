import assert from "node:assert/strict";
import { test } from "node:test";
import {
  estimateMedian,
  estimateRatio,
  median,
  overlaps,
  seededRandom,
  shuffleList,
} from "./stats.mjs";

test("the median is the sample in the middle, or the mean of the two in the middle", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([9, 1, 5, 7]), 6);
  assert.equal(median([10, 9, 100]), 10);
});

test("equal samples have an interval of no width", () => {
  assert.deepEqual(estimateMedian([4, 4, 4]), { value: 4, low: 4, high: 4, count: 3 });
});

test("the same samples have the same interval each time", () => {
  const samples = [12, 15, 11, 19, 14, 13, 30];
  assert.deepEqual(estimateMedian(samples), { value: 14, low: 12, high: 19, count: 7 });
  assert.deepEqual(estimateMedian(samples), estimateMedian(samples));
});

test("about 95 of 100 intervals contain the true median", () => {
  const next = seededRandom(7);
  const draws = 400;
  let hits = 0;
  for (let draw = 0; draw < draws; draw++) {
    // Skewed, as times are; the median is the natural logarithm of 2.
    const { low, high } = estimateMedian(Array.from({ length: 21 }, () => -Math.log(1 - next())));
    if (low <= Math.LN2 && Math.LN2 <= high) hits++;
  }
  assert.ok(hits / draws > 0.92 && hits / draws < 0.985, `${hits} of ${draws}`);
});

test("a ratio is that of the medians, and its interval includes the noise of both sides", () => {
  assert.deepEqual(estimateRatio([20, 20], [10, 10, 10]), { value: 2, low: 2, high: 2, count: 2 });
  const { value, low, high } = estimateRatio([18, 20, 22], [8, 10, 12]);
  assert.deepEqual([value, low, high], [2, 18 / 12, 22 / 8]);
});

test("the ratio of zero to zero is one", () => {
  assert.equal(estimateRatio([0, 0], [0, 0]).value, 1);
  assert.equal(estimateRatio([3, 3], [0, 0]).value, Infinity);
});

test("intervals that touch overlap", () => {
  const interval = (/** @type {number} */ low, /** @type {number} */ high) => ({
    value: low,
    low,
    high,
    count: 1,
  });
  assert.ok(overlaps(interval(1, 2), interval(2, 3)));
  assert.ok(!overlaps(interval(1, 2), interval(2.1, 3)));
});

test("a shuffled list has the same members, in an order that the seed decides", () => {
  const list = [1, 2, 3, 4, 5, 6];
  const order = shuffleList(list, seededRandom(3));
  assert.deepEqual(order, shuffleList(list, seededRandom(3)));
  assert.notDeepEqual(order, shuffleList(list, seededRandom(4)));
  assert.deepEqual([...order].sort(), list);
});
