import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContraction } from '../../src/text/contractions.ts';
import { fold } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { sentencesOf, surfaces, tokensOf } from './reading.ts';

describe('a word', () => {
  it.each([
    [
      'has inner apostrophes and hyphens',
      "o'clock e-mail non‑stop rock'n'roll",
      ["o'clock", 'e-mail', 'non‑stop', "rock'n'roll"],
    ],
    ['has no outer ones', "-one- 'two _three_ four’", ['one', 'two', 'three', 'four']],
    ['has no double ones', 'one--two', ['one', 'two']],
    ['has underscores', 'order_id', ['order_id']],
    ['is of any script', 'żółć какой-нибудь 你好 नमस्ते 𝒜𝓑', ['żółć', 'какой-нибудь', '你好', 'नमस्ते', '𝒜𝓑']],
    ['has marks', 'cafe\u0301 и\u0306', ['cafe\u0301', 'и\u0306']],
    ['keeps what takes no room inside', 'co\u00ADop\u200Beration', ['co\u00ADop\u200Beration']],
    ['drops what takes no room outside', '\uFEFFone\u200B \u200Dtwo\u200D-', ['one', 'two']],
    ['is no emoji', '👍🏽 one ❤️ 👨‍👩‍👧 🇵🇱', ['one']],
    ['ends at a placeholder', 'one{{two}}three', ['one', '{{two}}', 'three']],
  ])('%s', (_, text, words) => expect(surfaces(text)).toEqual(words));
});

describe('a number', () => {
  it.each(['1,000.50', '15:00', '01.12.2024', '24/7', '3pm', '60-day', '1st', '5%', '2-й'])('%s', (text) => {
    const [number, ...rest] = tokensOf(`in ${text}.`).slice(1);
    expect(rest).toEqual([]);
    expect(number).toMatchObject({ kind: 'number', folded: text.replace('%', '') });
  });

  it('ends at a sign that no digit follows', () =>
    expect(surfaces('5, 6: 7/x 8.')).toEqual(['5', '6', '7', 'x', '8']));
});

it('folds words', () => {
  expect(sentencesOf('Proszę ЕЩЁ Café DON’T co\u00ADop non‑stop')).toEqual([
    'prosze еще cafe do not coop non-stop',
  ]);
});

it('uses its columns again', () => {
  const vocabulary = new Vocabulary();
  const tokens = new Tokens();
  tokenize('one. two. three', vocabulary, tokens);
  tokenize('four', vocabulary, tokens);
  expect([tokens.count, tokens.sentenceCount, tokens.sentenceStart[0], tokens.sentenceStart[1]]).toEqual([
    1, 1, 0, 1,
  ]);
});

