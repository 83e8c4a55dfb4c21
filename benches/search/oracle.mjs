// What is right, found in the plainest way there is: by looking at every takeaway. Speed does not matter here.

/** What is searched of a takeaway, as a reader sees it but for the case of letters. */
export function textOf({ statement, detail }) {
  return `${statement} ${detail}`.toLowerCase();
}

/** The words that become `text` by one typo: a letter too many, too few, another one, or two swapped. */
export function wordsNear(text, vocabulary) {
  return [...vocabulary].filter((word) => isOneTypoAway(word, text));
}

/** The share of the takeaways which hold what was meant that were found, over all queries; 1 is all of them. */
export function recall(queries, answers, texts) {
  return mean(
    queries.slice(0, answers.length).map(({ meant }, at) => {
      const right = idsHolding(meant, texts);
      const found = new Set(answers[at].ids);
      return right.length ? right.filter((id) => found.has(id)).length / right.length : undefined;
    }),
  );
}

/** The share of mistyped queries whose first answers hold a word that is one typo away. */
export function recallOfMistyped(queries, answers, texts) {
  return mean(
    queries
      .slice(0, answers.length)
      .map(({ meant }, at) => (answers[at].ids.some((id) => meant.some((word) => texts[id].includes(word))) ? 1 : 0)),
  );
}

/** The share of answers in which the total and the number of every value are right. */
export function shareCounted(queries, answers, rightAnswer) {
  return mean(
    answers.map(({ total, counts }, at) => {
      const right = rightAnswer(queries[at].chosen);
      return total === right.total && right.counts.every((count, value) => count === counts[value]) ? 1 : 0;
    }),
  );
}

function idsHolding(text, texts) {
  const ids = [];
  texts.forEach((each, id) => each.includes(text) && ids.push(id));
  return ids;
}

function mean(numbers) {
  const known = numbers.filter((number) => number !== undefined);
  return known.length ? known.reduce((sum, number) => sum + number, 0) / known.length : undefined;
}

export function isOneTypoAway(word, text) {
  if (word === text || Math.abs(word.length - text.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === text[start]) start++;
  const rest = (letters, from) => letters.slice(from);
  if (word.length > text.length) return rest(word, start + 1) === rest(text, start);
  if (word.length < text.length) return rest(word, start) === rest(text, start + 1);
  const isSwap = word[start] === text[start + 1] && word[start + 1] === text[start];
  return rest(word, start + 1) === rest(text, start + 1) || (isSwap && rest(word, start + 2) === rest(text, start + 2));
}
