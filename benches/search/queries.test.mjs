// The queries mean what they say they mean.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneTypoAway, recall, recallOfMistyped, textOf } from './oracle.mjs';
import { makeQueries } from './queries.mjs';
import { documentsOf, makeTalks } from './takeaways.mjs';

const documents = documentsOf(makeTalks(1_000));
const texts = documents.map(textOf);
const queries = makeQueries(documents);

test('words are typed letter by letter', () => {
  assert.deepEqual(queries.typed.slice(0, 3), ['d', 'di', 'dig']);
  assert.ok(queries.typed.includes('datenschutz v'));
  assert.ok(queries.typed.length > 100);
});

test('what is meant stands in the takeaways', () => {
  for (const { meant } of [...queries.inside, ...queries.respelt])
    assert.ok(
      texts.some((text) => text.includes(meant)),
      meant,
    );
});

test('what is mistyped stands nowhere, and what was meant is one typo away', () => {
  assert.equal(queries.mistyped.length, 40);
  for (const { text, meant } of queries.mistyped) {
    assert.ok(!texts.some((each) => each.includes(text)), text);
    assert.ok(meant.length > 0 && meant.every((word) => isOneTypoAway(word, text)), `${meant} for ${text}`);
  }
});

test('one typo is one letter too many, too few, another one, or two swapped', () => {
  for (const text of ['radhaus', 'rathhaus', 'rahaus', 'rahtaus', 'rathau', 'rathausy', 'xathaus'])
    assert.ok(isOneTypoAway('rathaus', text), text);
  for (const text of ['rathaus', 'rat', 'radhauz', 'rahtauss', 'rtahasu', ''])
    assert.ok(!isOneTypoAway('rathaus', text), text);
});

test('recall is the share of what is right that was found', () => {
  const few = ['netze', 'netz', 'wald'];
  const answers = (...lists) => lists.map((ids) => ({ ids }));
  assert.equal(recall([{ meant: 'netz' }], answers([0, 2]), few), 0.5);
  assert.equal(recall([{ meant: 'netz' }, { meant: 'wald' }], answers([0, 1], []), few), 0.5);
  assert.equal(recall([{ meant: 'see' }], answers([]), few), undefined, 'nothing could be found');
  assert.equal(recallOfMistyped([{ meant: ['wald'] }], answers([1, 2]), few), 1);
  assert.equal(recallOfMistyped([{ meant: ['wald'] }], answers([]), few), 0);
});
