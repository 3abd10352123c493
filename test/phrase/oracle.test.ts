// The automaton and the exact matcher against the naive one, on random phrases and texts over few words, so that
// matches are frequent.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDefine, parsePhrase } from '../../src/phrase/parse.ts';
import { naiveMatch } from './naive.ts';
import { PhraseRun } from './run.ts';

const WORDS = ['ab', 'abc', 'bc', 'c1', 'да', 'нет'];

/** Alternatives that share beginnings and ends, one define within the other. */
const DEFINES = {
  one: '(ab | ab bc | ab да bc | abc)',
  two: '({one} | bc [ab] | ab c1 | нет {one} | bc)',
  three: '(ab {two} | (да | нет) bc | {two} ... c1)',
};

const BODIES = Object.fromEntries(
  Object.entries(DEFINES).map(([name, body]) => [name, parseDefine(body)] as const),
);

const atom = fc.oneof(
  { arbitrary: fc.constantFrom(...WORDS), weight: 6 },
  { arbitrary: fc.constantFrom('=ab', 'ab*', 'да*', '<number>'), weight: 2 },
  { arbitrary: fc.constantFrom('{one}', '{two}', '{three}'), weight: 2 },
);

const { sequence } = fc.letrec<{ sequence: string; group: string }>((tie) => ({
  group: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join(' | ')})`),
    fc.tuple(tie('sequence'), atom).map(([optional, last]) => `[${optional}] ${last}`),
  ),
  sequence: fc
    .tuple(
      tie('group'),
      fc.array(fc.tuple(fc.constantFrom('', '', '... ', '..2 ', '<word> '), tie('group')), { maxLength: 2 }),
    )
    .map(([first, rest]) => [first, ...rest.map(([gap, item]) => gap + item)].join(' ')),
}));

const phrase = fc.oneof(
  { arbitrary: sequence, weight: 6 },
  { arbitrary: sequence.map((text) => `^ ${text}`), weight: 1 },
  { arbitrary: sequence.map((text) => `${text} $`), weight: 1 },
  { arbitrary: fc.tuple(sequence, sequence).map(([a, b]) => `${a} & ${b}`), weight: 3 },
);

/** With and without sets of states, and going from the one to the other. */
const patience = fc.constantFrom(0, 1, 2, 200);

const words = fc.array(fc.constantFrom(...WORDS, 'x', '7'), { maxLength: 24 });

describe('the automaton', () => {
  it('finds what the naive matcher finds, in 12,000 random cases', () => {
    fc.assert(
      fc.property(phrase, words, patience, (source, text, patience) => {
        const run = new PhraseRun([source], { defines: DEFINES, patience });
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
        patience,
        (sources, texts, patience) => {
          const run = new PhraseRun(sources, { defines: DEFINES, patience });
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
