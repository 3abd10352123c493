// The shipped data against the dictionaries it was made of, expanded by the simplest program that can do it.

import polish from 'dictionary-pl';
import russian from 'dictionary-ru';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { POLISH_INDECLINABLE, POLISH_IRREGULAR } from '../../../src/build/inflection/polish-irregular.ts';
import { RUSSIAN_INDECLINABLE, RUSSIAN_IRREGULAR } from '../../../src/build/inflection/russian-irregular.ts';
import { builtInflection } from '../../../src/build/inflection-cache.ts';
import { fold } from '../../../src/text/fold.ts';
import { loadInflection } from '../../../src/text/inflection/inflection.ts';

let folder: string;
beforeAll(async () => {
  folder = await builtInflection();
});

/** In the Russian dictionary, words that are forms of a verb whose base form stands elsewhere: `возьми/B`. */
const FRAGMENT = /(?<!ть|ти|чь|ться|тись|чься)\/[BLMR]+$/;

/** Flags that make other words: adverbs and, in Polish, verbal nouns and forms that stand after `po`. */
const OTHER_WORDS = { ru: /Z/g, pl: /[ijyc]/g };

describe.each([
  ['ru', russian, RUSSIAN_IRREGULAR + RUSSIAN_INDECLINABLE],
  ['pl', polish, POLISH_IRREGULAR + POLISH_INDECLINABLE],
] as const)('%s', (language, dictionary, supplement) => {
  const rules = new TextDecoder()
    .decode(dictionary.aff)
    .match(/^SFX \S +\S+ +\S+ +\S+/gm)!
    .map((line) => line.split(/ +/));
  const byHand = new Set(supplement.match(/[\p{L}-]+/gu));
  const entries = new TextDecoder()
    .decode(dictionary.dic)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => language === 'pl' || !FRAGMENT.test(line))
    .map((line) => line.split('/') as [string, string?])
    .filter(
      ([word, flags]) => flags !== undefined && /^[\p{Ll}]{3,}$/u.test(word) && !byHand.has(fold(word)),
    );

  function expand(word: string, flags: string): string[] {
    const fitting = rules.filter(
      ([, flag, , , condition]) => flags.includes(flag!) && new RegExp(`${condition}$`).test(word),
    );
    return fitting.map(
      ([, , strip, add]) =>
        word.slice(0, word.length - strip!.replace('0', '').length) + add!.replace('0', ''),
    );
  }

  it('has every form of a dictionary entry', () => {
    fc.assert(
      fc.property(fc.nat(entries.length - 1), (index) => {
        const [word, flags] = entries[index]!;
        const { forms, known } = loadInflection(language, folder).forms(word);
        const expected = expand(word, flags!.replace(OTHER_WORDS[language], '')).filter(
          (form) => !/(?:że|myż|cież)$/.test(form),
        );
        expect(known).toBe(true);
        expect(expected.filter((form) => !forms.includes(fold(form)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
