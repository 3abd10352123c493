// In which language a text and its sentences are written, where the data doesn't say. English and Polish share their
// letters and some of their words, and words are borrowed ("refund"), so a rule of one may find its words in a text of another.

import { countFunctionWords, mostOf } from '../text/function-words.ts';
import type { Language } from '../text/language.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** The languages in whose texts words of a language may stand: Latin letters stand in Russian, Cyrillic ones nowhere else. */
const BORROWERS: Readonly<Record<Language, readonly Language[]>> = {
  en: ['pl', 'ru'],
  pl: ['en', 'ru'],
  ru: [],
};

const POLISH_LETTER = /[ąćęłńóśźż]/;

/** How much tells of each language. */
type Signs = Readonly<Record<Language, number>>;

/** Good as long as the tokens are those of the text. */
export class WrittenLanguage {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #vocabulary: Vocabulary;
  /** Counted once each: a text may have a finding at every word, and a sentence may be as long as the text. */
  readonly #ofSentence = new Map<number, Signs>();
  #ofText: Signs | undefined;

  constructor(text: string, tokens: Tokens, vocabulary: Vocabulary) {
    this.#text = text;
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  /**
   * Whether words of a language may be meant in a sentence. Its small words and its letters tell; where they don't, the
   * text must not be in another language throughout.
   */
  mayBe(language: Language, sentence: number): boolean {
    const borrowers = BORROWERS[language];
    if (borrowers.length === 0) return true;
    const most = (signs: Signs) => Math.max(...borrowers.map((each) => signs[each]));
    const here = this.#signsOf(sentence);
    if (here[language] !== most(here)) return here[language] > most(here);
    const everywhere = this.#signsOfText();
    return everywhere[language] > 0 || most(everywhere) === 0;
  }

  /** That of most of the text. */
  likely(): Language {
    return mostOf(this.#signsOfText()) ?? (/\p{Script=Cyrillic}/u.test(this.#text) ? 'ru' : 'en');
  }

  #signsOfText(): Signs {
    this.#ofText ??= this.#count(0, this.#tokens.count);
    return this.#ofText;
  }

  #signsOf(sentence: number): Signs {
    const { sentenceStart } = this.#tokens;
    const known = this.#ofSentence.get(sentence);
    const signs = known ?? this.#count(sentenceStart[sentence]!, sentenceStart[sentence + 1]!);
    this.#ofSentence.set(sentence, signs);
    return signs;
  }

  /** From token `first` to before `end`. */
  #count(first: number, end: number): Signs {
    const { word, start, end: ends } = this.#tokens;
    const signs = countFunctionWords(
      Array.from(word.subarray(first, end), (id) => this.#vocabulary.folded(id)),
    );
    for (let token = first; token < end; token++) {
      // A name says nothing: "Łukasz, please calm down."
      if (this.#vocabulary.capitalised(word[token]!)) continue;
      if (POLISH_LETTER.test(this.#text.slice(start[token], ends[token]))) signs.pl++;
    }
    return signs;
  }
}
