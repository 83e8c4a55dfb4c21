// Goals and mistakes are told from figures, and from nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsOf, mistakesOf } from './goals.mjs';

const told = (figures) => goalsOf(figures).map(({ goal, isReached }) => [goal, isReached]);

test('the goals are about the large congress and the program', () => {
  const bySize = { 3_000: { build: 61, again: 12, check: 0.5, peak: 500_000_000 } };
  assert.deepEqual(told({ bySize, exponents: { build: 1.05 }, program: 31_000_000 }), [
    ['a whole site with its pictures', false],
    ['memory for it', true],
    ['again with one changed takeaway, of the first', true],
    ['checking its bundle', true],
    ['growth of building', true],
    ['the command with the app inside', false],
  ]);
});

test('there are no goals for what was not measured', () => {
  const bySize = { 300: { build: 1, again: 1, check: 1, peak: 1 } };
  assert.deepEqual(told({ bySize, exponents: {}, program: 1 }), [['the command with the app inside', true]]);
  const elsewhere = { 3_000: { build: 1, again: 0.3, check: 1, peak: undefined } };
  assert.deepEqual(
    told({ bySize: elsewhere, exponents: {}, program: 1 }).filter(([goal]) => goal.includes('memory')),
    [],
  );
});

test('files that differ are a mistake, and are named as far as it helps', () => {
  assert.deepEqual(mistakesOf({ apart: [], leftover: [] }), []);
  assert.deepEqual(mistakesOf({ apart: ['feed.xml'], leftover: ['1', '2', '3', '4', '5', '6', '7'] }), [
    'two builds of the same bundle differ in feed.xml',
    'a site that was built again differs from one that was built at once in 1, 2, 3, 4, 5 and 2 more',
  ]);
});
