// What is remembered of sentences from one reply to the next must be what is in them.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePhrase } from '../../src/phrase/parse.ts';
import { naiveMatch } from '../phrase/naive.ts';
import { BODIES, DEFINES, phrase, words } from '../phrase/random-phrases.ts';
import { houseLinter } from './house.ts';

/** Few sentences, so that they come again and again. */
const replies = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .chain((sentences) => fc.array(fc.array(fc.constantFrom(...sentences)), { minLength: 1, maxLength: 8 }));

it('finds in sentences that come again what the naive matcher finds in each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 5 }), replies, (phrases, texts) => {
      const linter = houseLinter([{ defines: DEFINES, rules: [{ phrases }] }]);
      for (const sentences of texts) {
        const written = sentences.filter((sentence) => sentence.length > 0);
        const text = written.map((sentence) => `${sentence.join(' ')}!`).join(' ');
        let start = 0;
        const expected = written.flatMap((sentence) => {
          const found = phrases.flatMap((source) => naiveMatch(parsePhrase(source), sentence, BODIES));
          start += sentence.length;
          return found.map(({ first, end }) => place(start - sentence.length + first, end - first));
        });
        const found = linter.candidates(text, 'en').map(({ first, end }) => place(first, end - first));
        expect(found.sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: 500 },
  );
});

it('goes on finding when it has seen more sentences than it remembers', () => {
  const letters = [...'bcdefghijk'];
  const pairs = letters.flatMap((letter) => [`${letter}b`, `${letter}c`, `${letter}d`]);
  const phrases = pairs.map((pair) => [...pair].join(' '));
  const linter = houseLinter([{ rules: [{ phrases }] }]);
  let [found, expected] = [0, 0];
  for (let hundred = 0; hundred < 1000; hundred++) {
    // "bbbbb" to "kkkkk"
    const sequences = Array.from({ length: 100 }, (_, rest) =>
      [...String(hundred * 100 + rest).padStart(5, '0')].map((digit) => letters[Number(digit)]).join(''),
    );
    const text = [...sequences, ...sequences].map((sequence) => `${[...sequence].join(' ')}!`).join(' ');
    found += linter.candidates(text, 'en').length;
    for (const sequence of sequences)
      for (const pair of pairs) expected += 2 * (sequence.split(pair).length - 1);
  }
  expect(found).toBe(expected);
});

function place(first: number, words: number): string {
  return `${words} words from ${first}`;
}
