import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashUnit, Spellings } from '../../src/text/spellings.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary, WordKind } from '../../src/text/vocabulary.ts';

function wordsOf(text: string, vocabulary: Vocabulary): number[] {
  const tokens = new Tokens();
  tokenize(text, vocabulary, tokens);
  return [...tokens.word.subarray(0, tokens.count)];
}

describe('a spelling keeps its number', () => {
  it('from text to text', () => {
    const vocabulary = new Vocabulary();
    const [our, order] = wordsOf('our order', vocabulary);
    expect(wordsOf('order, our!', vocabulary)).toEqual([order, our]);
  });

  it('and shares it with the same word inside a contraction', () => {
    const vocabulary = new Vocabulary();
    expect(wordsOf("can't", vocabulary)).toEqual(wordsOf('can not', vocabulary));
    expect(wordsOf("It's", vocabulary)).toEqual(wordsOf('It is', vocabulary));
  });

  it('while the opaque kinds have theirs from the start', () => {
    expect(wordsOf('“a” {{b}} c.com `d`', new Vocabulary())).toEqual([
      WordKind.QUOTATION,
      WordKind.PLACEHOLDER,
      WordKind.ADDRESS,
      WordKind.CODE,
    ]);
  });
});

it('knows the kind and the case of a word', () => {
  const vocabulary = new Vocabulary();
  const words = wordsOf("Anna łukasz Łukasz 5pm Won't ДОМ ǅ {{a}}", vocabulary);
  const described = words.map((word) => [
    vocabulary.folded(word),
    vocabulary.kind(word),
    vocabulary.capitalised(word),
  ]);
  expect(described).toEqual([
    ['anna', WordKind.WORD, true],
    ['lukasz', WordKind.WORD, false],
    ['lukasz', WordKind.WORD, true],
    ['5pm', WordKind.NUMBER, false],
    ['will', WordKind.WORD, true],
    ['not', WordKind.WORD, false],
    ['дом', WordKind.WORD, true],
    ['ǆ', WordKind.WORD, true],
    ['', WordKind.PLACEHOLDER, false],
  ]);
});

it('throws the numbers away between texts once there are too many', () => {
  const vocabulary = new Vocabulary(10);
  const text = 'one two three four five six seven eight nine ten eleven';
  const words = wordsOf(text, vocabulary);
  expect(words.map((word) => vocabulary.folded(word)).join(' ')).toBe(text);
  expect(vocabulary.generation).toBe(0);
  expect(vocabulary.size).toBe(15);
  expect(wordsOf('two', vocabulary).map((word) => vocabulary.folded(word))).toEqual(['two']);
  expect(vocabulary.generation).toBe(1);
  expect(vocabulary.size).toBe(5);
});

describe('the table of spellings', () => {
  function intern(spellings: Spellings, spelling: string): number {
    let hash = spellings.seed;
    for (let at = 0; at < spelling.length; at++) hash = hashUnit(hash, spelling.charCodeAt(at));
    return spellings.intern(`<${spelling}>`, 1, spelling.length + 1, hash);
  }

  it('numbers spellings as a map would', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 600 }), (words) => {
        const spellings = new Spellings();
        const numbers = new Map<string, number>();
        for (const word of words) {
          if (!numbers.has(word)) numbers.set(word, numbers.size);
          expect(intern(spellings, word)).toBe(numbers.get(word));
        }
        expect(spellings.count).toBe(numbers.size);
      }),
    );
  });

  it('tells spellings of one hash apart', () => {
    const spellings = new Spellings();
    const numbers = ['ab', 'cd', 'ab', 'abc'].map((word) => spellings.intern(word, 0, word.length, 7));
    expect(numbers).toEqual([0, 1, 0, 2]);
  });
});
