import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, table } from './table.mjs';

test('columns are as wide as what stands in them', () => {
  assert.equal(
    table(
      ['engine', 'ms'],
      [
        ['ours', '0.40'],
        ['another', undefined],
      ],
    ),
    ['| engine  |   ms |', '|---------|-----:|', '| ours    | 0.40 |', '| another |    – |'].join('\n'),
  );
});

test('figures have two digits or all of their whole ones', () => {
  for (const [number, said] of [
    [0, '0'],
    [0.00123, '0.001'],
    [0.0456, '0.046'],
    [0.456, '0.46'],
    [4.56, '4.6'],
    [45.6, '46'],
    [45_678, '45,678'],
    [undefined, undefined],
  ])
    assert.equal(figure(number), said);
});