describe('on plain prose', () => {
  const letters = fc.constantFrom(...'aBżЁйßé好57', '𝒜', 'e\u0301');
  const signs = fc.constantFrom(...'’-_ ,/;—()😀', '  ', ' — ');
  const prose = fc.array(fc.oneof({ weight: 3, arbitrary: letters }, signs), { maxLength: 60 });
  const NUMBER = /\p{N}[\p{L}\p{M}\p{N}]*(?:(?:[’_-]|(?<=\p{N})[,/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/u;
  const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[’_-][\p{L}\p{M}\p{N}]+)*/u;
  const EITHER = new RegExp(`${NUMBER.source}|${WORD.source}`, 'gu');

  it('agrees with a regular expression', () => {
    fc.assert(
      fc.property(prose, (pieces) => {
        const text = `so ${pieces.join('')}`;
        const expected = [...text.matchAll(EITHER)].map(({ 0: word, index }) => {
          return { start: index, end: index + word.length, folded: fold(word), sentence: 0 };
        });
        const found = tokensOf(text).map(({ start, end, folded, sentence }) => ({
          start,
          end,
          folded,
          sentence,
        }));
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

const FRAGMENTS = [
  ...'«»“”„‟‚‘’"\'`[]{}()<>|#%$!?.…,:;/@+-*_~\\\n\r\t \u00A0\u2028\0\u00AD\u200B\uFEFF',
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{{{',
    '${',
    '#{',
    '%{',
    '{!',
    '<<',
    '>>',
    '[[',
    ']]',
    '```',
    '~~~',
    '\r\n',
    '\n\n',
    '\n> ',
  ],
  ...[
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n| ',
    '\n---\n',
    'http://',
    'www.',
    'a@b.com',
    'x.com/',
    '...',
    '?!',
    '(?)',
    "'s",
    "n't",
  ],
  ...[
    "can't",
    'dont',
    'A. ',
    'т. ',
    'г.',
    'etc.',
    '5',
    '5.',
    'one',
    'Two',
    'ё',
    'ż',
    '好',
    '𝒜',
    '😀',
    '\ud800',
    '\udc00',
  ],
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('on any text', () => {
  it('tokens ascend, none is empty, and sentences part them', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = new Tokens();
        tokenize(text, new Vocabulary(), tokens);
        let last = 0;
        for (let token = 0; token < tokens.count; token++) {
          expect(tokens.start[token]).toBeGreaterThanOrEqual(last);
          expect(tokens.end[token]).toBeGreaterThan(tokens.start[token]!);
          last = tokens.end[token]!;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        const starts = [...tokens.sentenceStart.subarray(0, tokens.sentenceCount + 1)];
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect([starts[0], starts.at(-1)]).toEqual([0, tokens.count]);
      }),
      { numRuns: 3000 },
    );
  });

  it('a word is what its span folds to', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = tokensOf(text);
        for (const [index, { start, end, folded, kind }] of tokens.entries()) {
          if (kind !== 'word' && kind !== 'number') continue;
          const isPart = tokens[index - 1]?.end === start || tokens[index + 1]?.start === end;
          const surface = text.slice(start, end);
          expect(surface).not.toMatch(/[^\S\uFEFF]/u);
          if (isPart) continue;
          expect(surface).not.toMatch(/^\p{Cf}|\p{Cf}$/u);

          expect([folded]).toEqual(
            openContraction(fold(surface.replace(/´/g, "'").replace(/[\u2010\u2011]/g, '-'))).map(
              (part) => part.folded,
            ),
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('what was read before makes no difference', () => {
    const vocabulary = new Vocabulary(100);
    const tokens = new Tokens();
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tokensOf(text, vocabulary, tokens)).toEqual(tokensOf(text));
      }),
      { numRuns: 1000 },
    );
  });
});

// Were any of these read twice from each opener, they would take hours.
describe('on a great many openers', () => {
  it.each([
    ['«', 0],
    ['„', 0],
    ['“', 150_000],
    [' "a', 300_000],
    [" 'a", 300_000],
    ['{{', 0],
    ['{{a ', 300_000],
    ['{% ', 0],
    ['[A', 300_000],
    ['<<a', 300_000],
    ['%a ', 300_000],
    ['http://', 1],
    ['a.', 300_000],
    ['a@', 300_000],
    ['```x\n', 0],
    ['. ', 0],
    ['a\u200B', 1],
    ["'s", 1],
    ['(', 0],
  ])('%j', (opener, count) => {
    const tokens = new Tokens();
    tokenize(opener.repeat(300_000), new Vocabulary(), tokens);
    expect(tokens.count).toBe(count);
  });

  it('a letter with as many marks', () => {
    expect(surfaces(`a e${'\u0301\u0323'.repeat(300_000)} b`).map((word) => word.length)).toEqual([
      1, 600_001, 1,
    ]);
  });

  it('runs of backticks of a thousand lengths', () => {
    const runs = Array.from({ length: 1500 }, (_, index) => '`'.repeat(index + 1));
    expect(sentencesOf(runs.join(' '))).toEqual([]);
    expect(sentencesOf(`${runs.toReversed().join('x\n')}\n\`\`\``)).toEqual([]);
  });
});
