import { describe, expect, it } from 'vitest';
import { isFunctionWord, likelyLanguage } from '../../src/text/function-words.ts';

const language = (text: string) => likelyLanguage(text.split(' '));

describe('small words', () => {
  it('tell the language of a text', () => {
    expect(language('your parcel is on the way')).toBe('en');
    expect(language('ваш заказ уже в пути')).toBe('ru');
    expect(language('panstwa paczka jest juz w drodze')).toBe('pl');
    expect(language('prosze o numer zamowienia')).toBe('pl');
  });

  it('tell nothing where there are none', () => {
    expect(language('refund zwrot возврат')).toBeUndefined();
    expect(likelyLanguage([])).toBeUndefined();
  });

  it('are no names', () => {
    expect(['the', 'вы', 'pan'].map(isFunctionWord)).toEqual([true, true, true]);
    expect(['anna', 'constructor'].map(isFunctionWord)).toEqual([false, false]);
  });
});
