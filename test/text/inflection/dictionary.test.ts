import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lemma } from '../../../src/build/inflection/lemma.ts';
import { packLemmas } from '../../../src/build/inflection/pack-lemmas.ts';
import { fold } from '../../../src/text/fold.ts';
import { Dictionary } from '../../../src/text/inflection/dictionary.ts';

const lemma = (...forms: string[]): Lemma => ({ lemma: forms[0]!, forms: new Set(forms) });

/** The forms of each reading of a word, base form first, as the lemmas themselves have them. */
function read(dictionary: Dictionary, word: string) {
  return dictionary.read(word).map(({ stem, endings, isBase, isExact }) => {
    return { forms: endings.map((ending) => stem + ending), isBase, isExact };
  });
}

describe('Dictionary', () => {
  const dictionary = new Dictionary(
    packLemmas([
      lemma('dział', 'działu', 'działy'),
      lemma('działać', 'działa', 'działał'),
      lemma('być', 'jest', 'są'),
      lemma('sąd', 'sądu'),
      lemma('i'),
    ]),
  );

  it('finds a word by its base form', () => {
    expect(read(dictionary, 'dział')).toEqual([
      { forms: ['dział', 'działu', 'działy'], isBase: true, isExact: true },
    ]);
  });

  it('finds a word by any form, though its forms share no letter', () => {
    expect(read(dictionary, 'są')).toEqual([{ forms: ['być', 'jest', 'są'], isBase: false, isExact: true }]);
  });

  it('finds a word written without diacritics', () => {
    expect(read(dictionary, 'dzialal')).toEqual([
      { forms: ['działać', 'działa', 'działał'], isBase: false, isExact: false },
    ]);
  });

  it('finds a word with one form', () => {
    expect(read(dictionary, 'i')).toEqual([{ forms: ['i'], isBase: true, isExact: true }]);
  });

  it.each(['', 'dzi', 'działż', 'działuu', 'zdział'])('does not find %j', (word) => {
    expect(dictionary.read(word)).toEqual([]);
  });

  it('reads back every lemma that was packed, and no others: against a list of all forms', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aąbcłż'), minLength: 1, maxLength: 5 });
    const lemmas = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(lemmas, fc.array(word), (lists, others) => {
        const packed = new Dictionary(packLemmas(lists.map((forms) => lemma(...forms))));
        for (const each of [...lists.flat(), ...others]) {
          const expected = lists.filter((forms) => forms.some((form) => fold(form) === fold(each)));
          const found = packed.read(each).map(({ stem, endings }) => endings.map((ending) => stem + ending));
          expect(distinct(found)).toEqual(distinct(expected));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Lists of forms as comparable strings: the base form, then the others in order. */
function distinct(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.map(([base, ...others]) => [base, ...others.sort()].join(' ')))].sort();
}

describe('Dictionary.guess', () => {
  const dictionary = new Dictionary(
    packLemmas([
      ...['билет', 'пакет', 'буклет', 'кабинет'].map((word) => lemma(word, `${word}а`, `${word}ы`)),
      ...['ошибка', 'попытка', 'сводка'].map((word) => lemma(word, `${word.slice(0, -1)}и`)),
      lemma('нет'),
    ]),
  );
  const guess = (word: string) =>
    dictionary.guess(word).flatMap(({ stem, endings }) => endings.map((each) => stem + each));

  it('lets an unknown word inflect as most known words that end so', () => {
    expect(guess('тикет')).toEqual(['тикет', 'тикета', 'тикеты']);
    expect(guess('админка')).toEqual(['админка', 'админки']);
  });

  it('has no guess for unheard-of endings, nor for what may be an abbreviation', () => {
    expect(guess('блокчейн')).toEqual([]);
    expect(guess('тет')).toEqual([]);
  });
});
