import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth, median, quantile, summary } from './statistics.mjs';

test('quantiles do not depend on the order', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(quantile([5, 1, 4, 2, 3], 0.95), 5);
  assert.equal(quantile([7], 0.95), 7);
  assert.equal(median([]), undefined);
});

test('a summary has median, p95, largest and number', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at);
  assert.deepEqual(summary(hundred), { median: 50, p95: 95, most: 99, samples: 100 });
  assert.deepEqual(summary([]), { median: undefined, p95: undefined, most: undefined, samples: 0 });
});

test('growth is the exponent', () => {
  const at = (size, figure) => ({ size, figure });
  assert.equal(growth(at(1_000, 2), at(100_000, 200)), 1);
  assert.equal(growth(at(10, 1), at(100, 100)), 2);
  assert.equal(growth(at(10, 1), at(100, undefined)), undefined);
  assert.equal(growth(undefined, at(100, 1)), undefined);
});
