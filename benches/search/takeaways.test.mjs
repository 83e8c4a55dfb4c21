// What is measured with is the same everywhere, and is like German.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facets, valueCount } from './facets.mjs';
import { bundleOf, documentsOf, makeTalks } from './takeaways.mjs';
import { askedFor } from './words.mjs';

const talks = makeTalks(1_000);
const documents = documentsOf(talks);
const text = documents.map(({ statement, detail }) => `${statement} ${detail}`).join('\n');
const words = text.match(/\p{L}+/gu);

const mean = (field) =>
  documents.reduce((sum, document) => sum + document[field].match(/\p{L}+/gu).length, 0) / documents.length;

function assertBetween(least, found, most, what) {
  assert.ok(least <= found && found <= most, `${what} is ${found}, between ${least} and ${most}`);
}

test('the same seed gives the same bytes, another seed gives others', () => {
  const bytes = (seed) => JSON.stringify(bundleOf(makeTalks(1_000, seed)));
  assert.equal(bytes(1), bytes(1));
  assert.notEqual(bytes(1), bytes(2));
});

test('a smaller congress is the beginning of a larger one', () => {
  assert.deepEqual(documentsOf(makeTalks(500)), documents.slice(0, 500));
});

test('as many takeaways are made as were asked for, numbered from 0', () => {
  for (const count of [0, 1, 10, 1_001]) {
    const made = documentsOf(makeTalks(count));
    assert.deepEqual(
      made.map(({ id }) => id),
      Array.from({ length: count }, (_, at) => at),
    );
  }
});

test('talks have as many takeaways as were asked for, and the last what is left', () => {
  const counts = (...asked) => makeTalks(...asked).map(({ takeaways }) => takeaways.length);
  assert.deepEqual(counts(25), [10, 10, 5]);
  assert.deepEqual(counts(7, 1, 3), [3, 3, 1]);
});

test('statements have about 8 words and details about 40', () => {
  assertBetween(7, mean('statement'), 9, 'the mean of words in a statement');
  assertBetween(38, mean('detail'), 42, 'the mean of words in a detail');
});

test('umlauts and ß are as frequent as in German prose', () => {
  const letters = text.match(/\p{L}/gu).length;
  assertBetween(0.013, text.match(/[äöüß]/giu).length / letters, 0.035, 'the share of ä, ö, ü and ß');
});

test('the frequency of words falls with their rank by the law of Zipf', () => {
  const frequency = new Map();
  for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const falling = [...frequency.values()].sort((one, other) => other - one);
  // The slope between ranks 10 and 1,000, both axes logarithmic; it is -1 for the pure law.
  const slope = Math.log(falling[999] / falling[9]) / Math.log(1_000 / 10);
  assertBetween(-1.25, slope, -0.8, 'the slope');
  assertBetween(6_000, frequency.size, 14_000, 'the number of different words');
});

test('the words that queries ask for are said, but not by everybody', () => {
  for (const word of askedFor) {
    const found = documents.filter(({ statement, detail }) => `${statement} ${detail}`.includes(word)).length;
    assertBetween(1, found, 400, `the number of takeaways with ${word}`);
  }
});

test('five facets have 91 values with ids of their own, and each is used', () => {
  assert.equal(facets.length, 5);
  assert.equal(valueCount, 91);
  for (const { id, values } of facets) {
    assert.equal(new Set(values.map(({ id }) => id)).size, values.length, `the ids of ${id} differ`);
    const used = new Set(documents.flatMap((document) => document[id]));
    assert.equal(used.size, values.length, `each value of ${id} is used`);
  }
});

test('the bundle says the same as the documents', () => {
  const bundle = bundleOf(talks);
  const talkOf = new Map(bundle.talks.map((talk) => [talk.id, talk]));
  bundle.takeaways.forEach((takeaway, at) => {
    const { id, ...document } = documents[at];
    const talk = talkOf.get(takeaway.talk);
    assert.equal(id, at);
    assert.deepEqual(document, {
      statement: takeaway.statement,
      detail: takeaway.detail,
      kind: takeaway.kind,
      level: talk.tags.level[0],
      topic: talk.tags.topic,
      audience: takeaway.tags.audience,
      speaker: talk.speakers,
    });
  });
});
