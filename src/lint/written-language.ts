// In which language a text and its sentences are written: the data says it, or the text has to tell. English and Polish share their
// letters and some of their words, and words are borrowed ("refund"), so a rule of one may find its words in a text of another.

import { mostOf } from '../text/function-words.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { Sign } from '../text/language-signs.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** Of two languages in Latin letters, the other one. */
const OTHER_LANGUAGE = { en: 'pl', pl: 'en' } as const;

interface Signs {
  /** Small words, and for Polish the words with letters that English has not. */
  readonly byLanguage: Record<Language, number>;
  /** Words in Latin and in Cyrillic letters. */
  latin: number;
  cyrillic: number;
}

const OPEN = { en: 1, ru: 2, pl: 4 } as const satisfies Record<Language, number>;

/** In which languages a text has to be read. */
export interface LanguagesOfText {
  /** Whether words of a language may be meant anywhere in the text. */
  mayBe(language: Language): boolean;
  mayBeIn(sentence: number, language: Language): boolean;
  /** That of most of the text, as a code; not always one of ours. */
  likely(): string;
}

/** What the data names, ours or not. */
export function namedLanguage(code: string): LanguagesOfText {
  return {
    mayBe: (language) => language === code,
    mayBeIn: (_, language) => language === code,
    likely: () => code,
  };
}

/** What the text tells. Good as long as the tokens are those of the text. */
export class WrittenLanguage implements LanguagesOfText {
  readonly #ofText = noSigns();
  /** The languages that each sentence is open for, as bits. */
  readonly #open: Uint8Array;
  /** Those that any sentence is open for. */
  #anyOpen = 0;

  constructor({ word, sentenceStart, sentenceCount }: Tokens, vocabulary: Vocabulary) {
    this.#open = new Uint8Array(sentenceCount);
    const signs = noSigns();
    for (let sentence = 0; sentence < sentenceCount; sentence++) {
      clear(signs);
      for (let token = sentenceStart[sentence]!; token < sentenceStart[sentence + 1]!; token++)
        count(vocabulary.signs(word[token]!), signs);
      add(signs, this.#ofText);
      this.#open[sentence] = openLanguages(signs);
      this.#anyOpen |= this.#open[sentence]!;
    }
  }

  mayBe(language: Language): boolean {
    const { byLanguage, latin, cyrillic } = this.#ofText;
    if (language === 'ru') return cyrillic > 0 || (byLanguage.en === 0 && byLanguage.pl === 0);
    if (latin === 0 && cyrillic > 0) return false;
    if (byLanguage[language] === 0 && byLanguage[OTHER_LANGUAGE[language]] > 0) return false;
    return (this.#anyOpen & OPEN[language]) !== 0;
  }

  /**
   * Whether words of a language may be meant in a sentence. Its letters and its small words tell; where they don't, the
   * text must not be in the other language throughout.
   */
  mayBeIn(sentence: number, language: Language): boolean {
    return (this.#open[sentence]! & OPEN[language]) !== 0 && this.mayBe(language);
  }

  likely(): Language {
    const { byLanguage, cyrillic } = this.#ofText;
    return mostOf(byLanguage) ?? (cyrillic > 0 ? 'ru' : 'en');
  }
}

/** The languages that nothing in a sentence speaks against. */
function openLanguages({ byLanguage: { en, pl }, latin, cyrillic }: Signs): number {
  if (cyrillic > latin) return OPEN.ru;
  return OPEN.ru | (en >= pl ? OPEN.en : 0) | (pl >= en ? OPEN.pl : 0);
}

function noSigns(): Signs {
  return { byLanguage: { en: 0, ru: 0, pl: 0 }, latin: 0, cyrillic: 0 };
}

function clear(signs: Signs): void {
  for (const language of LANGUAGES) signs.byLanguage[language] = 0;
  signs.latin = 0;
  signs.cyrillic = 0;
}

/** Adds those of a word. */
function count(signs: number, into: Signs): void {
  if (signs & Sign.LATIN) into.latin++;
  if (signs & Sign.CYRILLIC) into.cyrillic++;
  if (signs & Sign.ENGLISH) into.byLanguage.en++;
  if (signs & Sign.RUSSIAN) into.byLanguage.ru++;
  if (signs & Sign.POLISH) into.byLanguage.pl++;
  if (signs & Sign.POLISH_LETTER) into.byLanguage.pl++;
}

function add({ byLanguage, latin, cyrillic }: Signs, into: Signs): void {
  into.latin += latin;
  into.cyrillic += cyrillic;
  for (const language of LANGUAGES) into.byLanguage[language] += byLanguage[language];
}
