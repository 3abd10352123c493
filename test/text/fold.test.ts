import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Żółć', 'zolc'],
    ['PROSZĘ', 'prosze'],
    ['Łódź', 'lodz'],
    ['ąćęłńóśźż', 'acelnoszz'],
    ['Straße', 'strasse'],
    ['Øre', 'ore'],
    ['naïve café', 'naive cafe'],
    ['Ещё', 'еще'],
    ['ЁЛКА', 'елка'],
    ['мой', 'мой'],
    ['Йогурт', 'йогурт'],
    ['за\u0301мок', 'замок'],
    ['can’t', "can't"],
    ['canʼt', "can't"],
    ['O‘Neil', "o'neil"],
    ['от\u00ADдел', 'отдел'],
    ['po\u200Blicy', 'policy'],
    ['\uFEFFdział', 'dzial'],
    ['İstanbul', 'istanbul'],
    ['', ''],
    ['😀', '😀'],
  ])('%s → %s', (surface, folded) => {
    expect(fold(surface)).toBe(folded);
  });

  it('takes decomposed letters for what they are', () => {
    expect(fold('мо\u0438\u0306')).toBe('мой');
    expect(fold('ещ\u0435\u0308')).toBe('еще');
    expect(fold('prosze\u0328')).toBe('prosze');
  });

  it('looks through invisible characters between a letter and its mark', () => {
    expect(fold('мо\u0438\u200D\u0306')).toBe('мой');
  });

  it('is idempotent, and the same for composed and decomposed text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'aąłßøŁŻżИиЙйЁё’ʼ\u00AD\u200D\u0301\u0306\u0308\u0328ΣςİıẞŒ') }),
    );
    fc.assert(
      fc.property(text, (surface) => {
        const folded = fold(surface);
        expect(fold(folded)).toBe(folded);
        expect(fold(surface.normalize('NFD'))).toBe(folded);
        expect(fold(surface.normalize('NFC'))).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it('folds upper and lower case of Latin and Cyrillic words alike', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abczząćęłńóśźżабвгдеёжзийклмнопрстуфхцчшщъыьэюя-') });
    fc.assert(
      fc.property(word, (surface) => {
        expect(fold(surface.toUpperCase())).toBe(fold(surface));
      }),
    );
  });
});
