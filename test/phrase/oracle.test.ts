// The automaton and the exact matcher against the naive one, on random phrases and texts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../src/phrase/parse.ts';
import { naiveMatch } from './naive.ts';
import { BODIES, DEFINES, phrase, sequence, words } from './random-phrases.ts';
import { PhraseRun } from './run.ts';

describe('the automaton', () => {
  it('finds what the naive matcher finds, in 12,000 random cases', () => {
    fc.assert(
      fc.property(phrase, words, (source, text) => {
        const run = new PhraseRun([source], { defines: DEFINES });
        const expected = naiveMatch(parsePhrase(source), text, BODIES);
        const found = run.match(text.join(' '));
        expect(found.map(({ first, end }) => ({ first, end }))).toEqual(expected);
        // The scanner may see both parts of a conjunction that stand too far apart; it must never miss one.
        const seen = run.seen(text.join(' ')).includes(0);
        if (source.includes('&') ? expected.length > 0 : seen !== expected.length > 0)
          expect(seen).toBe(expected.length > 0);
      }),
      { numRuns: 12_000 },
    );
  });

  it('tells many phrases apart in one pass', () => {
    fc.assert(
      fc.property(
        fc.array(sequence, { minLength: 2, maxLength: 30 }),
        fc.array(words, { maxLength: 5 }),
        (sources, texts) => {
          const run = new PhraseRun(sources, { defines: DEFINES });
          for (const text of texts) {
            const expected = sources.flatMap((source, index) =>
              naiveMatch(parsePhrase(source), text, BODIES).length > 0 ? [index] : [],
            );
            expect(run.seen(text.join(' '))).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
