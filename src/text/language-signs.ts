// What a word by itself tells of the language around it, as bits.

import { languageOfFunctionWord } from './function-words.ts';
import type { Language } from './language.ts';

export const Sign = {
  /** A small word that this language has and no other. */
  ENGLISH: 1,
  RUSSIAN: 2,
  POLISH: 4,
  /** A letter of Polish that English has not. A name with one says nothing: "Łukasz, please calm down." */
  POLISH_LETTER: 8,
  LATIN: 16,
  CYRILLIC: 32,
} as const;

const OF_LANGUAGE = { en: Sign.ENGLISH, ru: Sign.RUSSIAN, pl: Sign.POLISH } as const satisfies Record<
  Language,
  number
>;

const POLISH_LETTER = /[ąćęłńóśźż]/;

/** The signs of a word, given as it is written and folded. */
export function signsOf(spelling: string, folded: string, isCapitalised: boolean): number {
  const language = languageOfFunctionWord(folded);
  let signs = language === undefined ? 0 : OF_LANGUAGE[language];
  if (/[\u0400-\u04FF]/.test(spelling)) signs |= Sign.CYRILLIC;
  else if (/[a-z]/.test(folded)) signs |= Sign.LATIN;
  if (!isCapitalised && POLISH_LETTER.test(spelling)) signs |= Sign.POLISH_LETTER;
  return signs;
}
