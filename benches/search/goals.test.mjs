// Goals and mistakes are told from figures, and from nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsOf, goalsOfPage, middle, mistakesOf } from './goals.mjs';

const engine = (build, p95) => ({ build, memory: 90_000_000, keystroke: { p95 }, mistyped: { p95: 5.1 } });

test('goals are held against the engines of the same run', () => {
  const results = { nachlese: engine(1_000, 1), minisearch: engine(9_000, 400), includes: engine(100, 14) };
  const told = goalsOf(100_000, results).map(({ goal, isReached }) => [goal, isReached]);
  assert.deepEqual(told, [
    ['searchable in', true],
    ['searchable in, of minisearch', true],
    ['keystroke p95, of includes', false],
    ['one typo p95', false],
    ['memory with text and facets', true],
  ]);
});

test('there are no goals for what was not measured', () => {
  assert.deepEqual(goalsOf(100_000, { includes: engine(1, 1) }), []);
  assert.deepEqual(goalsOf(100_000, { nachlese: { unfinished: 'building in 60 s' } }), []);
  assert.deepEqual(goalsOf(10_000, { nachlese: engine(1, 1) }), []);
  assert.deepEqual(goalsOfPage(10_000, { app: { unfinished: 'it never came' } }), []);
});

test('a small congress is to be searchable within a frame', () => {
  assert.equal(goalsOf(1_000, { nachlese: engine(10, 1) })[0].isReached, true);
  assert.equal(goalsOf(1_000, { nachlese: engine(20, 1) })[0].isReached, false);
});

test('every wrong answer of ours is a mistake, those of others are not', () => {
  const right = { inside: 1, respelt: 0.99, mistyped: 1, counted: 0 };
  assert.equal(mistakesOf(1_000, { nachlese: { right }, includes: { right: { inside: 0 } } }).length, 2);
  assert.deepEqual(mistakesOf(1_000, { nachlese: { right: { inside: 1 } } }), []);
  assert.deepEqual(mistakesOf(1_000, {}), []);
});

test('the middle round counts, figure by figure', () => {
  const round = (build, p95) => ({ build, keystroke: { p95 } });
  assert.deepEqual(middle([round(1, 30), round(3, 10), round(2, 20)]), round(2, 20));
  assert.deepEqual(middle([{ build: 1 }, round(1, 5)]), round(1, 5), 'a round may lack a figure');
});
